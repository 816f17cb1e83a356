"""Records that lawyers and inquiries cite by who and when: `Doe 4/10/18 302, at 5` · `gracehill 3/24/16 Tweet`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.takers import read_tail
from briefkit.harvest.places.locators import read_locator
from briefkit.patterns import regex

_DAY = r"(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])/(?P<year>(?:19|20)?\d\d)(?!\d)"
_HOUR = r"(?:\s+\((?P<hour>\d{1,2}:\d\d[^()]{0,20})\))?"
# Forms of interviews and testimony, messages: what a date alone would not tell.
_KIND = (
    r"302s?|Tr\.|Dep\.|Decl\.|Aff\.|Hr[’']?g\.?\sTr\.|Interview|Deposition|Testimony|E-?mail|Letter|Memo(?:randum)?"
    r"|Text\sMessages?"
)
_SAID = regex(
    rf"(?P<who>[^\W\d_][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){{0,3}}),?\s+{_DAY}\s+(?P<kind>{_KIND})(?=[\s,.;(]|$)(?P<tail>.*)$",
    re.DOTALL,
)
_POSTED = regex(
    rf"`?@?(?P<who>[\w.]{{2,40}})`?,?\s+(?:(?P<word>Tweet|Post)\s+)?{_DAY}{_HOUR}(?:\s+(?P<word2>Tweet|Post))?(?P<tail>[\s.]*)$"
)
# `9/25/16 Email, Roe to Poe & Doe` · `2/15/17 Draft Memorandum to file from the Office of the Mayor`
_PERSON = r"(?:[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){0,3}|`?@?[\w.]+(?:@[\w.-]+)?`?)"
_SENT = regex(
    rf"{_DAY}\s(?:(?P<kind>(?:Draft\s)?(?:[Ee]-?mails?|Text\s[Mm]essages?|Letter|Memo(?:randum)?|Note|Fax|Message)|[A-Z]\w+\s(?:DMs?|[Mm]essages?))"
    r"|(?P<by>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?)\s(?P<of>Memo(?:randum)?|E-?mail|Letter))"
    rf"(?:,\s(?P<who>{_PERSON})\s(?:to|(?P<and>&))\s(?P<whom>(?=[^\W\d_a-z]|`?@|\w+@)(?:et\sal\.|[^;:()“”\"])*?)"
    r"|(?P<more>\s(?:to|from|for|re:?|regarding)\s[^;()“”\"]{3,160}?))?"
    r"(?P<behind>(?:\s?\((?:\d|[a-z])[^()]{2,80}\)){0,3})(?P<tail>,?\sat\s\d[\d–-]*)?[\s.]*$"
)
_HOUR_BEHIND = regex(r"\s?\(\d{1,2}\s?:\s?\d\d[^()]*\)")
# `QB01_000198 (2/15/17 Letter, Roe to Poe)`: the stamp of the page in what was handed over.
_STAMPED = regex(
    r"(?P<stamp>(?:[A-Z]{2,8}[\w-]*|[A-Z])\d{3,}(?:[–-]\d+)?)\s\((?P<inner>(?:[^()]|\([^()]{1,60}\)){8,240})\)[\s.]*$"
)


def read_dated_record(regions: Regions) -> FullReference | None:
    """`Doe 4/10/18 302, at 5` · `gracehill 6/16/15 (11:57 a.m. ET) Tweet`: the month first, as those write it."""
    said = _read_said(regions.text) or _read_posted(regions.text)
    return said or _read_sent(regions.text) or _read_on_site(regions)


# `Ada Roe (@roe), Twitter (May 3, 2017, 10:22 AM), https://…` · `@roe, X (May 3, 2024)`
_ON_SITE = regex(
    r"(?:(?P<who>[^\W\d_a-z][^,;:()@“”\"]{2,60}?),?\s\()?(?P<handle>@\w{2,30})\)?,\s(?:[Pp]ost\son\s)?"
    r"(?P<site>X(?:\s\(formerly\s(?:known\sas\s)?Twitter\))?|(?i:Twitter|Instagram|Facebook|Threads|Bluesky|Mastodon|TikTok|Truth\sSocial|YouTube))"
    r",?\s(?=\([^()]*\d{4}|[A-Z][a-z]+\.?\s\d{1,2},\s\d{4})"
)


def _read_on_site(regions: Regions) -> FullReference | None:
    """What somebody posted: the name by which a site knows who did is all that it has for a title."""
    found = _ON_SITE.match(regions.text) if regions.text[:80].count("@") else None
    if found is None or regions.quotes or regions.italics:
        return None
    people = read_people(found["who"], loose=False) if found["who"] else None
    people = people or People(({"literal": found["who"] or found["handle"]},))
    tail = read_tail(regions.cut(found.end()), quoted=True)
    kept = ("date", "url", "urldate")
    fields = {name: value for name, value in tail.fields.items() if name in kept}
    fields |= {"author": bibtex_names(people.names), "organization": found["site"], "title": found["handle"]}
    return FullReference("online", dict(sorted(fields.items())), people.names, None)


def _read_sent(text: str) -> FullReference | None:
    stamped = _STAMPED.match(text)
    found = _SENT.match(stamped["inner"] if stamped else text)
    if found is None:
        return None
    who = found["who"] or found["by"]
    people = (read_people(who, loose=False) if who else None) or People()
    place = read_locator(found["tail"]) if found["tail"] else None
    locator = place.locator if place else Locator("page", stamped["stamp"]) if stamped else None
    if found["by"]:  # `2/14/17 Roe Memorandum` is `Roe 2/14/17 Memorandum`
        title = f"{found['month']}/{found['day']}/{found['year']} {found['of']}"
        return _record(title, found, people, "misc", locator)
    whom = f" {'with' if found['and'] else 'to'} {found['whom'].strip(' `')}" if found["whom"] else found["more"] or ""
    if found["and"]:
        people = People((*people.names, {"literal": found["whom"].strip(" `")}))
    hour = _HOUR_BEHIND.match(found["behind"])
    return _record(
        f"{found['kind'][0].upper()}{found['kind'][1:]}{whom}{hour[0] if hour else ''}", found, people, "misc", locator
    )


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
    title = text[found.end("who") :].strip(" .,`")
    return _record(title, found, People(({"literal": found["who"]},)), "online", None)


def _record(title: str, found: re.Match[str], people: People, kind: str, locator: Locator | None) -> FullReference:
    year = found["year"] if len(found["year"]) == 4 else f"20{found['year']}"
    date = f"{year}-{int(found['month']):02d}-{int(found['day']):02d}"
    author = bibtex_names(people.names) if people.names else ""
    fields = {name: value for name, value in (("author", author), ("date", date), ("title", title)) if value}
    return FullReference(kind, fields, people.names, locator)
