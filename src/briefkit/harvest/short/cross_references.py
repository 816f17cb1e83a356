"""References to another note: `See note 12.` · `Same as n. 3` · `As above, p. 9`."""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import Ibid, ShortReference
from briefkit.harvest.places.locators import read_locator
from briefkit.patterns import regex

_PLACE = r"(?P<place>(?:,\s*(?:at\s+)?|\s+at\s+)(?:pp?\.?\s?|paras?\.?\s?|§§?\s?)?\d[\d\s,–-]*)?[\s.)]*$"
_ABOVE = regex(rf"[\s(]*(?:(?:the\s+)?same(?:\s+as)?|as(?:\s+cited)?|cited)\s+above{_PLACE}", re.IGNORECASE)
_NOTE = regex(
    r"[\s(]*(?P<same>(?:the\s+)?same(?:\s+source)?\s+as(?:\s+in)?\s+|(?:as|cited)\s+in\s+|as\s+)?"
    rf"(?P<word>(?:end|foot)?notes?|fn\.?|nn?\.)?\s*(?P<note>\d{{1,3}})(?P<above>,?\s+(?:above|supra)|(?<=\d)\))?{_PLACE}",
    re.IGNORECASE,
)
BARE = "note"
"""The word of a reference that gives a note's number and nothing else."""


def read_cross_reference(regions: Regions) -> Ibid | ShortReference | None:
    """`note 12` · `Same as 3` · `As above, p. 9`: the whole of what is said points to another note."""
    text = regions.text
    if len(text) > 60:
        return None
    if above := _ABOVE.match(text):
        place = read_locator(above["place"]) if above["place"] else None
        return Ibid("as above", place.whole if place else None)
    found = _NOTE.match(text)
    if found is None or not (found["word"] or (found["same"] or "").lower().startswith(("same", "the"))):
        return None
    place = read_locator(re.sub(r"^[\s,]*(?:at\s+)?", " ", found["place"])) if found["place"] else None
    word = "supra" if found["above"] else BARE
    return ShortReference((), "", place.whole if place else None, word, int(found["note"]))
