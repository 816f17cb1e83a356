"""Marks of the Vancouver style and of Brazil's, read as those that the readers know; every letter keeps its place.

`Leeds: Quay Press; 2010. p. 45` has a comma before its year; `2010 [cited 2011 May 3].` has a full stop behind it; and
`Revista do Porto, São Paulo, v. 12, n. 3, p. 45-60, 1999` is `Revista do Porto. 1999;12(3):45-60`.
"""

import re
from dataclasses import replace

from briefkit.harvest.marks.marked import MarkedText
from briefkit.patterns import regex

_YEAR = regex(r"(?<=[^\W_])(?P<stop>[.)]?);(?=\s(?:1[5-9]|20)\d\d(?:[.,\s]|$)(?!\s?[A-Z][a-z]{2,8}\s?\d{0,2};))")
_HOUSE = regex(r":\s[^\W\d_a-z][^:;]{1,80}$|\.\s[^\W\d_a-z][^:;.]{1,60}$")
_CITED = regex(r"(?<=\d)\s\[(?P<said>cited\s[^\[\]]{6,20})\](?=\.?\s|$)")
_BRAZILIAN = regex(
    r"(?<=[.?!]\s)(?P<journal>[^\W\d_a-z][^.,;:]{3,90}),\s(?:[^\W\d_a-z][\w’' -]{2,30},\s)?"
    r"v\.\s?(?P<volume>\d{1,4}|[IVXLC]{1,7})"
    r"(?:,\sn\.\s?(?P<number>\d{1,4}(?:[/-]\d{1,4})?))?"
    r",\sp\.\s?(?P<pages>\d{1,5}(?:\s?[-–]\s?\d{1,5})?),\s(?:(?:[^\W\d_]{3,9}\.?(?:\s?[/-]\s?|\sde\s|\s)){0,3})?(?P<year>(?:1[89]|20)\d\d)"
)
_NUMBER = regex(r"(?P<volume>\bv\.\s?\d{1,4},\s)n\.(?=\s?\d)")


def with_vancouver_marks(marked: MarkedText) -> MarkedText:
    """The note with such marks as the readers know them."""
    text = marked.text
    if ";" in text:
        text = _YEAR.sub(_with_comma, text)
    if "[cited" in text:
        text = _CITED.sub(_as_sentence, text)
    if "v. " in text:
        text = _BRAZILIAN.sub(_as_vancouver, text)
        text = _NUMBER.sub(r"\g<volume>n°", text)
    return replace(marked, text=text) if text != marked.text else marked


def _with_comma(found: re.Match[str]) -> str:
    """A comma for the semicolon behind a house, so that it parts no works."""
    return f"{found['stop']}," if _HOUSE.search(found.string, 0, found.start()) else found[0]


_YEAR_FIRST = regex(r"(?P<year>(?:19|20)\d\d)\s(?P<month>[^\W\d_]{3,9})\s(?P<day>\d{1,2})")


def _as_sentence(found: re.Match[str]) -> str:
    """`. cited 3 May 2011 ` for ` [cited 2011 May 3]`."""
    said = _YEAR_FIRST.sub(r"\g<day> \g<month> \g<year>", found["said"])
    return f". {said} "


def _as_vancouver(found: re.Match[str]) -> str:
    number = f"({found['number']})" if found["number"] else ""
    pages = re.sub(r"\s", "", found["pages"])
    return f"{found['journal']}. {found['year']};{found['volume']}{number}:{pages}".ljust(len(found[0]))
