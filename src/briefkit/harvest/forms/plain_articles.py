"""Articles in open print, as copies without italics have them: `Jane Roe, Of Ports, Quay Review 8 (1932), 4-7.`"""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.parts.printings import is_later_printing
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.takers import run_takers
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.words.lexicon import JOURNAL, PUBLISHER, REPORT
from briefkit.patterns import regex

_NUMBER_OF = r"(?:[Nn]os?|[Nn]umber|[Hh]eft|[Hh]|[Ii]ss(?:ue)?|[Nn]r|fasc|pt)"
_ISSUE = regex(
    r",\s(?P<journal>[^\W\d_a-z][^,;()\d“”\"]{2,100}?),?\s(?:[Vv]ol(?:ume|\.)?\s?|Bd\.?\s?|N\.\s?S\.,?\s|t\.\s?)?"
    rf"(?:(?P<volume>\d{{1,4}}|[IVXLC]{{1,8}}|[ivxlc]{{1,7}}(?=[\s,.(]))|{_NUMBER_OF}\.?\s?(?P<only>\d{{1,3}}(?:[-–/]\d{{1,3}})?))"
    rf"(?:\s?[.:/]\s?(?P<number>\d{{1,3}}(?:[-–/]\d{{1,3}})?)|,?\s?{_NUMBER_OF}\.?\s?(?P<named>\d{{1,3}}(?:[-–/]\d{{1,3}})?)"
    r"|\s?\((?P<inner>\d{1,3}(?:[-–/]\d{1,3})?)\))?"
    r",?\s\((?P<date>[^()]{0,25}(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?\d{2,4})?)\)"
)
# Bluebook: `, 22(1) Quay Economics 1, 17 (2024)`.
_VOLUME_FIRST = regex(
    r",\s(?P<volume>\d{1,4})(?:\s?\((?P<number>\d{1,3}(?:[-–/]\d{1,3})?)\))?\s(?P<journal>[^\W\d_a-z][^,;()\d“”\"]{2,90}?)"
    r"\s(?P<first>\d{1,5}(?:[-–]\d{1,5})?)(?:,\s(?P<pin>\d{1,5}(?:[-–]\d{1,5})?))?\s\((?P<date>[^()]{0,25}(?:1[5-9]|20)\d\d)\)"
)
# `, p. 224-227` · `: 224` · ` 224-227, at 225`
_PAGES = regex(r"[,:]?\s*(?:pp?\.?|S\.|pages?)?\s*\d{1,4}(?![\d/]*\s?[A-Z])")
# Letters for a periodical: `JAOS`, `BSOAS`.
_LETTERS = regex(r"[A-Z]{2,7}")
_LONGEST = 600


def read_plain_article(regions: Regions) -> FullReference | None:
    """Who, a title, the periodical with its volume, the year in a bracket; None where a mark shows the title."""
    text = regions.text
    if regions.quotes or regions.italics or len(text) > _LONGEST:
        return None
    found = next((one for one in _ISSUE.finditer(text) if _is_of_periodical(text, one)), None)
    found = found or next((one for one in _VOLUME_FIRST.finditer(text) if _is_volume_of_periodical(text, one)), None)
    return _read_around(regions, found) if found else None


def _read_around(regions: Regions, found: re.Match[str]) -> FullReference | None:
    """The reference whose periodical was found."""
    people, start = leading_people(regions.text[: found.start()] + ", ")
    title = regions.text[start : found.start()].strip(" ,")
    if people is None or not re.match(r"[^\W_a-z]", title) or SENTENCE.search(people.families[0]):
        return None
    said = found.groupdict()
    date = find_date(said["date"])
    tail = Tail(regions.cut(found.end()), quoted=True)
    number = next((said[name] for name in ("only", "number", "named", "inner") if said.get(name)), "")
    given = {"journaltitle": said["journal"].strip(" ,"), "volume": said["volume"] or "", "number": number}
    for name, value in (given | {"pages": said.get("first") or "", "date": date.value if date else ""}).items():
        tail.give(name, value)
    tail.locator = Locator("page", said["pin"]) if said.get("pin") else None
    kind, fields = build_entry(title, people, run_takers(tail))
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))


def _is_volume_of_periodical(text: str, found: re.Match[str]) -> bool:
    """Tell whether a name behind a number is that of a periodical: it says so, or an issue stands before it."""
    case = re.search(r"\sv\.?\s", text[: found.start()]) is not None
    told = found["number"] is not None or JOURNAL.search(found["journal"]) is not None
    return told and not case and not PUBLISHER.search(found["journal"])


def _is_of_periodical(text: str, found: re.Match[str]) -> bool:
    """Tell whether a name is that of a periodical: it says so, or pages stand behind the year."""
    name = found["journal"]
    if is_later_printing(found["date"]):
        return False  # `Feltrinelli, 1970 (rist. 1980)`
    if PUBLISHER.search(name) or REPORT.search(name) or text.count("(", 0, found.start("date") - 1) > 1:
        return False
    known = JOURNAL.search(name) is not None or _LETTERS.fullmatch(name) is not None
    return known or _PAGES.match(text, found.end()) is not None
