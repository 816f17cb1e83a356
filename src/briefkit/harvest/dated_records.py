"""Records that lawyers and inquiries cite by who and when: `Doe 4/10/18 302, at 5` · `gracehill 3/24/16 Tweet`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.locators import read_locator
from briefkit.harvest.model import FullReference
from briefkit.harvest.people import People, read_people
from briefkit.harvest.regions import Regions

_DAY = r"(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])/(?P<year>(?:19|20)?\d\d)(?!\d)"
_HOUR = r"(?:\s+\((?P<hour>\d{1,2}:\d\d[^()]{0,20})\))?"
# Forms of interviews and testimony, messages: what a date alone would not tell.
_KIND = (
    r"302s?|Tr\.|Dep\.|Decl\.|Aff\.|Hr[’']?g\.?\sTr\.|Interview|Deposition|Testimony|E-?mail|Letter|Memo(?:randum)?"
    r"|Text\sMessages?"
)
_SAID = re.compile(
    rf"(?P<who>[^\W\d_][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){{0,3}}),?\s+{_DAY}\s+(?P<kind>{_KIND})(?=[\s,.;(]|$)(?P<tail>.*)$",
    re.DOTALL,
)
_POSTED = re.compile(
    rf"@?(?P<who>[\w.]{{2,40}})\s+(?:(?P<word>Tweet|Post)\s+)?{_DAY}{_HOUR}(?:\s+(?P<word2>Tweet|Post))?(?P<tail>[\s.]*)$"
)


def read_dated_record(regions: Regions) -> FullReference | None:
    """`Doe 4/10/18 302, at 5` · `gracehill 6/16/15 (11:57 a.m. ET) Tweet`: the month first, as those write it."""
    return _read_said(regions.text) or _read_posted(regions.text)


def _read_said(text: str) -> FullReference | None:
    found = _SAID.match(text)
    people = read_people(found["who"], loose=False) if found else None
    if found is None or people is None:
        return None
    place = read_locator(found["tail"]) if re.match(r"[\s,]+(?:at\s+)?[\d¶§p]", found["tail"]) else None
    title = text[found.start("month") : found.end("kind")]
    return _record(title, found, people, "misc", place.locator if place else None)


def _read_posted(text: str) -> FullReference | None:
    found = _POSTED.match(text)
    if found is None or not (found["word"] or found["word2"]):
        return None
    title = text[found.end("who") :].strip(" .")
    return _record(title, found, People(({"literal": found["who"]},)), "online", None)


def _record(title: str, found: re.Match[str], people: People, kind: str, locator: Locator | None) -> FullReference:
    year = found["year"] if len(found["year"]) == 4 else f"20{found['year']}"
    date = f"{year}-{int(found['month']):02d}-{int(found['day']):02d}"
    fields = {"author": bibtex_names(people.names), "date": date, "title": title}
    return FullReference(kind, fields, people.names, locator)
