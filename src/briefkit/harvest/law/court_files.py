"""Decisions cited by court, name and file: `ICTY, *Tadić*, case no. IT-95-1-T, Judgment, 7 May 1997, para. 7`."""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.takers import read_tail
from briefkit.patterns import regex

_FILE = regex(
    r"^(?P<court>(?:ICTY|ICTR|ICC|ICJ|PCIJ|PCA|ITLOS|SCSL|STL|ECCC|IRMCT|MICT|IMT|IMTFE|ECtHR|ECHR|IACtHR|ACtHPR|CJEU"
    r"|ECJ)"
    r"|[^\W\d_a-z][^,:;]{3,70}?\b(?:Court|Tribunal|Chambers?)\b[^,:;]{0,60}),\s+"
    r"(?P<name>[^,;]{2,80}(?:,\s+et al\.)?),\s+"
    r"(?:(?:[Cc]ase|[Aa]pplication|[Aa]ppl\.|[Ff]ile|[Dd]ocket|[Gg]eneral [Ll]ist)\s+)?(?:[Nn]os?\.?\s*)?"
    r"(?P<number>[A-Z]{2,5}[-/ ]?\d[\w/.-]*|\d{1,6}/\d{2,4})(?P<rest>,\s.*)$",
    re.DOTALL,
)
_DECISION = regex(
    r",\s+(?P<kind>(?:[^\W\d_]+\s+){0,3}(?:Judge?ment|Decision|Opinion|Order|Sentence|Ruling|Award|Appeal|Indictment)"
    r"(?:\s+(?:and|on|of)\s+[^,;]{2,60})?)(?=,)"
)


def read_court_file(regions: Regions) -> FullReference | None:
    """A decision by its court, the name of the case and the number of its file."""
    found = _FILE.match(regions.text)
    if found is None:
        return None
    tail = read_tail(regions.cut(found.start("rest")), quoted=False)
    decision = _DECISION.match(found["rest"])
    fields = {
        "title": found["name"].strip(" *"),
        "institution": found["court"].strip(),
        "number": found["number"],
        "titleaddon": decision["kind"] if decision else "",
        **{name: tail.fields.get(name, "") for name in ("date", "url", "urldate")},
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("jurisdiction", kept, (), tail.locator, tuple(tail.aliases))
