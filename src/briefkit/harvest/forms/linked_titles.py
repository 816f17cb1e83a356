"""Titles that are links: `Jane Roe, [Piers at Rest](https://example.org/piers) (2004)` has its address there."""

import re
from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.works.matching import fold

_LAW = frozenset(("jurisdiction", "legislation", "legal"))
_OF_BOOKS = frozenset(("publisher", "location", "edition", "volume", "series", "isbn", "translator", "editor"))


def with_linked_address(reading: Reading | None, regions: Regions) -> Reading | None:
    """A reference with the address to which its title leads, where it prints none."""
    if not regions.links or not isinstance(reading, FullReference) or reading.type in _LAW:
        return reading
    if {"url", "doi"} & reading.fields.keys() or not reading.fields.get("title"):
        return reading
    title = fold(reading.fields["title"])
    shown = ((fold(regions.text[span.start : span.end]), target) for span, target in regions.links)
    targets = {target for words, target in shown if words and (words == title or _holds(words, title))}
    if len(targets) != 1 or not re.match(r"(?:https?:)?//|www\.", address := targets.pop()):
        return reading
    paper = reading.type == "book" and not _OF_BOOKS & reading.fields.keys()
    fields = dict(sorted({**reading.fields, "url": address}.items()))
    return replace(reading, type="online" if paper else reading.type, fields=fields)


_LEAST_WORDS = 3


def _holds(words: str, title: str) -> bool:
    """Tell whether the words of a link are a title with its subtitle, or a title without."""
    short, long = sorted((words, title), key=len)
    return len(short.split()) >= _LEAST_WORDS and short in long
