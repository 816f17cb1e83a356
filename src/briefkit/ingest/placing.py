"""The notes at the places of their marks: a citation instead of a mark, or the mark of a written note."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefkit.citations.masking import masked
from briefkit.findings import Finding
from briefkit.harvest.document import Document, Footnote
from briefkit.harvest.works.resolutions import ResolvedNote
from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.citing import NoteText, Protect, note_text
from briefkit.ingest.codes import finding
from briefkit.ingest.cutting import is_paged
from briefkit.ingest.front_matter import Front
from briefkit.ingest.marks import mark_at
from briefkit.ingest.note_blocks import note_blocks
from briefkit.ingest.passages import Edit
from briefkit.patterns import regex
from briefkit.text import Location, Span

_AGAIN = regex(r"\[\^([^\]\s]+)\](?!:)")
_HOLDS = (BlockKind.PARAGRAPH, BlockKind.LIST, BlockKind.QUOTE)


@dataclass(frozen=True)
class Call:
    """One place at which a note is called, with what stands there from now on.

    A note `outside` the numbering is a starred one; one that is `inline` stands in a title, which has no end to put
    it at.
    """

    span: Span
    note: Footnote
    said: NoteText
    label: str
    outside: bool = False
    inline: bool = False

    @property
    def text(self) -> str:
        """What stands in the sentence."""
        if not self.said.written:
            return self.said.text
        return f"^[{' '.join(self.said.text.split())}]" if self.inline else f"[^{self.label}]"


@dataclass(frozen=True)
class Placement:
    """All calls in the order of the text; the notes that are the authors'; what is to be said of them."""

    calls: tuple[Call, ...]
    of_authors: tuple[Footnote, ...] = ()
    findings: tuple[Finding, ...] = ()

    @cached_property
    def _ends(self) -> list[int]:
        return [call.span.end for call in self.calls]

    def within(self, spans: Sequence[Span]) -> tuple[Call, ...]:
        """The calls in some stretches of the document, in their order."""
        found = {
            index
            for span in spans
            for index in range(bisect_left(self._ends, span.start), bisect_right(self._ends, span.end))
        }
        return tuple(self.calls[index] for index in sorted(found))


class _Places:
    """Which stretches of the document are still there."""

    def __init__(self, blocks: Sequence[Block], front: Front) -> None:
        self.kept = sorted(span for block in (*front.abstract, *blocks) for span in block.spans)
        self.starts = [span.start for span in self.kept]
        self.titles = [span for span in (front.title, front.subtitle) if span]
        self.authors = front.author_spans

    def of(self, mark: Span) -> str:
        """Where a mark stands: in the `text`, a `title`, the line of the `author`, or in what was left `out`."""
        first, last = (bisect_right(self.starts, at) - 1 for at in (mark.start, max(mark.start, mark.end - 1)))
        if first >= 0 and mark.start <= self.kept[first].end and mark.end <= self.kept[last].end:
            return "text"  # a note within its sentence may begin on one line and end on another
        if any(span.start <= mark.start and mark.end <= span.end for span in self.titles):
            return "title"
        if any(span.start <= mark.start and mark.end <= span.end for span in self.authors):
            return "author"
        return "out"


def place_notes(
    document: Document, notes: Sequence[ResolvedNote], blocks: Sequence[Block], front: Front, protect: Protect
) -> Placement:
    """Find where each note goes."""
    places = _Places(blocks, front)
    made = {note.read.note.number: _call(document, note, protect) for note in notes}
    findings = [each for note in notes for each in _judge(document, note, made[note.read.note.number].said)]
    calls, lost, of_authors = _sorted_out(made.values(), places)
    findings += [_of_author(document, note) for note in of_authors]
    again = [*_called_again(document, made, places)]
    findings += [_twice(document, call) for call in again]
    starred = [*_starred(document, places, protect)]
    findings += [_kept_star(document, call) for call in starred]
    calls = _in_order([*calls, *again, *starred])
    for call in lost:
        findings.append(_lost(document, call.note))
        calls = _in_order([*calls, *_without_call(call, calls, [*front.abstract, *blocks])])
    inside = {id(call.note) for call in starred}
    own = [note for note in document.starred if id(note) not in inside]
    return Placement(tuple(calls), (*own, *of_authors), tuple(findings))


def call_edits(placement: Placement, source: str) -> list[Edit]:
    """The edits that put notes in the place of their marks; several at one place stand side by side."""
    groups: dict[Span, list[Call]] = {}
    for call in placement.calls:
        groups.setdefault(call.span, []).append(call)
    return sorted(Edit(span.start, span.end, _spaced(calls, source, span)) for span, calls in groups.items())


def _spaced(calls: Sequence[Call], source: str, span: Span) -> str:
    """Citations stand apart from the word before them, marks of written notes do not; what follows must not touch."""
    after = source[span.end : span.end + 1]
    inside = bool(after) and after in "*_)]}”’\"'"
    text = ""
    for call in calls:
        text += call.text if call.said.written or (inside and not text) else f" {call.text}"
    return f"{text} " if after and (after.isalnum() or after in "([{“‘<") else text


def _call(document: Document, resolved: ResolvedNote, protect: Protect) -> Call:
    note = resolved.read.note
    span = mark_at(document.source.text, note.call) if note.call is not None else Span(0, 0)
    own = document.kind not in ("pdf", "text") and not is_paged(document)  # a page turn is no end of a paragraph
    blocks = note_blocks(note.raw, document.source, note.spans) if own else []
    return Call(span, note, note_text(resolved, protect, blocks), str(note.number))


def _in_order(calls: Sequence[Call]) -> list[Call]:
    return sorted(calls, key=lambda call: (call.span.end, call.outside, call.note.number))


def _sorted_out(calls: Iterable[Call], places: _Places) -> tuple[list[Call], list[Call], list[Footnote]]:
    """The calls that stay, those that have lost their place, and the notes that are of authors."""
    stay: list[Call] = []
    lost: list[Call] = []
    of_authors: list[Footnote] = []
    for call in calls:
        where = "out" if call.note.call is None else places.of(call.span)
        if where == "text":
            stay.append(call)
        elif where == "title" and call.said.text.count("[") == call.said.text.count("]"):
            stay.append(replace(call, inline=True))
        elif where == "author" and not call.said.citekeys:
            of_authors.append(call.note)
        else:
            lost.append(call)
    return stay, lost, of_authors


def _called_again(document: Document, made: Mapping[int, Call], places: _Places) -> Iterator[Call]:
    """Further calls of a note by its label: `[^3]` a second time."""
    by_label = {call.note.label: call for call in made.values()}
    text = document.source.text
    for match in _AGAIN.finditer(masked(text)) if document.notes else ():
        call = by_label.get(match[1])
        if call and call.note.call is not None and call.note.call != match.start():
            mark = mark_at(text, match.start())
            if places.of(mark) == "text":
                yield replace(call, span=mark)


def _starred(document: Document, places: _Places, protect: Protect) -> Iterator[Call]:
    """The starred notes that are called in the text itself; a star at an author's name is the author's."""
    text = document.source.text
    marked = " ".join(text[span.start : span.end] for span in places.authors)
    for note in document.starred:
        mark = mark_at(text, note.call) if note.call is not None else None
        if mark and places.of(mark) == "text" and not _has_star(marked, note.label):
            yield Call(mark, note, NoteText(protect(note.raw), True), f"star{note.number}", outside=True)


def _has_star(line: str, label: str) -> bool:
    """Tell whether a star stands in a line apart from its emphasis."""
    star = re.escape(label)
    return re.search(rf"\\{star}|\s{star}(?=[\s*_]*$)|<sup>\s*\\?{star}", line) is not None


def _without_call(lost: Call, calls: Sequence[Call], blocks: Sequence[Block]) -> Iterator[Call]:
    """A note that nothing calls comes after the note before it: where its paragraph ends, or at once."""
    before = [call for call in calls if call.note.number < lost.note.number and not call.outside and not call.inline]
    after = [call for call in calls if call.note.number > lost.note.number and not call.outside and not call.inline]
    holders = [block for block in blocks if block.kind in _HOLDS]
    if not holders:
        return
    place = before[-1].span.end if before else holders[0].end
    block = next((block for block in holders if block.start <= place <= block.end), None)
    end = block.end if block else place
    if before and after and after[0].span.start < end:
        end = place
    yield replace(lost, span=Span(end, end))


def _judge(document: Document, resolved: ResolvedNote, said: NoteText) -> Iterator[Finding]:
    note = resolved.read.note
    where = Location(document.source.path, note.line, 0)
    for one in said.unresolved:
        code = "I407" if one.several and one.form == "ibid" else "I401"
        keys = ", ".join(f"`@{work.key}`" for work in one.candidates if work.key)
        hint = f"put a citation there, perhaps of {keys}" if keys else "put a citation there by hand"
        raw = note.raw[one.segment.span.start : one.segment.span.end].strip()
        message = f"note {note.label}: `{raw[:80]}` is kept as it stands: {one.reason}"
        yield finding(code, message, where, hint, (note.number,))
    if said.left_out:
        words = ", ".join(f"`{words[:80]}`" for words in said.left_out[:5])
        message = f"note {note.label}: {words} of its references is neither in their entries nor in the note"
        yield finding("I422", message, where, "add what is missed, to the entry or to the note", (note.number,))
    if not note.raw.strip():
        yield finding("I404", f"note {note.label} is empty", where, "write it, or take its mark out", (note.number,))


def _lost(document: Document, note: Footnote) -> Finding:
    why = "has no mark in the text" if note.call is None else "is called where nothing is left"
    where = Location(document.source.path, note.line, 0)
    message = f"note {note.label} {why}; it stands after the note before it"
    return finding("I402", message, where, "move it to its place", (note.number,))


def _twice(document: Document, call: Call) -> Finding:
    where = document.source.location(call.span.start)
    message = f"note {call.note.label} is called a second time; it is set again under a number of its own"
    return finding("I403", message, where, "where the same note is meant, refer to it in words", (call.note.number,))


def _of_author(document: Document, note: Footnote) -> Finding:
    where = Location(document.source.path, note.line, 0)
    message = f"note {note.label} is about an author; it becomes the starred note, and the notes after it move up"
    return finding("I405", message, where, "", (note.number,))


def _kept_star(document: Document, call: Call) -> Finding:
    where = document.source.location(call.span.start)
    message = (
        f"the note `{call.note.label}` is called in the text; it becomes a numbered one, and those after it move on"
    )
    return finding("I419", message, where, "say what it says in the text, to keep the numbers")
