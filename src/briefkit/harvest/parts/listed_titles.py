"""Where the title of an item of a list of references ends that no marks and no full stop close.

`Harbours and Growth, Lausanne: Quay Press` · `Harbours and Growth, Harbour Studies, 84, No. 1, 119–127`
"""

import re
from collections.abc import Iterator

from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.listed_periodicals import is_name, journal_in
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.lexicon import GENRE, JOURNAL, PLACE, PUBLISHER, REPORT, is_magazine, is_newspaper
from briefkit.patterns import regex

_PLACE = (
    r"[^\W\d_a-z][\w.’'-]+(?:(?:\s|\s?/\s?|-)(?:and\s)?[^\W\d_a-z][\w.’'-]*){0,3}"
    r"(?:,\s(?:[A-Z]{2,3}|[A-Z]\.\s?[A-Z]\.|[A-Z][a-z]+\.?))?"
)
_PLACE_AND_HOUSE = regex(rf"(?P<place>{_PLACE})\s?:\s+(?P<house>[^\W\d_a-z][^:()]{{1,90}})")
# What follows a colon in a title, and is no house.
_OF_TITLE = regex(
    r"(?:An?|The|How|Why|What|Who|When|Where|Is|Are|Can|Do|Does|From|Towards?|On|In|Some|New|Evidence|Lessons?|Case|Challenges"
    r"|Theory|Essays?|Perspectives|Implications|Towards|Between|Beyond)\b"
)
_NUMBERED = regex(
    r"[^\W\d_a-z][^,:()]{2,70}?\b(?:Papers?|Notes?|Reports?|Series|Briefs?|Bulletin|Discussion|Memorandum)s?"
    r"(?:,|\s)\s*(?:[Nn](?:o|r|umber)\.?\s*|#)?(?:[A-Z]{1,4}[-/]?)?\d[\w/.-]*(?:[\s,.(].*)?",
    re.DOTALL,
)
_KIND = regex(
    r"(?:[Vv]ol(?:ume|\.)?|Band|Bd\.)\s?(?:\d|[IVX]+\b)|(?:\d+(?:st|nd|rd|th)|[Ss]econd|[Tt]hird|[Rr]ev(?:ised|\.))\s[Ee]d"
    r"|(?:[Uu]npublished\s)?(?:[Cc]onference\s)?(?:[Pp]aper|[Pp]resentation|[Ll]ecture|[Ss]peech|[Kk]eynote|[Tt]alk)\s(?:prepared|presented|given"
    r"|delivered|at|for|read)\b|(?:[Uu]npublished|[Ph]h\.?\s?D\.?|[Dd]octoral|[Mm]aster(?:[’']s)?)\s|[Mm]imeo\b"
)
# `COM(2021) 12 final, Brussels` · `A/HRC/40/99` · `HC 199`: the number of a document, and what follows it.
_DOCUMENT = regex(
    r"(?:COM|SWD|SEC|JOIN)\s?\(?\d{4}[)/]\s?\d|(?:A|S|E|CCPR|CEDAW|CRC|CAT|CERD|HRI)/[A-Z0-9][\w./()-]*\d|(?:HC|HL|CP|Cmn?d?)\s\d{2,4}\b"
    r"|GAO[-/]\d"
)
_LONGEST_PLACE = 3
_LONGEST_HOUSE = 6


def end_of_open_title(title: str) -> int:
    """Where the imprint, the periodical or the kind of work begins behind a comma of a title, else its whole length."""
    paged = _PAGE_BEHIND.search(title)
    plain = title[: paged.start()] if paged else title
    for start in _joints(plain):
        if is_data(plain[start:].strip(" .,")):
            return start
    return len(title)


# `…, Quay Press, p. 4`
_PAGE_BEHIND = regex(r",\s(?:pp?|S|págs?)\.\s?\d[\d\s–-]*(?:ff?\.)?[\s.]*$")


def _joints(title: str) -> Iterator[int]:
    """Commas, full stops behind which no new part was seen, and a bracket at the end."""
    yield from (
        found.start() for found in re.finditer(r",\s+|[?!]\s+(?=[^\W\d_a-z])|\s\((?=[^()]*:\s[^()]*\)[\s.]*$)", title)
    )


def is_data(rest: str) -> bool:
    """Tell whether what follows a title is imprint, periodical, or kind of work, to its end."""
    if re.fullmatch(r"\([^()]*\)", rest):
        return _is_imprint(rest.strip("()"))
    if rest[:1] in "?!":
        return False
    return bool(
        _KIND.match(rest)
        or _DOCUMENT.match(rest)
        or _NUMBERED.fullmatch(rest)
        or _is_imprint(rest)
        or _is_journal(rest)
        or _is_paper(rest)
    )


def _is_imprint(text: str) -> bool:
    found = _PLACE_AND_HOUSE.fullmatch(text)
    if found is not None:
        house, place = found["house"], found["place"]
        known = PLACE.match(place) or PUBLISHER.search(house) or is_body(house)
        short = len(house.split()) <= _LONGEST_PLACE and not _OF_TITLE.match(house) and is_name(house)
        return bool(known and not _OF_TITLE.match(house)) or (short and len(place.split()) <= 2)
    return _is_place_alone(text)


def _is_place_alone(text: str) -> bool:
    """`Edinburgh` · `London, Routledge` · `Quay Press, Kiel` · `Cambridge University Press`"""
    if PLACE.match(text):
        return True
    first, comma, second = text.partition(", ")
    if comma and PLACE.match(first):
        return is_name(second) and len(second.split()) <= _LONGEST_HOUSE and not JOURNAL.search(second)
    house, comma, place = _last_place(text)
    if comma and PLACE.match(place):
        return is_name(house) and len(house.split()) <= _LONGEST_HOUSE and "," not in house
    name = house if comma and len(place.split()) <= _LONGEST_PLACE and is_name(place) else text
    press = re.search(r"\b(?:Press|Presses|Verlag|Publish(?:ers?|ing)|Publications|Editions|Éditions|Books)\b", name)
    return press is not None and is_name(name) and name.count(",") < 2


def _last_place(text: str) -> tuple[str, str, str]:
    """What stands before the last comma and behind it; `Washington, DC` is one place."""
    house, comma, place = text.rpartition(", ")
    if re.fullmatch(r"[A-Z]{2}|[A-Z]\.\s?[A-Z]\.?|[A-Z][a-z]{2,4}\.", place) and ", " in house:
        house, _, city = house.rpartition(", ")
        place = f"{city}, {place}"
    return house, comma, place


def _is_journal(text: str) -> bool:
    found = journal_in(text, plain=True)
    return found is not None and is_name(found["name"].strip()) and not GENRE.match(found["name"].strip())


def _is_paper(text: str) -> bool:
    """`The Quay Times, 12 June 2010`"""
    name, comma, day = text.partition(", ")
    return bool(comma and (is_newspaper(name) or is_magazine(name)) and is_name(name)) and (
        find_full_date(day) is not None or re.match(r"\d{1,2}\s[A-Z]|[A-Z][a-z]{2,8}\.?\s\d", day) is not None
    )


_SMALL_WORD = regex(r"\s(?:of|the|in|for|to|on|and|from|und|der|des|zur|im)\s")
_SERIES = regex(
    r"\b(?:Series|Studies|Library|Classics|Texts|Notes|Papers?|Monographs?|Collections?|Publications?|Contributions|Beiträge|Schriften|Reihe|Bibliothek"
    r"|Editions?|Handbooks?|Companions?|Records?|Memoirs|Lectures?|Topics|Readings|Advances|Proceedings|Journal|Review)\b"
)
_NO_SUBTITLE = regex(
    r"\s*\(|\W*(?:[Ii]n:?|[Ee]dited|[Tt]rans(?:lated)?|[Ee]d(?:s|itio)?|[Rr]ev(?:ised)?|[Rr]eprint(?:ed)?|[Rr]epr|[Rr]etrieved|[Aa]vailable|[Aa]ccessed"
    r"|Introduction|Preface|Foreword|(?:[Rr]esearch|[Ww]orking|[Dd]iscussion)\s[Pp]aper|[Ww]ith\s)\b"
)


def is_subtitle(part: str, title: str, of_piece: bool) -> bool:
    """Tell whether a part behind the title and before its data goes on with it: words, and no name.

    Args:
        part: the stretch between two full stops.
        title: what stands before it.
        of_piece: behind it stands what the piece appeared in, so that it is no series.
    """
    words = part.strip(" .,").split()
    named = (
        PUBLISHER.search(part) or GENRE.match(part.strip(" .")) or REPORT.search(part) or PLACE.match(part.strip(" ."))
    )
    if len(words) < 2 or named or _KIND.match(part) or re.search(r"\d{4}|https?:|www\.|[\[\]:]\s*$", part):
        return False
    if _NO_SUBTITLE.match(part) or re.search(r"\b[Ii]n:\s", part):
        return False
    if of_piece or not is_name(part.strip(" .,")) or SENTENCE.search(part):
        return True
    if _SMALL_WORD.search(part) and not _SERIES.search(part) and not is_body(part):
        return True
    return title.rstrip()[-1:] in "?!" and len(words) > _LONGEST_PLACE and not (is_body(part) or JOURNAL.search(part))
