"""Text made from a document's text by copying and replacing, which knows where each of its letters came from."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefkit.text import ExpandedText, Piece, SourceText, Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """In the document, the letters `start` up to `end` become `text`."""

    start: int
    end: int
    text: str


@dataclass
class PassageWriter:
    """Writes a text piece by piece; each piece is a copy from the document, or stands for a place in it."""

    source: SourceText
    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0

    def put(self, text: str, offset: int) -> None:
        """Write letters of our own, which stand for the place `offset` of the document."""
        if text:
            self.pieces.append(Piece(self.length, self.source.location(offset), verbatim=False))
            self._add(text)

    def copy(self, span: Span, edits: Sequence[Edit] = ()) -> None:
        """Copy a stretch of the document with its edits (sorted, none into another)."""
        first = bisect_left(edits, Edit(span.start, span.start, ""))
        at = max(span.start, edits[first - 1].end) if first else span.start  # one may begin before the stretch
        for index in range(first, len(edits)):
            edit = edits[index]
            if edit.start > span.end or (edit.start == span.end and edit.end > span.end):
                break
            if edit.start < at:
                continue
            self._copy(at, edit.start)
            self.put(edit.text, edit.start)
            at = max(edit.end, at)
        self._copy(at, span.end)

    def _copy(self, start: int, end: int) -> None:
        while start < end:
            stop = self.source.text.find("\n", start, end) + 1 or end
            self.pieces.append(Piece(self.length, self.source.location(start)))
            self._add(self.source.text[start:stop])
            start = stop

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def passage(self) -> ExpandedText:
        """What was written."""
        text = "".join(self.parts)
        return ExpandedText(text, tuple(self.pieces) or (Piece(0, self.source.location(0), verbatim=False),))


def non_overlapping(edits: Sequence[Edit]) -> list[Edit]:
    """Edits in their order; of two that meet, the one given first in the sequence holds."""
    taken: list[Edit] = []
    for edit in edits:
        place = bisect_left(taken, edit)
        if not any(_meet(other, edit) for other in taken[max(place - 1, 0) : place + 1]):
            taken.insert(place, edit)
    return taken


def _meet(one: Edit, other: Edit) -> bool:
    """Tell whether two edits are about the same letters; an insertion is about the letter behind it."""
    if one == other:
        return True
    if one.start == one.end or other.start == other.end:
        point, whole = (one, other) if one.start == one.end else (other, one)
        return whole.start <= point.start < whole.end
    return one.start < other.end and other.start < one.end
