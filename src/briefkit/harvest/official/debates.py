"""Debates of parliaments: `HC Deb 5 May 2010, vol 509, col 12` · `Lok Sabha Debates, 5 May 1960, col. 12`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.take_access import take_access, take_addresses
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.words.dates import find_full_date, find_year
from briefkit.patterns import regex

_NAME = (
    r"(?:Official\sReport(?:,\s(?:House\sof\s)?(?:Commons|Lords))?|(?:Commonwealth|New\sSouth\sWales|Victoria|Queensland|South\sAustralia|Western\sAustralia|Tasmania)(?:\sof\sAustralia)?,\s(?:Official\s)?(?:Parliamentary\s)?(?:Committee\s)?(?:Debates|Hansard)"
    r"(?:,\s(?:House\sof\sRepresentatives|Senate|Legislative\s(?:Assembly|Council)|(?:[A-Z]\w+\s){0,6}Committee))?"
    r"|(?:Dáil|Seanad)\s(?:[ÉE]ireann\s)?[Dd]ebates?|(?:Lok|Rajya)\sSabha\s[Dd]ebates?|(?:Constituent|National|Legislative|Provincial)\s(?:Assembly|Council)\s(?:\([A-Z]\w+\)\s)?(?:of\s[A-Z]\w+\s)?[Dd]ebates|CAD"
    r"|(?:[A-Z]\w+\s)?Committee\sHansard|Senate\sHansard|House\sHansard|Hansard\s\([A-Z][\w\s]+\)|(?:Scottish|Welsh|European|Knesset|Bundestag|Legislative\sCouncil|National\sAssembly|House\sof\sAssembly|Senate|House\sof\sRepresentatives|Parliament(?:ary)?)\s[Dd]ebates"
    r"|(?:H\.?\s?[CL]\.?|Commons|Lords)\s(?:Debs?\.?|Debates)|House\sof\s(?:Commons|Lords)\s(?:Debates?|Official\sReport|Hansard)|Hansard(?:,?\s(?:H[CL](?:\sDeb)?|House\sof\s(?:Commons|Lords)|Commons|Lords))?|H[CL]\sHansard|Congressional\sRecord)"
)
# Who spoke may stand before: `Jane Roe MP, HC Deb 12 May 1999, vol 331, col 12`.
_SPEAKER = r"(?:(?:[A-Z][\w.’'-]*\s){1,4}[A-Z][\w’'-]+,\s)??"
_DEBATE = regex(rf"{_SPEAKER}(?P<title>{_NAME})(?P<rest>[\s,(:;].*\d.*)$", re.DOTALL)
_VOLUME_FIRST = regex(
    r"(?:\((?P<day>\d{1,2}\s[A-Z][a-z]+\s\d{4})\)\s)?(?P<volume>\d{1,4})\s(?P<title>NZPD|(?i:Parl\.?\sDeb\.?),?\s(?:H\.?[CL]\.?)?\s?(?:\(\d\w\w\sser\.?\))?|H\.?[CL]\.?\sDeb\.?(?:\s\(\d\w\w\sser\.?\))?)(?P<rest>[\s,(].*)$"
)
_VOLUME = regex(r"\b[Vv]ol(?:ume|s?\.?)?\s?(?P<volume>\d+|[IVXLC]+)")
_PLACE = regex(
    r"[\s,;(](?:at\s)?(?:(?P<label>cols?\.?|columns?|[Cc]ols?\.?|Columns?|cc?\.?|pp?\.?|pages?)\s?(?P<value>[A-Z]{0,3}\d+[A-Z]{0,3}(?:\s?(?:[-–]|,|and)\s?\d+[A-Z]{0,3})*)"
    r"|(?P<bare>[SHE]?\d{1,5}(?:[-–]\d+)?)(?=\s\((?:[A-Z]|per)|[\s.;]*$))"
)


def read_debate(regions: Regions) -> FullReference | None:
    """Whose debates, the day, the volume and the column or page."""
    text = regions.text.strip()
    found = _DEBATE.match(text) or _VOLUME_FIRST.match(text)
    if found is None or len(text) > 360 or regions.quotes:
        return None
    tail = Tail(regions.cut(len(regions.text) - len(regions.text.lstrip()) + found.start("rest")), quoted=False)
    take_access(tail)
    take_addresses(tail)
    rest = tail.text.replace("\x00", " ").rstrip()
    day = find_full_date(found.groupdict().get("day") or rest, short_years=True) or find_year(rest)
    volume = found.groupdict().get("volume") or ((one := _VOLUME.search(rest)) and one["volume"]) or ""
    if day is None and not volume:
        return None
    bare = rest if day is None or found.groupdict().get("day") else rest[: day.span.start] + "," + rest[day.span.end :]
    place = _PLACE.search(_VOLUME.sub(" ", bare))
    fields = {
        "title": re.sub(r"[\s,.]+$", "", found["title"]),
        "date": day.value if day else "",
        "volume": volume,
        **{name: tail.fields.get(name, "") for name in ("url", "urldate")},
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("legal", kept, (), _locator(place) if place else None)


def _locator(place: re.Match[str]) -> Locator:
    label = "column" if (place["label"] or "").lower().startswith("c") else "page"
    return Locator(label, plain_value(place["value"] or place["bare"]))
