"""What is never the title: the volume of a book that is cited, the place in a numbered exhibit."""

from dataclasses import replace

from briefkit.harvest.model import FullReference
from briefkit.harvest.places.locators import read_locator
from briefkit.patterns import regex

_VOLUME = regex(r"[Vv]ol(?:ume|\.)?\s?(?P<volume>\d{1,3}|[IVXLC]+)\.?")


def volume_is_no_title(reading: FullReference) -> FullReference:
    """`Harbour History, vol. 2 (Leith, 2014)`: what was read as a name before a volume is the title."""
    volume = _VOLUME.fullmatch(reading.fields.get("title", ""))
    if volume is None or len(reading.people) != 1:
        return reading
    title = " ".join(filter(None, (reading.people[0].get(part) for part in ("given", "family", "literal"))))
    fields = {name: value for name, value in reading.fields.items() if name not in ("author", "editor")}
    fields |= {"title": title, "volume": volume["volume"]}
    return replace(reading, fields=dict(sorted(fields.items())), people=())


# `SCO-0229639 at 6 (Harbour Diary, 9 November 2020)`: exhibits are cited by the number stamped on them.
_EXHIBIT = regex(r"(?P<number>[A-Z]{2,6}(?:[-_ ][A-Z]{1,6})?[-_ ]?\d{4,12}),?\sat\s(?P<place>\d.*)")


def place_is_no_title(reading: FullReference) -> FullReference:
    """The number of an exhibit without the page or the minute that was read with it."""
    found = _EXHIBIT.fullmatch(reading.fields.get("title", ""))
    place = read_locator(f" at {found['place']}") if found and reading.locator is None else None
    if found is None or place is None or place.rest.strip(" ."):
        return reading
    fields = {**reading.fields, "title": found["number"]}
    return replace(
        reading, fields=fields, locator=place.locator, type="misc" if reading.type == "book" else reading.type
    )
