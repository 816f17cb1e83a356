"""Notes at the end of a text that lost their numbers: as many paragraphs as the text has marks, and they name sources.

Converters drop the numbers of lists. Where the text calls 1 to 24 and ends in twenty-four paragraphs most of which
name a source, these are the notes; where the count does not come out, nothing is guessed.
"""

import re
from collections.abc import Mapping, Sequence

from briefkit.patterns import regex
from briefkit.readers.lines.evidence import cites
from briefkit.readers.lines.found import FoundNote
from briefkit.readers.lines.lines import Line, LineKind
from briefkit.text import Span

_LEAST = 3
_MOSTLY = 0.6
_NEARLY_ALL = 0.9  # of the numbers are called
_LONGEST = 3000  # letters
_HEADING = regex(r"\W*(?:(?:end|foot)?notes|references|anmerkungen|fußnoten|notas|note)\W*", re.IGNORECASE)


def unlabelled_notes(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> tuple[FoundNote, ...]:
    """The notes of such a text in their order, each with the place of its mark."""
    count = max(called, default=0)
    if len(called) < max(_LEAST, _NEARLY_ALL * count) or 1 not in called:
        return ()
    last = max(places[0] for places in called.values())
    for groups in (_paragraphs(lines), [[at] for at, line in enumerate(lines) if line.kind is LineKind.TEXT]):
        notes = groups[-count:]
        if len(notes) == count and lines[notes[0][0]].start > last and _are_notes(lines, groups, count):
            return tuple(
                FoundNote(
                    number, str(number), (Span(lines[note[0]].start, lines[note[-1]].end),), _first(called, number)
                )
                for number, note in enumerate(notes, start=1)
            )
    return ()


def _first(called: Mapping[int, Sequence[int]], number: int) -> int | None:
    return next(iter(called.get(number, ())), None)


def _paragraphs(lines: Sequence[Line]) -> list[list[int]]:
    """The lines of each paragraph."""
    paragraphs: list[list[int]] = []
    inside = False
    for at, line in enumerate(lines):
        if line.kind is LineKind.TEXT:
            if inside:
                paragraphs[-1].append(at)
            else:
                paragraphs.append([at])
        inside = line.kind is LineKind.TEXT
    return paragraphs


def _are_notes(lines: Sequence[Line], groups: Sequence[Sequence[int]], count: int) -> bool:
    """Tell whether the last groups of lines are notes: they name sources, and what stands before them does not."""
    notes = groups[-count:]
    naming = sum(cites([lines[at] for at in note]) for note in notes)
    short = all(lines[note[-1]].end - lines[note[0]].start < _LONGEST for note in notes)
    first = notes[0][0]
    whole = all(line.kind in (LineKind.TEXT, LineKind.BLANK) for line in lines[first : notes[-1][-1]])
    before = next((line for line in reversed(lines[:first]) if line.kind is not LineKind.BLANK), None)
    headed = before is not None and (before.kind is not LineKind.TEXT or bool(_HEADING.fullmatch(before.text)))
    apart = before is None or headed or not cites([before])
    return whole and short and naming >= _MOSTLY * count and apart
