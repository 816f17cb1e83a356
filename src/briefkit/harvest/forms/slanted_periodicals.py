"""Pieces whose own title is not marked while their periodical is: `Jane Roe, Of Ports, *Quay Review* 8 (1932): 4`.

Many houses set only the periodical apart, and copies lose quotation marks sooner than italics. Where the title
begins and ends is plain all the same: it stands between who wrote it and the periodical.
"""

import re
from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.leads import leading_people
from briefkit.harvest.places.shelf_marks import is_in_archive
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.body_words import BODY
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.words.lexicon import JOURNAL, PLACE, is_magazine, is_newspaper
from briefkit.harvest.works.matching import fold
from briefkit.patterns import regex
from briefkit.text import Span

_YEAR = r"(?:1[6-9]|20)\d\d\b"
_SEASON = r"(?:[A-Z][a-z]+\.?(?:[/–-][A-Z][a-z]+\.?)?\s)?"
_DAY = rf"(?:\d{{1,2}}\s)?{_SEASON}(?:\d{{1,2}},?\s)?{_YEAR}"
_ISSUE = r"(?:[Nn]os?\.?|[Ii]ssue|[Ii]ss\.)"
# ` 187 (2005): 112` · `, vol. 12, no. 3 (May 2011)` · ` 12:3 (2001)` · ` 12(3), 2001` · ` (2001) 12(3)`
# `, Vol. 12, No. 3, 2011, p. 14`
_NUMBER = r"\d{1,3}(?:[-–/]\d{1,3})?"
_COUNTED = regex(
    rf"[,\s]*(?:[Vv]ol(?:ume|\.)\s?)?\d{{1,4}}\b(?:(?:\s?[:/.]\s?|,?\s{_ISSUE}\s?){_NUMBER})?,?\s?\({_DAY}\)"
    rf"|[,\s]*\d{{1,4}}\s?\({_NUMBER}\)(?:,\s{_DAY}|\s\({_DAY}\))"
    rf"|,?\s\({_YEAR}\)\s\d{{1,4}}\s?(?:\({_NUMBER}\)|[:/.]{_NUMBER})"
    rf"|[,\s]*[Vv]ol(?:ume|\.)?\s?(?:\d{{1,4}}|[IVXLC]+),?\s{_ISSUE}\s?{_NUMBER},?\s\(?{_DAY}"
)
_AT_ONCE = 4  # letters before the day of a paper that nobody knows
_SOON = 30  # letters before the day of a newspaper, a town among them
_WORDS_OF_TITLE = 3
_LONG = 6  # words that are more than the name of a body
# `Task Force on Ferries in Northern Waters`: what a long name of a body has behind the word for it.
_OF_OFFICE = regex(rf"{BODY.pattern}(?=$|,|\s(?:of|for|on)\b)")
_BEGINS_TITLE = regex(r"(?:The|An?|On|Of|Why|How|What|Who|When|Where|Is|Are|Do(?:es)?|Can|Towards?|Beyond|From)\b")
# `Jane Roe, Director of Research at the Quay Institute, *Harbours*`: who somebody is.
_OFFICE = regex(
    r"(?:[\w’-]+\s){0,3}(?:[Dd]irector|[Pp]rofessor|[Ss]ecretary|[Mm]inister|[Ee]ditor|[Cc]hair(?:man|woman)?|[Ff]ellow"
    r"|[Pp]resident|[Cc]orrespondent|[Aa]mbassador|[Rr]eporter|[Cc]ommissioner|[Rr]apporteur)(?:,|\s(?:of|at|for)\b)"
)
_SAYS = regex(
    r"(?:As|This|That|These|Those|It|He|She|They|We|See|Cf\.?|According|Also|Quoted|Cited|For|Among)\b"
    r"|.*\b(?:in|of|to|and|the|for|from|with|by|at|see|cited|quoted)$|.*[(\[:;–—]$"
)
# `Jane Roe, Harbours, ` · `Jane Roe, Harbours and Piers, `: somebody with a given name, and what is none.
_SHORT_TITLE = regex(
    r"(?P<who>[^\W\d_a-z][\w.’'-]*\s[^,]{2,60}),\s(?P<title>[^\W\d_a-z][^\W\d_]+(?:\s(?:and|&)\s[^\W\d_]+)?),\s"
)


# `Permanent Mission of Norland to the Union, *Note Verbale*, 12 May 2011` · `AN, O1/16: [Jan Roe], *Rapport*, …`
_NO_HEADLINE = regex(rf"{BODY.pattern}|[\[\]/]")


def with_title_marked(regions: Regions) -> Regions | None:
    """The piece with its title as if quoted, where the only words marked name its periodical; None elsewhere."""
    if regions.quotes or len(regions.italics) != 1:
        return None
    slanted = regions.italics[0]
    head, behind = regions.text[: slanted.start], regions.text[slanted.end :]
    counted = _COUNTED.match(behind) is not None
    if (interview := _INTERVIEW.match(head)) and find_date(behind[: 2 * _SOON]):
        return replace(regions, quotes=(Span(*interview.span("title")),))
    if is_in_archive(head):
        return None  # `AN, O1/67/273: [Jan Pell], *Rapport* (15 February 1773)`
    if not head.endswith((", ", "? ", "! ")) or (not counted and not _is_dated(_name(regions), behind)):
        return None
    start = _title_start(head, counted)
    if start is not None and not counted and not _is_known(_name(regions)) and _NO_HEADLINE.search(head[start:]):
        return None
    return None if start is None else replace(regions, quotes=(Span(start, len(head.rstrip(" ,"))),))


# `Jane Roe, interview with Bo Poe, *Morning Edition*, 3 March 2015`: what was said has no other title.
_INTERVIEW = regex(
    r"[^\W\d_a-z][^,]{2,80},\s(?P<title>[Ii]nterview\s(?:with|by|conducted\sby)\s[^\W\d_a-z][^,]{2,60}),\s(?:on\s|for\s|in\s)?$"
)


def is_in_slanted(reading: Reading | None, regions: Regions) -> bool:
    """Tell whether a reading found its periodical in what is in italics."""
    return isinstance(reading, FullReference) and fold(reading.fields.get("journaltitle", "")) == fold(_name(regions))


def _name(regions: Regions) -> str:
    return regions.text[regions.italics[0].start : regions.italics[0].end].strip(" ,")


def _is_dated(name: str, behind: str) -> bool:
    """Tell whether a day or month stands behind the name of a periodical, or a whole day behind any name."""
    date = find_date(behind[: 2 * _SOON])
    if date is None or "-" not in date.value or date.span.start >= _SOON:
        return False
    return _is_known(name) or (len(date.value) == len("2011-05-12") and date.span.start < _AT_ONCE)


def _is_known(name: str) -> bool:
    """Tell whether a name says that it is that of a periodical."""
    return is_newspaper(name) or is_magazine(name) or JOURNAL.search(name) is not None


def _title_start(head: str, counted: bool) -> int | None:
    """Where the title begins in what stands before the periodical; None where there is none."""
    people, start = leading_people(head)
    words = head[start:].strip(" ,")
    if _is_title(words) and (people is not None or len(words.split()) > _WORDS_OF_TITLE):
        return start
    short = _SHORT_TITLE.fullmatch(head) if counted else None
    if short is None or PLACE.match(short["title"]) or read_people(short["who"]) is None:
        return None
    return short.start("title")


def _is_title(words: str) -> bool:
    """Tell whether words between a name and a periodical are a title: no name, no office, no sentence."""
    several = len(words.split())
    return (
        several >= _WORDS_OF_TITLE
        and re.match(r"[^\W_a-z]", words) is not None
        and not _OFFICE.match(words)
        and not _SAYS.match(words)
        and not (is_body(words) and (several < _LONG or _OF_OFFICE.search(words)) and not _BEGINS_TITLE.match(words))
        and read_people(words, loose=False) is None
    )
