"""Pieces whose author stands behind the title, as web pages cite: `“Cranes at Rest,” Jan Roe, *Quay News*, 2019`."""

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import is_prose
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.lexicon import JOURNAL, PLACE, is_magazine, is_newspaper
from briefkit.patterns import regex

_WORD = r"[^\W\d_a-z][\w.’':-]*"
_SIGNED = regex(
    rf",?\s+(?:by\s+)?(?P<who>{_WORD}(?:\s{_WORD}){{1,3}}(?:\s(?:and|&)\s{_WORD}(?:\s{_WORD}){{1,3}})?),\s+"
)
_SITE = regex(r"(?P<site>[^\W\d_a-z][^,;()“”\"\d]{2,50}),\s+")


def read_signed_behind(regions: Regions) -> FullReference | None:
    """Title, author, where it appeared in italics or by a name of the press, and the day."""
    core = find_core(regions)
    title = regions.text[core.start : core.end] if core else ""
    if core is None or core.start > 1 or core in regions.italics or is_prose(title):
        return None
    parted = "," in regions.text[core.end - 2 : core.end + 1]  # `“It is so.” Jan Roe, *Harbours*`: a quotation
    signed = _SIGNED.match(regions.text, core.end) if parted else None
    people = _writers(signed["who"]) if signed else None
    if signed is None or people is None or not _has_place_of_print(regions, signed.end()):
        return None
    tail = read_tail(regions.cut(signed.end()), quoted=True)
    if "date" not in tail.fields or {"publisher", "location"} & tail.fields.keys():
        return None
    link = next((target for span, target in regions.links if span.start < core.end and target.startswith("http")), "")
    if link and not regions.addresses:
        tail.fields["url"] = link
    kind, fields = build_entry(title, people, tail)
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))


def _writers(who: str) -> People | None:
    if is_newspaper(who) or is_magazine(who) or is_body(who) or JOURNAL.search(who) or PLACE.match(who):
        return None
    people = read_people(who, loose=False)
    return people if people is not None and all("given" in name for name in people.names) else None


def _has_place_of_print(regions: Regions, start: int) -> bool:
    """Tell whether a name in italics stands there, or one of the press before a day."""
    if any(abs(span.start - start) < 2 for span in regions.italics):
        return True
    site = _SITE.match(regions.text, start)
    date = find_full_date(regions.text, site.end()) if site else None
    return bool(site and date and date.span.start == site.end() and is_newspaper(site["site"]))
