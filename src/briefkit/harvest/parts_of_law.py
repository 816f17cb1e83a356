"""Places in a law behind the first: `ss 5-7, sch 1 cl 3`, as its schedules, parts and clauses are nested."""

import re

_BEHIND = re.compile(
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
