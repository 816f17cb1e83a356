"""What somebody wrote before or behind a book of others: `Ada Roe, introduction to *Ports*, by Jan Poe (…), xii`."""

import re

from briefkit.harvest.entry_types import build_entry
from briefkit.harvest.model import FullReference
from briefkit.harvest.people import People, read_people
from briefkit.harvest.regions import Regions
from briefkit.harvest.tail import Tail
from briefkit.harvest.takers import run_takers
from briefkit.harvest.titles import find_core

_KIND = re.compile(
    r"(?P<who>[^\W\d_a-z][^:;()“”\"\d]{2,90}?)(?:,|[’']s)\s+(?P<kind>(?:[Ee]ditor[’']s\s|[Tt]ranslator[’']s\s)?(?:[Ii]ntroduc(?:tion|ción|ção)"
    r"|[Ff]oreword|[Pp]reface|[Aa]fterword|[Pp]rologue|[Ee]pilogue|[Pp]réface|[Pp]ostface|[Pp]rólogo|[Ee]inleitung|[Vv]orwort|[Nn]achwort"
    r"|[Ii]ntroduzione|[Pp]refazione))\s+(?:to|à|de|a|al|zu|zur|zum)\s+(?:the\s)?"
)
# `, by Jane Austen`
_BY = re.compile(r",?\s+(?:by|de|par|von|di)\s+(?P<who>[^\W\d_a-z][\w.’'-]*(?:\s[\w.’'-]+){0,4}?)(?=,\s|\s?\()")
_OF_EDITION = re.compile(r"[^,(]*\b(?:edition|version|translation|reprint)\s+of\s+")


def read_foreword(regions: Regions) -> FullReference | None:
    """The piece by its kind, in the book to which it belongs; None where no book is named with its imprint."""
    found = _KIND.match(regions.text)
    core = find_core(regions, found.end()) if found else None
    people = read_people(found["who"], loose=False) if found else None
    if found is None or core is None or people is None or "given" not in people.names[0]:
        return None
    edition = _OF_EDITION.match(regions.text, found.end(), core.start)
    head = regions.text[edition.end() if edition else found.end() : core.start].strip(' ,*"“')
    head = re.sub(r"[’']s?$", "", head)
    owner = read_people(head, loose=False) if head else None
    if head and owner is None:
        return None
    tail = Tail(regions.cut(core.end), quoted=True)
    tail.give("booktitle", regions.text[core.start : core.end])
    _give_author(tail, owner)
    kind, fields = build_entry(found["kind"].capitalize(), people, run_takers(tail))
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
