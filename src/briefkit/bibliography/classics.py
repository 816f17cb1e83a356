"""BibTeX's older words in biblatex's: `journal`, `@techreport`, `year` and `month`."""

import re
from collections.abc import Mapping

from briefkit.bibliography.dates import month_number
from briefkit.bibliography.model import Field
from briefkit.patterns import regex
from briefkit.text import Location

# The biblatex manual, 2.1.2 "Type Aliases" and 2.2.5 "Field Aliases".
_TYPES: Mapping[str, tuple[str, str]] = {
    "conference": ("inproceedings", ""),
    "electronic": ("online", ""),
    "www": ("online", ""),
    "techreport": ("report", "techreport"),
    "phdthesis": ("thesis", "phdthesis"),
    "mastersthesis": ("thesis", "mathesis"),
}
_FIELDS: Mapping[str, str] = {
    "journal": "journaltitle",
    "address": "location",
    "school": "institution",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "primaryclass": "eprintclass",
    "key": "sortkey",
}
_YEAR = regex(r"-?\d{4}")


def modern_type(name: str) -> tuple[str, str]:
    """The biblatex type for one of BibTeX's, and the value of `type` that it stands for."""
    return _TYPES.get(name, (name, ""))


def modern_fields(fields: Mapping[str, Field], kind: str, location: Location) -> dict[str, Field]:
    """The fields under biblatex's names; where an entry has both names, both stay as they are."""
    renamed: dict[str, Field] = {}
    for name, field in fields.items():
        modern = _FIELDS.get(name, name)
        if modern != name and modern not in fields and modern not in renamed:
            field = Field(modern, field.value, field.location)
        renamed[field.name] = field
    if kind and "type" not in renamed:
        renamed["type"] = Field("type", kind, location)
    return _with_date(renamed) if "year" in renamed else renamed


def _with_date(fields: dict[str, Field]) -> dict[str, Field]:
    """The fields with one `date` for `year`, `month` and `day`; an entry that has a date keeps its year."""
    if "date" in fields:
        return fields
    year = fields["year"]
    date, used = _date_of(fields)
    place = Field("date", date, year.location)
    return {
        ("date" if name == "year" else name): (place if name == "year" else field)
        for name, field in fields.items()
        if name not in used or name == "year"
    }


def _date_of(fields: Mapping[str, Field]) -> tuple[str, set[str]]:
    """The date in ISO form, and the fields that it took in; a month that cannot be read stays a field."""
    year = fields["year"].value
    month_text = fields["month"].value if "month" in fields else ""
    day_text = fields["day"].value if "day" in fields else ""
    month, day = _month_and_day(month_text, day_text)
    if not _YEAR.fullmatch(year) or month is None:
        return year, {"year"}
    used = {"year", "month"}
    if day is None:
        return f"{year}-{month:02}", used
    return f"{year}-{month:02}-{day:02}", used | {"day"}


def _month_and_day(month: str, day: str) -> tuple[int | None, int | None]:
    """Read `May`, `5`, `12~May`, `May 12` and a day of its own."""
    words = re.sub(r"[~,{}]|\\ ", " ", month).split()
    days = [int(word) for word in words if word.isdecimal() and len(words) > 1]
    months = [number for word in words if (number := month_number(word)) and not (days and word.isdecimal())]
    if len(months) != 1 or len(days) > 1:
        return None, None
    if day.isdecimal():
        days = [int(day)]
    return months[0], days[0] if days and 1 <= days[0] <= 31 else None
