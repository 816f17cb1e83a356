"""The text of a document that was read, with its notes where they stand: what a section is to a paper."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefkit.audit.papers import TextView
from briefkit.citations.scan import MarkdownScan, NoteCall, NoteText
from briefkit.harvest.document import Document, Footnote
from briefkit.patterns import regex
from briefkit.text import ExpandedText, Location, Piece, SourceText, Span

_MARK = regex(
    r"<sup>\s*\W?(?:\w{1,5}|[*†‡§]+)\W?\s*</sup>|\[\^[^\]\s]+\]|\^\[?\w{1,5}\]?\^|[⁰¹²³⁴-⁹]+|\[\w{1,4}\]|\\?\[\w{1,4}\\?\]"
    r"|\(\d{1,3}\)|\d{1,3}|[*†‡§]+",
    re.IGNORECASE,
)
_LINES_OF_FILE = frozenset(["markdown", "text"])
_WORDS = regex(r"[^\W_][\w ,;’'-]{10,60}[^\W_]")


@dataclass(frozen=True)
class DocumentText(TextView):
    """The running text of a document; `found` are its notes and their marks."""

    found: MarkdownScan | None = None

    @cached_property
    def scan(self) -> MarkdownScan:
        """Its notes; citations are in the notes, as the author wrote them."""
        return self.found or MarkdownScan(self.text.text, self.text.text, (), (), (), ())


def document_text(document: Document, source: SourceText) -> DocumentText:
    """The text of a document; `source` is the file as lines are counted in it."""
    calls = tuple(_call(document.source, note) for note in document.notes)
    notes = tuple(call.note for call in calls if call.note)
    masked = _without_notes(document)
    scan = MarkdownScan(document.source.text, masked, (), notes, (), calls)
    return DocumentText("document", _expanded(document, source), None, scan)


def _call(source: SourceText, note: Footnote) -> NoteCall:
    """A note and its mark; one whose mark was not found is called where it stands."""
    body = note.spans[0] if note.spans else Span(0, 0)
    start = note.call if note.call is not None else body.start
    mark = _MARK.match(source.text, start) if note.call is not None else None
    return NoteCall(Span(start, mark.end() if mark else start), note.label, note=NoteText(note.label, body, body))


def _without_notes(document: Document) -> str:
    """The text with its notes blanked, letter for letter."""
    text = document.source.text
    parts, done = [], 0
    for span in sorted(span for note in (*document.notes, *document.starred) for span in note.spans):
        if span.start >= done:
            parts += [text[done : span.start], re.sub(r"[^\n]", " ", text[span.start : span.end])]
            done = span.end
    return "".join([*parts, text[done:]])


def _expanded(document: Document, source: SourceText) -> ExpandedText:
    """The text with the place of each letter: in the file where it is read as it stands, else by line."""
    if document.kind != "html":
        return ExpandedText.of(document.source)
    return ExpandedText(document.source.text, tuple(_pieces_of_page(document, source)))


def _pieces_of_page(document: Document, source: SourceText) -> Iterator[Piece]:
    """A web page is read as another text: its notes know their lines, other lines are looked for by their words."""
    notes = {span.start: _place(note, source) for note in document.notes for span in note.spans}
    starts = sorted({*document.source.line_starts, *notes})
    line = 1
    offset = 0
    for start, end in zip(starts, [*starts[1:], len(document.source.text)], strict=True):
        words = _WORDS.search(document.source.text, start, end) if start not in notes else None
        found = source.text.find(words[0], offset) if words else -1
        if found >= 0:
            offset = found
            line = source.location(found).line
        yield Piece(start, notes.get(start) or Location(source.path, line, 1), verbatim=False)


def _place(note: Footnote, source: SourceText) -> Location:
    """Where a note's words stand in its line: a page may be one line from end to end."""
    if not 1 <= note.line <= len(source.line_starts):
        return Location(source.path, note.line, 1)
    start = source.line_starts[note.line - 1]
    words = _WORDS.search(note.raw)
    found = source.text.find(words[0][:20], start) if words else -1
    end = source.text.find("\n", start)
    inside = start <= found < (end if end >= 0 else len(source.text))
    return source.location(found) if inside else Location(source.path, note.line, 1)


def has_lines_of_file(document: Document) -> bool:
    """Tell whether the text that was read is the file's own, so that it can be mended there."""
    return document.kind in _LINES_OF_FILE


def offsets_of(text: str, spans: Sequence[Span], raw: str) -> list[int]:
    """For each letter of a note's raw text the place it has in the document, and one for its end.

    The raw text has one space where lines and pieces were joined, and may have lost marks of lists and quotations.
    """
    places = [index for span in spans for index in range(span.start, span.end)]
    offsets: list[int] = []
    at = 0
    for letter in raw:
        if letter.isspace():
            offsets.append(places[min(at, len(places) - 1)] if places else 0)
            at = _past_space(text, places, at)
            continue
        at = _next(text, places, at, letter)
        offsets.append(places[min(at, len(places) - 1)] if places else 0)
        at += 1
    return [*offsets, (offsets[-1] + 1) if offsets else 0]


def _past_space(text: str, places: Sequence[int], at: int) -> int:
    while at < len(places) and text[places[at]].isspace():
        at += 1
    return at


def _next(text: str, places: Sequence[int], at: int, letter: str) -> int:
    """Where the letter comes next; where it does not come soon, the place as it was."""
    for ahead in range(at, min(at + 40, len(places))):
        if text[places[ahead]] == letter:
            return ahead
    return min(at, max(len(places) - 1, 0))


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with stretches blanked, letter for letter."""
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = " " * len(span)
    return "".join(letters)
