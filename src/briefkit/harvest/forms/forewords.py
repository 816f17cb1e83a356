"""What somebody wrote before or behind a book of others: `Ada Roe, introduction to *Ports*, by Jan Poe (…), xii`."""

import re

from briefkit.harvest.marks.regions import Regions
from briefkit.harvest.marks.titles import find_core
from briefkit.harvest.model import FullReference, ShortReference
from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.parts.takers import run_takers
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.words.titles_tidy import tidy_title
from briefkit.harvest.works.matching import title_likeness
from briefkit.harvest.works.works import Work, fits_people
from briefkit.patterns import regex
from briefkit.text import Span

_KINDS = (
    r"(?:[Ee]ditor[’']s\s|[Tt]ranslator[’']s\s)?(?:[Ii]ntroduc(?:tion|ción|ção)"
    r"|[Ff]oreword|[Pp]reface|[Aa]fterword|[Pp]rologue|[Ee]pilogue|[Pp]réface|[Pp]ostface|[Pp]rólogo|[Ee]inleitung|[Vv]orwort|[Nn]achwort"
    r"|[Ii]ntroduzione|[Pp]refazione)"
)
_CALLED = regex(_KINDS)
_SAME = 80.0
_KIND = regex(
    rf"(?P<who>[^\W\d_a-z][^:;()“”\"\d]{{2,90}}?)(?:,|[’']s)\s+(?P<kind>{_KINDS})\s+(?:to|à|de|a|al|zu|zur|zum)\s+(?:the\s)?"
)
# `, by Jane Austen`
_BY = regex(r",?\s+(?:by|de|par|von|di)\s+(?P<who>[^\W\d_a-z][\w.’'-]*(?:\s[\w.’'-]+){0,4}?)(?=,\s|\s?\()")
_OF_EDITION = regex(r"[^,(]*\b(?:edition|version|translation|reprint)\s+of\s+")


def read_foreword(regions: Regions) -> FullReference | ShortReference | None:
    """The piece by its kind, in the book to which it belongs: with its imprint, or in short."""
    found = _KIND.match(regions.text)
    core = find_core(regions, found.end()) if found else None
    people = read_people(found["who"], loose=False) if found else None
    if found is None or core is None or people is None:
        return None
    edition = _OF_EDITION.match(regions.text, found.end(), core.start)
    head = regions.text[edition.end() if edition else found.end() : core.start].strip(' ,*"“')
    head = re.sub(r"[’']s?$", "", head)
    owner = read_people(head, loose=False) if head else None
    if head and owner is None:
        return None
    kind = found["kind"].capitalize()
    return _in_full(regions, core, kind, people, owner) or _in_short(regions, core, kind, people, owner)


def _in_short(regions: Regions, core: Span, kind: str, people: People, owner: People | None) -> ShortReference | None:
    """`Jane Doe, foreword to Mumford, *City in History*, x`: nothing but a page stands behind the book."""
    behind = regions.text[core.end :].strip(' .,*”"')
    place = read_locator(f", {behind}") if behind else None
    if behind and (place is None or place.rest.strip(" .,")):
        return None
    title = tidy_title(regions.text[core.start : core.end])
    book = ShortReference(owner.names if owner else (), title, kind="book")
    return ShortReference(people.names, kind, place.locator if place else None, kind="incollection", host=book)


def _in_full(regions: Regions, core: Span, title: str, people: People, owner: People | None) -> FullReference | None:
    if "given" not in people.names[0]:
        return None
    tail = Tail(regions.cut(core.end), quoted=True)
    tail.give("booktitle", regions.text[core.start : core.end])
    _give_author(tail, owner)
    kind, fields = build_entry(title, people, run_takers(tail))
    if not {"publisher", "location", "date"} & fields.keys():
        return None
    return FullReference(kind, fields, people.names, tail.locator, tuple(tail.aliases))


def _give_author(tail: Tail, owner: People | None) -> None:
    behind = _BY.match(tail.text)
    people = read_people(behind["who"], loose=False) if behind and owner is None else owner
    if people is not None:
        tail.people["bookauthor"] = people
    if behind:
        tail.take(0, behind.end())


def is_foreword(short: ShortReference) -> bool:
    """Tell whether a piece in a volume is called by its kind: `Foreword`, `Introduction`."""
    return short.host is not None and _CALLED.fullmatch(short.title) is not None


def stands_in(piece: Work, book: ShortReference) -> bool:
    """Tell whether a piece is of a volume, and of this one where its title is given."""
    title = piece.fields.get("booktitle", "")
    return bool(title) and (not book.title or title_likeness(book.title, title) > _SAME)


def is_own_preface(short: ShortReference, book: Work) -> bool:
    """Tell whether authors introduce their own book: their preface is a part of it."""
    return is_foreword(short) and book.fields.get("title") != short.title and fits_people(short.people, book)
