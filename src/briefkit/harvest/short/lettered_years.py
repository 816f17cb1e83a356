"""Years with a letter, which tell works of one author and year apart: `Smith 2009b`."""

from collections.abc import Sequence
from dataclasses import replace

from briefkit.harvest.model import FullReference, Reading
from briefkit.harvest.names.people import Name
from briefkit.patterns import regex

_LETTERED = regex(r"(?<![\w/-])(?P<year>(?:1[5-9]|20)\d\d)[a-h](?![\w/-])")


def with_lettered_year(reading: Reading | None, text: str) -> Reading | None:
    """A full reference with the name for which short forms cite it, where its year has a letter."""
    if not isinstance(reading, FullReference):
        return reading
    names = names_with_year(reading.people, text, reading.fields.get("date", "")[:4])
    return replace(reading, aliases=(*reading.aliases, *names)) if names else reading


def names_with_year(people: Sequence[Name], text: str, year: str) -> tuple[str, ...]:
    """`Smith 2009b`, where the text has that year with a letter, and no other letter with it."""
    found = {one[0] for one in _LETTERED.finditer(text) if one["year"] == year}
    who = (people[0].get("family") or people[0].get("literal", "")) if people else ""
    return (f"{who} {found.pop()}",) if len(found) == 1 and who else ()
