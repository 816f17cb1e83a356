"""Who edited a book: persons, or a body."""

from briefkit.harvest.names.people import People, read_people
from briefkit.harvest.words.bodies import is_body
from briefkit.patterns import regex

_LONGEST_BODY = 90


# `Moser, Jan Dirk/Roth, Ulrich/Ada Poe`
_TURNED = regex(r"[^\W\d_a-z][\w’' -]+,\s[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){0,2}")


def _turned(names: str) -> People | None:
    """Names parted by strokes, each with the family first."""
    parts = [part.strip() for part in names.split("/") if part.strip() not in ("Ders.", "Dies.", "ders.", "dies.")]
    if "/" not in names or not parts or not all(_TURNED.fullmatch(part) for part in parts):
        return None
    read = [read_people(part, loose=False) for part in parts]
    return People(tuple(one.names[0] for one in read if one), "editor") if all(read) else None


def read_editors(names: str) -> People | None:
    """Names before `(ed.)`: `Jan Roe/Ada Poe`, `Harbour Foundation`; None where they are neither."""
    people = _turned(names) or read_people(names, loose=False)
    if people is not None or not is_body(names) or len(names) > _LONGEST_BODY:
        return people
    return People(({"literal": names.strip(" ,")},), "editor")
