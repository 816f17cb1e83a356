"""Joints between names with years: `Roe 2014 and Poe 2015, 12` · `Roe 1987, 9, 1995, 12`."""

import re
from collections.abc import Iterator

from briefkit.harvest.model import Relation
from briefkit.harvest.regions import Regions

# `Roe 2014 and Poe 2015, 12`: names and years alone.
_NAME_AND_YEAR = (
    r"[^\W\d_a-z][\w’'.-]+(?:,?\s(?:(?:and|&|et)\s)?[\w’'.-]+){0,4},?\s\(?(?:1[5-9]|20)\d\d[a-z]?(?:[–/]\d{1,4})?\)?"
)
_DATED_NAME_BEFORE = re.compile(rf"{_NAME_AND_YEAR}(?:[,:]\s?(?:pp?\.\s?)?\d[\d, –-]*)?")
_AND_DATED_NAME = re.compile(rf",?\s(?:and|&)\s(?=(?:see\s(?:also\s)?)?{_NAME_AND_YEAR}(?:[.,;:)]|$))")
# `Roe 1987, 1995, 12`: another year is another work of theirs.
_AND_YEAR = re.compile(r"(?<=\d[\da-z])(?:,\s(?:and\s)?|\sand\s)(?=(?:1[89]|20)\d\d[a-z]?(?:[.,;:)]|$))")


def dated_joints(regions: Regions, start: int, end: int) -> Iterator[tuple[int, int, Relation]]:
    """Where the next work of such a list begins, by other names or of the same."""
    for found in (*_AND_DATED_NAME.finditer(regions.text, start, end), *_AND_YEAR.finditer(regions.text, start, end)):
        before = regions.text[start : found.start()]
        if _DATED_NAME_BEFORE.fullmatch(before.strip()) and _is_later(before, regions.text[found.end() :]):
            yield found.start(), found.end(), Relation.NONE


def _is_later(before: str, behind: str) -> bool:
    """Tell whether a year is no page: it comes after the year before it, or has a letter as that has."""
    year = _YEAR_AHEAD.match(behind)
    known = re.findall(r"(?:1[5-9]|20)\d\d[a-z]?", before)
    return year is None or not known or year[0] > known[-1]


_YEAR_AHEAD = re.compile(r"(?:1[89]|20)\d\d[a-z]?")
