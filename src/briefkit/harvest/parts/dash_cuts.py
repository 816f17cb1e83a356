"""Where older books part with a dash: what is quoted from its source, and one citation from the next."""

import re
from collections.abc import Iterator

from briefkit.harvest.marks.regions import BLANK, Regions
from briefkit.patterns import regex

_DASH = r"(?:—|--|–)"
_AHEAD = rf"(?=[^\W\d_a-z]|{BLANK})"
# `“The tide obeys nobody.”—Marlow, *On Tides*, p. 4`
_BEHIND_QUOTATION = regex(rf"[.,]?\s?{_DASH}\s?{_AHEAD}")
_SENTENCE_END = regex(r"[.?!…](?:\s?[”’»\"'*_])*$")
_LONG = 80  # letters of a quotation that is no title
# `Marlow, *On Tides*, p. 4.—Roe, *Piers*, ii. 9`: without a space, which catalogues have.
_BEHIND_STOP = regex(rf"(?<=[\w)\]{BLANK}]\.){_DASH}{_AHEAD}")
# `The Rope Walk.—A Tale`: behind a place only.
_PLACE_BEFORE = regex(r"(?:\d[a-z]?|\b[ivxlcIVXLC]+|\b(?:ff?|sqq?|seqq?|etc|cit|sup|ibid|c)|\)|\])\.$", re.IGNORECASE)
_NEAR = 12  # letters before a dash that show whether a place ends there


def dash_cuts(regions: Regions) -> Iterator[tuple[int, int, str]]:
    """The dashes behind quotations and behind places: end of the piece before, start of the one after, the mark."""
    text, mask = regions.text, regions.mask
    if not any(dash in text for dash in ("—", "--", "–")):
        return
    for quote in regions.quotes:
        said = text[quote.start : quote.end]
        found = _BEHIND_QUOTATION.match(text, quote.end)
        if found and (len(said) > _LONG or _SENTENCE_END.search(said)):
            yield quote.end, found.end(), "—"
    for found in _BEHIND_STOP.finditer(mask):
        if _PLACE_BEFORE.search(mask[max(0, found.start() - _NEAR) : found.start()]):
            yield found.start(), found.end(), "—"


def is_quoted_with_source(regions: Regions, start: int, end: int) -> bool:
    """Tell whether a piece ends in a quotation whose source stands behind a dash: what is quoted is no title."""
    quote = next((one for one in regions.quotes if one.end == end and one.start >= start), None)
    if quote is None or _BEHIND_QUOTATION.match(regions.text, end) is None:
        return False
    return not any(start <= one.start and one.end <= quote.start for one in regions.italics)
