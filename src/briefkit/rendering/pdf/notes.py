"""Where the notes of a laid-out document stand, read from its boxes, and what is wrong with them.

Looks at what was laid out and nothing else, so that it finds the losses of any WeasyPrint. A note is an
element of class `footnote`; the parts of one that runs over (see `repair`) count as one note.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure.boxes import FootnoteAreaBox

from briefkit.rendering.pdf.model import NoteFaults, PlacedNote

CONTINUED = "continued"  # class of the second and later parts of a note
TALL = 0.5  # of the room for text
_SLACK = 1.0  # px that a note may stand out of the page before it counts as cut


def has_class(element: Element, name: str) -> bool:
    """Tell whether an element is of a class."""
    return name in (element.get("class") or "").split()


def note_elements(root: Element) -> list[Element]:
    """The notes of a page and the parts of those that run over, in the order of the text."""
    return [element for element in root.iter() if has_class(element, "footnote")]


def note_calls(root: Element) -> dict[str, Element]:
    """The calls of a page by the id of their note."""
    calls: dict[str, Element] = {}
    for element in root.iter("a"):
        if has_class(element, "note-call"):
            calls.setdefault((element.get("href") or "").removeprefix("#"), element)
    return calls


@dataclass
class _Seen:
    """What the boxes of a document show: pages count from 1."""

    areas: list[tuple[Element, int]] = field(default_factory=list)
    pages: dict[Element, int] = field(default_factory=dict)  # element -> the first page with a box of it
    marks: dict[Element, int] = field(default_factory=dict)  # note -> the page with its place in the text
    heights: dict[Element, float] = field(default_factory=dict)  # note -> part of the room for text
    cut: list[Element] = field(default_factory=list)


def _look(document: Any) -> _Seen:
    seen = _Seen()
    for number, page in enumerate(document.pages, start=1):
        page_box = page._page_box
        for box in page_box.children:
            if isinstance(box, FootnoteAreaBox):
                _look_at_area(seen, box, page_box, number)
            else:
                _look_at_text(seen, box, number)
    return seen


def _look_at_area(seen: _Seen, area: Any, page_box: Any, number: int) -> None:
    top, room = page_box.content_box_y(), page_box.height
    for note in area.children:
        seen.areas.append((note.element, number))
        height = note.border_height()
        seen.heights[note.element] = seen.heights.get(note.element, 0.0) + height / room
        above = note.border_box_y() < top - _SLACK
        if above or note.border_box_y() + height > top + room + _SLACK:
            seen.cut.append(note.element)


def _look_at_text(seen: _Seen, box: Any, number: int) -> None:
    for descendant in box.descendants(placeholders=True):
        if descendant.footnote is not None:
            seen.marks.setdefault(descendant.element, number)
        elif descendant.element is not None:
            seen.pages.setdefault(descendant.element, number)


@dataclass(frozen=True)
class NoteLayout:
    """The notes of a laid-out document in the order of the text, and their faults."""

    notes: tuple[PlacedNote, ...]
    faults: NoteFaults

    @property
    def is_sound(self) -> bool:
        """Tell whether every note stands once, whole, in order, on the page of its call."""
        faults = self.faults
        return not (faults.lose_text or faults.misordered or faults.away)


def read_notes(document: Any, root: Element) -> NoteLayout:
    """Compare the notes of the tree with those in the footnote areas of the pages."""
    seen, calls = _look(document), note_calls(root)
    elements = note_elements(root)
    gathered = _gather(elements)
    notes = tuple(_place(parts, seen, calls) for parts in gathered)
    ids = {part: parts[0].get("id") or "" for parts in gathered for part in parts}
    placed = {element for element, _ in seen.areas}

    def ids_of(found: Iterable[Element]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(ids.get(element, "") for element in found))

    faults = NoteFaults(
        missing=ids_of(element for element in elements if element not in placed),
        doubled=ids_of(_repeated([element for element, _ in seen.areas])),
        misordered=ids_of(_misordered(elements, seen.areas)),
        cut=ids_of(seen.cut),
        away=tuple(note for note in notes if note.is_away),
        tall=tuple(note for note in notes if note.share > TALL),
    )
    return NoteLayout(notes, faults)


def _gather(elements: Sequence[Element]) -> list[list[Element]]:
    """Each note with the parts it runs over into."""
    notes: list[list[Element]] = []
    for element in elements:
        if has_class(element, CONTINUED) and notes:
            notes[-1].append(element)
        else:
            notes.append([element])
    return notes


def _place(parts: Sequence[Element], seen: _Seen, calls: dict[str, Element]) -> PlacedNote:
    first, pages = parts[0], dict(seen.areas)
    note_id = first.get("id") or ""
    call = calls.get(note_id)
    number = "".join(call.itertext()).strip() if call is not None else ""
    call_page = seen.pages.get(call, 0) if call is not None else 0
    return PlacedNote(
        id=note_id,
        number=number or note_id,
        call_page=call_page or seen.marks.get(first, 0),
        page=pages.get(first, 0),
        last_page=pages.get(parts[-1], 0),
        share=round(sum(seen.heights.get(part, 0.0) for part in parts), 3),
    )


def _repeated(elements: Sequence[Element]) -> Iterator[Element]:
    met: set[Element] = set()
    for element in elements:
        if element in met:
            yield element
        met.add(element)


def _misordered(elements: Sequence[Element], areas: Sequence[tuple[Element, int]]) -> Iterator[Element]:
    ranks = {element: rank for rank, element in enumerate(elements)}
    for (before, _), (after, _) in pairwise(areas):
        if ranks.get(before, -1) > ranks.get(after, -1):
            yield after
