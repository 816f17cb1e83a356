"""Laws by number or in another language: `Federal Law No. 152-FZ`, `Loi n° 78-17 du 6 janvier 1978`, `BGBl. I 2017, S. 2097`."""

import re
from collections.abc import Callable

from briefkit.citations.model import Locator
from briefkit.harvest.dates import find_date, find_full_date
from briefkit.harvest.law_names import names_given
from briefkit.harvest.law_places import place_behind
from briefkit.harvest.locators import plain_value, read_locator
from briefkit.harvest.model import FullReference
from briefkit.harvest.regions import Regions
from briefkit.harvest.titles_tidy import tidy_title

_WORD = r"[^\W\d_a-z][\w’'-]*"
_NO = r"(?:[Nn]os?\.?|[Nn]r\.?|[Nn]\s?[°ºo]\.?|№|[Nn]úm(?:ero|\.)?|[Nn]um(?:ber|\.)?)\s?"
_LAW = (
    r"(?:Law|Act|Decree(?:-Law)?|Legislative\sDecree|Ordinance|Order|Edict|Proclamation|Regulation|Notification|Gazette\sNotification|Statute|Ley(?:\sOrgánica)?|Lei(?:\sComplementar)?"
    r"|Loi(?:\sorganique)?|Legge|Décret(?:-loi)?|Ordonnance|Arrêté|Decreto(?:[\s-][Ll]ei|\sSupremo|\sLegislativo)?|Real\sDecreto(?:-ley|\sLegislativo)?|Resolución|Resolução|Instrução|Undang-Undang|Wet|Lag|Legea)"
)
_NUMBERED = re.compile(
    rf"(?!Army|Executive|Home|General\sOrder|Port|Public|Private)(?P<title>(?:{_WORD}\s(?:and\s|of\s|on\s)?){{0,6}}?(?P<kind>{_LAW})\s(?:(?:{_NO})(?P<number>[A-Z]{{0,3}}[-/]?\d[\w./,-]*\w|\d|[IVXLC]+)|(?P<number2>[A-Z]{{0,2}}/?\d[\d.,]*[/-]\d[\w./-]*|\d{{2,3}}\.\d{{3}}|[A-Z]/\d+"
    r"|\d{1,5}(?=\s(?:de|of|du|vom)\s))))"
    r"(?P<rest>(?![\w]).*)$",
    re.DOTALL,
)
_OF = re.compile(
    r",?\s(?:(?:of|de|du|del|dated|adopted|vom|di)\s)?(?P<date>(?:\d{1,2}(?:er|º|°)?\s(?:de\s)?[^\W\d_]{3,10},?\s(?:de\s)?(?:19|20)\d\d|[A-Z][a-z]+\s\d{1,2},\s(?:19|20)\d\d|(?:19|20)\d\d)\b|\d{1,2}\s(?:de\s)[a-z]+\b)?"
)
_ABOUT = re.compile(
    r",?\s(?:(?:de\s\d{1,2}\sde\s[a-zç]+,\s)?(?:on|concerning|regarding|relating\sto|amending|to\samend|relatif|relative|portant|de|sobre|que|dispõe|por\sla\sque|par\slaquelle|tentang)\s[^;()\x00]{3,200}?)"
    r"(?=,\s(?:arts?|articles?|artículo|artigo|s\.|ss?\.|sec|para|p\.|§|available|at\s|https?)|\s?[(\x00]|\.\s|[.\s]*$)"
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("janvier enero janeiro gennaio januari", "février febrero fevereiro febbraio", "mars marzo março märz", "avril abril aprile", "mai mayo maio maggio", "juin junio junho giugno juni",
         "juillet julio julho luglio juli", "août agosto", "septembre septiembre setembro settembre", "octobre octubre outubro ottobre oktober", "novembre noviembre novembro",
         "décembre diciembre dezembro dicembre dezember"), 1)
    for name in names.split()
}  # fmt: skip
_DAY = re.compile(
    r"(?P<day>\d{1,2})(?:er|º|°|\.)?\s(?:de\s)?(?P<month>[^\W\d_]{3,10}),?\s(?:de\s)?(?P<year>(?:1[6-9]|20)\d\d)"
)


def find_day(text: str) -> str:
    """A day as French, Spanish, Portuguese, Italian and German laws print it, or in English: `6 janvier 1978`."""
    for found in _DAY.finditer(text):
        if month := _MONTHS.get(found["month"].lower()):
            return f"{found['year']}-{month:02d}-{int(found['day']):02d}"
    date = find_full_date(text)
    return date.value if date else ""


def read_numbered_law(regions: Regions) -> FullReference | None:
    """`Law No. 1-FKZ, article 12.` · `Decree No. 1234 of 5 May 2010` · `Ley 1581 de 2012.`"""
    found = _NUMBERED.match(regions.text)
    if found is None or len(found["rest"]) > 320:
        return None
    rest = found["rest"]
    dated = _OF.match(rest)
    end = dated.end() if dated and dated["date"] else 0
    about = _ABOUT.match(rest, end)
    end = about.end() if about else end
    year = find_date(rest[: max(end, 60)])
    behind = rest[end:]
    if (
        not end
        and behind.strip(" .")
        and place_behind(behind) is None
        and not re.match(r"\s?[(,.;]|\s(?:art|s\.|sec|§)", behind)
    ):
        return None
    fields = {
        "title": tidy_title(f"{found['title']}{rest[:end]}"),
        "date": find_day(rest) or (year.value if year else ""),
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("legislation", kept, (), place_behind(behind), names_given(behind))


# `§ 823 Abs. 1 BGB` · `Art. 5 Abs. 1 GG` · `Art. 5 Abs. 1 S. 1 GG`
_GERMAN = re.compile(
    r"(?P<place>(?:§§?|Art\.|Artikel)\s?\d+[a-z]?(?:\s(?:Abs\.|S\.|Satz|Nr\.|Alt\.|lit\.|Hs\.|ff?\.)(?:\s?(?:\d+|[a-z])(?!\w))?|(?:,|\s(?:und|bis|i\.V\.m\.))\s\d+[a-z]?)*)\s(?P<law>[A-ZÄÖÜ][\wÄÖÜäöüß]*[A-Z][\w-]*)"
    r"(?:\s[IVX]+)?[\s.;,]*(?:\([^()]{3,80}\)[\s.]*)?$"
)
_GAZETTE = re.compile(
    r"(?P<title>(?:RGBl|BGBl|GVBl|ABl|StGBl)\.?(?:\s[IVX]+)?(?:\sNr\.)?\s(?:(?P<year>(?:19|20)\d\d)[,\s]*(?:[IVX]+\s)?)?(?:S\.\s|p\.\s|Nr\.\s)?\d+(?:/(?P<year2>(?:19|20)\d\d))?)(?P<rest>(?:[,.;\s(].*)?)$",
    re.DOTALL,
)
_COURT = re.compile(
    r"(?P<court>BVerfG|BGH|BVerwG|BAG|BFH|BSG|EuGH|EGMR|OLG\s[A-Z][\w]+|LG\s[A-Z]\w+|VGH?\s[A-Z]\w+|OVG\s[A-Z]\w+|OGH|VfGH|VwGH|BGer|BayObLG|KG)(?:\s\([^()]*\))?,\s"
    r"(?P<kind>(?:Urteil|Beschluss|Beschl\.|Urt\.|Entscheidung)\s)?(?:v\.|vom)?\s?(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]+)\s?\d{4})(?P<rest>.*)$",
    re.DOTALL,
)
_FILE = re.compile(
    r"(?:Az\.:?\s|[–—-]\s)?(?P<file>\d{0,2}\s?[A-Z][A-Za-z]{0,4}\s[A-Z]{0,3}\s?\d+/\d\d|[IVX]+\s[A-Z]+\s\d+/\d\d|\d\sBv[A-Z]\s\d+/\d\d|[CT][-‑–]\d+/\d\d)"
)
_COLLECTION = re.compile(
    r"(?P<journal>BVerfGE|BGHZ|BGHSt|BVerwGE|BAGE|BFHE|RGZ|BGE)\s(?P<volume>\d{1,3}),?\s(?P<page>\d{1,4})(?:(?:\s?\(|,\s)(?P<pin>\d+(?:\s?[-–]\s?\d+|\sff?\.)?)\)?)?"
)
_PRINTED = re.compile(
    r"(?:(?:Deutscher\s)?Bundes(?:tag|rat)[,-]\s?)?(?P<title>(?:BT|BR)?-?Dr(?:s|ucks?)?(?:ache)?\.?\s?(?:Nr\.\s)?\d{1,4}/\d+|(?:BT-)?Plenarprotokoll\s\d+/\d+)(?P<rest>(?:[,.;\s(].*)?)$",
    re.DOTALL,
)


def read_german_law(regions: Regions) -> FullReference | None:
    """`§ 823 Abs. 1 BGB` · `BVerfGE 65, 1 (43)` · `BGH, Urteil vom 12. März 2010, Az. I ZR 121/08` · `BT-Drs. 18/1234, S. 12`."""
    text = regions.text.strip()
    if found := _GERMAN.match(text):
        value = re.sub(r"^(?:§§?|Art\.|Artikel)\s?", "", found["place"])
        return FullReference("legislation", {"title": found["law"]}, (), Locator("section", plain_value(value)))
    if found := _COLLECTION.match(text):
        fields = {
            "journaltitle": found["journal"],
            "volume": found["volume"],
            "pages": found["page"],
            "title": f"{found['journal']} {found['volume']}, {found['page']}",
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


_FRENCH = re.compile(
    r"(?P<court>Conseil\sconstitutionnel|Conseil\sd[’']État|Cons\.\sconst\.|CE|CC|Cass\.\s(?:civ|crim|com|soc|ass\.?\splén)\.?(?:\s\d(?:re|e|ère))?|CA\s[A-Z]\w+|TA\s[A-Z]\w+|CAA\s[A-Z]\w+|Tribunal\sdes\sconflits)(?:,\s(?:sect|ass|\d\w+\sch)\.)?,?\s"
    r"(?:[Dd]écision\s)?(?P<rest>.*?(?:n[°ºo]\.?\s?(?P<number>\d[\d.,/\s-]*\d(?:\s[A-Z]{2,4})?)).*)$",
    re.DOTALL,
)
_CODE = re.compile(
    r"(?P<title>Code\s(?:civil|pénal|de\s[\w’' ]{3,40}?|du\s[\w’' ]{3,30}?"
    r"|général\s[\w’' ]{3,40}?)),\sarts?\.?\s(?P<place>[LRD]?\.?\s?\d[\w.-]*)[\s.]*$"
)
_ARTICLE = re.compile(
    r"[Aa]rt(?:icle|\.)s?\s(?P<place>[LRD]?\.?\s?\d[\w.-]*(?:\set\s\d[\w.-]*)?)\s(?:du|de\sla)\s(?P<title>(?:[Cc]ode|[Ll]oi|[Cc]onstitution)\s[^,;.]{3,60})[\s.]*$"
)
_JORF = re.compile(
    r"(?P<title>J\.?O\.?(?:R\.?F\.?)?\s(?:n[°ºo]\s?\d+\s)?du\s\d{1,2}(?:er)?\s[a-zéû]+\s\d{4}(?:,\stexte\sn[°º]\s?\d+)?)(?P<rest>(?:[,.;\s].*)?)$"
)


def read_french_law(regions: Regions) -> FullReference | None:
    """`Conseil d'État, 12 mars 2010, n° 312345` · `Article 1240 du code civil` · `JORF n°0123 du 5 mai 2010, p. 1234`."""
    text = regions.text.strip()
    if found := _FRENCH.match(text):
        fields = {
            "institution": found["court"],
            "number": found["number"].strip(),
            "date": find_day(text),
            "title": re.sub(r"[,.\s]*$", "", text.partition(" (")[0]),
        }
        return FullReference("jurisdiction", {name: value for name, value in sorted(fields.items()) if value})
    if found := _CODE.match(text) or _ARTICLE.match(text):
        return FullReference("legislation", {"title": found["title"]}, (), Locator("article", found["place"].strip()))
    if found := _JORF.match(text):
        place = read_locator(found["rest"]) if found["rest"].strip(" .") else None
        fields = {"date": find_day(found["title"]), "title": found["title"]}
        return FullReference("legislation", fields, (), place.locator if place else None)
    return None


LAW_READERS: tuple[Callable[[Regions], FullReference | None], ...] = (
    read_numbered_law,
    read_german_law,
    read_french_law,
)
"""Readers of laws that are no English statutes, in their order."""
