"""Decisions by court and day, as the Continent has them: `CJEU 11 July 1974, Case C-8/74, ECR 1974, p. 837 (Quay)`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_DAY = r"\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s(?:19|20)\d\d"
_COURT = (
    r"(?:CJEU|ECJ|CFI|EGC|EFTA\sCourt|BGH|BVerfG|BVerwG|BAG|BSG|BFH|OGH|VfGH|Hoge\sRaad|BGer"
    # what two letters stand for elsewhere too: `GC 3 May 2019, Case T-12/18`, not `GC 3 May 2019, 12–14`
    rf"|(?:GC|RG|HR)(?=,?\s{_DAY},\s(?:[Jj]oined\s|[Cc]ase|[CTF][-–‑]|[IVX]+[a-z]?\s|NJ\b|RGZ\b|ECLI))"
    r"|AGCM|Cons\.\sStato|Consiglio\sdi\sStato"
    r"|(?:OLG|LG|AG|VG|OVG|LAG|OVwG|Rb\.?(?:\sDen)?|Hof|CA|Cass\.|TAR|Tar|Trib\.)\s[A-Z][\w-]+)"
)
# `Tar Lazio, Sez. I, 23 May 2011, No. 4532`: the division of the court.
_DIVISION = r"(?:\s\([A-Z][^()]{2,20}\)|,?\s[Ss]ez\.\s(?:[IVX]+|un\.))?"
# Where such a decision begins, for what stands before it in one sentence.
DATED_CASE = rf"{_COURT}{_DIVISION},?\s{_DAY},\s"
_NUMBERS = (
    r"(?:(?:[Jj]oined\s)?[Cc]ases?\s)?(?P<numbers>[Nn]o?\.\s\d{1,6}(?!/)|ECLI:[A-Z]{2}:\w+:\d{4}:\w+|(?:[CTF][-–‑]?\s?|[IVX]{1,4}[a-z]?\s[A-Z]{1,3}\s|\d\s[A-Z]{1,3}\s)?\d{0,5}[-–/]\d{1,4}"
    r"(?:[-–/]\d{2,4})?(?:\s?P)?(?:(?:,\s|,?\sand\s|\sto\s)(?:[CTF][-–‑])?\d{1,4}/\d\d(?:\sP)?)*)"
    r"(?:\s\([A-Z]{1,4}\d+\))?(?:,\sBoll\.\s\d{1,3}(?:[-–]\d{1,3})?/\d{4})?"
)
_REPORT = (
    r"(?:,\s(?P<report>ECR|[A-Z][A-Za-z]{1,5}(?:[-\s][A-Z]{2,4})?)\s(?:(?P<year>(?:19|20)\d\d),?\s)?(?:p\.\s)?(?P<page>(?:I+-)?\d{1,6})"
    r"(?:\sand)?)?"
)
_NAME = r"(?:\s?\(\s?(?P<name>(?!not\s)[^()]{2,120}?)\s?\)|\s?[–-]\s?(?P<called>[^\W\d_][^.;,()]{1,80}))?"
_CASE = regex(
    rf"(?P<court>{_COURT}{_DIVISION}),?\s(?P<day>{_DAY}),\s{_NUMBERS}{_REPORT}{_NAME}(?:\s?\(not\syet[^()]*\))?"
    r"(?P<rest>(?:[\s,.;(].*)?)$",
    re.DOTALL,
)


def read_dated_case(regions: Regions) -> FullReference | None:
    """Court, day, number of the case, report, name and place of a decision."""
    found = _CASE.match(regions.text)
    date = find_full_date(found["day"]) if found else None
    if found is None or date is None:
        return None
    name = tidy_title(found["name"] or found["called"] or "")
    number = re.sub(r"^[Nn]o?\.\s", "", re.sub(r"\s+", " ", found["numbers"]))
    fields = {
        "title": name or f"{found['court']}, {number}",
        "number": number,
        "date": date.value,
        "institution": found["court"],
        "journaltitle": found["report"] or "",
        "pages": found["page"] or "",
    }
    aliases = tuple(one for one in (f"Case {number}", number) if one != fields["title"])
    said = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("jurisdiction", said, (), _place(found["rest"]), aliases)


def _place(rest: str) -> Locator | None:
    """`, paragraph 5`: behind the name, the place."""
    found = re.match(r",\s(?=(?:paras?\.?|paragraphs?|points?|at|p\.|nos?\.)\s?\[?\d)", rest)
    place = read_locator(rest) if found else None
    return place.locator if place else None
