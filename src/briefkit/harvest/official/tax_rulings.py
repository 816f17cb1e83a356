"""What the Internal Revenue Service publishes, by its numbers: `Rev. Rul. 84-111, 1984-2 C.B. 88` · `T.D. 8588`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.law.short_cases import reporter_key
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.words.dates import find_date
from briefkit.patterns import regex

_NUMBER = r"(?:Nos?\.\s)?\d[\d,]*(?:[-–]\d+)*"
_KIND = (
    r"Rev\.\s?Rul\.|Rev\.\s?Proc\.|Priv\.\s?Ltr\.\s?Rul\.|P\.?L\.?R\.?|Tech\.\sAdv\.\sMem\.|T\.?A\.?M\.|Gen\.\sCouns\.\sMem\.|G\.C\.M\."
    r"|Field\sServ\.\sAdv\.|Chief\sCouns\.\sAdv\.|T\.\s?D\.|Treas\.\sDec\.|Ann(?:ouncement|\.)"
)
_TITLE = (
    rf"(?P<title>(?:(?:I\.?R\.?S\.?|Internal\sRevenue\sService)\s)?(?:{_KIND})\s{_NUMBER}"
    r"|(?:I\.?R\.?S\.?\s)?Notice\s(?:19|20)?\d\d[-–]\d{1,3})"
)
_VOLUME = r"(?P<volume>(?:19|20)\d\d(?:[-–]\d{1,2})?|\d{1,2})\s(?P<reporter>C\.\s?B\.|I\.\s?R\.\s?B\.|Cum\.\sBull\.)"
_PIN = r"(?P<pin>\d{1,4}(?:[–-]\d+)?(?:,\s\d{1,4}(?:[–-]\d+)?)*)"
_RULING = regex(
    rf"{_TITLE}(?:,\s{_VOLUME}\s(?P<page>\d{{1,4}})(?:,\s(?:at\s)?{_PIN})?)?"
    r"(?P<rest>(?:,?\s(?:§|\().*|\.\s.*)?[\s.;,]*)$",
    re.DOTALL,
)
# `Rev. Rul. 99-7, 1999-1 C.B. at 362` · `1999-1 C.B. at 362`: a ruling that was cited before.
_AGAIN = regex(rf"(?:{_TITLE},\s)?{_VOLUME},?\sat\s{_PIN}(?:\s\([^()]*\))?[\s.;,]*$")
_SECTION = regex(r",?\s§§?\s?(?P<value>\d[\w.()–-]*\w\)?)")
_DATED = regex(r"\s?\((?P<date>[^()]*(?:19|20)\d\d)\)")


def _read_again(text: str) -> ShortReference | None:
    """By its number, or by the volume alone, which says where the page is."""
    found = _AGAIN.match(text)
    if found is None:
        return None
    title = " ".join((found["title"] or "").split())
    place = Locator("page", plain_value(found["pin"]))
    return ShortReference((), title, place, kind="legislation", reporter="" if title else reporter_key(found))


def read_tax_ruling(regions: Regions) -> FullReference | ShortReference | None:
    """The number as the title; the volume of the Cumulative Bulletin has the year."""
    if again := _read_again(regions.text):
        return again
    found = _RULING.match(regions.text)
    if found is None:
        return None
    dated = _DATED.search(found["rest"])
    date = find_date(dated["date"]) if dated else None
    section = _SECTION.match(found["rest"])
    year = (found["volume"] or "")[:4]
    fields = {
        "title": " ".join(found["title"].split()),
        "volume": found["volume"] or "",
        "journaltitle": found["reporter"] or "",
        "pages": found["page"] or "",
        "date": date.value if date else year if len(year) > 2 else "",
    }
    if not found["reporter"] and date is None and not section and found["rest"].strip(" .;,"):
        return None  # `Notice 2001-17 was late.`
    kept = {name: value for name, value in sorted(fields.items()) if value}
    place = Locator("section", plain_value(section["value"])) if section else None
    pin = Locator("page", plain_value(found["pin"])) if found["pin"] else place
    bare = re.sub(r"^(?:I\.?R\.?S\.?|Internal Revenue Service)\s", "", kept["title"])
    return FullReference("legislation", kept, (), pin, (bare,) if bare != kept["title"] else ())
