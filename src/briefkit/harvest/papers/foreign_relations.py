"""Volumes of documents on foreign policy, known by their years and numbers: `FRUS, 1955–1957, vol. VIII, doc. 12`."""

import re
from collections.abc import Mapping

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import Name
from briefkit.harvest.papers.private import read_private
from briefkit.harvest.parts.imprint import read_imprint
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.dates import find_full_date
from briefkit.numerals import in_digits
from briefkit.patterns import regex

_SERIES = "Foreign Relations of the United States"
_VOLUME = regex(
    r"(?:(?P<author>(?:U\.?\s?S\.?|United\sStates)\s(?:Department|Dept\.?)\s(?:of\s)?State|Department\sof\sState),?\s+)?(?:in\s)?"
    r"(?:FRUS|(?:Papers\s[Rr]elating\sto\sthe\s)?Foreign\sRelations\sof\sthe\sUnited\sStates(?:\s\(FRUS\))?)[,:]?\s+"
    r"(?P<from>(?:18|19|20)\d\d)(?:\s?[–/-]\s?(?P<to>\d{2,4}))?"
    r"(?:[,:]\s+(?:[Vv]ol(?:ume|\.)?\s?(?P<volume>\d{1,3}|[IVXLC]+)(?:,?\s[Pp](?:ar)?t\.?\s(?P<part>\d|[IVX]+))?"
    r"|(?P<bare>\d{1,3}|[IVXLC]+)(?=[:,]\s?(?:pp?\.\s?)?\d)))"
    r"(?:[,:]\s+(?!(?:[Dd]oc|[Pp]p?|[Nn]o)\b)(?P<title>[A-Z][^()\d;]{3,120}?)(?=\s\(|,\s(?:[Dd]oc|pp?\.|\d)|[.\s]*$))?"
    r"(?:,?\s*\((?P<imprint>[^()]*\d{4})\))?(?P<rest>(?!\w).*)$",
    re.DOTALL,
)
_NAMED = regex(rf"(?:Papers\s[Rr]elating\sto\sthe\s)?{_SERIES}[,:]?\s(?P<from>\d{{4}})(?:[–-](?P<to>\d{{2,4}}))?")


def read_foreign_relations(regions: Regions) -> FullReference | None:
    """A volume of the series, by its years, with the page or the document."""
    found = None if regions.quotes else _VOLUME.match(regions.text.lstrip(" *"))
    if found is None:
        return None
    place = read_locator(found["rest"])
    if found["rest"].strip(" .") and (place is None or re.search(r"[^\W\d_]{4}", place.rest.split("(")[0])):
        return None
    people: tuple[Name, ...] = ({"literal": found["author"]},) if found["author"] else ()
    fields = {
        "author": bibtex_names(people) if people else "",
        "title": f"{_SERIES}, {_years(found['from'], found['to'])}",
        "volume": found["volume"] or found["bare"],
        "part": found["part"] or "",
        "titleaddon": (found["title"] or "").strip(" ,."),
        **_imprint(found["imprint"]),
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("book", kept, people, place.locator if place else None)


def read_letter_on_policy(regions: Regions) -> FullReference | None:
    """`Roe to Poe, 12 January 1950, FRUS, 1950, 1:240`: a letter or a paper by its day, and the volume that has it."""
    day = find_full_date(regions.text) if _SIGN.search(regions.text) and not regions.quotes else None
    behind = _BEHIND.match(regions.text, day.span.end) if day else None
    found = _VOLUME.match(regions.text, behind.end()) if behind else None
    if day is None or found is None:
        return None
    letter, place = read_private(regions.cut(0, day.span.end)), read_locator(found["rest"])
    called = regions.text[: day.span.start].strip(" ,(")
    if found["rest"].strip(" .") and place is None:
        return None
    if letter is None and (len(called.split()) > _MOST_WORDS or not called[:1].isupper()):
        return None
    fields = dict(letter.fields) if letter else {"title": called}
    fields |= {"booktitle": f"{_SERIES}, {_years(found['from'], found['to'])}", "date": day.value}
    fields |= {"volume": found["volume"] or found["bare"] or "", "part": found["part"] or ""}
    fields |= {"titleaddon": (found["title"] or "").strip(" ,."), **_imprint(found["imprint"]), "date": day.value}
    kept = {name: value for name, value in sorted(fields.items()) if value}
    return FullReference("incollection", kept, letter.people if letter else (), place.locator if place else None)


_SIGN = regex(r"\bFRUS\b|Foreign\sRelations\sof\sthe")
_BEHIND = regex(r"[\s,)]*")
_MOST_WORDS = 12


def _imprint(bracket: str | None) -> dict[str, str]:
    names = {"place": "location", "location": "location", "publisher": "publisher", "date": "date"}
    read = read_imprint(bracket) if bracket else None
    return {names[name]: value for name, value in read.items() if name in names} if read else {}


def _years(first: str, last: str | None) -> str:
    return f"{first}–{first[: 4 - len(last)]}{last}" if last else first


def foreign_relations_key(fields: Mapping[str, str]) -> str:
    """A word that is the same for all forms of one volume of the series; empty for other works."""
    found = _NAMED.match(fields.get("title", ""))
    if found is None or not fields.get("volume"):
        return ""
    years = _years(found["from"], found["to"]).replace("–", "x")
    return f"frus{years}v{in_digits(fields['volume'])}p{in_digits(fields.get('part', ''))}"
