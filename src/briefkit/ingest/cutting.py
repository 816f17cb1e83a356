"""What of a document is its running text: its lines without notes, their labels, running heads and folios."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefkit.harvest.document import Document, Footnote
from briefkit.ingest.marks import inline_note_end
from briefkit.patterns import regex
from briefkit.text import Span

_TAGS = regex(r"<[^>]*>")
_LABEL_ABOVE = regex(r"(?:\A|\n)([ ]{0,3}\[\^[^\]\s]+\]:[ \t]*\n\s*)\Z")
_LABEL_LETTERS = 8
_FRONT = regex(
    r"\ufeff?\s*(?:---[ \t]*\n(?![ \t]*\n)(?=[^\n]*:)(?:.*?\n)??(?:---|\.\.\.)[ \t]*(?=\n|\Z)"
    r"|(?:%[^\n]*\n(?:[ ]+[^\n]+\n)*){1,3})",
    re.DOTALL,
)
_FOLIO = regex(r"\W*(?:page|p\.)?\s*(\d{1,4})\W*(?:(?:of|/)\s*\d+\W*)?", re.IGNORECASE)
_LEAST_FOLIOS = 3
_LINE = regex(r"[^\n\f]*(?:[\n\f]|\Z)")


@dataclass(frozen=True, slots=True)
class Line:
    """What is left of a line; `cut` says that something stood here that does not belong to the text."""

    start: int
    end: int
    cut: bool = False

    @property
    def span(self) -> Span:
        """The stretch of its letters."""
        return Span(self.start, self.end)


def kept_lines(document: Document) -> list[Line]:
    """The lines of the running text, and an empty one wherever something was cut out."""
    cuts = cut_spans(document)
    starts = [cut.start for cut in cuts]
    lines: list[Line] = []
    for match in _LINE.finditer(document.source.text):
        if match.start() == match.end():
            break
        end = match.start() + len(match[0].rstrip("\n\f\r"))
        lines += _left_of(match.start(), end, cuts, starts, document.source.text)
        if match[0].endswith("\f"):
            lines.append(Line(match.end(), match.end(), cut=True))
    return lines


def is_paged(document: Document) -> bool:
    """Tell whether notes, page breaks or folios interrupt the text, as in a copy of printed pages."""
    text = document.source.text
    if "\f" in text.strip("\f\n ") or _has_pages([text[span.start : span.end] for span in document.furniture]):
        return True
    between = (text[before.end : after.start] for before, after in pairwise(note_areas(document)))
    return any(len(gap.strip()) > _BODY for gap in between)


def _has_pages(furniture: Sequence[str]) -> bool:
    """Marks of page breaks, or folios that count up."""
    folios = [int(match[1]) for said in furniture if (match := _FOLIO.fullmatch(said))]
    rising = sum(after == before + 1 for before, after in pairwise(folios))
    return rising + 1 >= _LEAST_FOLIOS or any(
        "page" in said.lower() and not said.strip()[:1].isalnum() for said in furniture
    )


_BODY = 200  # letters; less between two notes is a heading or a stray line


def cut_spans(document: Document) -> list[Span]:
    """The stretches that are not running text, sorted."""
    front = front_matter(document)
    furniture = document.furniture if is_paged(document) else ()
    return sorted([*note_areas(document), *furniture, *([front] if front else [])])


def front_matter(document: Document) -> Span | None:
    """The block of metadata at the top of a Markdown file, in YAML or after `%`."""
    match = _FRONT.match(document.source.text) if document.kind in ("markdown", "text") else None
    return Span(match.start(), match.end()) if match else None


def note_areas(document: Document) -> list[Span]:
    """The stretches of the notes with their labels."""
    text = document.source.text
    areas: list[Span] = []
    for note, index, span in sorted(_pieces(document), key=lambda piece: piece[2]):
        start = span.start
        if index == 0:
            start = max(_label_start(text, span.start, note), areas[-1].end if areas else 0)
        areas.append(Span(min(start, span.start), span.end))
    return areas


def _pieces(document: Document) -> Iterator[tuple[Footnote, int, Span]]:
    text = document.source.text
    for note in (*document.notes, *document.starred):
        if note.call is not None and inline_note_end(text, note.call) > note.call:
            continue  # a note within the sentence is the mark itself
        for index, span in enumerate(note.spans):
            yield note, index, span


def _label_start(text: str, at: int, note: Footnote) -> int:
    """Where the label before a note begins: at the head of its line, or on the line above."""
    head = text.rfind("\n", 0, at) + 1
    before = _TAGS.sub("", text[head:at])
    if not before.strip():
        above = _LABEL_ABOVE.search(text, max(0, at - 80), at)
        return above.start(1) if above else head
    letters = sum(letter.isalnum() for letter in before.replace(note.label, "", 1))
    return head if letters <= _LABEL_LETTERS else at


def _left_of(start: int, end: int, cuts: Sequence[Span], starts: Sequence[int], text: str) -> Iterator[Line]:
    """What cuts leave of one line."""
    at = start
    was_cut = False
    index = max(bisect_right(starts, start) - 1, 0)
    while index < len(cuts) and cuts[index].start < max(end, start + 1):
        cut = cuts[index]
        index += 1
        if cut.end <= at and not (cut.start <= at < cut.end):
            continue
        if text[at : cut.start].strip():
            yield Line(at, cut.start)
        yield Line(cut.start, cut.start, cut=True)
        at, was_cut = max(at, cut.end), True
    if at < end and (text[at:end].strip() or not was_cut):
        yield Line(at, end)
    elif not was_cut:
        yield Line(at, max(at, end))
