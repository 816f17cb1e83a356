"""The taker of periodicals behind volume and year: `“Ports,” 39 (2010) Journal of Harbours, 56-86, at 60`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.places.locators import plain_value
from briefkit.patterns import regex

_VOLUME_FIRST = regex(
    r"^[\s,.]*(?P<volume>\d{1,4})\s(?P<year>\x00+)\s+(?P<name>[^\W\d_a-z][\w&’' -]{3,90}?),\s+"
    r"(?:pp?\.\s?)?(?P<pages>\d+(?:[-–]\d+)?)"
    r"(?:,?\s+(?:at|here)\s+(?P<pin>\d+(?:[-–]\d+)?))?(?=\s*(?:[.,;\x00]|$))"
)


def take_volume_first(tail: Tail) -> None:
    """Volume, year in brackets, periodical and pages; the year was taken with its bracket."""
    found = _VOLUME_FIRST.match(tail.text) if tail.quoted else None
    year = tail.regions.text[found.start("year") : found.end("year")] if found else ""
    if found is None or not re.fullmatch(r"\((?:1[5-9]|20)\d\d\)", year):
        return
    tail.give("volume", found["volume"])
    tail.give("journaltitle", found["name"].strip())
    tail.give("pages", found["pages"].replace("–", "-"))
    if found["pin"]:
        tail.locator = Locator("page", plain_value(found["pin"]))
    tail.take(found.start("volume"), found.end())
