"""Short forms with a year, which may be a page: `Roe, *Piers*, 1990` · `Roe, “Piers,” 1882`."""

import re
from dataclasses import replace

from briefkit.citations.model import Locator
from briefkit.harvest.model import ShortReference
from briefkit.harvest.names.people import People
from briefkit.harvest.parts.entry_types import build_entry
from briefkit.harvest.parts.tail import Tail
from briefkit.harvest.words.titles_tidy import tidy_title


def are_family_names(people: People) -> bool:
    """`Fox, *Epistles* (1698), 153`: a short form with the year, where no more is given of the names."""
    named = all("given" not in name and "literal" not in name for name in people.names)
    letters = len(people.names) == 1 and re.fullmatch(r"[A-Z][A-Z.&-]+[A-Z]", people.families[0])
    return named and not letters and people.families != ("idem",)


def dated_short(title: str, people: People, tail: Tail) -> ShortReference:
    """`Roe, *Piers*, 1990` · `Roe, “Piers,” 1882`: a year, or the page of a journal where the piece is of another."""
    year, kind = tail.fields["date"][:4], build_entry(title, people, tail)[0]
    short = ShortReference(people.names, tidy_title(title), tail.locator, kind=kind)
    paged = tail.quoted and tail.locator is None and "bracket" not in tail.fields
    return replace(short, year=year, instead=replace(short, locator=Locator("page", year)) if paged else None)
