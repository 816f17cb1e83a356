"""Patents and applications, by their numbers: `U.S. Patent No. 8,123,456, col. 3 ll. 12–15 (filed June 7, 2010)`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.words.dates import find_full_date
from briefkit.patterns import regex

_PLACE = (
    r"(?:,?\s(?:at\s)?(?P<place>(?:claims?|cls?\.|cols?\.|columns?|figs?\.|¶¶?|abstract|p{1,2}\.)(?:\s[\d:,.\s–-]*\d[a-z]?)?"
    r"(?:,?\s(?:ll?\.|lines?)\s\d+(?:\s?[–-]\s?\d+)?)?))?"
)
_PATENT = regex(
    r"(?:(?P<name>(?=[A-Z])[^;:()“”\"]{4,160}?),\s)?"
    r"(?P<title>(?:U\.\s?S\.|US|Eur(?:opean|\.)|E\.?P\.?|U\.?K\.?|G\.?B\.?|Ger(?:man|\.)|Can(?:adian|\.)|Jap(?:anese|\.)|Int(?:ernational|[’']l))?\s?Pat(?:ent|\.)(?:\sApp(?:lication|l?\.))?(?:\sPub(?:lication|\.|l\.)|\sSer(?:ial|\.))?"
    r"\s(?:[Nn]os?\.?\s)?(?P<number>(?:RE|PP|D|H|WO|EP|US)?\s?\d[\d,/]{4,14}\d(?:\s[AB]\d)?))"
    rf"{_PLACE}(?P<rest>(?:\s\((?:filed|issued|granted|published|prov(?:isional|\.)|to\s)[^()]{{4,60}}\)|\s\([^()]{{0,40}}\d{{4}}\)){{0,3}})[\s.;]*$"
)
_KNOWN = regex(rf"(?:[Tt]he\s)?(?P<title>[’'‘]\d{{3}}\s[Pp]atent){_PLACE}[\s.;]*$")


def read_patent(regions: Regions) -> FullReference | ShortReference | None:
    """A patent by country and number, with the day on which it was filed or issued, and the place in it."""
    if "at" not in regions.text or regions.quotes or regions.addresses:
        return None
    if known := _KNOWN.match(regions.text):
        return ShortReference((), known["title"], _place(known), kind="patent")
    found = _PATENT.match(regions.text)
    if found is None:
        return None
    date = find_full_date(found["rest"])
    fields = {"title": found["name"] or found["title"], "number": found["number"], "date": date.value if date else ""}
    kept = {name: value for name, value in sorted(fields.items()) if value}
    given = (f"’{re.sub(r'[^0-9]', '', found['number'])[-3:]} patent",)
    return FullReference("patent", kept, (), _place(found), given)


_LABELS = (("p", "page"), ("col", "column"), ("¶", "paragraph"))


def _place(found: re.Match[str]) -> Locator | None:
    said = found["place"]
    if not said:
        return None
    label = next((name for start, name in _LABELS if said.startswith(start)), "section")
    value = re.sub(r"^(?:cols?\.|columns?|pp?\.|¶¶?)\s", "", said)
    return Locator(label, plain_value(value))
