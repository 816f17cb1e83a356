"""What stands between the breaks of a text: stretches of blocks, the foot of a page or the text of the next."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefkit.readers.lines.labels import exact_value
from briefkit.readers.text.blocks import Block, BlockKind


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two breaks."""

    blocks: tuple[Block, ...]
    after_rule: bool
    notes: tuple[int, ...]

    @classmethod
    def of(cls, blocks: Sequence[Block], after_rule: bool) -> "Segment":
        """Blocks with the places of the notes among them."""
        notes = tuple(at for at, block in enumerate(blocks) if block.kind is BlockKind.NOTE)
        return cls(tuple(blocks), after_rule, notes)

    @property
    def begins_with_note(self) -> bool:
        """Tell whether its first block is a note."""
        return self.notes[:1] == (0,)

    def note_after(self, index: int) -> int | None:
        """The place of the first note behind a block."""
        place = bisect_right(self.notes, index)
        return self.notes[place] if place < len(self.notes) else None


def segments_of(blocks: Sequence[Block]) -> list[Segment]:
    """The stretches of a text, those without blocks left out."""
    segments: list[Segment] = []
    current: list[Block] = []
    after_rule = False
    for block in blocks:
        if block.kind is BlockKind.BREAK:
            segments.append(Segment.of(current, after_rule))
            current, after_rule = [], block.rule
        else:
            current.append(block)
    segments.append(Segment.of(current, after_rule))
    return [segment for segment in segments if segment.blocks]


def next_values(segments: Sequence[Segment]) -> list[int | None]:
    """For each segment the number of the first note behind it."""
    values: list[int | None] = []
    value = None
    for segment in reversed(segments):
        values.append(value)
        if segment.notes:
            value = value_of_block(segment.blocks[segment.notes[0]])
    return values[::-1]


def closed_style(segments: Sequence[Segment]) -> bool:
    """Segments of notes and of body text take turns."""
    pairs = [(before, after) for before, after in pairwise(segments) if before.begins_with_note and after.after_rule]
    apart = sum(not after.notes for _, after in pairs)
    return apart > sum(after.begins_with_note for _, after in pairs)


def value_of_block(block: Block) -> int | None:
    """The number that the label of a note says."""
    return exact_value(block.label.printed) if block.label else None
