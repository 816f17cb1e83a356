"""Imprints outside of brackets: `Jane Roe, Harbours at Work, London: Quay Press, 2005, pp. 23-25`."""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.words.lexicon import PLACE, PUBLISHER
from briefkit.patterns import regex

_OPEN = regex(
    r"^(?P<head>.{8,300}?)[,.]\s+(?P<imprint>(?P<place>[^\W\d_a-z][\w.’'-]+(?:[ /-]"
    r"(?:and )?[^\W\d_a-z][\w.’'-]+){0,2}(?:,\s+(?:[A-Z]\.?[A-Z]\.?(?:[A-Z]\.?)?"
    r"|[A-Z][a-z]+\.?))?)\s?:\s*(?P<house>[^:;()]{2,70}?)[.,]\s*(?P<year>\d{4})|"
    r"(?P<house2>[^,:;()]{3,60}),\s*(?:(?P<place2>[^\W\d_a-z][^,:;()\d]{2,30}),\s*)?(?P<year2>\d{4}))"
    r"(?P<tail>(?:[,.:;\s].*)?)$",
    re.DOTALL,
)


# `Harbours at Work, London, Rutland, 2009`
_PLACE_FIRST = regex(
    r"^(?P<head>.{8,300}?),\s+(?P<place>[^\W\d_a-z][\w.’' -]{2,30}?),\s+(?P<house>[^,:;()\d]{2,50}),\s+(?P<year>\d{4})"
    r"(?P<tail>(?:[,.:;\s].*)?)$",
    re.DOTALL,
)


def read_open_imprint(regions: Regions) -> Reading | None:
    """`Jan Roe, The Drift of the Ports, Armonk, NY: Quay Press, 2005, pp. 23-25`."""
    found = _OPEN.match(regions.text)
    placed = _PLACE_FIRST.match(regions.text)
    if placed and PLACE.match(placed["place"]):
        found = placed
    if found is None or regions.quotes or regions.italics:
        return None
    parts = found.groupdict()
    house = parts["house"] or parts.get("house2") or ""
    if not parts["house"] and not PUBLISHER.search(house):
        return None
    people, start = leading_people(found["head"])
    title = found["head"][start:]
    if people is None or not re.match(r"[^\W_a-z]", title) or (SENTENCE.search(title) and len(title.split()) > 16):
        return None
    tail = read_tail(regions.cut(found.start("tail")), quoted=False)
    place = parts["place"] or parts.get("place2") or ""
    for name, value in (
        ("date", parts["year"] or parts.get("year2") or ""),
        ("publisher", house.strip()),
        ("location", place.strip()),
    ):
        tail.give(name, value)
    kind, fields = build_entry(title, people, tail)
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))
