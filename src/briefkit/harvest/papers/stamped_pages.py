"""Papers handed over to those who ask, by the stamp on their pages: `QB-0012345 at 6 (Roe Interview 11/09/2020)`.

`6/11/2007 email from Ada Roe to Jim Poe, “Piers,” QUAY_WM0012345, Hearing Exhibit 4/13-2`
"""

import re
from dataclasses import replace

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.papers.private import read_private
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_full_date
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_STAMP = (
    r"(?:[A-Z][A-Za-z]+(?:(?:[-_ ][A-Z][A-Za-z]*)*(?:[-_ ]?\d{1,2}[-_])?[-_](?:[A-Z]{1,5})?"
    r"|(?:-[A-Z]{2,}){1,3}\s|\d\d-\d{3}\s)?\d{5,10}(?:\s?[-–]\s?\d{1,10})?)"
)
# Only those who ask for papers in a lawsuit write stamps with lines in them.
_ALONE = regex(
    r"(?P<stamp>[A-Z]{2,}(?:[-_][A-Z]{2,}){0,3}[-_]\d{5,10})(?:\s?[–-]\s?\d{1,10})?"
    r"(?:(?:,\s(?:at\s)?|\sat\s)(?P<pin>\d[\d,\s–-]*))?(?:\s\([a-z][^()]{3,200}\))?[\s.]*$"
)
_PLACE = r"(?:,?\sat\s(?P<pin>\d[\d:–-]*(?:,\s\d[\d:–-]*)*))?"
# `QB-0012345 at 6 (Roe Interview 11/09/2020)`
_TOLD = regex(
    rf"(?P<stamp>{_STAMP}){_PLACE}\s\((?P<what>(?=[^\W_a-z])(?!\d{{1,2}}/)(?:[^()]|\([^()]{{1,60}}\)){{4,240}})\)[\s.]*$"
)
_FIGURES = (
    r"(?:(?P<month>1[0-2]|0?[1-9])/(?:(?P<day>3[01]|[12]\d|0?[1-9])/)?(?P<year>(?:19|20)\d\d"
    r"|(?<=/\d/|\d\d/)\d\d(?=\s|$)))"
)
_EXHIBIT = r"(?:Hearing\s)?(?:Exhibit|Ex\.)\s(?=[\w/.-]*\d)[\w/.-]*\w"
_KIND = (
    r"(?:e-?mails?|memorandum|memo|letter|chart|report|presentation|minutes|transcript|notes?|agenda|spreadsheet|document"
    r"|filing|exchange|message|schedule|table|slides?|draft|plan|review|summary|list|handout|form|press\srelease)"
)
# `6/11/2007 chart entitled, “Piers,” QB_0012345, at 400, Hearing Exhibit 4/13-2 (what it tells)`
_AT = rf"(?:,?\sat\s(?:{_STAMP}|\d[\d:–-]*(?:,\s\d[\d–-]*(?=,|\.?$|\s\())*))"
_DATED = regex(
    rf"(?:{_FIGURES}|[Uu]ndated)\s(?P<what>(?=[^“”\"]{{0,60}}\b(?i:{_KIND})\b)[^;“”\"]{{4,240}}?)"
    rf"(?:,?\s[“\"](?P<subject>[^“”\"]{{2,200}}?),?[”\"])?(?P<before>{_AT})?,?\s"
    rf"(?P<mark>(?:{_STAMP}|{_EXHIBIT}))(?P<at>{_AT})?(?P<exhibit>,\s{_EXHIBIT})?(?P<behind>{_AT})?"
    r"(?:\s[(\[][^()]{3,400}[)\]])?[\s.]*$"
)
_FROM = regex(r"\s(?:from|by)\s(?P<who>[^\W\d_a-z][^,;]{2,80}?)(?=\s(?:to|at|of|and\sothers)\s|,|$)")
# `Letter from Ada Roe to Jim Poe (June 6, 2012), QB-0012345-46`
_SENT = regex(
    rf"(?P<sent>(?i:letter|e-?mail|memo(?:randum)?|fax)\sfrom\s[^;]{{8,300}}?\d{{4}}\)?)(?P<behind>,\s(?P<stamp>{_STAMP})[\s.]*)$"
)
_DAY_BEHIND = regex(rf"(?:,|\s)+{_FIGURES}$")
_ENTITLED = regex(r",?\s(?:entitled|titled|captioned|with\sthe\ssubject(?:\sline)?|re:?)$")


def read_stamped_page(regions: Regions) -> FullReference | None:
    """What a stamped page is, who wrote it and when; the stamp is its number."""
    if not re.search(r"\d{5}|Exhibit\s", regions.text):
        return None
    if told := _TOLD.match(regions.text):
        return _told(told)
    if alone := _ALONE.match(regions.text):
        fields = {"number": alone["stamp"], "title": alone["stamp"]}
        return FullReference("misc", fields, (), _pinned(alone["pin"]) if alone["pin"] else None)
    if sent := _SENT.match(regions.text):
        letter = read_private(regions.cut(0, sent.start("behind")))
        return letter and replace(letter, fields=dict(sorted({**letter.fields, "number": sent["stamp"]}.items())))
    return _dated(found) if (found := _DATED.match(regions.text)) else None


def _told(found: re.Match[str]) -> FullReference:
    what = found["what"].strip(" ,")
    dated = _DAY_BEHIND.search(what)
    date = _day(dated) if dated else getattr(find_full_date(what), "value", "")
    title = what[: dated.start()].rstrip(" ,") if dated else what
    fields = {"date": date, "number": found["stamp"], "title": title}
    said = {name: value for name, value in fields.items() if value}
    return FullReference("misc", said, (), _pinned(found["pin"]) if found["pin"] else None)


def _pinned(pin: str) -> Locator | None:
    """The page, as printed or by its stamp, or where in a recording: `18:34-19:12`."""
    if pin[0].isalpha():
        return Locator("page", pin)
    if ":" in pin:
        return Locator("timestamp", pin.replace("–", "-"))
    place = read_locator(f", {pin}")
    return place.locator if place else None


def _dated(found: re.Match[str]) -> FullReference:
    what = _ENTITLED.sub("", found["what"].rstrip(" ,"))
    sent = _FROM.search(what)
    people = (read_people(sent["who"], loose=False) if sent else None) or People()
    if sent and people.names:
        what = f"{what[: sent.start()]}{what[sent.end() :]}"
    what = what[0].upper() + what[1:]
    fields = {
        "date": _day(found) if found["year"] else "",
        "number": found["mark"] + (found["exhibit"] or ""),
        "title": what,
    }
    if found["subject"]:
        fields |= {"howpublished": what, "title": tidy_title(found["subject"])}
    if people.names:
        fields["author"] = bibtex_names(people.names)
    at = next((found[name] for name in ("behind", "at", "before") if found[name]), "")
    said = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("misc", said, people.names, _pinned(re.sub(r"^,?\sat\s", "", at)) if at else None)


def _day(found: re.Match[str]) -> str:
    """Those who stamp pages write the month first."""
    year = found["year"] if len(found["year"]) > 2 else f"20{found['year']}"
    day = f"-{int(found['day']):02d}" if found["day"] else ""
    return f"{year}-{int(found['month']):02d}{day}"
