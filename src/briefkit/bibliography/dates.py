"""Dates of biblatex (ISO 8601-2, EDTF level 1) and what CSL makes of them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import Any

from briefkit.patterns import regex

_POINT = regex(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
    r"(?P<mark>[?~%])?",
    re.ASCII,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = range(21, 25)
_OPEN = ("", "..")


@dataclass(frozen=True, slots=True)
class DatePoint:
    """A year, month of a year or day, as far as it is known; `month` 21 to 24 are spring to winter.

    `last_year` is the end of a decade or century (`199X`, `19XX`), else the year itself.
    """

    year: int
    month: int | None = None
    day: int | None = None
    last_year: int | None = None
    uncertain: bool = False

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, month, day: those that are known."""
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)


@dataclass(frozen=True, slots=True)
class DateRange:
    """A date field: one point, or a range whose open end is None."""

    start: DatePoint | None
    end: DatePoint | None
    is_range: bool = False

    @property
    def uncertain(self) -> bool:
        """Tell whether the field says `~`, `?` or `%` of one of its ends."""
        return any(point.uncertain for point in (self.start, self.end) if point)


def month_number(word: str) -> int | None:
    """The number of a month: `5`, `05`, `may`, `Sept.`, `September`."""
    if word.isdecimal():
        return int(word) if 1 <= int(word) <= 12 else None
    folded = word.strip(".").casefold()
    return _MONTHS.index(folded[:3]) + 1 if len(folded) >= 3 and folded[:3] in _MONTHS else None


def parse_date(value: str) -> DateRange | None:
    """Read a date field; None where it is no date (month 13, 31 June, `in press`)."""
    text = value.strip()
    first, slash, second = text.partition("/")
    if not slash:
        point = _point(first)
        return DateRange(point, point) if point else None
    start, end = _point(first.strip()), _point(second.strip())
    open_ends = [text.strip() in _OPEN for text in (first, second)]
    if all(open_ends) or not (start or open_ends[0]) or not (end or open_ends[1]):
        return None
    return DateRange(start, end, is_range=True)


def csl_date(value: str) -> dict[str, Any] | None:
    """The CSL form of a date field: `date-parts`, or `literal` where it is no date; None where empty."""
    if not value.strip():
        return None
    found = parse_date(value)
    if found is None:
        return {"literal": value.strip()}
    if found.start is None or (found.is_range and found.end is None):
        return {"literal": _open_range(found)}
    if re.fullmatch(r"\d{4}\?", value.strip()):
        return {"literal": value.strip()}  # "1902?" is a guess, and "c. 1902" near it; CSL knows only the second
    parts = [list(_csl_parts(found.start))]
    if found.is_range and found.end:
        parts.append(list(_csl_parts(_last(found.end))))
    elif found.start.last_year:
        parts.append([found.start.last_year])
    return {"date-parts": parts, **({"circa": True} if found.uncertain else {})}


def _point(text: str) -> DatePoint | None:
    found = _POINT.fullmatch(text)
    if found is None:
        return None
    year, month, day = found["year"], _known(found["month"]), _known(found["day"])
    if not _exists(int(year.replace("X", "0")), month, day):
        return None
    last_year = int(year.replace("X", "9")) if "X" in year else None
    return DatePoint(int(year.replace("X", "0")), month, day, last_year, uncertain=bool(found["mark"]))


def _known(part: str | None) -> int | None:
    return None if part in (None, "XX") else int(part)


def _exists(year: int, month: int | None, day: int | None) -> bool:
    if month is None:
        return day is None
    if month in _SEASONS:
        return day is None
    # The year 4 stands for leap years before the calendar module's first year.
    return 1 <= month <= 12 and (day is None or 1 <= day <= monthrange(year if year > 0 else 4, month)[1])


def _last(point: DatePoint) -> DatePoint:
    return DatePoint(point.last_year) if point.last_year else point


def _csl_parts(point: DatePoint) -> tuple[int, ...]:
    """CSL's parts. The year 0 of ISO 8601 is 1 BC, CSL's -1."""
    year = point.year if point.year > 0 else point.year - 1
    return (year, *point.parts[1:])


def _open_range(found: DateRange) -> str:
    """An open range in words of figures: `2003–`, `–2003`: CSL's date parts have no open end."""
    point = found.start or found.end
    assert point is not None  # parse_date gives at least one end
    text = "-".join(f"{part:02}" for part in point.parts)
    return f"{text}–" if found.start else f"–{text}"
