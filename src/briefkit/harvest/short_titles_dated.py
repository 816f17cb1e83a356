"""Works by names with initials, short title and year: `Roth, K., Hafenbuch, 2020, S. 8`, as German papers cite.

A list at the end of such a paper has the rest under these names.
"""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.dated_places import read_places
from briefkit.harvest.model import FullReference
from briefkit.harvest.people import OTHERS, Name
from briefkit.harvest.regions import Regions

_INITIALS = r"[^\W\d_a-z][a-z]?\.(?:[\s-]?[^\W\d_a-z][a-z]?\.){0,3}"
_FAMILY = r"(?:(?:[Vv]on|[Vv]an|[Dd]e|[Zz]u)\s(?:der\s)?)?[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?"
_PERSON = rf"{_FAMILY},\s{_INITIALS}"
_CITED = re.compile(
    rf"(?P<who>{_PERSON}(?:(?:,\s|\s?/\s?|;\s|\sund\s|\s&\s){_PERSON}){{0,5}})(?P<others>,?\s(?:et\sal\.|u\.\s?a\.))?,\s"
    r"(?P<title>[^\W_a-z][^,;:()“”\"]{2,80}),\s(?P<year>(?:19|20)\d\d)[a-z]?,\s(?P<place>(?:S\.|Sp\.|Rn\.)\s?\d[^;]*?|o\.\s?S\.)[\s.]*"
)
_EACH = re.compile(rf"(?P<family>{_FAMILY}),\s(?P<given>{_INITIALS})")


def read_short_title_dated(regions: Regions) -> FullReference | None:
    """The names, the short title, its year and the page; None where something is marked as a title."""
    found = None if regions.quotes or regions.italics else _CITED.fullmatch(regions.text)
    if found is None:
        return None
    people: tuple[Name, ...] = tuple(
        {"family": one["family"], "given": one["given"]} for one in _EACH.finditer(found["who"])
    )
    people = (*people, OTHERS) if found["others"] else people
    fields = {"author": bibtex_names(people), "date": found["year"], "title": found["title"]}
    place = None if found["place"].startswith("o") else read_places(f", {found['place']}")
    return FullReference("book", fields, people, place)
