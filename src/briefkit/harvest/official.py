"""Papers of offices without marks around the title: report numbers first, or a body, a title and a date."""

import re

from briefkit.harvest.entry_types import build_entry
from briefkit.harvest.leads import SENTENCE, leading_people
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.people import read_people
from briefkit.harvest.regions import Regions
from briefkit.harvest.takers import read_tail

_NUMBER_FIRST = re.compile(
    r"^(?P<genre>(?:CRS|GAO|RAND|CBO)\s+(?:Report|Insight|In Focus|Testimony|Product)s?)\s+"
    r"(?P<number>[A-Z]{0,4}-?\d[\w-]*)[,:]\s+(?P<title>[^\W_a-z\"“].*?)"
    r"(?:,\s+by\s+(?P<who>[^\d\x00]+?))?(?P<tail>,\s.*|\.?)$",
    re.DOTALL,
)


def read_numbered_report(regions: Regions) -> Reading | None:
    """`CRS Report RL33498, *Pakistan-U.S. Relations*, by K. Alan Kronstadt, pp. 12-13.`"""
    found = _NUMBER_FIRST.match(regions.text)
    if found is None:
        return None
    people = read_people(found["who"].strip(" ,."), loose=False) if found["who"] else None
    tail = read_tail(regions.cut(found.start("tail")), quoted=False)
    tail.give("genre", found["genre"])
    tail.give("number", found["number"])
    kind, fields = build_entry(found["title"], people, tail)
    return FullReference(kind, fields, people.names if people else (), tail.locator, tuple(tail.aliases))


_DATED = re.compile(
    r"^(?P<title>[^\W_a-z].{8,200}?)(?P<tail>,\s+(?:Report\s+[Nn]o\.|[A-Z]+/|\w+\s+\d{1,2},\s+\d{4}|\d{1,2}\s+\w+\s+\d{4}"
    r"|\w+\.?\s+\d{4})|\s+\([^()]*\d{4}\))",
    re.DOTALL,
)


def read_official(regions: Regions) -> Reading | None:
    """`Department of Defense, Quadrennial Defense Review Report (February 2010), p. 24.`"""
    people, start = leading_people(regions.text)
    if regions.quotes or regions.italics or regions.addresses or people is None or "literal" not in people.names[0]:
        return None
    found = _DATED.match(regions.text[start:])
    if found is None or SENTENCE.search(found["title"]) or len(found["title"].split()) < 2:
        return None
    tail = read_tail(regions.cut(start + found.start("tail")), quoted=False)
    if "date" not in tail.fields:
        return None
    tail.give("genre", "Report")
    kind, fields = build_entry(found["title"], people, tail)
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))
