"""Joints between names with years: `Roe 2014 and Poe 2015, 12` · `Roe 1987, 9, 1995, 12`."""

import re
from collections.abc import Iterator

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import Relation
from briefkit.harvest.words.dates import MONTH
from briefkit.patterns import regex
from briefkit.text import Span

# `Roe 2014 and Poe 2015, 12`: names and years alone.
_NAME_AND_YEAR = (
    r"[^\W\d_a-z][\w’'.-]+(?:,?\s(?:(?:and|&|et)\s)?[\w’'.-]+){0,4},?\s\(?(?:1[5-9]|20)\d\d[a-z]?(?:[–/]\d{1,4})?\)?"
)
_DATED_NAME_BEFORE = regex(rf"{_NAME_AND_YEAR}(?:[,:]\s?(?:pp?\.\s?)?\d[\d, –-]*)?\)?")
_AND_DATED_NAME = regex(rf",?\s(?:and|&)\s(?=(?:see\s(?:also\s)?)?{_NAME_AND_YEAR}(?:[.,;:)]|$))")
# `Roe 1987, 1995, 12`: another year is another work of theirs.
_AND_YEAR = regex(r"(?<=\d[\da-z])(?:,\s(?:and\s)?|\sand\s)(?=(?:1[89]|20)\d\d[a-z]?(?:[.,;:)]|$))")


# `Roe (1997, 2000), Poe, Moe and Doe (2003)`: behind years in brackets a comma does.
_BEHIND_BRACKET = regex(
    r"(?<=\)),\s(?:(?:and|&)\s)?(?=[^\W\d_a-z][\w’'.-]+(?:,?\s(?:(?:and|&|et)\s)?[\w’'.-]+){0,4}\s\((?:1[5-9]|20)\d\d[a-z]?[,)])"
)
_YEARS_BEFORE = regex(r"(?:1[89]|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.\s?)?\d[\d, –-]*)?\)?")


def dated_joints(regions: Regions, start: int, end: int) -> Iterator[tuple[int, int, Relation]]:
    """Where the next work of such a list begins, by other names or of the same."""
    text, last = regions.text, start
    ties = (_AND_DATED_NAME, _AND_YEAR, _BEHIND_BRACKET)
    places = {(found.start(), found.end()) for tie in ties for found in tie.finditer(text, start, end)}
    for place, begin in sorted(places):
        if place >= last and _is_dated(text, start, last, place) and _is_later(text[last:place], text[begin:]):
            yield place, begin, Relation.NONE
            last = begin


def _is_dated(text: str, start: int, last: int, place: int) -> bool:
    """Tell whether what stands between the joint before and this one is names with a year, or a further year."""
    before = text[last:place].strip()
    whole = text[start:place].strip()
    return any(one.fullmatch(before) for one in (_DATED_NAME_BEFORE, _YEARS_BEFORE)) or (
        _DATED_NAME_BEFORE.fullmatch(whole) is not None
    )


def _is_later(before: str, behind: str) -> bool:
    """Tell whether a year is no page: it comes after the year before it, or has a letter as that has."""
    year = _YEAR_AHEAD.match(behind)
    known = re.findall(r"(?:1[5-9]|20)\d\d[a-z]?", before)
    return year is None or not known or year[0] > known[-1]


_YEAR_AHEAD = regex(r"(?:1[89]|20)\d\d[a-z]?")


# `“Piers Fall,” 13 May 2012, *The Quayside Mercury*`: between a piece and its periodical its day.
_DATED_BETWEEN = regex(
    rf"[\s,.(]*(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{MONTH},?\s(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?)?(?:1[5-9]|20)\d\d[\s,.)]*"
)


def is_dated_piece(piece: Regions, first_end: int, second: Span) -> bool:
    """Tell whether nothing but a day stands between words in quotation marks and the name of a periodical."""
    quoted = piece.text[:first_end].rstrip(" ,.")[-1:] in "\"”’'»"
    slanted = any(span.start == second.start for span in piece.italics)
    return quoted and slanted and _DATED_BETWEEN.fullmatch(piece.text, first_end, second.start) is not None
