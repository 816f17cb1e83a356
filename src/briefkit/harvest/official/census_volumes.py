"""Volumes of a census, by volume and part: `Census of India 1961, vol. I, part II-A (i), General Tables, 45`."""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.imprint import read_imprint
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_NUMERAL = r"(?:[IVXLC]{1,7}|\d{1,3})(?:[-–]?[A-Z](?![a-z]))?"
_CENSUS = regex(
    r"(?P<title>(?:Report\s(?:on|of)\sthe\s)?Census\sof\s(?:the\s)?[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|of|and|the|&)){0,5}?),?\s(?P<year>1[789]\d\d|20\d\d)"
    rf"(?:,\s(?P<of>[A-Z][^,;:()]{{2,60}}?))??(?:[,:.]\s|\s?(?P<bracket>\())(?i:vol(?:ume|\.)?)\s(?P<volume>{_NUMERAL})(?P<rest>.*)$",
    re.DOTALL,
)
_WHOLLY_IN_BRACKET = regex(r"\((?P<text>[^()]*)\)[\s.]*")
_PART = regex(rf"[,:;.]?\s(?i:p(?:ar)?t\.?)\s(?P<part>{_NUMERAL}(?:\s\([ivx]+\))?)")
_IMPRINT = regex(r"\s?\((?P<inner>[^()]*\d{4})\)")
_PAGE = regex(r"[\s,:;]+(?=(?:pp?\.?|paras?\.?|tables?|§)\s?\d|\d{1,4}(?:[-–]\d{1,4})?[\s.;]*$)", re.IGNORECASE)


def read_census(regions: Regions) -> FullReference | None:
    """The census as the title; what the volume is called, its part, imprint and page."""
    inner = _WHOLLY_IN_BRACKET.fullmatch(regions.text)
    found = _CENSUS.match(inner["text"] if inner else regions.text)
    if found is None or regions.quotes:
        return None
    rest = found["rest"].replace(")", "", 1) if found["bracket"] else found["rest"]
    part = _PART.search(rest)
    bracket = _IMPRINT.search(rest)
    page = _PAGE.search(rest, bracket.end() if bracket else 0)
    place = read_locator(rest[page.end() :]) if page else None
    ends = [one.start() for one in (bracket, page) if one is not None]
    called = rest[: min(ends, default=len(rest.rstrip(" .;")))]
    named = _PART.sub("", called, count=1) if part and part.start() < len(called) else called
    fields = {
        "title": f"{found['title']} {found['year']}",
        "titleaddon": tidy_title(", ".join(filter(None, (found["of"], named.strip(" ,:;."))))),
        "volume": found["volume"],
        "part": part["part"] if part else "",
        **_imprint(bracket["inner"] if bracket else "", found["year"]),
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("book", kept, (), place.locator if place else None)


def _imprint(inner: str, year: str) -> dict[str, str]:
    """Where, by whom and when it was printed; without these the year of the census is its date."""
    given = read_imprint(inner) if inner else None
    kept = {name: value for name, value in (given or {}).items() if name in ("date", "publisher", "location")}
    return {"date": year, **kept}
