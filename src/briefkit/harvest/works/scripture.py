"""Verses of Scripture, which name a book of the Bible or the Qur’an and no work of the list: `Ezek. 36:22–23`."""

import re

from briefkit.harvest.works.matching import fold
from briefkit.patterns import regex

_BOOKS = """
gen genesis ex exod exodus lev leviticus num numbers deut dt deuteronomy josh joshua judg judges ruth sam samuel kgs
kings chr chron chronicles ezra neh nehemiah esth esther job ps pss psalm psalms prov proverbs eccl eccles
ecclesiastes song isa is isaiah jer jeremiah lam lamentations ezek ezekiel dan daniel hos hosea joel amos obad obadiah
jonah mic micah nah nahum hab habakkuk zeph zephaniah hag haggai zech zechariah mal malachi wis wisd wisdom sir sirach
ecclus tob tobit jdt judith bar baruch macc maccabees mt matt matthew mk mark lk luke jn john acts rom romans cor
corinthians gal galatians eph ephesians phil philippians col colossians thess thessalonians tim timothy tit titus philem
philemon heb hebrews jas james pet peter jude rev revelation apoc
"""
_BIBLE = frozenset(_BOOKS.split())
# Writings beside the Bible, which are cited by chapter and verse as it is.
_BESIDE_WORDS = "jub jubilees enoch clem clement did didache barn barnabas herm hermas esd esdras"
_BESIDE = frozenset(_BESIDE_WORDS.split())
# Names that people have too, and abbreviations that stand for other things: of these a chapter alone says nothing.
_SHARED = """
josh joshua ruth sam samuel ezra esther esth job daniel dan joel amos jonah mic micah nathan mark luke john james
peter pet tim timothy titus tit philemon jude matthew mal bar baruch judith tobit nah nahum ex num col is dt song
wis mt mk lk jn jdt tob sir rev prov lam kings judges numbers acts hosea hos enoch clement barnabas
"""
_OF_OTHERS = frozenset(_SHARED.split())
_QURAN = frozenset(("quran", "koran", "qur an"))
_COUNT = regex(r"^(?:[123]|i{1,3}|first|second|third)\s")
# Chapter and verse: `36:22` · `v, 1` · `5.3`.
_VERSE = regex(r"\d{1,3}[:.]\d{1,3}|[ivxlc]+,\s?\d{1,3}", re.IGNORECASE)


def is_verse(named: str, place: str) -> bool:
    """Tell whether a name with a place is a verse: `James, v, 1` · `1 Cor. 5:3` · `Qur’an 56:77`."""
    book = fold(named)
    if book in _QURAN:
        return True
    book = _COUNT.sub("", book.removeprefix("paul ").removeprefix("st "))
    return book in _BIBLE and _VERSE.match(place) is not None


_PLACE = r"(?:\d{1,3}|[ivxlc]{1,7}(?=[:.,]\s?\d))(?:\s?[:.,;–-]\s?\d{1,3}[a-f]?(?:ff?\.?)?)*(?:ff?\b\.?)?"
_ONE = regex(
    r"(?:(?i:see|cf\.?|also|and|or|e\.g\.|compare)[\s,]+){0,3}"
    r"(?P<book>(?:(?:[1-4]|I{1,3}|First|Second|Third)\s)?(?:[^\W\d_a-z][^\W\d_]+|Qur[’'ʾ]?[aā]n|Song\sof\s(?:Songs|Solomon)))\.?\s"
    rf"(?P<place>{_PLACE})(?:\s\((?:[A-Z]{{2,5}}|[a-z]{{3}})\))?"
    r"(?:,?\s(?:sqq?|(?:et\s)?seqq?|etc)\b\.?)?(?:[\s,;.]+|$)"
)
# So many verses of one list are looked at.
_MOST = 60


def begins_book(word: str) -> bool:
    """Tell whether a word before a full stop is a book of the Bible: `Heb. 1`."""
    return fold(word) in _BIBLE


def are_verses(text: str) -> bool:
    """Tell whether a piece names verses and nothing else: `Rom. 8:11` · `Col. 2:3; 1 Cor. 6:11, 12` · `Heb. 1`."""
    start = 0
    for _ in range(_MOST):
        found = _ONE.match(text, start)
        if found is None or not _is_book(found["book"], found["place"]):
            return False
        start = found.end()
        if start >= len(text):
            return True
    return False


def _is_book(named: str, place: str) -> bool:
    if not re.match(r"[\dA-Z]", named):
        return False
    book = fold(named)
    bare = _COUNT.sub("", book).removeprefix("4 ")
    counted = bare != book
    known = bare in _BIBLE or book in _QURAN or bare.startswith("song of ")
    if re.match(r"\d{1,3}[:.]\d|[ivxlc]+[:.,]\s?\d", place):
        return known or (bare in _BESIDE)
    return known and (counted or bare not in _OF_OTHERS)


_CHAPTER = regex(rf"(?P<book>[^\W\d_]+)\.?\s(?P<place>{_PLACE})[\s.,;]*")


def is_chapter(text: str) -> bool:
    """`John 1, 10`: a book by a name that people have, and chapters, without the comma that a page has before it."""
    found = _CHAPTER.fullmatch(text)
    return found is not None and fold(found["book"]) in _BIBLE
