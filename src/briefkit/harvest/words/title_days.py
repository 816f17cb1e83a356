"""Days in brackets behind titles without marks: `Guidelines on Quays (19 December 2019), p. 8`."""

from briefkit.harvest.words.dates import find_date
from briefkit.patterns import regex

_DAY = r"\d{1,2}\s[A-Z][a-z]+\s(?:19|20)\d\d|[A-Z][a-z]+\s\d{1,2},\s(?:19|20)\d\d"
_DAY_BEHIND = regex(rf"\s?\((?P<day>{_DAY})\)$")


def without_day(title: str, fields: dict[str, str]) -> str:
    """The title without such a day, which becomes the date where there is no other."""
    found = _DAY_BEHIND.search(title)
    date = find_date(found["day"]) if found else None
    if found is None or date is None or fields.get("date", date.value) != date.value:
        return title
    fields["date"] = date.value
    return title[: found.start()]
