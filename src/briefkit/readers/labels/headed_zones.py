"""The stretches of a text that stand under a heading "Notes"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from briefkit.patterns import regex
from briefkit.readers.lines.labels import Label, exact_value, read_label
from briefkit.readers.lines.lines import Line, LineKind, alone

_NOTES_HEADING = regex(
    r"[\W\d_]*(?:[IVX]+\.\s+)?(?:(?:end|foot)[ -]?notes?|notes?|notes? (?:and|&) (?:references|sources)"
    r"|references(?: (?:and|&) notes)?"
    r"|works cited|sources|citations|bibliography|anmerkungen|fu(?:ß|ss)noten|endnoten|notas"
    r"|notes de bas de page|примечания)\W*",
    re.IGNORECASE,
)
_LONGEST_HEAD = 60
_LEAST = 3  # calls under a heading show that text stands there


def is_notes_heading(text: str) -> bool:
    """Tell whether a heading announces notes."""
    return bool(_NOTES_HEADING.fullmatch(text.strip()))


def headed_zones(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> list[range]:
    """From a heading "Notes" to the next heading that is none of its parts."""
    return [zone for zone in _zones(lines) if not _holds_text(lines, zone, called)]


def _zones(lines: Sequence[Line]) -> list[range]:
    heads = [index for index, line in enumerate(lines) if _is_head(lines, index, line)]
    zones = []
    for at, index in enumerate(heads):
        if not is_notes_heading(lines[index].text):
            continue
        end = len(lines)
        for later in heads[at + 1 :]:
            if not _is_part(lines, index, later) or is_notes_heading(lines[later].text):
                end = later
                break
        if end > index + 1:
            zones.append(range(index + 1, end))
    return zones


def _holds_text(lines: Sequence[Line], zone: range, called: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether most calls stand under a heading: "Note" is also what a journal calls an article."""
    start, end = lines[zone.start].start, lines[zone.stop - 1].end
    inside = sum(bisect_right(places, end) - bisect_left(places, start) for places in called.values())
    return inside >= _LEAST and inside * 2 > sum(map(len, called.values()))


def _is_head(lines: Sequence[Line], index: int, line: Line) -> bool:
    if line.kind is LineKind.HEADING:
        return True
    text = line.text.strip("*_ \t")
    if line.kind is not LineKind.TEXT or len(text) > _LONGEST_HEAD or not is_notes_heading(text):
        return False
    ends_text = text.endswith(".") and not text.isupper() and not alone(lines, index)
    return not (ends_text or text[:1].islower())  # the last word of a paragraph


def _is_part(lines: Sequence[Line], first: int, later: int) -> bool:
    """Tell whether a heading after that of notes begins a part of them; behind a list without numbers it does not."""
    between = [line for line in lines[first + 1 : later] if line.kind is LineKind.TEXT]
    listed = not between or any(label and exact_value(label.printed) for label in map(_label, between))
    return listed and _continues_list(lines, later)


def _label(line: Line) -> Label | None:
    return read_label(line.text)


def _continues_list(lines: Sequence[Line], heading: int) -> bool:
    """A heading that a label follows at once is a part of the list of notes: "Chapter 2"."""
    following = next((line for line in lines[heading + 1 : heading + 6] if line.kind is LineKind.TEXT), None)
    label = read_label(following.text) if following else None
    return bool(label and exact_value(label.printed))
