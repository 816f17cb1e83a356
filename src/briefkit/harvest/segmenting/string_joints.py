"""Joints in the strings of law reviews: where the next authority begins behind a comma, as it should behind `;`.

`Roe, supra note 5, at 15, and Jo Doe & Al Poe, Of Piers, 9 QUAY L. REV. 28 (2001)` · `… (1999), Poe, supra note 2`
"""

import re
from collections.abc import Iterator

from briefkit.harvest.law.short_cases import REPORTERS
from briefkit.harvest.marks.regions import Regions
from briefkit.patterns import regex

_NAME = r"[A-Z][\w’'.-]*(?:\s(?:de|van|von|der|den|la|le|du|di|el|al))?(?:\s[A-Z][\w’'.-]*){1,3}"
_NAMES = (
    rf"{_NAME}(?:,\s{_NAME}(?=,|\s&|\sand\s)){{0,3}}(?:,?\s(?:&|and)\s{_NAME}|\set\sal\.)?(?:,\s(?:[JS]r\.|I{{2,3}}))?"
)
_PAGES = r"\d{1,5}(?:,\s[\d–-]+(?:\s?(?:&\s)?nn?\.\s?[\d–-]+)?){0,4}"
ARTICLE = (
    rf"{_NAMES},\s(?=[A-Z“‘\"$\d])(?!\d{{1,4}}\s[A-Z][\w.]*(?:\s[A-Z\d][\w.]*){{0,3}}\s\d)(?:[^;()“”\"]"
    rf"|[“\"][^“”\"]{{1,60}}[”\"]){{4,240}}?[,?]\s\d{{1,4}}\s(?:[A-Z][\w.’'&: -]{{1,70}}?)\s{_PAGES}"
    r"\s\((?:[A-Z][a-z]+\.?\s)?(?:1[5-9]|20)\d\d\)"
)
"""An article as the Bluebook cites it: names, a title, the volume before the journal, the year in brackets."""

# `, 2002 U. ILL. L. REV. 1033, 1036`: the year is the volume.
_BY_YEAR = rf"{_NAMES},\s(?=[A-Z])[^;()“”\"]{{4,240}}?,\s(?:19|20)\d\d\s[A-Z][\w.’'& ]{{1,50}}?\bREV\.\s\d"
_SUPRA = r"[A-Z][\w’'-]+(?:(?:,\s[A-Z][\w’'-]+){0,2},?\s&\s[A-Z][\w’'-]+|\set\sal\.)?,\ssupra\snotes?\s\d"
_CASE = rf"(?!In\sre\b)[A-Z][^;()“”\"]{{1,90}}?\sv\.\s[^;()“”\"]{{1,90}}?,\s\d{{1,4}}\s{REPORTERS}\s\d"
_AHEAD = regex(
    rf"(?<=[\d)\]])\s*,\s+(?:(?:and|but|or|as\swell\sas)\s)?(?:see\s(?:also\s)?)?(?={ARTICLE}|{_BY_YEAR}|{_SUPRA})"
    rf"|(?<=[)\]])\s*,\s+(?:(?:and|but)\s)?(?={_CASE})"  # behind a page a filing goes on: `Motion at 2, Roe v. Poe`
    rf"|(?<=[\d)\]])\s+(?:and|with)\s(?={ARTICLE}|{_BY_YEAR})"
)


def string_joints(regions: Regions, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The end of what stands before each further authority of a string, and where that begins."""
    if not re.search(r"\d{4}\)|\bsupra\b|\sREV\.", regions.text[start:end]):
        return
    for found in _AHEAD.finditer(regions.text, start + 6, end):
        if regions.mask[found.end()] == regions.text[found.end()]:
            yield found.span()


# `The idea stems from Jan Roe, The Problem of Piers, 3 J.L. & ECON. 1 (1960)`
WITHIN = regex(rf"(?<=[a-z,—–]\s)(?<!\bv\s)(?P<cite>{ARTICLE})(?=[\s,.;)—–]|$)")
_TOLD = regex(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")


def is_told(text: str) -> bool:
    """Tell whether an article stands in a sentence that begins before its authors."""
    found = WITHIN.search(text)
    return found is not None and _TOLD.search(text, 0, found.start()) is not None
