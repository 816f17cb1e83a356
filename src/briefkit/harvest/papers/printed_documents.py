"""Papers of governments where they are printed, and minutes by body and day.

`Memorandum of conversation, 3 May 1962, *FRUS, 1961–1963*, 5:33` · `Minutes, Faculty Senate, 3 May 1962, p. 4`
"""

from dataclasses import replace

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.papers.foreign_relations import read_foreign_relations
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_full_date
from briefkit.patterns import regex

_KIND = (
    r"(?:(?:Memorand(?:um|a)|Memo|Record|Minutes|Notes?|Summary|Transcript)\s(?:of|for)\b|Mem[Cc]on|Tel[Cc]on|Minutes\b"
    r"|Memorandum(?=,\s(?:\d|[A-Z][a-z]{2,8}\.?\s\d))|Editorial\s[Nn]ote\b|National\s(?:Security|Intelligence)\b)"
)
_IN_SERIES = regex(r",\s(?:(?:printed\s)?in:?\s)?(?=(?:Papers\s[Rr]elating|FRUS|Foreign\sRelations\sof\sthe\s)\b)")
_HEAD = regex(rf"{_KIND}[^“”\"*;()]{{0,160}}?(?=,\s(?:\d|[A-Z][a-z]{{2,8}}\.?\s\d))")
# `Minutes, Faculty Senate, 3 May 1962` · `Minutes, Board of Trustees, May 3, 1962, p. 4`
_OF_BODY = regex(
    r"(?P<title>(?:Draft\s|Meeting\s)?(?:Minutes|Proceedings|Agenda|Resolutions?|Journal)),\s"
    r"(?P<body>(?:the\s)?[^\W\d_a-z][^“”\"*;()\d]{3,90}?),\s(?=\d|[A-Z][a-z]{2,8}\.?\s\d)"
)
_ASSEMBLY = regex(r"\b(?:Senate|Board|Committee|Council|Trustees|Commission|Cabinet|Meeting|Assembly|Vestry|Faculty)\b")


def read_printed_document(regions: Regions) -> FullReference | None:
    """A document by its kind and day, in the volume of *Foreign Relations* that prints it."""
    leads = _IN_SERIES.search(regions.text)
    head = _HEAD.match(regions.text) if leads and not regions.quotes else None
    day = find_full_date(regions.text, head.end()) if head else None
    if leads is None or head is None or day is None or not head.end() < day.span.start <= head.end() + 2:
        return None
    volume = read_foreign_relations(regions.cut(leads.end())) if day.span.end == leads.start() else None
    if volume is None:
        return None
    fields = {name: value for name, value in volume.fields.items() if name not in ("author", "title", "date")}
    fields |= {"title": head[0], "date": day.value, "booktitle": volume.fields["title"]}
    return replace(volume, type="incollection", fields=dict(sorted(fields.items())), people=())


def read_minutes_of_body(regions: Regions) -> FullReference | None:
    """The minutes of an assembly that is named behind them, by their day."""
    found = _OF_BODY.match(regions.text)
    day = find_full_date(regions.text, found.end()) if found else None
    if found is None or day is None or day.span.start != found.end():
        return None
    behind = regions.text[day.span.end :]
    place = read_locator(behind) if behind.strip(" .") else None
    if not (is_body(found["body"]) or _ASSEMBLY.search(found["body"])):
        return None
    if behind.strip(" .") and (place is None or place.rest.strip(" .")):
        return None  # `…, box 3, University Archives`
    body = found["body"].removeprefix("the ")
    fields = {"author": f"{{{body}}}", "date": day.value, "title": found["title"]}
    return FullReference("report", fields, ({"literal": body},), place.locator if place else None)
