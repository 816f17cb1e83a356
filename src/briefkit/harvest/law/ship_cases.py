"""Decisions that are called by a ship: `The Quayside (1899) 19 P.D. 42` · `The Piero 1940 AMC 1140 at p. 1158`."""

from briefkit.harvest.law.case_tails import read_case_tail
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.places.locators import read_locator
from briefkit.patterns import regex

_SHIP = regex(
    r"[\"“‘']?(?P<name>(?:The|M\.?V\.?|S\.?S\.?|HMS)\s[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]*|\d+|of)){0,4}?)[\"”’']?(?=,?\s+"
    r"(?:[\[(](?:1[89]|20)\d\d[\])]\s\d|(?:19|20)\d\d\s(?:AMC|A\.M\.C\.)\s\d))"
)
# Law reports; `The Politics of Ports (2001) 117 LQR 42` is an article.
_OF_ADMIRALTY = regex(
    r"(?:Lloyd|Ll\b|P\.?(?:\s?D\.?)?$|A\.?C\.?$|[QK]\.?B\.?|W\.?L\.?R|All E|Asp|CLR|SLR|F\.|ER$|HKLR|FCR)"
)
_AMERICAN = regex(
    r"\s*(?P<date>(?:19|20)\d\d)\s(?P<journaltitle>AMC|A\.M\.C\.)\s(?P<pages>\d{1,5})(?P<place>,?\s(?:at\s)?(?:pp?\.\s?)?\d[\d–-]*)?"
    r"(?:\s\((?P<institution>[^()]*?)\s(?:19|20)\d\d\))?"
)


def read_ship_case(regions: Regions) -> FullReference | None:
    """A decision of the admiralty: the name of a ship, then year, volume and report."""
    found = _SHIP.match(regions.text)
    if found is None:
        return None
    behind = regions.text[found.end() :].lstrip(",")
    if american := _AMERICAN.match(behind):
        parts = american.groupdict()
        fields = {name: value for name, value in parts.items() if value and name != "place"}
        place = read_locator(f", {parts['place'].strip(' ,')}") if parts["place"] else None
        locator = place.locator if place else None
    else:
        tail = read_case_tail(regions.cut(found.end()))
        fields, locator = dict(tail.fields), tail.locator
        if not tail.full or not _OF_ADMIRALTY.match(fields.get("journaltitle", "")):
            return None
    return FullReference("jurisdiction", dict(sorted({**fields, "title": found["name"]}.items())), (), locator)
