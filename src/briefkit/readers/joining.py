"""Blocks to notes: which paragraphs belong to a note, also where a page break or a heading stands between.

In a copy of printed pages the notes of a page stand after a rule. The body text is resumed after them, behind a
second rule (the closed style) or without one (the open style), so that a paragraph behind a note may be either.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefkit.readers.blocks import Block, BlockKind
from briefkit.readers.continuing import begins_with_address, closed, continues, has_calls, sentence_open, wide_open
from briefkit.readers.labels import Form, Label, exact_value
from briefkit.text import Span


@dataclass(slots=True)
class JoinedNote:
    """A label and the pieces of text that belong to it."""

    label: Label
    start: int
    spans: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Segment:
    """What stands between two breaks."""

    blocks: tuple[Block, ...]
    after_rule: bool
    notes: tuple[int, ...]

    @classmethod
    def of(cls, blocks: Sequence[Block], after_rule: bool) -> "_Segment":
        notes = tuple(at for at, block in enumerate(blocks) if block.kind is BlockKind.NOTE)
        return cls(tuple(blocks), after_rule, notes)

    @property
    def begins_with_note(self) -> bool:
        return self.notes[:1] == (0,)

    def note_after(self, index: int) -> int | None:
        place = bisect_right(self.notes, index)
        return self.notes[place] if place < len(self.notes) else None


@dataclass(slots=True)
class _State:
    """What has been read so far: the notes, the last paragraph of the body text."""

    text: str
    lists: Sequence[Span]
    notes: list[JoinedNote] = field(default_factory=list)
    body: str = ""
    resumed: bool = True

    def last(self) -> str:
        span = self.notes[-1].spans[-1]
        return self.text[span.start : span.end]

    def add_note(self, block: Block) -> None:
        label = block.label or Label("", Form.SUP, 0)
        self.notes.append(JoinedNote(label, block.start, [block.span]))
        self.resumed = False

    def add_paragraph(self, block: Block, belongs: bool) -> None:
        if belongs and self.notes:
            self.notes[-1].spans.append(block.span)
        else:
            self.body = self.text[block.start : block.end]
            self.resumed = True

    def in_list(self, block: Block) -> bool:
        return any(zone.start <= block.start < zone.end for zone in self.lists)


def join_notes(text: str, blocks: Sequence[Block], lists: Sequence[Span] = ()) -> list[JoinedNote]:
    """The notes of a text with all their pieces; `lists` are stretches that hold endnotes and nothing else."""
    segments = _segments(blocks)
    is_closed = _closed_style(segments)
    state = _State(text, lists)
    for segment in segments:
        if is_closed and segment.after_rule and segment.notes and not _has_body(text, segment):
            _read_foot(state, segment)
        else:
            _read_mixed(state, segment)
    return state.notes


def _segments(blocks: Sequence[Block]) -> list[_Segment]:
    segments: list[_Segment] = []
    current: list[Block] = []
    after_rule = False
    for block in blocks:
        if block.kind is BlockKind.BREAK:
            segments.append(_Segment.of(current, after_rule))
            current, after_rule = [], block.rule
        else:
            current.append(block)
    segments.append(_Segment.of(current, after_rule))
    return [segment for segment in segments if segment.blocks]


def _closed_style(segments: Sequence[_Segment]) -> bool:
    """Segments of notes and of body text take turns."""
    feet = [after.begins_with_note for before, after in pairwise(segments) if before.begins_with_note and after.after_rule]
    return feet.count(False) > feet.count(True)


def _has_body(text: str, segment: _Segment) -> bool:
    return any(
        block.kind is BlockKind.HEADING
        or (block.kind is BlockKind.PARAGRAPH and has_calls(text[block.start : block.end]))
        for block in segment.blocks
    )


def _read_foot(state: _State, segment: _Segment) -> None:
    """Everything between the two rules belongs to notes."""
    for block in segment.blocks:
        if block.kind is BlockKind.NOTE:
            state.add_note(block)
        else:
            state.add_paragraph(block, belongs=True)


def _read_mixed(state: _State, segment: _Segment) -> None:
    """Notes and body text in one segment: each paragraph is judged by its place and its words."""
    for index, block in enumerate(segment.blocks):
        if block.kind is BlockKind.NOTE:
            state.add_note(block)
        elif block.kind is BlockKind.PARAGRAPH and state.notes:
            _judge(state, segment, index, segment.note_after(index))
        elif block.kind is BlockKind.PARAGRAPH:
            state.add_paragraph(block, belongs=False)
        else:
            state.resumed = state.resumed or not state.in_list(block)


def _judge(state: _State, segment: _Segment, index: int, following: int | None) -> None:
    """Put a paragraph to the note before it, make it a note that lost its label, or leave it in the body."""
    block = segment.blocks[index]
    paragraph = state.text[block.start : block.end].strip()
    if not segment.notes or index < segment.notes[0]:
        belongs = segment.after_rule and _leads_on(state, segment, index, following)
    elif state.resumed:
        belongs = begins_with_address(paragraph) and wide_open(state.last())
    elif following is not None:
        if _lost_its_label(state, segment, index, following):
            state.add_note(block)
            return
        belongs = state.in_list(block) or _stands_between(state, segment, index, following)
    else:
        belongs = continues(state.last(), paragraph, state.body) or (state.in_list(block) and not closed(state.last()))
    state.add_paragraph(block, belongs)


def _leads_on(state: _State, segment: _Segment, index: int, following: int | None) -> bool:
    """The first paragraph after a rule, before the first label: the rest of the last note, more often than not."""
    before = segment.blocks[:index]
    if any(block.kind is BlockKind.HEADING for block in before) or (state.resumed and index):
        return False
    paragraph = state.text[segment.blocks[index].start : segment.blocks[index].end].strip()
    if following is not None and following == index + 1 and not has_calls(paragraph) and sentence_open(state.body):
        return True
    return continues(state.last(), paragraph, "")


def _stands_between(state: _State, segment: _Segment, index: int, following: int) -> bool:
    """A paragraph between two notes of one page: a note of two paragraphs, or body text that a page break ended."""
    group = segment.blocks[index:following]
    texts = [state.text[block.start : block.end] for block in group]
    if any(block.kind is BlockKind.HEADING for block in group) or any(map(has_calls, texts)):
        return continues(state.last(), texts[0].strip(), state.body)
    resumes = sentence_open(state.body) and texts[0].lstrip()[:1].islower()
    follows = _value(segment.blocks[following]) == (exact_value(state.notes[-1].label.printed) or 0) + 1
    return continues(state.last(), texts[0].strip(), state.body) or (
        follows and not resumes and sum(map(len, texts)) <= _BETWEEN
    )


_BETWEEN = 700  # letters; body text between two page feet is a page long


def _lost_its_label(state: _State, segment: _Segment, index: int, following: int) -> bool:
    """The one paragraph between notes 12 and 14 is note 13."""
    own = exact_value(state.notes[-1].label.printed)
    text = state.text[segment.blocks[index].start : segment.blocks[index].end]
    return (
        following == index + 1
        and own is not None
        and _value(segment.blocks[following]) == own + 2
        and closed(state.last())
        and not has_calls(text)
        and not begins_with_address(text)
        and not text[:1].islower()
        and len(text) <= _BETWEEN
    )


def _value(block: Block) -> int | None:
    return exact_value(block.label.printed) if block.label else None
