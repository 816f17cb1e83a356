"""A day in figures right before a title, as inquiries of the Senate put it: `7/28/2009 “Piers,” GAO, Report No. …`."""

from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.patterns import regex

# The month stands first: nobody else puts a day in figures there.
_DAY = regex(
    r"(?P<month>1[0-2]|0?[1-9])/(?:(?P<day>[0-3]?\d)/)?(?P<year>(?:19|20)\d\d)\s+"
    r"(?:(?:chart|table|report|study|memorandum|presentation|slides?),\s+)?(?=[\"“]|[A-Z])"
)


def day_ahead(regions: Regions) -> tuple[int, str] | None:
    """How long the day before a title is, and what day it is; None where none stands there."""
    found = _DAY.match(regions.text)
    if found is None or not any(quote.start >= found.end() for quote in regions.quotes):
        return None
    month, day = int(found["month"]), int(found["day"] or 0)
    return found.end(), f"{found['year']}-{month:02}" + (f"-{day:02}" if day else "")


def with_day(reading: Reading | None, day: str) -> Reading | None:
    """A reference with the day that stood before it; a title that is known by nothing else is one now."""
    if isinstance(reading, ShortReference) and reading.title and not reading.people:
        return FullReference("misc", {"date": day, "title": reading.title}, locator=reading.locator)
    if not isinstance(reading, FullReference):
        return reading
    return replace(reading, fields=dict(sorted({**reading.fields, "date": day}.items())))
