"""Blocks to notes: which paragraphs belong to a note, also where a page break or a heading stands between.

In a copy of printed pages the notes of a page stand after a rule. The body text is resumed after them, behind a
second rule (the closed style) or without one (the open style), so that a paragraph behind a note may be either.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefkit.readers.lines.continuing import (
    begins_with_address,
    closed,
    continues,
    glued_body,
    has_calls,
    may_be_note,
    runs_on,
    sentence_open,
    wide_open,
)
from briefkit.readers.lines.evidence import SOURCE
from briefkit.readers.lines.labels import Form, Label, exact_value
from briefkit.readers.text.blocks import Block, BlockKind
from briefkit.readers.text.page_segments import Segment, closed_style, next_values, segments_of, value_of_block
from briefkit.text import Span


@dataclass(slots=True)
class JoinedNote:
    """A label and the pieces of text that belong to it."""

    label: Label
    start: int
    spans: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class _State:
    """What has been read so far: the notes, the last paragraph of the body text."""

    text: str
    lists: Sequence[Span]
    notes: list[JoinedNote] = field(default_factory=list)
    body: str = ""
    resumed: bool = True
    value: int | None = None
    """The number of the last note; one that lost its label counts on."""
    ahead: int | None = None
    """The number of the first note behind the segment that is read."""

    def last(self) -> str:
        span = self.notes[-1].spans[-1]
        return self.text[span.start : span.end]

    def add_note(self, block: Block) -> None:
        label = block.label or Label("", Form.SUP, 0)
        self.notes.append(JoinedNote(label, block.start, [block.span]))
        self.resumed = False
        printed = exact_value(label.printed)
        self.value = printed if printed is not None else self.value + 1 if self.value is not None else None

    def cut_body(self, block: Block) -> None:
        """The last note of a page may have the body text of the next page at its end."""
        note = self.text[block.start : block.end]
        at = glued_body(note, self.body)
        if at is not None:
            self.notes[-1].spans[-1] = Span(block.start, block.start + at)
            self.body = note[at:]
            self.resumed = True

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
    segments = segments_of(blocks)
    is_closed = closed_style(segments)
    state = _State(text, lists)
    was_foot = False
    ahead = next_values(segments)
    for segment, next_value in zip(segments, ahead, strict=True):
        state.ahead = next_value
        is_foot = is_closed and segment.after_rule and bool(segment.notes) and not _has_body(text, segment)
        if is_foot:
            _read_foot(state, segment)
        elif is_closed and was_foot and not segment.notes:
            _read_body(state, segment)
        else:
            _read_mixed(state, segment)
        was_foot = is_foot
    return state.notes


def _has_body(text: str, segment: Segment) -> bool:
    return any(
        block.kind is BlockKind.HEADING
        or (block.kind is BlockKind.PARAGRAPH and has_calls(text[block.start : block.end]))
        for block in segment.blocks
    )


def _read_foot(state: _State, segment: Segment) -> None:
    """Everything between the two rules belongs to notes."""
    for index, block in enumerate(segment.blocks):
        following = segment.note_after(index)
        value = state.ahead if following is None else value_of_block(segment.blocks[following])
        if block.kind is BlockKind.NOTE or _lost_its_label(state, segment.blocks[index:following], value):
            state.add_note(block)
        else:
            state.add_paragraph(block, belongs=True)


def _read_body(state: _State, segment: Segment) -> None:
    """What stands after the second rule is the body text resumed."""
    for block in segment.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            state.add_paragraph(block, belongs=False)


def _read_mixed(state: _State, segment: Segment) -> None:
    """Notes and body text in one segment: each paragraph is judged by its place and its words."""
    for index, block in enumerate(segment.blocks):
        if block.kind is BlockKind.NOTE:
            state.add_note(block)
            if segment.note_after(index) != index + 1 and not state.in_list(block):
                state.cut_body(block)
        elif block.kind is BlockKind.PARAGRAPH and state.notes:
            _judge(state, segment, index, segment.note_after(index))
        elif block.kind is BlockKind.PARAGRAPH:
            state.add_paragraph(block, belongs=False)
        else:
            state.resumed = state.resumed or not state.in_list(block)


def _judge(state: _State, segment: Segment, index: int, following: int | None) -> None:
    """Put a paragraph to the note before it, make it a note that lost its label, or leave it in the body."""
    block = segment.blocks[index]
    paragraph = state.text[block.start : block.end].strip()
    if block.carried or (index and index - 1 in segment.notes and not state.last().strip()):
        belongs = True  # the label stands on a line of its own
    elif not segment.notes or index < segment.notes[0]:
        if segment.after_rule and _lost(state, segment, index, following):
            state.add_note(block)
            return
        belongs = segment.after_rule and _leads_on(state, segment, index, following)
    elif _is_second_line(state, segment, index, following):
        belongs = True
    elif state.resumed:
        belongs = begins_with_address(paragraph) and wide_open(state.last())
    elif following is not None:
        if _lost(state, segment, index, following):
            state.add_note(block)
            return
        belongs = not _heads_part(state, segment, index, following) and (
            state.in_list(block) or _stands_between(state, segment, index, following)
        )
    else:
        belongs = continues(state.last(), paragraph, state.body, state.ahead) or (
            state.in_list(block) and not closed(state.last())
        )
        belongs = belongs or (
            not block.apart and not has_calls(paragraph, state.ahead) and runs_on(state.last(), paragraph)
        )
    state.add_paragraph(block, belongs)


def _leads_on(state: _State, segment: Segment, index: int, following: int | None) -> bool:
    """The first paragraph after a rule, before the first label: the rest of the last note, more often than not."""
    before = segment.blocks[:index]
    if any(block.kind is BlockKind.HEADING for block in before) or (state.resumed and index):
        return False
    paragraph = state.text[segment.blocks[index].start : segment.blocks[index].end].strip()
    number = None if following is None else value_of_block(segment.blocks[following])
    if has_calls(paragraph, number):
        return False
    if following is not None and following == index + 1 and sentence_open(state.body):
        return True
    return continues(state.last(), paragraph, "")


def _is_second_line(state: _State, segment: Segment, index: int, following: int | None) -> bool:
    """What only the trace of a raised label, a blank line, parts from a line that cannot end so on a laid-out page."""
    block, before = segment.blocks[index], segment.blocks[index - 1]
    if not index or before.kind is not BlockKind.NOTE or block.apart:
        return False
    line, paragraph = state.last(), state.text[block.start : block.end]
    lines = "\n" in line or state.text[before.end : block.start].count("\n") > _ONE_BLANK
    if lines or closed(line) or not sentence_open(line):
        return False
    if has_calls(paragraph, state.ahead if following is None else value_of_block(segment.blocks[following])):
        return False
    return "\f" in state.text or _is_of_note(state, line, paragraph)


def _is_of_note(state: _State, line: str, paragraph: str) -> bool:
    """Tell by the lengths of lines whether a paragraph goes on with a note: notes are set smaller than the text."""
    body = [len(each.strip()) for each in state.body.split("\n")]
    first, *more = paragraph.strip().split("\n")
    if len(body) < _LEAST_LINES or len(line) <= _WIDER * max(body):
        return False
    return len(first) > _WIDER * max(body) or (not more and first[:1].islower())


def _stands_between(state: _State, segment: Segment, index: int, following: int) -> bool:
    """A paragraph between two notes of one page: a note of two paragraphs, or body text that a page break ended."""
    group = segment.blocks[index:following]
    texts = [state.text[block.start : block.end] for block in group]
    first = texts[0].strip()
    if group[0].apart and closed(state.last()) and not SOURCE.search(texts[0]):
        return False  # a page ends between them
    number = value_of_block(segment.blocks[following])
    if any(block.kind is BlockKind.HEADING for block in group) or any(has_calls(text, number) for text in texts):
        return continues(state.last(), first, state.body, number)
    resumes = sentence_open(state.body) and first[:1].islower()
    follows = number == (exact_value(state.notes[-1].label.printed) or 0) + 1
    longest = _BETWEEN * (2 if SOURCE.search(texts[-1].strip()[-_END:]) else 1)
    return continues(state.last(), first, state.body) or (follows and not resumes and sum(map(len, texts)) <= longest)


def _heads_part(state: _State, segment: Segment, index: int, following: int | None) -> bool:
    """A short line before a note 1 is the heading of a part of the list of notes: "Chapter 2"."""
    block = segment.blocks[index]
    text = state.text[block.start : block.end].strip()
    begins = following == index + 1 and value_of_block(segment.blocks[index + 1]) == 1
    return begins and len(text) <= _HEAD and "\n" not in text and not text.endswith(".")


_HEAD = 100
_ONE_BLANK = 2  # line ends
_WIDER = 1.06  # times
_LEAST_LINES = 3  # whose lengths are a measure
_BETWEEN = 700  # letters; body text between two page feet is a page long
_END = 80  # letters, in which what a note quotes is followed by its source


def _lost(state: _State, segment: Segment, index: int, following: int | None) -> bool:
    if following is None:
        return False
    return _lost_its_label(state, segment.blocks[index:following], value_of_block(segment.blocks[following]))


def _lost_its_label(state: _State, paragraphs: Sequence[Block], next_value: int | None) -> bool:
    """The one paragraph between notes 12 and 14 is note 13, the two between 12 and 15 are 13 and 14."""
    if next_value is None or state.value is None or not closed(state.last()):
        return False
    if next_value != state.value + 1 + len(paragraphs):
        return False
    return all(
        block.kind is BlockKind.PARAGRAPH and may_be_note(state.text[block.start : block.end], _BETWEEN)
        for block in paragraphs
    )
