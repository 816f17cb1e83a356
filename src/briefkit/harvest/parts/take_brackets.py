"""Takers of imprints, dates, editions and newspaper sections: `(Lahore: Ariana Publications, 2004)` · `sec. U.S.`."""

import re

from briefkit.harvest.marks.regions import BLANK
from briefkit.harvest.parts.imprint import EDITION, read_imprint
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.abbreviations import names_its_letters
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.dates import MONTH, NO_DATE, FoundDate, find_full_date, find_year
from briefkit.harvest.words.lexicon import GENRE, PLACE, PUBLISHER, is_newspaper
from briefkit.patterns import regex
from briefkit.text import Span

_LANGUAGES = (
    r"Arabic|Russian|Chinese|Mandarin|Persian|Farsi|Dari|Pashto|Turkish|Hebrew|Urdu|Hindi|Bengali|Tamil|Sinhala|Nepali|Burmese"
    r"|Thai|Vietnamese|Khmer|Indonesian|Malay|Japanese|Korean|French|German|Spanish|Portuguese|Italian|Dutch|Swedish|Norwegian"
    r"|Danish|Finnish|Polish|Czech|Slovak|Hungarian|Romanian|Bulgarian|Greek|Serbian|Croatian|Bosnian|Albanian|Macedonian"
    r"|Ukrainian|Belarusian|Georgian|Armenian|Azerbaijani|Azeri|Kazakh|Uzbek|Kurdish|Somali|Amharic|Swahili"
)
# `*Quay Review* (September)`, `Partnership for Quays & Ports (PQP)`: no places. `(in Arabic)`: the language it is in.
_ALONE = regex(rf"{MONTH}\.?|(?!USA|UAE)[A-Z]{{3,6}}|(?:(?:[Ii]n|[Oo]riginal\s[Ii]n)\s)?(?:{_LANGUAGES})(?:\sonly)?")


def take_brackets(tail: Tail) -> None:
    """Imprints, dates and places in brackets; remarks in brackets are left."""
    seen_imprint = False
    for region in tail.regions.brackets:
        content = tail.text[region.start : region.end]
        if BLANK in content:
            if not content.replace(BLANK, "").strip(" ().,[]"):
                tail.take(region.start, region.end)
                continue
            content = content.replace(BLANK, "")
        inner = content[1:-1] if content[-1:] in ")]" else content[1:]
        if (
            _ALONE.fullmatch(inner)
            or _is_translation(region, inner, tail.text)
            or names_its_letters(inner, tail.text[: region.start])
        ):
            tail.take(region.start, region.end)
            continue
        found = (
            {"container": inner.strip(" *"), "site": "yes"} if _is_site(tail, region, inner) else read_imprint(inner)
        )
        if found and _is_first_written(tail, region, found):
            found = {"origdate": found["date"]}
        if found is None or (seen_imprint and not {"alias", "date", "note"} & set(found)):
            continue
        if alias := found.get("alias"):
            tail.aliases.append(alias)
        else:
            _give_imprint(tail, found, region)
            seen_imprint = seen_imprint or bool({"publisher", "location", "date"} & set(found))
        tail.take(region.start, region.end)


def _is_translation(region: Span, inner: str, text: str) -> bool:
    """`*Kindai bunshō* [The Formation of Modern Style] (Osaka: …)`: a title in English behind the title."""
    words = re.findall(r"[^\W\d_]{2,}", inner)
    behind = not text[: region.start].replace(BLANK, "").strip(" ,.") and text[region.start] == "["
    return (
        behind
        and len(words) > 1
        and not re.search(r"\d{4}|^\s*(?:herein|hence|here)|[Cc]onsult|online|ligne|accessed", inner)
    )


_MADE_ANEW = regex(r",?\s(?:trans|ed|edited|translated|rev|intro|introduction|repr|reprint)\b")


def _is_first_written(tail: Tail, region: Span, found: dict[str, str]) -> bool:
    """`“Of Piers” (1925), trans. Jan Roe, *Harbour Arts*, no. 93 (2000)`: the year behind a title, before another."""
    year = found.get("date", "")
    behind = _MADE_ANEW.match(tail.text, region.end)  # `*De jure* (1625), trans. Jan Roe (Leeds: Quay, 1925)`
    bare = tail.text[region.start] == "["  # `*The Art of Piers* [1773], ed. Jan Roe (Leeds: Quay, 2005)`
    if not (tail.quoted or bare or behind) or found.keys() != {"date"} or len(year) != len("1925"):
        return False
    if tail.text[: region.start].replace(BLANK, "").strip(" ,."):
        return False
    later = [tail.text[span.start : span.end] for span in tail.regions.brackets if span.start > region.end]
    return any((date := find_full_date(one) or find_year(one)) and date.value[:4] > year for one in later)


def _is_site(tail: Tail, region: Span, inner: str) -> bool:
    """OSCOLA: `'Trade Retaliation' (*EJIL: Talk!*) <https://…>`: the site stands in the bracket, in italics."""
    italic = any(
        region.start < span.start < region.end and len(span) > 0.7 * len(inner) for span in tail.regions.italics
    )
    return italic and tail.quoted and "container" not in tail.fields


# `, Studies in Ports, 12 (Leiden: Brill, 1999), pp. 34–35`: MHRA has a comma before the number of a series.
_SERIES_AHEAD = regex(r"[,.]\s(?P<series>[^\W\d_a-z][^,;.\x00()]{3,60}),\s(?P<number>\d{1,4})\s$")


def _give_imprint(tail: Tail, found: dict[str, str], region: Span) -> None:
    series = _SERIES_AHEAD.search(tail.text, 0, region.start) if {"location", "publisher"} & found.keys() else None
    if series and not tail.quoted and re.match(r",\s(?:pp?\.|\d|[IVX]+,)", tail.text[region.end :]):
        tail.give("series", f"{series['series']} {series['number']}")
        tail.take(series.start("series"), series.end("number"))
    if "date" in found and "date" in tail.fields:
        found = {name: value for name, value in found.items() if name != "date"}
    for name, value in found.items():
        tail.give(name, value)
    tail.fields.setdefault("bracket", str(region.start))


_UPDATED = regex(
    r"(?:(?:last|first|as|most\s+recently)\s+)?(?:updated|modified|revised|edited|amended|posted|published|issued|released|dated"
    r"|broadcast|aired|effective|as\s+of)(?:\s+online)?(?:\s+on)?\s*:?\s*$",
    re.IGNORECASE,
)


def take_date(tail: Tail) -> None:
    """A date in the open text; a year alone only where it stands between commas."""
    date = find_full_date(tail.text)
    if date is None and "date" not in tail.fields:
        date = _lone_year(tail.text)
    if date and "date" not in tail.fields:
        tail.give("date", date.value)
        before = _UPDATED.search(tail.text[: date.span.start])
        tail.take(before.start() if before else date.span.start, date.span.end)
        _take_later_year(tail, date)
    elif date and len(date.value) > len(tail.fields["date"]) and date.value.startswith(tail.fields["date"]):
        tail.fields["date"] = date.value
        tail.take(date.span.start, date.span.end)
    if none := NO_DATE.search(tail.text):
        tail.take(none.start(), none.end())


def _take_later_year(tail: Tail, first: FoundDate) -> None:
    """`1991. UNC Press Books, 2016`: the first year is that of the first edition."""
    later = _lone_year(tail.text) if first.is_year and first.span.start < 4 else None
    if later and later.value > first.value and PUBLISHER.search(tail.text[: later.span.start]):
        tail.fields["origdate"], tail.fields["date"] = first.value, later.value
        tail.take(later.span.start, later.span.end)


# `pp. 1707-71`: numbers of pages that could be years.
_PAGE_BEFORE = regex(r"(?:\bpp?|\bpages?|\bpgs?|\bat|\bcols?|\bnos?|\blots?|¶|§)\.?$", re.IGNORECASE)


def _lone_year(text: str) -> FoundDate | None:
    """The first year between commas: one in a title is no date."""
    position = 0
    while (year := find_year(text, position)) is not None:
        before, after = text[: year.span.start].rstrip(" "), text[year.span.end :].lstrip(" ")
        paged = _PAGE_BEFORE.search(before) or re.match(r"[-–—]\s?\d", text[year.span.end :])
        if not paged and (not before or before[-1] in ",.:;(\x00") and (not after or after[0] in ",.:;)\x00"):
            return year
        position = year.span.end
    return None


_PLACE_AND_YEAR = regex(
    r"(?:^|[,.;\x00])\s*(?:(?P<place>[^\W\d_a-z][\w.’'/ -]{2,30}?)\s?:\s+)?"
    r"(?P<name>(?:(?:de|von|van|il|el|la|le)\s(?=[^\W\d_a-z]))?[^\W\d_a-z][\w.’'/&-]*(?:\s(?:[^\W\d_a-z][\w.’'/&-]*"
    r"|am|an|der|and|und|upon|on|de|di|la|a\.|d\.|i\.|M\.)){0,4})\s(?P<year>(?:1[5-9]|20)\d\d)(?:[a-z]|\s?[–-]\s?(?P<last>(?:1[5-9]|20)\d\d))?(?=\s*(?:[,.;(\x00]|$))"
)
_NO_PLACE = regex(
    rf"\b(?:{MONTH}|Spring|Summer|Autumn|Fall|Winter|Report|Series|Edition|No|Vol|Volume|Session|Conference|Yearbook|Annual|Review|Index)\b",
    re.IGNORECASE,
)


def take_place_and_year(tail: Tail) -> None:
    """`, Lausanne 2001` · `, London: Hurst 2001`: no comma before the year."""
    found = _PLACE_AND_YEAR.search(tail.text) if "date" not in tail.fields else None
    if found is None or _NO_PLACE.search(found["name"]) or (tail.quoted and "booktitle" not in tail.fields):
        return
    name, place = found["name"], found["place"]
    if place:
        field = "publisher"
        tail.give("location", place)
    elif PUBLISHER.search(name) and not PLACE.match(name):
        field = "publisher"
    elif PLACE.match(name) or (
        len(name.split()) <= _WORDS_OF_PLACE and not name.isupper() and not is_body(name) and not is_newspaper(name)
    ):
        field = "location"
    else:
        return
    tail.give(field, name)
    tail.give("date", "/".join(filter(None, (found["year"], found["last"]))))
    begin = found.start("place") if place else found.start("name")
    house = _HOUSE_BEFORE.search(tail.text, 0, begin) if field == "location" else None
    if house and (PLACE.match(name) or len(house["house"].split()) == 1):
        tail.give("publisher", house["house"])
        begin = house.start("house")
    tail.take(begin, found.end())


# `*La città*, Laterza, Roma-Bari 1990` · `*Porty*, Latarnia, Warszawa 1999`: the house before the place.
_HOUSE_BEFORE = regex(
    r"(?:^|\x00),\s+(?P<house>(?!(?:Stud|Beitr|Schrift|Reihe|Bibliot|Quell|Texte|Abh|Bd|Vol|Coll|Series|Mono|Ausst|Diss|Biblio)\w*)"
    r"(?:(?:il|lo|la|le|i|gli|el|los|las|de|den|van)\s|l[’'])?[^\W\d_a-z][\w’'.&-]*(?:\s(?:[^\W\d_a-z][\w’'.-]*|&|e|y|i|et|und|and|de|di|del|della)){0,4}),\s$"
)


_WORDS_OF_PLACE = 3
_SECTION = regex(r"[,\s]+(?:sec(?:tion|\.)|Section|Sec\.)\s*(?P<section>[A-Z][\w.& ]{0,20}?)(?=\s*[,;\x00]|\s*$)")


def take_section(tail: Tail) -> None:
    """`sec. U.S.`: the section of a newspaper, which is no place in the piece."""
    found = _SECTION.search(tail.text)
    if found and tail.quoted:
        tail.take(found.start(), found.end())


# `. 2 vols. Quay Mifflin Co., Boston`: how many there are, before the house.
_COUNT_OF_VOLUMES = regex(r"(?:^|[\s.,])(?P<count>(?:\d{1,2}\sparts\sin\s)?\d{1,2}\s(?:vols\.?|volumes))(?=[\s,.])")


# `7. Aufl. Leipzig: Hafen, 1985` · `2., neu bearbeitete Auflage`
_AUFLAGE = regex(
    r"(?<![\w.])(?P<edition>\d{1,2})\.,?\s(?:[a-zäöüß]+\.?\s){0,4}Aufl(?:age\b|\.)(?:,?\s\(?(?P<year>(?:1[5-9]|20)\d\d)\)?(?=[\s,.:;]|$))?"
)


def take_german_edition(tail: Tail) -> None:
    """`2. Aufl. 2003`, before its word is read as a town and its number as a page."""
    if found := _AUFLAGE.search(tail.text):
        tail.give("edition", found["edition"])
        tail.give("date", found["year"] or "")
        tail.take(found.start(), found.end())


def take_edition(tail: Tail) -> None:
    """`, 2nd ed.,` · `Revised Edition`."""
    found = EDITION.search(tail.text)
    if found:
        tail.give("edition", found["edition"].strip())
        tail.take(found.start(), found.end())
    if volumes := _COUNT_OF_VOLUMES.search(tail.text):
        tail.take(volumes.start("count"), volumes.end())


_OPEN_IMPRINT = regex(
    r"(?:^\s*|[,.]\s+|\x00\s*)(?P<place>[^\W\d_a-z][\w.’'-]+"
    r"(?:(?:[ ,/]+|;\s)(?:(?:and|am|an\sder|upon|on|sur|de|do|del|di|der|la)\s+)?[^\W\d_a-z][\w.’'-]+){0,3})\s?:\s+"
    r"(?P<publisher>(?:(?:al|el|an|ad|ash|as|ar|at)-)?[^\W\d_a-z][^,:;\x00()]{2,60}?"
    r"(?:,\s+(?:Inc\.|Ltd\.?|Brown(?: and|,)?[^,\x00]*))?)\s*"
    r"(?=,|\.?\s*\x00|\.?$)"
)


_ORDINAL_REPORT = regex(r"(?:[A-Z][a-z]+(?:-[a-z]+)?|\d+(?:st|nd|rd|th))\sReport")


def take_open_imprint(tail: Tail) -> None:
    """`New York: Basic Books, 2006` without brackets."""
    found = _OPEN_IMPRINT.search(tail.text)
    if (
        found
        and found["place"] not in ("In", "Dans")
        and "publisher" not in tail.fields
        and ("date" in tail.fields or PLACE.match(found["place"]))
        and (
            not tail.quoted
            or "booktitle" in tail.fields
            or PUBLISHER.search(found["publisher"])
            or PLACE.match(found["place"])
        )
    ):
        kind, _, town = found["place"].rpartition(", ")
        if kind and (GENRE.match(kind) or _ORDINAL_REPORT.fullmatch(kind)):
            tail.give("genre", kind)  # `Research Paper, London: Quay House`
        else:
            town = found["place"]
        tail.give("location", town)
        tail.give("publisher", found["publisher"].strip(" ."))
        tail.take(found.start("place"), found.end())
