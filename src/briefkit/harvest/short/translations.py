"""Translations behind what they translate: `…, translated by Ann Poe as *The Quays* (London: Verso, 1971), 45`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, Relation
from briefkit.harvest.names.people import read_people
from briefkit.patterns import regex

_WHO = r"(?:by\s(?P<who>[^\W\d_a-z][\w.’'-]*(?:\s[\w.’'-]+){0,6}?)\s)?"
_TONGUE = r"(?:English|Eng\.|French|German|Spanish|Italian|American|British)"
_AHEAD = (
    rf"(?:(?:and|also|available|published|issued)\s){{0,2}}(?:in\s)?(?:(?:an?|the)\s)?(?:{_TONGUE}\s)?"
    rf"(?:(?:translated|translation|trans\.|transl\.|tr\.|version)\s(?:into\s{_TONGUE}\s)?{_WHO}as:?\s+"
    r"|(?:(?<=English\s)|(?<=Eng\.\s))(?:translation|trans\.|transl\.|version)[,:]*\s+)"
)
_AT_START = regex(_AHEAD)
_BEHIND = regex(rf"(?<=[\w)\]]),?;?\s+(?P<words>{_AHEAD})")
_SAME = {"family": "idem"}


def translation_joints(regions: Regions, start: int, end: int) -> Iterator[tuple[int, int, Relation]]:
    """Where a translation with a title of its own begins behind the work."""
    if "trans" not in regions.text and "Eng" not in regions.text:
        return
    titles = {span.start for span in regions.italics if span.start > start}
    first = _AT_START.match(regions.text, start)
    for found in _BEHIND.finditer(regions.text, start, end):
        if found.end() in titles and not (first and first.end() == found.end()):
            yield found.start(), found.start("words"), Relation.NONE


def translation_ahead(regions: Regions) -> re.Match[str] | None:
    """The words that lead to the title of a translation, with which a piece begins."""
    found = _AT_START.match(regions.text)
    return found if found and any(span.start == found.end() for span in regions.italics) else None


def as_translation(reading: Reading | None, ahead: re.Match[str]) -> Reading | None:
    """A translation is by the author of the work before it."""
    if not isinstance(reading, FullReference) or reading.people:
        return reading
    translator = read_people(ahead["who"], loose=False) if ahead["who"] else None
    fields = {
        **reading.fields,
        "author": bibtex_names([_SAME]),
        **({"translator": bibtex_names(translator.names)} if translator else {}),
    }
    return replace(reading, people=(_SAME,), fields=dict(sorted(fields.items())))
