"""Works cited by names that an earlier note gave them: `*Pleas*, May 1785` after `(hereafter *Pleas*)`."""

from collections.abc import Sequence
from dataclasses import replace

from briefkit.harvest.model import FullReference, ReadNote, Segment, ShortReference
from briefkit.harvest.places.locators import read_locator
from briefkit.harvest.works.matching import fold
from briefkit.patterns import regex

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


# `Harbour Board, *Piers*, 2023, p. 9` · `HB Inventory, Annex 6, Table 3, https://…`: the place behind a name given.
_PLACE = regex(
    r",\s(?=(?:(?:pp?\.|paras?\.|at)\s[A-Z]?\d"
    r"|(?:Annex|Appendix|Chapter|Ch\.|Part|Section|Table|Figure|Fig\.|Box)\s[A-Z]{0,3}-?[\dIVXA-Z])[^;]{0,60}(?:,\shttps?:\S+)?$)"
)


def _as_given(segment: Segment, reading: FullReference | ShortReference, names: set[str]) -> ShortReference | None:
    """The whole of a citation where an earlier note gave just these words: `(hereinafter Roe, press release, 2023)`."""
    said = segment.text.strip(" .,;")
    for stop in (len(said), *(found.start() for found in _PLACE.finditer(said))):
        if fold(said[:stop]) in names and " " in said[:stop]:
            place = read_locator(said[stop:]) if said[stop:] else None
            inside = reading.locator if _PLACE.search(said) else None
            return ShortReference((), said[:stop], place.locator if place else inside)
    return None


def _pointing_back(segment: Segment, names: set[str]) -> Segment:
    reading = segment.reading
    if isinstance(reading, ShortReference):
        known = None if reading.word or reading.note is not None else _as_given(segment, reading, names)
        return replace(segment, reading=known) if known else segment
    if not isinstance(reading, FullReference) or reading.aliases:
        return segment
    if given := _as_given(segment, reading, names):
        return replace(segment, reading=given)
    if reading.people:
        return segment
    title = reading.fields.get("title", "")
    if fold(title) not in names or not title or not reading.fields.keys() <= _OF_PIECE:
        return segment
    if title == reading.fields.get("number"):
        return segment  # `M-14-08`: a paper is known by its number
    return replace(segment, reading=ShortReference((), title, reading.locator, kind="book"))
