"""The marks of notes in the running text of a document: what stands before and after them."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from briefkit.audit.document_paper import DocumentNote, DocumentPaper
from briefkit.audit.document_text import DocumentText
from briefkit.patterns import regex

_STOPS = ".,;:!?…"
_CLOSING = "\"'”’»)]}*_"
_SENTENCE_END = regex(r"(?<=[.!?…])[\"'”’)\]*_]*\s+(?=[\"'“‘(\[*_]*[A-Z\d])|\n\s*\n")
_ABBREVIATED = regex(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|St|vs?|No|Prof|Sen|Rep|Lt|Gov|etc|cf|e\.g|i\.e))\.$")


class MarkPlace(StrEnum):
    """Where a mark stands to the punctuation."""

    AFTER = "after the punctuation"
    BEFORE = "before the punctuation"
    WITHIN = "within a sentence, at no punctuation"
    SPACED = "after a space"


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a note, and where it stands."""

    note: DocumentNote
    place: MarkPlace


def marks_of(paper: DocumentPaper) -> list[Mark]:
    """The marks whose place says something: one at the end of a heading, a cell or a list's item says nothing."""
    text = paper.text.text.text
    found = []
    joined = _joined(paper)
    for note in paper.own_notes:
        place = _place(paper.text, note) if note.has_mark and note.number not in joined else None
        if place is MarkPlace.SPACED and text[: note.call.span.start].rstrip()[-1:] in ("", *"#|>"):
            place = None
        if place:
            found.append(Mark(note, place))
    return found


def _joined(paper: DocumentPaper) -> set[int]:
    """Notes whose mark stands right behind another's."""
    notes = [note for note in paper.own_notes if note.has_mark]
    return {two.number for one, two in pairwise(notes) if 0 <= two.call.span.start - one.call.span.end < 3}


def _place(running: DocumentText, note: DocumentNote) -> MarkPlace | None:
    text = running.text.text
    start, end = note.call.span.start, note.call.span.end
    before = text[max(start - 6, 0) : start].rstrip("*_")
    after = text[end : end + 6].lstrip("*_")
    if not before.strip() or before.endswith(("\n", "|")):
        return None
    if before[-1].isspace():
        return MarkPlace.SPACED
    bare = before.rstrip(_CLOSING)
    if before[-1] in _STOPS + "—–-" or bare[-1:] in tuple(_STOPS):
        return MarkPlace.AFTER
    following = after.lstrip(_CLOSING)
    if following[:1] in tuple(_STOPS) and (
        len(following) < 2 or following[1:2].isspace() or following[1:2] in _CLOSING
    ):
        return MarkPlace.BEFORE
    rest = after.lstrip(" \t")
    if not rest or rest[0] in "\n|" or text[end : end + 2] == "\n\n":
        return None
    return MarkPlace.WITHIN


def sentence_before(running: DocumentText, note: DocumentNote) -> str:
    """The sentence, or its part, that a mark ends."""
    start = note.call.span.start
    window = running.prose[max(start - 700, 0) : start]
    ends = [found.end() for found in _SENTENCE_END.finditer(window) if not _ABBREVIATED.search(window[: found.start()])]
    ends = [end for end in ends if window[end:].strip()]
    return " ".join(window[ends[-1] if ends else 0 :].split())
