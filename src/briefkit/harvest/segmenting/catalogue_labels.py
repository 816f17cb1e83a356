"""What is spoken of, and behind a colon who treats of it: `Harbour Museum, inv. B 104: Hampe and Simon 1981, 110`."""

import re

from briefkit.harvest.marks.regions import BLANK, Regions
from briefkit.harvest.places.dated_places import DATED_PLACES
from briefkit.harvest.short.dated_in_sentences import NOBODY
from briefkit.harvest.words.sigla import is_siglum
from briefkit.patterns import regex

_NAME = r"(?:(?:[Vv]on|[Vv]an|[Dd]e|[Dd]i|[Dd]el|al-|El-)\s?)?[^\W\d_a-z][\w’'-]*[^\W\d_]"
_NAMES = rf"{_NAME}(?:(?:,\s{_NAME})?,?\s(?:and|&|und|et)\s{_NAME}|\s{_NAME})?(?:\set\sal\.?)?"
_CITED = regex(
    rf"\b(?:see\s(?:also\s)?)?(?P<who>{_NAMES})\s(?:1[5-9]|20)\d\d[a-z]?(?![\d–/-])(?:,\s{DATED_PLACES})?"
    r"(?=[\s.]*$|,?\s\([^()]*\)[\s.]*$|,\s[a-z]|;|\s(?:with|and|who|where|on)\s|\.\s)"
)
_LABEL_ENDS = regex(r"(?::|\b(?:[Ff]rag|[Tt]est|[Ff]r)\.\s\w{1,5},)\s+(?=(?:see\s)?(?:[^\W_]|\x00))")
# `New York, Metropolitan Museum, inv. 1986.11.12`: a thing and its keeper.
_OBJECT = regex(r"\b[Ii]nv\.?,?\s(?:[Nn]os?\.?\s)?(?:[^\W\d_]{1,4}[\s.]?)?\d")

_LEADS_ON = regex(r"\b(?:see|cf\.|[Pp]ublished|[Cc]ompare)\s|https?:")


def end_of_label(regions: Regions, start: int, end: int) -> int:
    """Where behind a label names and a year begin that cite; 0 where none do.

    `Quay Bureau, Rates of Ports: Full-year 2023 results, https://…` is one title.
    """
    if any(start < span.start < end for span, _ in regions.addresses):
        return 0
    for found in _LABEL_ENDS.finditer(regions.mask, start, end):
        slanted = regions.mask[found.end()] == BLANK
        cited = None if slanted else _CITED.match(regions.text, found.end(), end)
        house = _is_house(regions.text[start : found.start()], cited["who"]) if cited else False
        if cited is not None and not house and not NOBODY.search(cited["who"]):
            return found.end()
        if _OBJECT.search(regions.text, start, found.start()) and _is_siglum(regions, found.end()):
            return found.end()
    return 0


# `…, London: Hurst 2001, pp. 1–22`: a town and a house.
_TOWN = regex(r"[,.)\x00\s*”\"][,.]?\s(?:[^\W\d_a-z][\w.’'-]*[\s/]?){1,3}$")


def _is_house(label: str, who: str) -> bool:
    """Tell whether what looks like a name behind a label is the publisher behind a place."""
    several = re.search(r"\s(?:and|&|und|et)\s", who) is not None
    return not several and _OBJECT.search(label) is None and _TOWN.search(label) is not None


# `*ABV* 109`: the letters of a corpus, and a place in it.
_NUMBER_BEHIND = regex(r"\d?,?\s[\dIVX]")


def _is_siglum(regions: Regions, place: int) -> bool:
    span = next((one for one in regions.italics if one.start == place), None)
    letters = regions.text[span.start : span.end].rstrip(",") if span else ""
    return span is not None and is_siglum(letters) and _NUMBER_BEHIND.match(regions.text, span.end) is not None


def is_object(regions: Regions, start: int, end: int) -> bool:
    """Tell whether a piece names a thing that a museum keeps, and no work."""
    marked = any(span.start < end and start < span.end for span in (*regions.italics, *regions.quotes))
    if marked or _OBJECT.search(regions.text, start, end) is None:
        return False
    return _LEADS_ON.search(regions.text, start, end) is None and _CITED.search(regions.text, start, end) is None
