"""Addresses that sentences point to, in notes that cite nothing else: `See this map: https://…`."""

import re
from collections.abc import Iterator

from briefkit.harvest.marks.regions import Regions, blanked
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.leads import SENTENCE
from briefkit.harvest.parts.signals import leading_signal
from briefkit.patterns import regex

# What leads to an address within a sentence: `can be found at`, `is described here:`, `as the website of … says`.
_LEADS = regex(
    r"(?:[:,(–—-]|\b(?:at|from|on|in|via|under|here|see|to|by|of|with|and|or|is|are|the|link|online|e\.g\.))$",
    re.IGNORECASE,
)
_SHORTEST_SENTENCE = 5
# `https://ports.example.org/lists/2014.pdf`: a page, and not the front of a site that a sentence mentions.
_PAGE = regex(r"(?:https?://)?+[^/\s]+/[^\s]*[^\W_]{3}")
# What keeps a copy of the page before it.
_ARCHIVE = regex(r"https?://(?:perma\.cc|web\.archive\.org|archive\.(?:is|ph|today))/")
# `Our data are available at …`, `My thanks to …`: what the author made is no source.
_OWN = regex(
    r"\b(?:[Oo]ur|[Mm]y|[Dd]ata\s?sets?|[Cc]ode|[Ss]cripts?|[Rr]epository|[Ss]upplement\w*|[Oo]nline\s[Aa]ppendix)\b"
)
# `The figures can be found online at https://…`: said in passing; `The figures are available online: https://…` is not.
_IN_PASSING = regex(
    r"\b(?:available|found|accessed|consulted|obtained|downloaded|viewed|hosted)(?:\s\w+){0,2}?\s(?:at|on|from|via|in|under)[\s<(\[]*$"
)
# `the Harbour Funding Glossary:` · `this map:`: what is there, behind the signal and before the address.
_NAMED = regex(r"(?:[Tt]he\s)?(?P<name>[A-Z\d][^,;:()“”\"]{3,150})\s?[:,]?[\s<(\[]*$")


def sources_pointed_to(regions: Regions) -> Iterator[tuple[int, FullReference]]:
    """Where the addresses of a sentence begin, and what is cited with each.

    `Salt marshes break the waves of storms https://harbours.example.org/marshes`: the sentence says what is there.
    """
    if len(regions.addresses) == 1 and not _is_led(regions):
        yield from ((span.start, _page(address)) for span, address in regions.addresses)
        return
    if _OWN.search(blanked(regions.text, [span for span, _ in regions.addresses])):
        return
    begin = leading_signal(regions.text)
    for index, (span, address) in enumerate(regions.addresses):
        copied = index and _ARCHIVE.match(address)
        if copied or not _PAGE.match(address) or _IN_PASSING.search(regions.text, 0, span.start):
            continue
        named = _NAMED.match(regions.text[begin : span.start]) if begin and not index else None
        if named and len(named["name"].split()) > 1 and not SENTENCE.search(named["name"]):
            yield begin, _page(address, named["name"].strip())
        else:
            yield span.start, _page(address)


def _is_led(regions: Regions) -> bool:
    """Tell whether the only address is led to by a word or mark, or stands within its sentence."""
    ((span, _),) = regions.addresses
    said, behind = regions.text[: span.start].rstrip(" <["), regions.text[span.end :]
    return bool(_LEADS.search(said)) or len(said.split()) < _SHORTEST_SENTENCE or bool(behind.strip(" .>])"))


def _page(address: str, title: str = "") -> FullReference:
    return FullReference("online", {"title": title, "url": address} if title else {"url": address}, doubtful=True)
