"""Marks that a copy left stuck to a word: `publications6` between the marks `[^5]` and `[^7]`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefkit.readers.lines.found import FoundNote
from briefkit.readers.text.calls import match_calls

_MOSTLY = 0.5
_STUCK = r"(?<=[^\W\d_]|[.,;:!?\"”’)\]]){number}(?![\w/%]|[.,]\d)"


def with_stuck_calls(text: str, notes: Sequence[FoundNote]) -> tuple[FoundNote, ...]:
    """The notes; one without a mark has its number behind a word between the marks of its neighbours, if anywhere."""
    notes = with_other_calls(text, notes)
    calls = {note.number: note.call for note in notes if note.call is not None}
    first = min((note.spans[0].start for note in notes if note.spans), default=len(text))
    found = []
    for note in notes:
        start, end = calls.get(note.number - 1), calls.get(note.number + 1, first)
        if note.call is None and start is not None and start < end and note.label == str(note.number):
            match = re.compile(_STUCK.format(number=note.number)).search(text, start + 1, end)
            note = replace(note, call=match.start()) if match else note
        found.append(note)
    return tuple(found)


def with_other_calls(text: str, notes: Sequence[FoundNote]) -> Sequence[FoundNote]:
    """The notes; where none is called by its own mark, `[^3]`, but by others: `data<sup>3</sup>`."""
    if any(note.call is not None for note in notes) or not all(note.label.isdecimal() for note in notes):
        return notes
    numbers = [(0, int(note.label)) for note in notes]
    apart = sorted(span for note in notes for span in note.spans)
    places, _ = match_calls(text, numbers, apart, [note.spans[0].start for note in notes])
    if len(places) < _MOSTLY * len(notes):
        return notes
    return [replace(note, call=places.get(at)) for at, note in enumerate(notes)]
