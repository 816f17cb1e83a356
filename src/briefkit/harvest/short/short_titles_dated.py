"""Works by names, short title and year: `Roth, K., Hafenbuch, 2020, S. 8` · `Roth/Moser, Recht der Häfen, 2020, 8`.

A list at the end of such a paper has the rest under these names.
"""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import OTHERS, Name, read_person
from briefkit.harvest.parts.comma_subtitles import is_place
from briefkit.harvest.places.dated_places import read_places
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.words.lexicon import PLACE
from briefkit.patterns import regex

_INITIALS = r"[^\W\d_a-z][a-z]?\.(?:[\s-]?[^\W\d_a-z][a-z]?\.){0,3}"
_FAMILY = r"(?:(?:[Vv]on|[Vv]an|[Dd]e|[Zz]u)\s(?:der\s)?)?[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?"
_PERSON = rf"{_FAMILY},\s{_INITIALS}"
_CITED = regex(
    rf"(?P<who>{_PERSON}(?:(?:,\s|\s?/\s?|;\s|\sund\s|\s&\s){_PERSON}){{0,5}})(?P<others>,?\s(?:et\sal\.|u\.\s?a\.))?,\s"
    r"(?P<title>[^\W_a-z][^,;:()“”\"]{2,80}),\s(?P<year>(?:19|20)\d\d)[a-z]?,\s(?P<place>(?:S\.|Sp\.|Rn\.)\s?\d[^;]*?|o\.\s?S\.)[\s.]*"
)
# Lawyers give the family names alone.
_BY_FAMILIES = regex(
    rf"(?P<who>{_FAMILY}(?:\s?/\s?{_FAMILY}){{0,5}})(?P<others>,?\s(?:et\sal\.|u\.\s?a\.))?,\s"
    r"(?P<title>[^\W_a-z][^,;()“”\"]{2,120}\s[^,;()“”\"]{2,80}),\s(?P<year>(?:19|20)\d\d),\s"
    r"(?P<place>(?:S\.\s?|Rn\.\s?|Rz\.\s?|§\s?)?\d[^;]{0,40}?)[\s.]*"
)
_EACH = regex(rf"(?P<family>{_FAMILY}),\s(?P<given>{_INITIALS})")


def _families(found: re.Match[str]) -> tuple[Name, ...]:
    """The families before a title; nothing where they are a body, a town or another kind of word."""
    names = re.split(r"\s?/\s?", found["who"])
    if PLACE.match(found["who"]) or is_body(found["who"]) or is_place(found["title"].rpartition(" ")[2]):
        return ()
    read = [read_person(name) for name in names]
    return tuple(one for one in read if one) if all(read) and not any("given" in one for one in read if one) else ()


def read_short_title_dated(regions: Regions) -> FullReference | None:
    """The names, the short title, its year and the page; None where something is marked as a title."""
    if regions.quotes or regions.italics:
        return None
    found = _CITED.fullmatch(regions.text)
    people: tuple[Name, ...] = ()
    if found is not None:
        people = tuple({"family": one["family"], "given": one["given"]} for one in _EACH.finditer(found["who"]))
    elif found := _BY_FAMILIES.fullmatch(regions.text):
        people = _families(found)
    if found is None or not people:
        return None
    people = (*people, OTHERS) if found["others"] else people
    fields = {"author": bibtex_names(people), "date": found["year"], "title": found["title"]}
    place = None if found["place"].startswith("o") else read_places(f", {found['place']}")
    return FullReference("book", fields, people, place)
