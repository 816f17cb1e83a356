"""The old treatises of the law by volume and starred page: `1 Blackstone’s Commentaries *69` · `2 Hale, Pleas 12`."""

import re

from briefkit.bibliography.names import bibtex_names
from briefkit.citations.model import Locator
from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.model import FullReference
from briefkit.harvest.names.people import read_people
from briefkit.harvest.parts.imprint import read_imprint
from briefkit.harvest.places.locators import plain_value
from briefkit.harvest.words.dates import find_date
from briefkit.harvest.words.editions import plain_edition
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.patterns import regex

_WORD = r"[A-Z][\w’'-]*\.?"
_SMALL = r"(?i:of|the|on|upon|and|in|for|&)"
# What such a book is called; a journal or a series of reports is called otherwise.
_NOUN = r"(?i:Commentaries|Comm(?:ent)?\.|Institutes|Inst\.|Pleas|Abridgment|Treatise|Laws?|Evidence|Contracts)"
_TITLE = rf"(?:(?:{_WORD}|{_SMALL})\s){{0,6}}?{_NOUN}(?:\s{_SMALL}(?:\s(?:{_WORD}|{_SMALL})){{1,9}}?)?"
_PIN = r"\d{1,4}[a-z]?(?:[–-]\*?\d{1,4}[a-z]?)?(?:,\s\*?\d{1,4}(?:[–-]\*?\d{1,4})?)*"
_TREATISE = regex(
    rf"(?P<volume>\d{{1,2}}|[IVX]{{1,4}})\s(?:(?P<who>(?:[A-Z][\w.]*\s){{0,3}}?(?:[A-Z][a-z]+|[A-Z]{{3,}}))(?:[’']s\s|,\s)(?P<title>{_TITLE})"
    r"|(?P<old>Bl(?:ackstone|ack|\.)|Kent|Coke|Co\.)(?P<short>\s(?:Commentaries|Comm?\.|Inst\.|Litt\.))?)"
    rf",?\s(?:(?:at|pp?\.)\s)?(?P<sign>§§?\s?)?\*?(?P<pin>{_PIN})(?P<rest>(?:\s\(.*)?[\s.;,]*)$",
    re.DOTALL,
)


_IN_FULL = {"Bl": "Blackstone", "Black": "Blackstone", "Co": "Coke", "Comm": "Commentaries", "Inst": "Institutes"}


def _in_full(word: str) -> str:
    return _IN_FULL.get(word.strip(" ."), word.strip())


# `THE FEDERALIST NO. 51, at 322 (James Madison) (Clinton Rossiter ed., 1961)`: who wrote the number stands behind.
_FEDERALIST = regex(
    r"(?P<title>(?i:the\sfederalist\snos?\.)\s(?P<number>\d{1,2}))(?:(?:,\sat|,\spp?\.|,)?\s(?P<pin>\d{1,3}(?:[–-]\d{1,3})?(?:,\s\d{1,3}(?:[–-]\d{1,3})?)*))?"
    r"(?:,?\s\((?P<who>(?:[A-Z][a-z.]*\s){1,2}[A-Z][a-z]+)\))?(?P<rest>(?:,?\s\(.*)?[\s.;,]*)$",
    re.DOTALL,
)
_EDITOR = regex(r"\((?P<who>[^()]{4,80}?),?\seds?\.")
_BRACKET = regex(r"\((?P<inner>[^()]*)\)")
# What the bracket of a treatise has beside its year.
_OF_IMPRINT = ("edition", "editor", "translator", "location", "publisher", "date")


def _read_federalist(text: str) -> FullReference | None:
    found = _FEDERALIST.match(text)
    if found is None:
        return None
    people = read_people(found["who"], loose=False) if found["who"] else None
    edited = _EDITOR.search(found["rest"])
    editors = read_people(edited["who"], loose=False) if edited else None
    date = find_date(found["rest"])
    fields = {
        "author": bibtex_names(people.names) if people else "",
        "editor": bibtex_names(editors.names) if editors else "",
        "title": tidy_title(found["title"]),
        "date": date.value if date else "",
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    place = Locator("page", plain_value(found["pin"])) if found["pin"] else None
    return FullReference("book", kept, people.names if people else (), place)


def _imprint(rest: str) -> dict[str, str]:
    """`(3d ed. 1940)` · `(John Roe ed., 6th ed. 1787)`: who edited it, which edition it is and when that came out."""
    bracket = _BRACKET.search(rest)
    said = read_imprint(bracket["inner"]) if bracket else None
    if said is None or "date" not in said:
        date = find_date(rest)
        return {"date": date.value} if date else {}
    fields = {name: said[name] for name in _OF_IMPRINT if name in said}
    return {**fields, "edition": plain_edition(fields.get("edition", ""))}


def read_treatise(regions: Regions) -> FullReference | None:
    """The volume before the author, the page behind the title; the star of old pages is no part of the place."""
    if (federalist := _read_federalist(regions.text)) is not None:
        return federalist
    found = None if regions.quotes or regions.addresses else _TREATISE.match(regions.text)
    people = read_people(found["who"] or _in_full(found["old"]), loose=True) if found else None
    if found is None or people is None:
        return None
    fields = {
        "author": bibtex_names(people.names),
        "title": tidy_title(found["title"] or _in_full(found["short"] or "Comm")),
        "volume": found["volume"],
        **_imprint(found["rest"]),
    }
    kept = {name: value for name, value in sorted(fields.items()) if value}
    place = Locator("section" if found["sign"] else "page", plain_value(found["pin"].replace("*", "")))
    return FullReference("book", kept, people.names, place)
