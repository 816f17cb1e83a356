"""Papers of parliaments, by their numbers: `Fourth Report from the Ports Committee, Session …, HL Paper 30`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.leads import SENTENCE, leading_people
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_date
from briefkit.patterns import regex

_OF_COMMITTEE = regex(
    r"(?P<genre>\w+(?:[- ]\w+)?\s+(?:Special\s+)?Report)\s+(?:from|of|by)\s+(?:the\s+)?"
    r"(?P<who>[^,]*\bCommittee\b[^,]*),\s+"
    r"(?:of\s+)?(?P<session>Session\s+(?P<year>\d{4})[–/-]\d{2,4}),\s+(?P<title>[^\W_a-z].+?),\s+"
    r"(?P<number>H[CL](?:\s+[Pp]aper)?\s+\d+(?:-[IVXivx]+)?)(?P<rest>(?:[,.;\s(].*)?)$",
    re.DOTALL,
)
_COMMAND = regex(
    r"(?P<title>[^\W_a-z][^“”\"\[(]{6,200}?)\s*(?:[\[(][“\"](?P<alias>[^”\"]{3,60})[”\"][\])])?,\s+(?P<date>(?:\d{1,2}\s+)?[A-Z][a-z]+\s+\d{4}"
    r"|\d{4}),\s+(?P<number>\[?(?:H\.?C|H\.?L(?:\s+Paper)?|Cm|Cmn?d|CP|Cd)\.?\]?\s?\d{2,5}(?:-[IVXivx]+)?)(?P<rest>(?:[,.;\s(].*)?)$",
    re.DOTALL,
)


# `Pier Committee, Fifth Report of Session 2009–10, Tides, HC 261` · `Pier Committee, Tides: Third Report of …, HC 4`
_BODY_FIRST = regex(
    r"(?P<who>(?=[A-Z])[^;:“”\"(]{0,110}?\bCommittee\b[^,;:“”\"(]{0,60}),\s(?:(?P<genre>(?:[A-Z][\w-]+(?:\s[A-Z][\w-]+)?|\d{1,3}(?:st|nd|rd|th))\sReport)(?:\s(?:of|for)\s(?:the\s)?Session\s(?P<year>\d{4})[–/-]\d{2,4})?[,:]\s(?P<title>[^\W_a-z][^;“”\"(]{2,200}?)"
    r"|(?P<title2>[^\W_a-z][^;“”\"(]{2,200}?)[:,]\s(?P<genre2>(?:[A-Z][\w-]+(?:\s[A-Z][\w-]+)?|\d{1,3}(?:st|nd|rd|th))\sReport)\s(?:of|for)\s(?:the\s)?Session\s(?P<year2>\d{4})[–/-]\d{2,4})"
    r"(?:,\s|\s\()(?P<number>H[CL](?:\s[Pp]aper)?\s\d+(?:-[IVXivx]+)?)(?P<rest>(?:[,.;\s()].*)?)$",
    re.DOTALL,
)


def _read_body_first(regions: Regions) -> FullReference | None:
    found = _BODY_FIRST.match(regions.text)
    if found is None or SENTENCE.search(found["title"] or found["title2"]):
        return None
    names = ({"literal": found["who"].strip()},)
    day = find_date(found["rest"])
    behind = re.sub(r"^[\s,.;)]*", "", found["rest"][day.span.end if day else 0 :])
    place = read_locator(behind)
    fields = {
        "author": bibtex_names(names),
        "title": found["title"] or found["title2"],
        "number": found["number"],
        "type": found["genre"] or found["genre2"],
        "date": day.value if day else found["year"] or found["year2"] or "",
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("report", kept, names, place.locator if place else None)


# `Harbour Audit Office, Piers: progress, HC 199, Session 2019–20, 3 March 2020, para 2.4`, as auditors cite each other.
_AUDITED = regex(
    r"(?:(?P<who>[^\W\d_a-z][^;:“”\"(),]{2,90}),\s)(?P<title>[^\W_a-z][^;“”\"()]{5,200}?),\s(?:Session\s(?P<year>\d{4})(?:[–/-]\d{2,4})+,\s)?"
    r"(?P<number>H[CL](?:\s[Pp]aper)?\s\d{1,4}(?:-[IVXivx]+)?|C(?:m|md|mnd|P)\.?\s\d{2,5})"
    r"(?:(?:,\s|\s\()Session\s(?P<year2>\d{4})(?:[–/-]\d{2,4})+\)?)?(?P<rest>(?:[,.;\s(].*)?)$",
    re.DOTALL,
)
_AUDITOR = regex(r"Comptroller and Auditor General|C&AG|Auditor General")
_HOUSE = regex(r",\s(?P<house>[^\W\d_a-z][^,;:()\d]{3,80}),\s(?=\d{1,2}\s[A-Z]|[A-Z][a-z]+\s\d{4})")


def _read_audited(regions: Regions) -> FullReference | None:
    """`Comptroller and Auditor General, Piers, Session 2019-20, HC 199, Harbour Audit Office, 3 March 2020, para 4`."""
    found = _AUDITED.match(regions.text)
    if found is None or "of Session" in found["title"] or SENTENCE.search(found["title"]):
        return None
    if not (is_body(found["who"]) or _AUDITOR.match(found["who"])):
        return None
    names = ({"literal": found["who"].strip()},)
    day = find_date(found["rest"])
    house = _HOUSE.match(found["rest"])
    place = read_locator(re.sub(r"^[\s,.;)]*", "", found["rest"][day.span.end if day else 0 :]))
    fields = {
        "author": bibtex_names(names),
        "title": found["title"],
        "number": found["number"],
        "institution": house["house"] if house and is_body(house["house"]) else "",
        "date": day.value if day else found["year"] or found["year2"] or "",
        "url": regions.addresses[0][1] if regions.addresses else "",
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("report", kept, names, place.locator if place else None)


def read_parliamentary_paper(regions: Regions) -> FullReference | None:
    """`Fourth Report from the Ports Committee, …, HL Paper 30` · `Review of Piers, 14 July 2004, HC 898, page 147`."""
    if not regions.quotes and (first := None if regions.italics else _read_body_first(regions)) is not None:
        return first
    found = _OF_COMMITTEE.match(regions.text) or _COMMAND.match(regions.text)
    if found is None or regions.italics or SENTENCE.search(found["title"]):
        return None if regions.quotes else _read_audited(regions)
    parts = found.groupdict()
    author, title, begin = parts.get("who") or "", found["title"], 0
    if not author:
        people, begin = leading_people(title)
        author = bibtex_names(people.names) if people else ""
    else:
        author = bibtex_names([{"literal": author}])
    date = find_date(parts.get("date") or "")
    fields = {
        "author": author,
        "title": title[begin:],
        "number": found["number"],
        "date": date.value if date else "",
        "type": parts.get("genre") or "",
    }
    place = read_locator(re.sub(r"^[\s,.]*", "", found["rest"]))
    aliases = (parts["alias"],) if parts.get("alias") else ()
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("report", kept, (), place.locator if place else None, aliases)
