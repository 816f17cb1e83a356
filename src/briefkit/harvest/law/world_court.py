"""Decisions of the World Court in its own form: `Corfu Channel (UK v. Albania), Judgment, I.C.J. Reports 1949, p. 4`.

The title, with its parties in brackets, and the stage of the case stand before the reports; the form that the Court
prescribes at the head of each of its decisions ("Official citation"), and that of OSCOLA (2006) for international law.
"""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_STAGE_WORDS = (
    r"(?:Merits|Judgments?|Advisory\sOpinion|Order(?:\sof\s[^,()]{5,30})?|Provisional\sMeasures|Preliminary\sObjections?"
    r"|Jurisdiction(?:\s(?:of\sthe\sCourt|and\sAdmissibility|and/or\sAdmissibility))?|Admissibility|Compensation|Reparations"
    r"|(?:Separate|Dissenting|Individual)\sOpinion[^,()]{0,60})"
)
_STAGE = rf"(?:,\s{_STAGE_WORDS}|\s\({_STAGE_WORDS}(?:,\s{_STAGE_WORDS})*\)|\s{_STAGE_WORDS}(?=\s[\[(]))"
_COURT = r"(?:P\.?\s?C\.?\s?)?I\.?\s?C?\.?\s?J\.?"
_REPORTED = (
    rf",?\s(?:(?P<journal>(?:{_COURT}|ITLOS)\s(?:Reports?|Rep\.?|Recueil))\s(?P<year>\d{{4}})(?:,?\sp\.?\s(?P<page>\d+)|\s(?P<page2>\d+))?"
    rf"|[\[(](?P<year3>\d{{4}})[\])]\s(?P<journal3>(?:{_COURT}|ITLOS)\s(?:Reports?|Rep\.?))\s(?P<page3>\d+))"
)
_DECISION = regex(
    rf"(?P<title>(?:[Tt]he\s)?[^\W\d_a-z][^“”\"‘;]{{4,260}}?)(?P<stage>(?:{_STAGE}){{1,4}}){_REPORTED}(?P<rest>.*)$",
    re.DOTALL,
)


def read_world_court(regions: Regions) -> FullReference | None:
    """A judgment or an opinion with its stage and the Court's own reports."""
    found = _DECISION.match(regions.text) if not regions.quotes and "J" in regions.text else None
    if found is None:
        return None
    said = found.groupdict()
    place = read_locator(re.sub(r"^,?\sat(?=\sp)", ",", found["rest"]))
    year = said["year"] or said["year3"] or ""
    fields = {
        "title": tidy_title(found["title"]),
        "titleaddon": " ".join(re.findall(r"[^,()]+", found["stage"])).strip().replace("  ", ", "),
        "date": year,
        "journaltitle": (said["journal"] or said["journal3"] or "").strip(),
        "pages": said["page"] or said["page2"] or said["page3"] or "",
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("jurisdiction", kept, (), place.locator if place else None)
