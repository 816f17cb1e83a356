"""Evidence that committees and commissions took: `Quay Trust (PRT0012) para 4` · `Evidence to Senate Committee, …`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.places.locators import plain_value, read_locator
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import find_full_date
from briefkit.patterns import regex

_DAY = r"\d{1,2}\s[A-Z][a-z]+\s(?:19|20)\d\d"
_US_DAY = rf"(?:{_DAY}|[A-Z][a-z]+\.?\s\d{{1,2}},\s(?:19|20)\d\d)"
_NAME = r"(?:[^\W\d_a-z][\w.’'-]*+\s?){2,5}"
# `Written evidence from Ada Roe (PRT0034), para 3` · `Quay Trust (PRT0012) para 4`: three letters of the inquiry.
_CODED = regex(
    r"(?P<lead>[Ww]ritten\sevidence\s(?:from|by|submitted\sby|of)\s(?:the\s)?)?(?P<who>(?=[A-Z])[^();:“”\"\d]{2,90}?)\s\((?P<code>(?!ISO|IEC|RFC|PMC)[A-Z]{3}\d{4})\)"
    r"(?P<rest>(?:[,\s]+(?:paras?\.?|paragraphs?|pp?\.?|pages?|section|Q)\s.{1,40})?)[\s.]*$"
)
_CODE_ALONE = regex(
    r"(?P<code>(?!ISO|IEC|RFC|PMC)[A-Z]{3}\d{4})(?P<rest>,?\s(?:paras?\.?|paragraphs?|pp?\.?)\s.{1,40})?[\s.]*$"
)
# AGLC: `Evidence to Senate Committee on Piers, Parliament of Australia, Canberra, 3 March 2012, 45 (Ada Roe)`
_TOLD = regex(
    rf"(?P<title>Evidence\sto\s[A-Z][^;:()“”\"\d]{{4,160}}),\s(?P<town>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?),\s(?P<day>{_DAY})"
    r"(?:,\s(?P<pin>\d{1,5}(?:[–-]\d+)?))?(?:\s\((?P<who>[^(),]{3,60})(?:,[^()]*)?\))?[\s.]*$"
)
# `Transcript, Ada Roe, 3 March 2018, 1234` · `Transcript, A Roe, 3 March 2018, T123–125`
_TRANSCRIPT = regex(
    rf"Transcript,\s(?P<who>{_NAME}),\s(?P<day>{_DAY})(?:,\s(?:at\s|pp?\.\s?)?(?P<pin>[TP]?-?\d[\d.,\s–-]*))?[\s.]*$"
)
# `Exhibit 3.45, Witness statement of Ada Roe, 3 March 2018, 12 [34]`
_EXHIBIT = regex(
    rf"(?P<number>Exhibit\s[\dA-Z][\w.-]*),\s(?P<title>(?:Witness\s)?[Ss]tatement\sof\s(?P<who>{_NAME}))(?:,\s(?P<day>{_DAY}))?(?P<rest>,\s.{{1,40}})?[\s.]*$"
)
# `Statement of Ada Roe, Director, Pier Office, before the Committee on Piers, …, March 12, 2012`
_STATED = regex(
    rf"(?P<title>(?:(?:Prepared|Written|Opening)\s)?[Ss]tatement\s(?:of|by)\s(?P<who>{_NAME})(?:,\s[^;“”\"]{{3,120}}?)?,?\sbefore\s(?:the\s)?[^;“”\"]{{4,160}}?)"
    rf",\s(?P<day>{_US_DAY})(?P<rest>(?:,\s.{{1,40}})?)[\s.]*$"
)


# `Interview with Ada Roe (Bo Quill, Harbour Hour, QBC, 3 March 2012)` · `… Ada Roe, Dean (Leeds, 25 July 2003)`
_INTERVIEW = regex(
    rf"(?P<title>Interview\s(?:with|of)\s[^();“”\"]{{3,120}}?)\s\((?P<where>[A-Z][^();“”\"]{{2,120}}?),\s(?P<day>{_DAY})\)(?P<rest>(?:\s.{{1,30}})?)[\s.]*$"
)

# `April 13, 2010 Subcommittee Hearing at 85`: reports of committees call their hearings by the day.
_HEARD = regex(
    rf"(?P<day>{_US_DAY})\s(?P<title>(?:[A-Z][\w’'.]*\s){{0,5}}?(?:Sub)?(?:[Cc]ommittee|[Cc]ommission)(?:\s[Ii]nvestigative)?\s[Hh]earing)"
    r"(?P<rest>(?:,?\s(?:at\s|pp?\.\s?).{1,40})?)[\s.]*$"
)


def _interviewed(found: re.Match[str]) -> FullReference | None:
    date = find_full_date(found["day"])
    if date is None:
        return None
    where = "howpublished" if "," in found["where"] else "location"
    fields = {"date": date.value, where: found["where"], "title": found["title"].strip()}
    return FullReference("unpublished", dict(sorted(fields.items())), (), _place(found["rest"]))


_HINT = regex(
    r"[A-Z]{3}\d{4}|^(?:Interview|Evidence|Transcript|Exhibit|(?:Prepared|Written|Opening)\s[Ss]tatement|Statement)\b|\d\s(?:[A-Z]\S*\s){1,6}[Hh]earing\b"
)


def read_told_in_evidence(regions: Regions) -> FullReference | ShortReference | None:
    """Who told a committee or commission something, when, and where it is printed."""
    text = regions.text
    if regions.quotes or regions.italics or not _HINT.search(text):
        return None
    if coded := _CODED.match(text):
        return _coded(coded)
    if alone := _CODE_ALONE.match(text):
        return ShortReference((), alone["code"], _place(alone["rest"]), kind="misc")
    if asked := _INTERVIEW.match(text):
        return _interviewed(asked)
    for form in (_TOLD, _TRANSCRIPT, _EXHIBIT, _STATED, _HEARD):
        if found := form.match(text):
            return _told(found)
    return None


def _coded(found: re.Match[str]) -> FullReference | None:
    people = _witness(found["who"])
    title = found[0][: found.end("code") + 1] if found["lead"] else "Written evidence"
    if people is None:
        return None
    fields = {"author": bibtex_names(people.names), "number": found["code"], "title": title}
    return FullReference("misc", fields, people.names, _place(found["rest"]), (found["code"],))


def _witness(who: str) -> People | None:
    if is_body(who):
        return People(({"literal": who.strip()},))
    return read_people(who, loose=False) or People(({"literal": who.strip()},))


def _told(found: re.Match[str]) -> FullReference | None:
    parts = found.groupdict()
    people = read_people(parts["who"].strip(), loose=False) if parts.get("who") else None
    date = find_full_date(parts["day"]) if parts["day"] else None
    fields = {
        "author": bibtex_names(people.names) if people else "",
        "date": date.value if date else "",
        "location": parts.get("town") or "",
        "number": parts.get("number") or "",
        "title": (parts.get("title") or "Transcript").strip(),
    }
    pin = parts.get("pin")
    place = Locator("page", plain_value(pin.strip(" ,."))) if pin else _place(parts.get("rest"))
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("misc", kept, people.names if people else (), place)


def _place(rest: str | None) -> Locator | None:
    found = read_locator(rest) if rest and rest.strip(" ,.") else None
    return found.locator if found else None
