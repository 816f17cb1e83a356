"""What German law reviews print, by letters and year: `Roth, NJW 1999, 1234 (1236)` · `BGH, NJW 1998, 345`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.places.locators import plain_value
from briefkit.patterns import regex

# `AcP 200 (2000), 1, 5` · `GRUR Int. 1999, 12 ff.` · `NJW-RR 1999, S. 12 (15 f.)`
_PLACE = regex(
    r"(?:^|,\s)(?P<journal>(?=\w*[A-ZÄÖÜ]\w*[A-ZÄÖÜ])[A-ZÄÖÜ]\w{1,8}(?:-RR|-Beil\.?|\sInt\.?)?)\s"
    r"(?:(?P<volume>\d{1,3})\s\((?P<dated>(?:19|20)\d\d)\)|(?P<year>(?:19|20)\d\d)),\s(?:S\.\s?)?(?P<first>\d{1,4})(?:\s?ff?\.)?"
    r"(?:,\s(?P<pin>\d{1,4}(?:\s?ff?\.)?)|\s\((?P<inner>\d{1,4}(?:\s?ff?\.)?)\))?[\s.]*$"
)
_COURT = regex(r"(?:[A-ZÄÖÜ]\w{0,8}G[HE]?|EGMR)(?:\s|$)")
# `Cambridge, MA 1987, 62`
_STATE = regex(r"MA|CT|CA|IL|NY|PA|TX|VA|MD|MI|MN|NC|OH|OR|WA|WI|GA|FL|IN|CO|NH|RI|TN|NJ|DC|UK|US|USA")
_LONGEST = 400
_LONGEST_COURT = 24


def read_german_article(regions: Regions) -> FullReference | None:
    """Who wrote it, the title where there is one, the review by its letters, its year and pages."""
    text = regions.text
    found = _PLACE.search(text) if len(text) < _LONGEST and not regions.italics else None
    head = text[: found.start()] if found else ""
    who, _, title = head.partition(", ")
    if found is None or not who or SENTENCE.search(who) or _STATE.fullmatch(found["journal"]):
        return None
    if _COURT.match(who):
        return None if title or len(who) > _LONGEST_COURT else _decision(found, who)
    people = read_people(who, loose=False)
    if people is None or re.search(r"\d", title) or re.search(r"\b[Ii]n:?\s", title):
        return None
    return _built(regions, found, people, title)


def _decision(found: re.Match[str], court: str) -> FullReference:
    """A decision that is known by where it is printed."""
    year = found["year"] or found["dated"]
    fields = {"date": year, "institution": court, "journaltitle": found["journal"], "pages": found["first"]}
    fields["title"] = f"{court}, {found['journal']} {year}, {found['first']}"
    pin = found["pin"] or found["inner"]
    return FullReference(
        "jurisdiction", dict(sorted(fields.items())), (), Locator("page", plain_value(pin or found["first"]))
    )


def _built(regions: Regions, found: re.Match[str], people: People, title: str) -> FullReference:
    tail = Tail(regions.cut(found.end()), quoted=True)
    given = {
        "journaltitle": found["journal"],
        "volume": found["volume"] or "",
        "date": found["year"] or found["dated"],
        "pages": found["first"],
    }
    for name, value in given.items():
        tail.give(name, value)
    pin = found["pin"] or found["inner"]
    tail.locator = Locator("page", plain_value(pin or found["first"]))
    kind, fields = build_entry(title, people, tail)
    if not title:
        fields.pop("title", None)
    return FullReference(kind, fields, people.names, tail.locator)
