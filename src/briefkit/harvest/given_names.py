"""Works cited by names that an earlier note gave them: `*Pleas*, May 1785` after `(hereafter *Pleas*)`."""

from collections.abc import Sequence
from dataclasses import replace

from briefkit.harvest.matching import fold
from briefkit.harvest.model import FullReference, ReadNote, Segment, ShortReference

# What else such a citation may say of the piece in the work.
_OF_PIECE = frozenset(("title", "date", "number", "volume", "note", "titleaddon", "series"))


def with_given_names(notes: Sequence[ReadNote]) -> list[ReadNote]:
    """The notes in which what seemed a work without author is a short form, where its title was given for later."""
    names: set[str] = set()
    read: list[ReadNote] = []
    for note in notes:
        segments = tuple(_pointing_back(segment, names) for segment in note.segments)
        read.append(replace(note, segments=segments) if segments != note.segments else note)
        names |= {fold(name) for segment in segments for name in _given(segment)}
    return read


def _given(segment: Segment) -> tuple[str, ...]:
    match segment.reading:
        case FullReference() as full:
            return full.aliases
        case ShortReference() as short:
            return short.names
        case _:
            return ()


def _pointing_back(segment: Segment, names: set[str]) -> Segment:
    reading = segment.reading
    if not isinstance(reading, FullReference) or reading.people or reading.aliases:
        return segment
    title = reading.fields.get("title", "")
    if fold(title) not in names or not title or not reading.fields.keys() <= _OF_PIECE:
        return segment
    if title == reading.fields.get("number"):
        return segment  # `M-14-08`: a paper is known by its number
    return replace(segment, reading=ShortReference((), title, reading.locator, kind="book"))
