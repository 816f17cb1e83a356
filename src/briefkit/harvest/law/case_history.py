"""What became of a decision: `…, 88 F.3d 700 (2d Cir.), cert. denied, 519 U.S. 12 (1996)`."""

import re

from briefkit.harvest.words.later_history import LATER_HISTORY
from briefkit.patterns import regex

_HISTORY = regex(rf",\s+{LATER_HISTORY}(?!\w)", re.IGNORECASE)
# The year of the bracket that ends a report: `(1996)` · `(2d Cir. 1997)`.
_YEAR = regex(r"\([^()]{0,60}?\b(?P<year>(?:1[789]|20)\d\d)\)")
_UNDATED_COURT = regex(r"\((?P<court>[^()]{0,40}[^()\d])\)\s*$")
_LONGEST = 240


def history_behind(text: str, start: int) -> re.Match[str] | None:
    """Where what became of a decision begins behind its report."""
    return _HISTORY.search(text, start)


def with_later_year(report: str, later: str) -> str:
    """The report with the year that only its history gives, as is done where both are of one year; else nothing."""
    court = _UNDATED_COURT.search(report)
    year = _YEAR.search(later[:_LONGEST]) if court else None
    return f"{report[: court.start()]}({court['court']} {year['year']})" if court and year else ""


def told_history(text: str, history: re.Match[str]) -> str:
    """What became of the decision, as it is printed, to the year of the last report: `aff'd, 512 U.S. 45 (1994)`."""
    behind = text[history.start() + 1 : history.start() + _LONGEST]
    years = list(_YEAR.finditer(behind))
    if not years:
        return ""
    end = years[0].end()
    for one in years[1:]:
        if not behind.startswith(",", end) or ";" in behind[end : one.start()]:
            break
        end = one.end()
    return " ".join(behind[:end].split())
