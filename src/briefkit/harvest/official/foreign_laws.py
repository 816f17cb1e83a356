"""Laws by their numbers, in English or not: `Federal Law No. 152-FZ`, `Loi n° 78-17 du 6 janvier 1978`."""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.places.law_places import place_behind
from briefkit.harvest.places.locators import FoundLocator, read_locator
from briefkit.harvest.words.dates import find_date, find_full_date
from briefkit.harvest.words.law_names import names_given
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_WORD = r"[^\W\d_a-z][\w’'-]*"
_NO = r"(?:[Nn]os?\.?|[Nn]r\.?|[Nn]\s?[°ºo]\.?|№|[Nn]úm(?:ero|\.)?|[Nn]um(?:ber|\.)?)\s?"
_LAW = (
    r"(?:Law|Act|Decree(?:-Law)?|Legislative\sDecree|Ordinance|Order|Edict|Proclamation|Regulation|Notification|Gazette\sNotification|Statute|Ley(?:\sOrgánica)?|Lei(?:\sComplementar)?"
    r"|Loi(?:\sorganique)?|Legge|Décret(?:-loi)?|Ordonnance|Arrêté|Decreto(?:[\s-][Ll]ei|\sSupremo|\sLegislativo)?|Real\sDecreto(?:-ley|\sLegislativo)?|Resolución|Resolução|Instrução|Undang-Undang|Wet|Lag|Legea)"
)
_NUMBERED = regex(
    rf"(?!Army|Executive|Home|General\sOrder|Port|Public|Private)(?P<title>(?:{_WORD}\s(?:and\s|of\s|on\s)?){{0,6}}?(?P<kind>{_LAW})\s(?:(?:{_NO})(?P<number>[A-Z]{{0,3}}[-/]?\d[\w./,-]*\w|\d|[IVXLC]+)|(?P<number2>[A-Z]{{0,2}}/?\d[\d.,]*[/-]\d[\w./-]*|\d{{2,3}}\.\d{{3}}|[A-Z]/\d+"
    r"|\d{1,5}(?=\s(?:de|of|du|vom)\s))))"
    r"(?P<rest>(?![\w]).*)$",
    re.DOTALL,
)
# `Trademark Law, Law No. 68 of 1996, art. 4` · `Minpō [Civil Code], Law No. 89 of 1896, art. 709`: the name first.
_NAMED = regex(
    r"(?P<name>[^\W\d_a-z][^,;:()“”\"\d\[\]]{2,70}(?:\s\[[^\[\]]{3,80}\])?),\s(?P<number>(?:Law|Act|Ordinance|Decree|Imperial\sOrdinance|Cabinet\sOrder|Royal\sDecree)"
    r"\sNo\.\s\d{1,5})(?:\sof\s(?P<year>(?:1[89]|20)\d\d))?(?P<rest>(?:,\s|\s\(|\s\[|[.;]).*)?$",
    re.DOTALL,
)


def _named(regions: Regions) -> FullReference | None:
    found = _NAMED.match(regions.text)
    if found is None or find_date(found["name"]):
        return None
    rest = found["rest"] or ""
    fields = {"title": tidy_title(found["name"]), "number": found["number"], "date": found["year"] or ""}
    kept = {name: value for name, value in sorted(fields.items()) if value}
    place = place_behind(rest) or read_locator(rest)
    return FullReference(
        "legislation", kept, (), place.locator if isinstance(place, FoundLocator) else place, names_given(rest)
    )


_OF = regex(
    r",?\s(?:(?:of|de|du|del|dated|adopted|vom|di)\s)?(?P<date>(?:\d{1,2}(?:er|º|°)?\s(?:de\s)?[^\W\d_]{3,10},?\s(?:de\s)?(?:19|20)\d\d|[A-Z][a-z]+\s\d{1,2},\s(?:19|20)\d\d|(?:19|20)\d\d)\b|\d{1,2}\s(?:de\s)[a-z]+\b)?"
)
_ABOUT = regex(
    r",?\s(?:(?:de\s\d{1,2}\sde\s[a-zç]+,\s)?(?:on|concerning|regarding|relating\sto|amending|to\samend|relatif|relative|portant|de|sobre|que|dispõe|por\sla\sque|par\slaquelle|tentang)\s[^;()\x00]{3,200}?)"
    r"(?=,\s(?:arts?|articles?|artículo|artigo|s\.|ss?\.|sec|para|p\.|§|available|at\s|https?)|\s?[(\x00]|\.\s|[.\s]*$)"
)


def find_day(text: str) -> str:
    """A day as French, Spanish, Portuguese, Italian and German laws print it, or in English: `6 janvier 1978`."""
    date = find_full_date(text)
    return date.value if date else ""


# `Charter of Piers, s 7, Part I of the Constitution Act, 1982, being Schedule B to the Canada Act 1982, c 11`
_SCHEDULED = regex(
    r"(?P<title>(?:The\s)?[^\W\d_a-z][^,;()“”\"]{5,90}?(?:,\s(?:18|19|20)\d\d)?)"
    r"(?P<place>,\sss?\s\d[\w(), –-]{0,30}?)?,\s"
    r"(?P<number>(?:Part\s[IVX]+\sof\s(?:the\s)?[^,;]{5,60}Act,?\s(?:18|19|20)\d\d,\s)?being\s[Ss]chedule\s\w+\sto\s(?:the\s)?"
    r"[^,;()]{5,60}Act,?\s(?P<year>(?:18|19|20)\d\d)(?:\s\([A-Z]+\))?(?:,\s(?:18|19|20)\d\d)?,\sc\.?\s?\d+)(?P<rest>(?:[\s,.;(\[].*)?)$",
    re.DOTALL,
)
# `Bill C-12, An Act to amend the Harbour Act, 2nd Sess, 40th Parl, 2009, cl 3`
_BILL = regex(
    r"Bill\s(?P<number>[CS]-?\d{1,4}|(?:Pr)?\d{1,4}),?\s(?P<title>An?\sAct\s[^;“”\"]{4,240}?),\s\d\w{1,2}\sSess(?:ion)?\.?,\s\d\w{1,3}\s"
    r"(?:Parl|Leg)\w*\.?,(?:\s[A-Z][\w ]{2,30},)?\s(?P<year>(?:19|20)\d\d)(?P<rest>(?:[\s,.;(\[].*)?)$",
    re.DOTALL,
)


def _of_canada(text: str) -> FullReference | None:
    """A constitutional act with the schedule that it is, or a bill by number, title and session."""
    scheduled = _SCHEDULED.match(text)
    found = scheduled or _BILL.match(text)
    if found is None:
        return None
    number = found["number"] if scheduled else f"Bill {found['number']}"
    fields = {"title": tidy_title(found["title"]), "number": number, "date": found["year"]}
    place = read_locator((scheduled["place"] if scheduled else "") or found["rest"])
    return FullReference(
        "legislation", dict(sorted(fields.items())), (), place.locator if place else None, names_given(found["rest"])
    )


def read_numbered_law(regions: Regions) -> FullReference | None:
    """`Law No. 1-FKZ, article 12.` · `Decree No. 1234 of 5 May 2010` · `Ley 1581 de 2012.`"""
    if named := _named(regions) or _of_canada(regions.text):
        return named
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
