"""Waivers: findings that an author has looked at and lets stand, with a reason, at their place.

    <!-- brief: ignore[E501] the minister's own words, from my interview -->      in a section
    % brief: ignore[U401] known from a note that gives no access date             before an entry of a library
    # brief: ignore[D306] …                                                       in a manifest

A waiver holds for its own line; one that stands alone holds for the next line that says something, and before an
entry of a library for the whole entry.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.patterns import regex
from briefkit.text import Location, SourceText, Span

_WAIVER = regex(
    r"<!--[ \t]*brief:[ \t]*ignore(?:\[(?P<a>[^\]\n]*)\])?[ \t]*:?[ \t]*(?P<a_reason>[^\n]*?)[ \t]*-->"
    r"|^[ \t]*[%#][ \t]*brief:[ \t]*ignore(?:\[(?P<b>[^\]\n]*)\])?[ \t]*:?[ \t]*(?P<b_reason>[^\n]*?)[ \t]*$",
    re.MULTILINE,
)
_FENCED = regex(r"^[ ]{0,3}(?P<ticks>`{3,}|~{3,}).*?(?:^[ ]{0,3}(?P=ticks)[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver: the codes, families or names that it waives, why, and the lines that it holds for."""

    location: Location
    span: Span
    items: tuple[str, ...]
    reason: str
    first: int
    last: int

    def covers(self, place: Location) -> bool:
        """Tell whether a place is in its lines; whether it names the rule is the engine's to say."""
        return place.path == self.location.path and self.first <= place.line <= self.last


def find_waivers(source: SourceText) -> Iterator[Waiver]:
    """The waivers of a file, in their order."""
    if "ignore" not in source.text:
        return
    library = source.path.suffix == ".bib"
    fenced = [] if library else [found.span() for found in _FENCED.finditer(source.text)]
    lines = source.text.split("\n")
    for found in _WAIVER.finditer(source.text):
        if any(start <= found.start() < end for start, end in fenced):
            continue
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        place = source.location(start)
        codes = found["a"] if found["a"] is not None else found["b"] or ""
        items = tuple(item for item in re.split(r"[\s,]+", codes) if item)
        first, last = _range(lines, place.line, library, found[0])
        reason = (found["a_reason"] or found["b_reason"] or "").strip(" -–—:")
        yield Waiver(place, Span(start, found.end()), items, reason, first, last)


def _range(lines: list[str], line: int, library: bool, waiver: str) -> tuple[int, int]:
    """The lines that a waiver of line `line` holds for."""
    if lines[line - 1].strip() != waiver.strip():
        return line, line
    following = line
    while following < len(lines) and _is_nothing(lines[following]):
        following += 1
    target = following + 1
    if library and following < len(lines) and lines[following].lstrip().startswith("@"):
        return line, _end_of_entry(lines, target)
    return line, target


def _is_nothing(line: str) -> bool:
    return not line.strip() or _WAIVER.fullmatch(line.strip()) is not None


def _end_of_entry(lines: list[str], first: int) -> int:
    """The last line of the entry that begins in line `first`."""
    last = first
    while last < len(lines) and not lines[last].lstrip().startswith(("@", "% brief:")):
        last += 1
    return last
