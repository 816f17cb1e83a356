"""Letters in archives: `Jan Roe’s letter to the Rector, Leeds, 20 May 1598, ARLE, 13 I, fl. 187`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.leads import read_body
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.places.shelf_marks import shelf_mark
from briefkit.harvest.words.dates import find_date
from briefkit.patterns import regex

_KIND = (
    r"(?:(?:annual|private|circular|open|secret|official|undated)\s)?(?:letters?|missive|report"
    r"|despatch|dispatch|telegram|memorandum|memorial|petition|note)"
)
_OWNED = regex(
    rf"(?P<who>(?:[^\W\d_a-z][\w.’'-]*\s(?:(?:de|da|do|dos|van|von|der|di|la|le)\s)?){{0,4}}[^\W\d_a-z][\w-]*[^\W_])(?:[’']s|(?<=s)[’'])\s"
    rf"(?P<what>{_KIND}(?:\s(?:to|of|from)\s(?:the\s)?[^,;:()“”\"]{{3,80}}?)?)(?P<tail>(?:,|\s(?:dated|of|from)\s(?=\d)).*)$",
    re.DOTALL,
)
_UNSIGNED = regex(
    rf"(?P<what>{_KIND}(?:\s(?:to|from|by)\s(?:the\s)?[^,;:()“”\"]{{3,80}}?)?)(?:\sof|\sdated|\sfrom|,)\s(?P<tail>(?=\d{{1,2}}\s[A-Z]).*)$",
    re.IGNORECASE | re.DOTALL,
)
# Where it is kept: letters that stand for the house, or its name, before a shelf mark.
_KEPT = regex(
    r"\b[A-Z]{2,8}(?:,|\s)\s?[^;]*\d|\b(?:Archiv\w*|Library|Biblioteca|Bibliothèque|Bibliothek|Record Office)\b"
)
_FOLIO = regex(r"[,\s](?:fls?|fols?|ff?|pp?)\.\s?(?P<value>\d+[rv]?(?:\.?\s?[-–]\s?\d+[rv]?)?)\.?\s*$")
_PLACE = regex(r",\s(?P<place>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+){0,2}),\s(?:dated\s)?$")


def read_kept_letter(regions: Regions) -> FullReference | None:
    """A letter with its day, or with the archive and the leaf where it is kept; `Roe’s report, 1998` is none."""
    found = _OWNED.match(regions.text) or _UNSIGNED.match(regions.text)
    if found is None or regions.quotes or regions.italics or _KEPT.search(found["tail"]) is None:
        return None
    people, what = _sender(found)
    if "who" in found.groupdict() and people is None:
        return None
    folio = folio_of(found["tail"])
    date = find_date(found["tail"])
    if folio is None and (date is None or date.is_year):
        return None
    return _letter(found["tail"], what, people, folio)


# `Letter from Jan Roe to the Rector`: who wrote it is its author.
_FROM = regex(r"(?P<kind>[^,]{4,40}?)\s(?:from|by)\s(?P<who>[^,]{3,60}?)(?P<whom>\sto\s[^,]{3,80})?")


def _sender(found: re.Match[str]) -> tuple[People | None, str]:
    """Who wrote, and what the letter is called without them."""
    if "who" in found.groupdict():
        return read_people(found["who"], loose=False), found["what"]
    sent = _FROM.fullmatch(found["what"])
    people = read_people(sent["who"], loose=False) or read_body(re.sub(r"^the\s", "", sent["who"])) if sent else None
    return (people, f"{sent['kind']}{sent['whom'] or ''}") if sent and people else (None, found["what"])


def _letter(tail: str, what: str, people: People | None, folio: Locator | None) -> FullReference:
    date = find_date(tail)
    place = _PLACE.search(tail[: date.span.start]) if date else None
    kept = shelf_mark(tail[date.span.end :]) if date else None
    fields = {
        "author": bibtex_names(people.names) if people else "",
        "date": date.value if date else "",
        "library": kept[0] if kept else "",
        "location": place["place"] if place else "",
        "title": what[0].upper() + what[1:],
    }
    given = {name: value for name, value in fields.items() if value}
    return FullReference("unpublished", given, people.names if people else (), folio)


def folio_of(text: str) -> Locator | None:
    """The leaf at the end of a shelf mark: `…, 13 I, fls. 278-280`."""
    found = _FOLIO.search(text)
    return Locator("folio", plain_value(found["value"].replace("–", "-"))) if found else None
