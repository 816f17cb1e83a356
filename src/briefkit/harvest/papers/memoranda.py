"""Memoranda, letters and messages as histories from official files cite them, with who wrote first.

`Roe memo for record, no subj., 26 January 1962` · `Roe to Poe, “Quays,” 3 May 1962` · `Memo, Roe to Poe, 4 May 1962,
sub: Quays` · `Roe telegram to all centers, 2 March 1962`; and `Roe interview`, in short. After the notes of the
official histories of NASA and of the US Army's Center of Military History (its Style Guide, chapter on citations).
"""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.papers.private import NO_SENDER
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.places.shelf_marks import shelf_mark
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_WHO = (
    r"\[?(?P<who>[^\W\d_a-z][\w.’'-]*(?:\s(?:(?:van|von|de|der|la)\s)?[^\W\d_a-z][\w.’'-]*){0,3}?)"
    r"(?:,\s[A-Z]{2,8})?\]?"
)
_WHOM = r"(?P<whom>(?:all\s)?(?:the\s)?[^\W\d_a-z](?:[^“”\"‘;:\d]|\.:){1,80}?)"
_KIND = (
    r"(?P<kind>[Mm]emo(?:randum)?s?|[Ll]etter|[Ll]tr|[Tt]elegram|[Cc]able(?:gram)?|TWX|[Tt]eletype|[Mm]essage|[Mm]sg"
    r"|[Dd][ei]spatch)"
)
_RECORD = r"(?P<record>\[?for\s(?:the\s)?(?:[Rr]ecord|[Rr]cd|[Ff]iles?)\]?)"
_SUBJECT = r"(?:no\.?\ssubj(?:ect|\.)?|(?:subj?(?:ect)?[.:]{1,2}\s)?[“\"](?P<quoted>[^“”\"]{3,300}?),?[”\"])"
_WHEN = r",?\s+\[?(?:ca?\.\s)?(?P<tail>(?:\d{1,2}\s)?[^\W\d_a-z][a-z]{2,8}\.?\s\d.*)$"
# `Roe memo for record, no subj., 26 January 1962` · `D. B. Roe telegram to all centers, 2 March 1962`
_WRITTEN = regex(rf"{_WHO}(?:,)?\s{_KIND}\s(?:{_RECORD}|to\s{_WHOM})(?:,\s{_SUBJECT})?{_WHEN}", re.DOTALL)
# `Roe to Mgr., Quay Office, “Impact of Piers,” 19 April 1962`
_SENT = regex(
    rf"(?!{NO_SENDER}\s)"
    rf"{_WHO}\sto\s{_WHOM},\s(?=[“\"]){_SUBJECT}{_WHEN}",
    re.DOTALL,
)
# `Memo, Roe to Poe, 4 May 1962, sub: Quays` · `Memo for Record, Roe, 6 May 1962, sub: Harbors`
_SORTED = regex(
    rf"{_KIND}(?:\s{_RECORD})?,\s{_WHO}(?:\s(?:to|for)\s{_WHOM})?,\s(?:{_SUBJECT},?\s)?"
    r"(?P<tail>(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\.?\s\d.*)$",
    re.DOTALL,
)
_SUBJECT_BEHIND = regex(
    r"[\s,;\]]*sub(?:j(?:ect)?)?[.:]{1,2}\s+[“\"]?(?P<subject>[^;“”\"]{3,200}?)[”\"]?(?=,\s|[.\s]*$)"
)
# `Roe, minutes of 2nd meeting of the Quay Council, 6 February 1962, p. 6`
_MINUTES = regex(
    rf"{_WHO},\s(?P<title>(?:[Mm]inutes|[Ss]ummary|[Nn]otes|[Rr]ecord|[Aa]genda)\s(?:of|on|for)\s[^“”\"‘;]{{3,160}}?"
    r"\b(?:[Mm]eetings?|[Cc]onference|[Cc]ouncil|[Ss]ession|[Bb]oard|[Cc]ommittee|[Cc]onversation)\b[^“”\"‘;,]{0,80})"
    rf"{_WHEN}",
    re.DOTALL,
)
# `4 May 62`: the Army's histories leave out the century.
_SHORT_YEAR = regex(r"^(\d{1,2}\s[A-Z][a-z]{2,8}\.?)\s(\d\d)(?!\d)")
_LONG = {"memo": "memorandum", "ltr": "letter", "msg": "message", "twx": "telex", "memos": "memoranda"}
# `Roe interview.` · `Jane Roe interview, p. 12`
_SAID = regex(
    rf"{_WHO}\s(?P<what>[Ii]nterview|[Oo]ral\s[Hh]istory|[Tt]estimony)(?:,?\s(?:at\s|pp?\.\s?)?(?P<place>[\d–-]+))?[\s.]*$"
)


def read_memorandum(regions: Regions) -> FullReference | None:
    """What one office wrote to another, or for its files, with its day."""
    found = _WRITTEN.match(regions.text) or _SENT.match(regions.text) or _SORTED.match(regions.text)
    if found is None:
        return None
    tail = _SHORT_YEAR.sub(r"\1 19\2", found["tail"], count=1) if found.re == _SORTED else found["tail"]
    day = find_full_date(tail)
    if day is None or day.span.start > 1:
        return None
    people = read_people(found["who"], loose=False)
    if people is None:
        return None
    said = found.groupdict()
    behind = tail[day.span.end :]
    subject = said.get("quoted") or ((told := _SUBJECT_BEHIND.match(behind)) and told["subject"])
    kept = shelf_mark(re.sub(r"^\]", "", behind))
    what = _what(said.get("kind") or "", said.get("record") or "", (said.get("whom") or "").strip(" ,"))
    fields = {
        "author": bibtex_names(people.names),
        "date": day.value,
        "title": tidy_title(subject or what),
        "howpublished": what if subject else "",
        "library": kept[0] if kept else "",
    }
    return FullReference("misc", {name: value for name, value in sorted(fields.items()) if value}, people.names)


def read_minutes(regions: Regions) -> FullReference | None:
    """Minutes by who took them: `[Roe], minutes of the Staff Meeting, 11 May 1962, p. 6`."""
    found = _MINUTES.match(regions.text)
    day = find_full_date(found["tail"]) if found else None
    people = read_people(found["who"], loose=False) if found else None
    if found is None or day is None or people is None or day.span.start > 1:
        return None
    behind = re.sub(r"^\]", "", found["tail"][day.span.end :])
    kept, place = shelf_mark(behind), read_locator(behind)
    title = tidy_title(found["title"])
    fields = {
        "author": bibtex_names(people.names),
        "date": day.value,
        "title": f"{title[:1].upper()}{title[1:]}",
        "library": kept[0] if kept else "",
    }
    said = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("misc", said, people.names, place.locator if place and not kept else None)


def _what(kind: str, record: str, whom: str) -> str:
    """`memorandum for record` · `telegram to all centers` · `to Poe`, with a capital."""
    written = " ".join(_LONG.get(word.lower(), word) for word in kind.split())
    told = f"{written} {record.strip('[]')}" if record else f"{written} to {whom}" if whom else written
    told = told.replace("Rcd", "Record").strip()
    return told[:1].upper() + told[1:]


def read_said_in_short(regions: Regions) -> ShortReference | None:
    """`Roe interview.`: what was said by, or asked of, somebody, as a note before gives it."""
    found = _SAID.match(regions.text)
    people = read_people(found["who"], loose=False) if found else None
    if found is None or people is None:
        return None
    place = read_locator(f", {found['place']}") if found["place"] else None
    where = place.locator if place else None
    asked = ShortReference((), f"{found['what'].capitalize()} with {found['who']}", where, tentative=True)
    return ShortReference(people.names, found["what"], where, tentative=True, kind="unpublished", instead=asked)
