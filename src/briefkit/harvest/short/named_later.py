"""Names that a note gives a work for later, outside brackets or behind a short form: `…, hereafter cited as AHR.`"""

import re
from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, Reading, ShortReference
from briefkit.harvest.places.locators import read_locator
from briefkit.patterns import regex

_NAMED = regex(
    r"(?<![\s,.;])[\s,.;]*[(\[]?\b(?:[Hh]ereinafter|[Hh]ereafter|[Hh]enceforth|[Aa]fterwards)[,:]?\s+"
    r"(?:(?:cited|referred\s+to|abbreviated|given|quoted)(?:\s+to)?(?:\s+as|:)?\s+|as\s+)?"
    r"(?P<name>[^()\[\];]{2,160}?)[.,]?[)\]]?(?P<place>,\s(?!(?:19|20)\d\d\b)(?:pp?\.\s?)?\d[\d\s,–-]*)?[.,\s]*$"
)
# `…, 24 Op. H.L.C. 222 (2000) (HLC Op.)`: a bracket behind that of the year, with nothing but a short name.
_BRACKETED = regex(
    r"(?<=\d\d\d\d\))\s\((?P<name>(?=[^()]*[A-Z]{3}|[^()]*\s)[A-Z][\w’'-]*\.?(?:\s[A-Z][\w’'-]*\.?){0,3})\)(?P<place>)[\s.]*$"
)
# McGill: `… at para 45 [*Quay Reference*].` · `… 345 at 350 [Poe, “Piers”].` · `[*Quay* cited to SCR]`
_IN_SQUARES = regex(
    r"(?<=[\d)>])(?<!\bQ\d)(?<!\bQ\d\d)(?<!\bQ\s\d\d)\s\[(?![A-Z]{1,4}\]|[^\[\]]*\s(?:CJ|JJ?A?|LJ|MR)\]|[^\[\]]*\d{4}\]"
    r"|(?:Last|Accessed|Retrieved|Viewed|Consult\w*|Archived|Cited|In|My|Emphasis|Translat\w+|Online)\b)(?:[A-Z][\w.’'-]+(?:\s(?:&|and|et)\s[\w.’'-]+)?,\s)?"
    r"[“\"]?(?P<name>[A-Z][^\[\]“”\"]{2,60}?)[”\"]?(?:\scited\sto\s[A-Z][\w ]+)?\](?P<place>)[\s.]*$"
)


def is_named_in_squares(text: str) -> bool:
    """Tell whether a reference ends with its name for later as McGill has it: `[*Quay Reference*]`."""
    return text.rstrip(" .").endswith("]") and _IN_SQUARES.search(text) is not None


def split_name(regions: Regions) -> tuple[Regions, str, str]:
    """A reference without the name for later at its end, that name, and a place behind it; empty where they are not."""
    found = _NAMED.search(regions.text) or _BRACKETED.search(regions.text) or _IN_SQUARES.search(regions.text)
    if found is None or found.start() < 5:
        return regions, "", ""
    name = found["name"].strip(" \"“”'‘’*.,")
    if not re.search(r"[^\W_a-z]", name):
        return regions, "", ""
    return regions.cut(0, found.start()), name, found["place"] or ""


def with_name(reading: Reading | None, name: str, place: str) -> Reading | None:
    """A reference with a name for later, and the place that stands behind it."""
    if not isinstance(reading, FullReference | ShortReference):
        return reading
    located = read_locator(place) if place and reading.locator is None else None
    if located:
        reading = replace(reading, locator=located.locator)
    if isinstance(reading, FullReference):
        return replace(reading, aliases=(*reading.aliases, name))
    return replace(reading, names=(*reading.names, name))
