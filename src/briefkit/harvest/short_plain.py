"""Short references without marks: `Bray.` · `Smith, 23.` · `Smith and Jones, Title, 45`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.leads import SENTENCE
from briefkit.harvest.locators import read_locator
from briefkit.harvest.model import ShortReference
from briefkit.harvest.people import is_body, read_people
from briefkit.harvest.regions import Regions

_SHORT_PLAIN = re.compile(
    r"^(?P<who>[^\W\d_][^,;()\d\"“]{1,80}?)(?:,\s+(?P<title>[^\W_a-z][^;()\d\"“]{3,120}?))?"
    r"(?P<place>,?\s+(?:esp\.?\s+|at\s+|pp?\.?\s*)?[\divxlc][\d\s–,-]*(?:n\.?\s?\d+|ff?\.)?)?[.\s]*$"
)


_AUTHOR_YEAR = re.compile(
    r"^(?P<who>[^\W\d_][^()\d\"“]{1,80}?)(?:,\s*|\s+|\s*\()(?P<year>(?:1[5-9]|20)\d\d)[a-z]?\)?"
    r"(?P<place>\s*[,:]\s*(?:pp?\.?\s*)?\d[\d\s,–-]*)?[.\s]*$"
)


def read_author_year(regions: Regions) -> ShortReference | None:
    """`Orlandi, 2015, p. 26` · `Schank and Abelson (1977), 12`."""
    found = _AUTHOR_YEAR.match(regions.text.strip())
    people = read_people(found["who"], loose=False) if found else None
    if found is None or people is None or regions.quotes or regions.italics:
        return None
    located = read_locator(found["place"]) if found["place"] else None
    place = located.locator if located else None
    return ShortReference(people.names, "", place, tentative=True, year=found["year"])


def read_short_plain(regions: Regions) -> ShortReference | None:
    """`Bray.` · `Smith, 23.` · `Smith and Jones, Title without Marks, 45`: a reference only where a work fits."""
    if regions.quotes or regions.addresses or len(regions.text) > 220:
        return None
    found = _SHORT_PLAIN.match(regions.text.strip())
    if not found:
        return None
    people = read_people(found["who"], loose=is_body(found["who"]) and not found["title"])
    place: Locator | None = None
    if found["place"]:
        located = read_locator(found["place"] if found["place"].startswith(",") else f",{found['place']}")
        place = located.locator if located else None
    if people and not (people.names and len(found["who"].split()) > 12):
        return ShortReference(people.names, (found["title"] or "").strip(" ,"), place, tentative=True)
    words = regions.text.split()
    if place and len(words) < 16 and re.match(r"[^\W_a-z]", regions.text) and not SENTENCE.search(regions.text):
        whole = found["who"] if not found["title"] else f"{found['who']}, {found['title']}"
        return ShortReference((), whole.strip(" ,"), place, tentative=True)
    return None
