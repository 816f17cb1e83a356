"""Copies whose first notes somebody made notes of Markdown, and of which the rest still stands as it was printed.

`[^1]: …` to `[^4]: …`, and from there on `5 Jane Roe, …` at the feet of pages: one numbering.
"""

import re
from collections.abc import Sequence

from briefkit.readers.lines.code_blocks import without_code
from briefkit.readers.lines.found import FoundNote
from briefkit.readers.text.notes import read_text_notes
from briefkit.text import Span

_LOST = 2  # numbers at the seam
_MORE = 1  # notes for each that was marked


def with_printed_notes(text: str, notes: tuple[FoundNote, ...], feet: Sequence[Span]) -> tuple[FoundNote, ...]:
    """The notes of Markdown, and those that go on with their numbering as they were printed, where these are more."""
    if not notes or not all(note.label.isdecimal() for note in notes):
        return notes
    last = max(note.number for note in notes)
    next_ones = "|".join(str(last + ahead) for ahead in range(1, _LOST + 1))
    if not re.search(rf"^[ \t]*(?:{next_ones})[.)]?[ \t]+\S", text, re.MULTILINE):
        return notes
    printed = read_text_notes(without_code(text), feet).numbered
    more = tuple(note for note in printed if note.number > last)
    if len(more) <= _MORE * len(notes) or more[0].number > last + _LOST:
        return notes
    return (*notes, *more)
