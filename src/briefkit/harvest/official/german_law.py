"""Law of Germany and its neighbours: `§ 823 Abs. 1 BGB`, `BVerfGE 65, 1 (43)`, `BGBl. I 2017, S. 2097`."""

import re

from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.official.foreign_laws import find_day
from briefkit.harvest.places.locators import plain_value, read_locator
from briefkit.harvest.words.dates import find_date, find_full_date
from briefkit.patterns import regex

# `§ 823 Abs. 1 BGB` · `Art. 5 Abs. 1 GG` · `Art. 5 Abs. 1 S. 1 GG`
_GERMAN = regex(
    r"(?P<place>(?:§§?|Art\.|Artikel)\s?\d+[a-z]?(?:\s(?:Abs\.|S\.|Satz|Nr\.|Alt\.|lit\.|Hs\.|ff?\.)(?:\s?(?:\d+|[a-z])(?!\w))?|(?:,|\s(?:und|bis|i\.V\.m\.))\s\d+[a-z]?)*)\s(?P<law>[A-ZÄÖÜ][\wÄÖÜäöüß]*[A-Z][\w-]*)"
    r"(?:\s[IVX]+)?[\s.;,]*(?:\([^()]{3,80}\)[\s.]*)?$"
)
_GAZETTE = regex(
    r"(?P<title>(?:RGBl|BGBl|GVBl|ABl|StGBl)\.?(?:\s[IVX]+)?(?:\sNr\.)?\s(?:(?P<year>(?:19|20)\d\d)[,\s]*(?:[IVX]+\s)?)?(?:S\.\s|p\.\s|Nr\.\s)?\d+(?:/(?P<year2>(?:19|20)\d\d))?)(?P<rest>(?:[,.;\s(].*)?)$",
    re.DOTALL,
)
_COURT = regex(
    r"(?P<court>BVerfG|BGH|BVerwG|BAG|BFH|BSG|EuGH|EGMR|OLG\s[A-Z][\w]+|LG\s[A-Z]\w+|VGH?\s[A-Z]\w+|OVG\s[A-Z]\w+|OGH|VfGH|VwGH|BGer|BayObLG|KG)(?:\s\([^()]*\))?,\s"
    r"(?P<kind>(?:Urteil|Beschluss|Beschl\.|Urt\.|Entscheidung)\s)?(?:v\.|vom)?\s?(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]+)\s?\d{4})(?P<rest>.*)$",
    re.DOTALL,
)
_FILE = regex(
    r"(?:Az\.:?\s|[–—-]\s)?(?P<file>\d{0,2}\s?[A-Z][A-Za-z]{0,4}\s[A-Z]{0,3}\s?\d+/\d\d|[IVX]+\s[A-Z]+\s\d+/\d\d|\d\sBv[A-Z]\s\d+/\d\d|[CT][-‑–]\d+/\d\d)"
)
_COLLECTION = regex(
    r"(?P<journal>BVerfGE?|BGHZ|BGHSt|BVerwGE|BAGE|BFHE|RGZ|BGE)\s(?P<volume>\d{1,3}),?\s(?P<page>\d{1,4})(?:(?:\s?\(|,\s)(?P<pin>\d+(?:\s?[-–]\s?\d+|\sff?\.)?)\)?)?"
)
# `Bundesverfassungsgericht, Judgment of 20 July 1954, *Hafenhilfe*, BVerfGE 5, 7 ff.`, as foreigners cite it.
_NAMED = regex(
    r"(?P<court>Bundesverfassungsgericht|(?:German\s)?(?:Federal\s)?Constitutional\sCourt|Bundesgerichtshof|BVerfG|BGH|BVerwG)"
    r"(?:\s\([^()]{2,30}\))?,\s(?:[Jj]udg(?:e?ment)?|[Dd]ecision|[Oo]rder|Urteil|Beschluss)\s(?:of|vom)\s"
    r"(?P<day>\d{1,2}\.?\s[A-Z][a-z]+\s\d{4}),\s(?:(?P<name>[^\d,;()]{2,60}),\s)?(?=(?:BVerfG|BGH|BVerwG)E?)"
)
_PRINTED = regex(
    r"(?:(?:Deutscher\s)?Bundes(?:tag|rat)[,-]\s?)?(?P<title>(?:BT|BR)?-?Dr(?:s|ucks?)?(?:ache)?\.?\s?(?:Nr\.\s)?\d{1,4}/\d+|(?:BT-)?Plenarprotokoll\s\d+/\d+)(?P<rest>(?:[,.;\s(].*)?)$",
    re.DOTALL,
)


def read_german_law(regions: Regions) -> FullReference | None:
    """`§ 823 Abs. 1 BGB` · `BGH, Urteil vom 12. März 2010, Az. I ZR 121/08` · `BT-Drs. 18/1234, S. 12`."""
    text = regions.text.strip()
    if found := _GERMAN.match(text):
        value = re.sub(r"^(?:§§?|Art\.|Artikel)\s?", "", found["place"])
        return FullReference("legislation", {"title": found["law"]}, (), Locator("section", plain_value(value)))
    named = _NAMED.match(text)
    if found := _COLLECTION.match(text, named.end() if named else 0):
        date = find_full_date(named["day"]) if named else None
        fields = {
            "journaltitle": found["journal"],
            "volume": found["volume"],
            "pages": found["page"],
            "title": f"{found['journal']} {found['volume']}, {found['page']}",
            **({"title": named["name"]} if named and named["name"] else {}),
            **({"institution": named["court"]} if named else {}),
            **({"date": date.value} if date else {}),
        }
        place = Locator("page", plain_value(found["pin"])) if found["pin"] else None
        return FullReference("jurisdiction", dict(sorted(fields.items())), (), place)
    if found := _COURT.match(text):
        return _decision(found)
    if found := _GAZETTE.match(text) or _PRINTED.match(text):
        return _printed(found)
    return None


def _decision(found: re.Match[str]) -> FullReference:
    number = _FILE.search(found["rest"])
    place = re.search(r"[\s,](?:Rn\.|Rz\.|Rdnr\.|Tz\.)\s?(?P<value>\d+(?:\s?[-–]\s?\d+)?)", found["rest"])
    fields = {
        "institution": found["court"],
        "title": f"{found['court']}, {(found['kind'] or '').strip()} vom {found['date']}".replace(",  vom", ", vom"),
        "number": number["file"].strip() if number else "",
        "date": find_day(found["date"]),
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("jurisdiction", kept, (), Locator("paragraph", plain_value(place["value"])) if place else None)


def _printed(found: re.Match[str]) -> FullReference:
    place = read_locator(found["rest"]) if re.match(r",\s(?:S\.|p\.)", found["rest"]) else None
    date = find_date(found["title"]) or find_full_date(found["rest"])
    fields = {"title": found["title"].strip(), **({"date": date.value} if date else {})}
    return FullReference("legislation", dict(sorted(fields.items())), (), place.locator if place else None)
