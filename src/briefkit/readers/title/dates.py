"""Dates as title blocks print them, as ISO 8601: `22 August 2010`, `Mar 24, 2010`, `15/07/2007`, `Summer 2013`."""

import re

from briefkit.patterns import regex

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1,
    )
    for name in names.split()
}  # fmt: skip
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}  # ISO 8601-2
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_PATTERNS = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>1[5-9]\d\d|20\d\d)-(?P<number>[01]\d)(?:-(?P<day>[0-3]\d))?\b",
        rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b",
        rf"\b{_MONTH},?\s+{_YEAR}\b",
        r"\b(?P<season>spring|summer|autumn|fall|winter),?\s+(?P<year>1[5-9]\d\d|20\d\d)\b",
        r"\b(?P<first>[0-3]?\d)(?P<mark>[/.])(?P<second>[0-3]?\d)(?P=mark)(?P<year>1[5-9]\d\d|20\d\d)\b",
        r"\b(?P<first>[0-3]?\d)(?P<mark>[/.])(?P<second>[0-3]?\d)(?P=mark)(?P<year>\d\d)\b",
    )
)
_CENTURY = "70"  # two digits below it are of this century
_ONLY_YEAR = regex(r"\W*(?P<year>1[5-9]\d\d|20\d\d)\W*")


def printed_date(text: str) -> str:
    """The first date of a text in ISO form, as exact as it is printed; empty where there is none."""
    for pattern in _PATTERNS:
        if match := pattern.search(text):
            return _iso({key: value for key, value in match.groupdict().items() if value})
    match = _ONLY_YEAR.fullmatch(text)
    return match["year"] if match else ""


def _iso(parts: dict[str, str]) -> str:
    year = parts["year"]
    if len(year) == 2:
        year = f"20{year}" if year < _CENTURY else f"19{year}"
    if "season" in parts:
        return f"{year}-{_SEASONS[parts['season'].lower()]}"
    if "first" in parts:
        return _numeric(year, int(parts["first"]), int(parts["second"]))
    month = int(parts["number"]) if "number" in parts else _MONTHS[parts["month"].lower()]
    day = int(parts.get("day", "0"))
    if not 1 <= month <= 12:
        return year
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= 31 else f"{year}-{month:02}"


def _numeric(year: str, first: int, second: int) -> str:
    """Day and month, where it can be told which is which."""
    if first > 12 >= second >= 1:
        return f"{year}-{second:02}-{first:02}"
    if second > 12 >= first >= 1:
        return f"{year}-{first:02}-{second:02}"
    return f"{year}-{first:02}-{first:02}" if first == second and first else year
