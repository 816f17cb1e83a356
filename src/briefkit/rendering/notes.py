"""The notes of a paper: which there are, in order, and which cites stand in each.

In a note style every citation in the text is a note, as is every written note; in an author–date style only
written notes are. A citation keeps the number of the note it stands in (`citationNoteNum`), so that citeproc
sees the notes as a reader does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import filterfalse
from typing import Any

from briefkit.bibliography.model import Library
from briefkit.citations.faults import unknown_key
from briefkit.citations.locators import split_suffix
from briefkit.citations.model import Cite, NoteCites
from briefkit.findings import Finding
from briefkit.rendering.ast import Element, Elements, is_word, text_of
from briefkit.rendering.reading import cite_place
from briefkit.text import Location


@dataclass(frozen=True, slots=True)
class DraftNote:
    """A note before it is set: its call's place, and the `Cite` elements in it."""

    number: int
    location: Location
    citations: tuple[Element, ...]
    element: Element  # the Note, or the Cite that becomes one
    written: bool


@dataclass(frozen=True, slots=True)
class DraftNotes:
    """The notes in order, and the citations that stand in the text itself (author–date styles)."""

    notes: tuple[DraftNote, ...]
    in_text: tuple[Element, ...]

    @property
    def citations(self) -> list[Element]:
        """All `Cite` elements, by the `order` that `gather_notes` gave them."""
        found = [*self.in_text, *(element for note in self.notes for element in note.citations)]
        return sorted(found, key=lambda element: int(element["order"]))


def gather_notes(trees: Sequence[Elements], note_style: bool) -> DraftNotes:
    """Number the notes of all blocks, front matter first; cites learn their note's number, in place."""
    notes: list[DraftNote] = []
    in_text: list[Element] = []
    order = 0
    for element, inner in (pair for blocks in trees for pair in _calls(blocks)):
        for cite in inner:
            cite["order"] = order = order + 1
        if element["t"] == "Cite" and not note_style:
            in_text.append(element)
            continue
        number = len(notes) + 1
        written = element["t"] == "Note"
        for cite in inner:
            cite["inside"] = written and note_style
            for citation in cite["c"][0]:
                citation["citationNoteNum"] = number
        place = element["at"] if written else cite_place(element)
        notes.append(DraftNote(number, place, tuple(inner), element, written))
    return DraftNotes(tuple(notes), tuple(in_text))


def _calls(value: Any) -> Iterator[tuple[Element, list[Element]]]:
    """Each written note with the citations in it, and each citation outside of them."""
    if isinstance(value, list):
        for inner in filterfalse(is_word, value):
            yield from _calls(inner)
    elif isinstance(value, dict):
        kind = value.get("t")
        if kind == "Note":
            yield value, [inner for inner, _ in _calls(value["c"])]
        elif kind == "Cite":
            yield value, [value]
        else:
            for inner in value.values():
                if isinstance(inner, (list, dict)):
                    yield from _calls(inner)


def check_keys(citations: Sequence[Element], library: Library) -> Iterator[Finding]:
    """Give every citation the key of its entry, in place; a key that no entry has is a finding."""
    for element in citations:
        for index, citation in enumerate(element["c"][0]):
            written = citation["citationId"]
            key = library.resolve(written)
            citation["written"] = written
            if key is not None:
                citation["citationId"] = key
                continue
            citation["unknown"] = True
            if library.whole:
                yield unknown_key(written, library, cite_place(element, index))


def cites_of(element: Element) -> tuple[Cite, ...]:
    """The cites of a `Cite` element as values."""
    return tuple(
        Cite(
            citation["citationId"],
            split_suffix(text_of(citation["citationSuffix"]))[0],
            cite_place(element, index),
            citation.get("written", citation["citationId"]),
        )
        for index, citation in enumerate(element["c"][0])
    )


def note_cites(note: DraftNote) -> NoteCites:
    """The cites of a note, as the rules of positions want them."""
    return NoteCites(note.number, tuple(cites_of(element) for element in note.citations))
