"""Verses of Scripture, which name a book of the Bible or the Qur’an and no work of the list: `Ezek. 36:22–23`."""

import re

from briefkit.harvest.matching import fold

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
_QURAN = frozenset(("quran", "koran", "qur an"))
_COUNT = re.compile(r"^(?:[123]|i{1,3}|first|second|third)\s")
# Chapter and verse: `36:22` · `v, 1` · `5.3`.
_VERSE = re.compile(r"\d{1,3}[:.]\d{1,3}|[ivxlc]+,\s?\d{1,3}", re.IGNORECASE)


def is_verse(named: str, place: str) -> bool:
    """Tell whether a name with a place is a verse: `James, v, 1` · `1 Cor. 5:3` · `Qur’an 56:77`."""
    book = fold(named)
    if book in _QURAN:
        return True
    book = _COUNT.sub("", book.removeprefix("paul ").removeprefix("st "))
    return book in _BIBLE and _VERSE.match(place) is not None
