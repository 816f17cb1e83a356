"""Days written out in a text that no calendar has: `June 31, 2013` · `30 February 2012`."""

from calendar import monthrange
from collections.abc import Iterator

from briefkit.bibliography.dates import month_number
from briefkit.patterns import regex
from briefkit.text import Span

_NAMES = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_DAY = r"(?:st|nd|rd|th)?"
_WRITTEN = regex(
    rf"(?<![\w.-])(?:(?P<m1>{_NAMES}) (?P<d1>\d{{1,2}}){_DAY},? |(?P<d2>\d{{1,2}}){_DAY} (?P<m2>{_NAMES}),? )"
    r"(?P<year>(?:1[5-9]|20)\d\d)(?!\w|-\d)"
)


_SUSPECT = regex(r"(?<!\d)(?:29|[3-9]\d|00?)(?:st|nd|rd|th)?(?=[ ,])")  # every month has the other days
_NEAR = 18  # letters: `September` and the year


def impossible_days(text: str) -> Iterator[tuple[Span, str]]:
    """Each such day, with what is wrong with it: `June has 30 days`."""
    seen = 0
    for number in _SUSPECT.finditer(text):
        # Looked for by the number, of which there are few, and then by the month beside it.
        found = _WRITTEN.search(text, max(number.start() - _NEAR, seen), number.end() + _NEAR)
        if found is None:
            continue
        seen = found.end()
        name = found["m1"] or found["m2"]
        fault = fault_of_day(int(found["year"]), month_number(name.rstrip(".")) or 1, int(found["d1"] or found["d2"]))
        if fault:
            yield Span(*found.span()), fault


_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_FEBRUARY = 2


def fault_of_day(year: int, month: int, day: int) -> str:
    """Why a month has no such day; empty where it has."""
    last = monthrange(year, month)[1]
    if 1 <= day <= last:
        return ""
    return f"{_MONTHS[month - 1]}{f' {year}' if month == _FEBRUARY else ''} has {last} days"
