"""Lines to blocks: a note with its first paragraph, a paragraph, a heading, a break between pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from briefkit.readers.lines.labels import Label
from briefkit.readers.lines.lines import Line, LineKind
from briefkit.readers.lines.traces import traces
from briefkit.text import Span


class BlockKind(Enum):
    """What a block is."""

    NOTE = auto()
    PARAGRAPH = auto()
    HEADING = auto()
    BREAK = auto()
    """A rule or a page break."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; of a note, `start` is where its text begins, after the label."""

    kind: BlockKind
    start: int
    end: int
    line: int
    label: Label | None = None
    rule: bool = False
    apart: bool = False
    """Something of the page, not only blank lines, stands before it: a running head, a rule, a heading."""
    carried: bool = False
    """It goes on with the last note of the page before."""

    @property
    def span(self) -> Span:
        """The stretch of its text."""
        return Span(self.start, self.end)


_BREAKING = {LineKind.RULE, LineKind.PAGE}


def read_blocks(lines: Sequence[Line], labels: Mapping[int, Label]) -> list[Block]:
    """The blocks of a text; each line in `labels` begins a note."""
    blocks: list[Block] = []
    joins = apart = False
    ignored = traces(lines, labels)
    for index, line in enumerate(lines):
        if index in ignored:
            continue
        if line.kind is LineKind.TEXT:
            joins = _add_text(blocks, index, line, labels.get(index), joins, apart)
            apart = False
            continue
        joins = False
        apart = apart or line.kind not in (LineKind.BLANK, LineKind.MARKUP)
        if line.kind is LineKind.HEADING:
            blocks.append(Block(BlockKind.HEADING, line.start, line.end, index))
        elif line.kind in _BREAKING:
            blocks.append(Block(BlockKind.BREAK, line.start, line.end, index, rule=line.kind is LineKind.RULE))
    return blocks


def _add_text(blocks: list[Block], index: int, line: Line, label: Label | None, joins: bool, apart: bool) -> bool:
    """Add a line of text to the block before it, or begin a new one with it."""
    if label is None and joins:
        last = blocks[-1]
        blocks[-1] = replace(last, end=line.end)
        return True
    kind = BlockKind.NOTE if label else BlockKind.PARAGRAPH
    start = line.start + (label.body if label else 0)
    end = max(line.end - (label.tail if label else 0), start)
    blocks.append(Block(kind, start, end, index, label, apart=apart))
    return True
