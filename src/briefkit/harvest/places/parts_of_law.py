"""Places in a law: behind the first, `ss 5-7, sch 1 cl 3`, as its parts are nested; behind `Id.`, as codes count."""

import re

from briefkit.patterns import regex

_BEHIND = regex(
    r"(?P<tie>,?\s(?:and\s)?)"
    r"(?P<part>(?:[Ss]chs?|[Ss]chedules?|ss?|cls?|divs?|regs?|rr?|items?|[Pp]ts?|[Pp]arts?|[Aa]nnex|PD)\.?\s"
    r"\d{1,4}[A-Z]{0,3}(?:\.\d+)*(?:\(\w{1,4}\))*(?:\s?[-–]\s?\d{1,4}[A-Z]{0,2})?)(?=[\s.;,)]|$)"
)


def further_parts(rest: str) -> tuple[str, str]:
    """The places as they are printed, and what follows them; nothing where there is none."""
    end = 0
    while part := _BEHIND.match(rest, end):
        end = part.end()
    return re.sub(r"\s?[–-]\s?", "-", rest[:end]), rest[end:]


# `Id., Title 2, Section 9`: acts and codes are divided in titles.
_DIVISION = regex(
    r"[\s,.]*(?:tit\.|[Tt]itle|[Dd]ivision|div\.)\s(?P<value>[\dIVX]+(?:,\s(?:§§?\s?|(?:[Ss]ection|[Ss]ec\.|[Cc]h\.|[Cc]hapter|art\.)\s)"
    r"[\d\w().–-]*\w)?)[\s.]*$"
)
# `Id. § 240.14a-9(b)` · `Id. 14/20`: codes and rules count with letters, hyphens and strokes.
_COUNTED = regex(
    r"[\s,]*(?:§§?\s?(?=[\w.]*\d[a-z]?[/-][\da-z])|(?=\d+/\d))"
    r"(?P<value>\d[\w.()/-]*[\w)](?:\s(?:to|and)\s-?\d[\w.()/-]*)?)(?=[\s.,;]*(?:$|\())"
)


def section_of_code(rest: str) -> str:
    """The section as it is printed behind `Id.`, where a code counts otherwise than books do; else nothing."""
    found = _DIVISION.match(rest) or _COUNTED.match(rest)
    return found["value"] if found else ""
