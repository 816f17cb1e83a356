"""Taker of periodicals whose year stands before the volume: `*Harbour Letters* 2013, 117, 162–168`."""

import re

from briefkit.harvest.listed_periodicals import page_range
from briefkit.harvest.tail import Tail

_YEAR_FIRST = re.compile(
    r"\s(?P<year>(?:19|20)\d\d),\s(?P<volume>\d{1,4})(?:\s?\((?P<number>\d{1,3})\))?,\s(?P<pages>[A-Z]?\d+(?:[-–—]+[A-Z]?\d+)?)\.?\s*$"
)


def take_year_first(tail: Tail) -> None:
    """Year, volume and pages behind the name of a periodical, nothing else behind them."""
    found = _YEAR_FIRST.search(tail.text) if tail.quoted and "date" not in tail.fields else None
    if found is None or not re.search(r"[^\W_]", tail.regions.text[: found.start()]):
        return
    tail.give("date", found["year"])
    tail.give("volume", found["volume"])
    tail.give("number", found["number"] or "")
    tail.give("pages", page_range(found["pages"]))
    tail.take(found.start(), found.end())
