"""Notes of texts without native notes: copies of printed pages, plain texts with endnotes."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.readers.blocks import read_blocks
from briefkit.readers.calls import Call, first_calls, match_calls
from briefkit.readers.found import FoundNote
from briefkit.readers.joining import JoinedNote, join_notes
from briefkit.readers.labels import STRONG, Label, exact_value
from briefkit.readers.lines import Line, read_lines
from briefkit.readers.numbering import Number, count_through, number_labels
from briefkit.readers.splitting import split_notes
from briefkit.readers.zones import find_labels
from briefkit.text import Span


@dataclass(frozen=True)
class TextNotes:
    """The notes of a text: numbered and starred ones, what is doubled, stray, or was not read."""

    numbered: tuple[FoundNote, ...] = ()
    starred: tuple[FoundNote, ...] = ()
    doubled: tuple[tuple[int, int], ...] = ()
    """Numbers of notes to which a text with the same label was put, and where that begins."""
    strays: tuple[Call, ...] = ()
    unread: tuple[int, ...] = ()
    """Offsets of lines that look like notes of another numbering."""


def read_text_notes(text: str) -> TextNotes:
    """Find the notes of a text, join their pieces, number them, and find their marks."""
    lines = read_lines(text)
    labelled = find_labels(lines, first_calls(text))
    if not labelled.labels:
        return TextNotes()
    joined = join_notes(text, read_blocks(lines, labelled.labels), labelled.lists)
    stars = [note for note in joined if note.label.starred]
    numbered, runs, doubled = _numbered([note for note in joined if not note.label.starred], lines)
    numbered, strays = _with_calls(text, numbered, runs, stars)
    unread = tuple(lines[index].start for index in labelled.unread)
    if not numbered:
        return TextNotes(starred=_starred(text, stars), unread=unread)
    return TextNotes(tuple(numbered), _starred(text, stars), tuple(doubled), tuple(strays), unread)


def _numbered(
    joined: Sequence[JoinedNote], lines: Sequence[Line]
) -> tuple[list[FoundNote], dict[int, Number], list[tuple[int, int]]]:
    """Numbers for the labels; what has no number of its own goes on with the note before it."""
    numbers = number_labels([note.label.printed for note in joined])
    counted = count_through(numbers)
    notes: dict[int, FoundNote] = {}
    runs: dict[int, Number] = {}
    doubled: list[tuple[int, int]] = []
    last = None
    for note, number, count in zip(joined, numbers, counted, strict=True):
        if number is None or count is None:
            if last is not None:
                notes[last] = _with_more(notes[last], note)
                if exact_value(note.label.printed) == runs[last].value:
                    doubled.append((last, note.start))
            continue
        mended = number.mended and number.value != exact_value(note.label.printed)
        notes[count] = FoundNote(count, note.label.printed, tuple(note.spans), mended=mended)
        runs[count] = number
        last = count
    return [notes[count] for count in sorted(notes)], runs, doubled


def _with_more(note: FoundNote, more: JoinedNote) -> FoundNote:
    """The note with the text of another label; of a weak label the number is a part of the text."""
    first = more.spans[0]
    start = first.start if more.label.form in STRONG else first.start - more.label.body
    return FoundNote(note.number, note.label, (*note.spans, Span(start, first.end), *more.spans[1:]), mended=note.mended)


def _with_calls(
    text: str, notes: list[FoundNote], runs: dict[int, Number], stars: Sequence[JoinedNote]
) -> tuple[list[FoundNote], list[Call]]:
    """The notes with the places of their marks; notes hidden in others are cut out first."""
    return notes, []


def _starred(text: str, stars: Sequence[JoinedNote]) -> tuple[FoundNote, ...]:
    """The notes outside the numbering, with their marks: the star before them that is no label."""
    return ()


def _label(joined: Sequence[JoinedNote]) -> Label:
    return joined[0].label


__all__ = ["match_calls", "split_notes"]
