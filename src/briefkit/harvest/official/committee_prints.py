"""What committees of Congress print: `Staff of J. Comm. on Taxation, 109th Cong., Options 19–20 (Comm. Print 2005)`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.places.locators import plain_value, read_locator
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_PRINT = regex(
    r"(?P<who>(?:(?i:Majority|Minority)\s)?(?:(?i:Staff\sof\s(?:the\s)?)|(?=(?i:[HSJ]\.\s)?(?i:(?:Permanent\s)?(?:Select|Special|Joint|Standing)\s)?(?i:(?:Sub)?comm\.)))[A-Z][^();“”\"\d]{3,110}?),\s"
    r"(?P<congress>\d{2,3}(?i:th|st|d|nd|rd)\s(?i:Cong(?:\.|ress)))(?:,\s\d(?i:st|d|nd|rd)\s(?i:Sess\.))?,\s"
    r"(?P<title>[^\W_a-z][^();]{5,330}?)(?:,?\s(?:at\s)?(?P<pin>(?:\d{1,4}|[ivx]{1,6})(?:[–-]\d{1,4})?(?:,\s\d{1,4}(?:[–-]\d{1,4})?)*(?:\sn\.\s?\d+)?))?\s"
    r"\((?P<bracket>(?:[HSJ]\.\s)?(?i:Comm(?:ittee|\.)\sPrint)[^()]*\d{4}|(?:[A-Z][a-z]+\.?\s(?:\d{1,2},\s)?)?\d{4})\)(?P<rest>.*)$",
    re.DOTALL,
)


# `SENATE COMM. ON THE JUDICIARY, REFORM OF THE PORTS, S. REP. NO. 75-711, at 31 (1937)`
_NUMBERED = regex(
    r"(?P<who>(?=[^,]*(?i:comm(?:\.|ittee)))[A-Z][^,;()“”\"\d]{5,110}(?:,\s(?:[^,;()“”\"\d]*(?i:comm\.)[^,;()“”\"\d]*|(?i:U\.S\.\sSenate)))*),\s"
    r"(?P<title>[^\W_a-z][^();]{5,330}?),\s(?:H\.R\.|[HS]\.)\s(?:(?i:exec|conf)\.\s)?(?i:rep|doc)\.\s(?i:no)\.\s(?P<number>\d{1,3}[-–]\d{1,4})"
    r"(?:,\s(?i:pt)\.\s\d)?(?:,\sat\s(?P<pin>\d{1,4}(?:[–-]\d{1,4})?(?:,\s\d{1,4}(?:[–-]\d{1,4})?)*))?\s\((?P<bracket>[^()]*\d{4})\)(?P<rest>.*)$",
    re.DOTALL,
)


# `CONG. GLOBE, 38TH CONG., 1ST SESS. 2515–16 (1863)` · `1 ANNALS OF CONG. 452 (1789)`: debates before the Record.
_GLOBE = regex(
    r"(?P<title>(?i:cong(?:ressional|\.)\sglobe),\s\d{1,2}(?i:th|st|d|nd|rd)\s(?i:cong\.),\s(?:\d(?i:st|d|nd|rd)|(?i:spec\.))\s(?i:sess\.)|(?P<volume>\d{1,2})\s(?i:annals\sof\scong\.))"
    r"\s(?:(?i:app\.)\s(?:at\s)?)?(?P<pin>\d{1,4}(?:[–-]\d{1,4})?(?:,\s\d{1,4}(?:[–-]\d{1,4})?)*)\s\((?P<bracket>[^()]*\d{4})\)(?P<rest>.*)$",
    re.DOTALL,
)


def _read_globe(text: str) -> FullReference | None:
    found = _GLOBE.match(text)
    date = find_date(found["bracket"]) if found else None
    if found is None or date is None:
        return None
    title = re.sub(r"^\d+\s", "", found["title"])
    fields = {"date": date.value, "title": title, **({"volume": found["volume"]} if found["volume"] else {})}
    return FullReference("legal", fields, (), Locator("page", plain_value(found["pin"])))


# `U.S. Congress, House Committee on Piers, *Pier Act*, report to accompany H.R. 1, 112th Cong., 2nd sess., H.Rept. …`
_REPORTED = regex(
    r",?\s(?:committee\s)?(?:report|print|document|hearings?)\b[^;()]{0,80}?,\s\d{2,3}\w\w\sCong\.,?\s(?:\d\w\w\s[Ss]ess\.,?\s)?(?P<day>[^;()]{0,40}?)"
    r"(?P<number>[HS]\.\s?(?:R\.\s)?(?:Rept?|Doc|Prt)\.\s(?:No\.\s)?\d{2,3}[-–]\d{1,4})"
    r"(?:,?\s\((?P<place>Washington[^:()]*):\s(?P<house>[^,()]+),\s(?P<year>\d{4})\))?(?P<rest>(?:[,.;\s].*)?)$",
    re.DOTALL,
)
_COMMITTEE = regex(r"(?:U\.S\.\sCongress|House|Senate|Joint)\b[^;:()]{0,120}$")


def _read_reported(regions: Regions) -> FullReference | None:
    """What a committee reported, its title in italics and its number behind the Congress, as CRS has it."""
    title = regions.italics[0] if regions.italics else None
    who = regions.text[: title.start].strip(" ,") if title else ""
    found = _REPORTED.match(regions.text, title.end) if title and _COMMITTEE.match(who) else None
    if title is None or found is None:
        return None
    day = find_date(found["day"])
    place = read_locator(found["rest"])
    names = ({"literal": who},)
    fields = {
        "author": bibtex_names(names),
        "title": tidy_title(regions.text[title.start : title.end]),
        "number": found["number"],
        "date": day.value if day else found["year"] or "",
        "institution": found["house"] or "",
        "location": found["place"] or "",
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("report", kept, names, place.locator if place else None)


def read_committee_print(regions: Regions) -> FullReference | None:
    """Who wrote it, the Congress, the title and the page, and the bracket that says what it is and when."""
    if known := _read_globe(regions.text) or _read_reported(regions):
        return known
    found = _PRINT.match(regions.text) or _NUMBERED.match(regions.text)
    if found is None:
        return None
    date = find_date(found["bracket"])
    names = ({"literal": found["who"].strip()},)
    fields = {
        "author": bibtex_names(names),
        "title": tidy_title(found["title"]),
        "type": "Committee Print" if "rint" in found["bracket"].lower() else "",
        "number": found.groupdict().get("number") or "",
        "date": date.value if date else "",
        "url": regions.addresses[0][1] if regions.addresses else "",
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    place = Locator("page", plain_value(found["pin"])) if found["pin"] else None
    return FullReference("report", kept, names, place, names_given(found["rest"]))
