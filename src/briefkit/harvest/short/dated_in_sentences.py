"""Names with a year amid a sentence, as papers with a list of references cite: `as in Roe 1990:12 and Coe 1989`."""

import re
from collections.abc import Iterator

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import ShortReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.places.dated_places import DATED_PLACES, read_places
from briefkit.harvest.words.dates import MONTH
from briefkit.harvest.words.lexicon import PLACE
from briefkit.patterns import regex

_NAME = (
    r"(?:(?:[^\W\d_a-z]\.\s){0,2}(?:(?:de|van|von|al)\s|al-)?(?!I{2,3}\b|IV\b)[^\W\d_a-z]"
    r"(?:[^\W\d_]++(?:[’'-][^\W\d_]++)?|[’'-][^\W\d_]++)"
    r"(?:,?\s(?:I{2,3}|IV|[JS]r\.?)(?=\W))?)"
)
_YEAR = r"(?:1[89]|20)\d\d[a-z]?"
_PAGES = r"\d{1,4}(?:[–-]\d{1,4})?(?:ff?\.?)?(?:n\d+)?"
_CITED = regex(
    rf"(?<![\w.’'])(?P<who>{_NAME}(?:(?:,\s{_NAME}){{0,3}},?\s(?:and|&)\s{_NAME})?(?:\set\sal\.)?)(?:[’']s)?\s"
    rf"(?P<bracket>\()?(?P<year>{_YEAR})(?::\s?(?P<page>{_PAGES}(?:,\s{_PAGES})*)|,\s(?P<comma>{DATED_PLACES})(?=[);,.:](?!\d)|\s?$))?(?(bracket)\))"
    r"(?![\w/–-]*\d)"
)
_LED = regex(
    r"(?:\b(?:[Ss]ee|[Cc]f\.|also|e\.g\.,?|[Cc]ompare|by|in|like|such\sas|including|are|following|of|with)\s|\(|^[\s,;]*(?:and\s)?)$"
)
_BETWEEN = regex(r"(?:[,;]\s|,?\sand\s|;\sand\s|;\s(?:see\s)?(?:also\s)?)")
NOBODY = regex(
    rf"\b(?:{MONTH}|Spring|Summer|Autumn|Fall|Winter|Acts?|Laws?|Census|Reports?|Chapter|Section|Article|Table|Figure|Note|Vol|Since|Until|Before"
    r"|After|From|Between|During|Around|Circa|Early|Late|Mid|In|On|By|At|The|Year|Anno|Edition|Press|Conference|Convention|Treaty|War"
    r"|Paris|London|York|Berlin|Rome|Vienna|Chicago|Boston|Oxford|Cambridge|Leipzig|Frankfurt|Madrid|Leiden|Stuttgart|Tokyo|Delhi|Bombay)\b"
)
"""Words before a year that are nobody's name."""

# `Levi’s (1980) notion`
_OWNER = regex(r"[’']s$")
# `Newcastle upon Tyne 1966`
_OF_TOWN = regex(r"\b(?:upon|am|an\sder|ob\sder|sur)\s$")


def dated_in_sentence(piece: Regions) -> tuple[int, int, ShortReference] | None:
    """The first such citation of a piece: where it begins and ends, and what it says."""
    return next(iter(_read(found) for found in _accepted(piece) if _read(found)[2].people), None)


def are_several(text: str) -> bool:
    """Tell whether a piece names the works of several by their years: `Lynch 1990 and Marks and Ames 1995`."""
    return len(_CITED.findall(text)) > 1 and not re.search(r"[“\"*]", text)


def _accepted(piece: Regions) -> Iterator[re.Match[str]]:
    """Matches with a page, in brackets, behind a word that leads to them, or next to one that is accepted."""
    text, waiting, last = piece.text, list[re.Match[str]](), False
    hidden = (*piece.italics, *piece.quotes)
    for found in _CITED.finditer(text):
        if any(span.start <= found.start() < span.end for span in hidden) or NOBODY.search(found["who"]):
            continue
        if PLACE.match(found["who"]) or _OF_TOWN.search(text, 0, found.start()):
            continue
        near = waiting and _BETWEEN.fullmatch(text, waiting[-1].end(), found.start()) is not None
        sure = bool(found["page"] or found["comma"]) or _LED.search(text, 0, found.start()) is not None
        if near and (last or sure):
            yield from () if last else waiting
            sure = True
        if sure:
            yield found
        waiting, last = [found], sure


def _read(found: re.Match[str]) -> tuple[int, int, ShortReference]:
    people = read_people(_OWNER.sub("", found["who"]), loose=False)
    place = found["page"] or found["comma"]
    locator = read_places(f", {place}") if place else None
    year = found["year"]
    names = people.names if people else ()
    lettered = (f"{people.families[-1]} {year}",) if people and year[-1].isalpha() else ()
    reading = ShortReference(
        names, "", locator, tentative=True, year=year[:4], names=lettered, in_sentence=not found["page"]
    )
    return found.start(), found.end(), reading
