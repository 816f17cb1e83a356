"""Notes that say that they are notes, in brackets of their own: `[Footnote 12: Bea Cole, *Nets*, 8.]`"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.patterns import regex
from briefkit.readers.lines.found import FoundNote
from briefkit.readers.lines.numbering import count_through, number_labels
from briefkit.text import Span

_OPENING = regex(
    r"\[\s*(?:foot|end)[ -]?note(?:[ \t]+(?:no\. ?)?(?P<label>\[?[A-Za-z0-9*†‡§]{1,5}\]?))?[ \t]*[:.][ \t\n]*",
    re.IGNORECASE,
)
_BRACKET = regex(r"[\[\]]")
_LONGEST = 20_000  # letters of one note
_PARAGRAPH = regex(r"\n[ \t]*\n\s*")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Bracketed:
    start: int
    label: str
    text: Span


def read_bracketed_notes(text: str) -> tuple[FoundNote, ...]:
    """The notes in brackets, with their marks; none where they are hardly any."""
    found = [note for match in _OPENING.finditer(text) if (note := _bracketed(text, match)) is not None]
    if len(found) < _FEWEST:
        return ()
    numbers = count_through(number_labels([note.label for note in found]))
    if None in numbers or len(set(numbers)) < len(numbers):
        numbers = list(range(1, len(found) + 1))
    notes = []
    last = 0
    for number, note in zip(numbers, found, strict=True):
        call = _call(text, note, last)
        notes.append(FoundNote(number or 0, note.label, tuple(_paragraphs(text, note.text)), call))
        last = call + 1 if call is not None else last
    return tuple(sorted(notes, key=lambda note: note.number))


def _bracketed(text: str, match: re.Match[str]) -> _Bracketed | None:
    depth = 1
    for bracket in _BRACKET.finditer(text, match.end(), match.end() + _LONGEST):
        depth += 1 if bracket[0] == "[" else -1
        if not depth:
            label = (match["label"] or "").strip("[]")
            return _Bracketed(match.start(), label, Span(match.end(), bracket.start()))
    return None


def _call(text: str, note: _Bracketed, after: int) -> int | None:
    """The mark nearest before a note."""
    if not note.label:
        return note.start
    mark = re.compile(rf"(?<=\S)\s?\[(?:foot|end)?(?:note )?{re.escape(note.label)}\]", re.IGNORECASE)
    last = None
    for match in mark.finditer(text, after, note.start):
        last = match.start()
        break
    return last


def _paragraphs(text: str, span: Span) -> Sequence[Span]:
    """The paragraphs of a note."""
    spans: list[Span] = []
    start = span.start
    for gap in _PARAGRAPH.finditer(text, span.start, span.end):
        spans.append(Span(start, gap.start()))
        start = gap.end()
    return [*spans, Span(start, span.end)]
