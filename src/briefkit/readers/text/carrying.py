"""Notes that go on at the foot of the next page: over its first label, right under the text, and without a label.

Where the rest of the note begins is judged by the lines: no call stands in it, the text before it ends there, it
begins in mid-sentence, and notes that are set smaller have longer lines than the text.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefkit.patterns import regex
from briefkit.readers.lines.continuing import wide_open
from briefkit.readers.lines.evidence import SOURCE
from briefkit.readers.lines.labels import exact_value
from briefkit.readers.lines.lines import Line, LineKind
from briefkit.readers.text.blocks import Block, BlockKind

_TERMINAL = regex(r"[.!?…][\"”’'»)\]*_]*\s*$")
_ENDS_TEXT = regex(r"[.!?:…][\"”’'»)\]*_]*\s*(?:<sup>[^<]*</sup>|\[\^?\d+\]|[⁰¹²³⁴-⁹]++|\d++)*+[\"”’)\]*_]*\s*$")
_AHEAD = 2  # the first label of a page may be so much higher than the last of the page before
_MOSTLY = 0.7  # of the notes end as a sentence does
_LONGEST = 30  # lines of a rest
_WIDE = 0.9  # of the lines are no longer than what is taken for the width
_LONGER = 1.06  # times: so much longer the lines of notes are at least where that says something
_LEAST_LINES = 3  # whose lengths are a measure
_ENOUGH = 1.6


def with_carried(lines: Sequence[Line], blocks: Sequence[Block], called: Mapping[int, Sequence[int]]) -> list[Block]:
    """The blocks, those marked, and cut off where they must, that go on with the last note of the page before."""
    result = list(blocks)
    if not _end_as_sentences(lines, blocks):
        return result
    pages = list(_pages(blocks))
    for before, page in reversed(list(pairwise(pages))):
        at = _place(lines, blocks, before, page)
        if at is None:
            continue
        turn = _Turn.of(lines, blocks, before, page)
        start = turn.beginning(_text_lines(lines, blocks[at]), called)
        if start is not None:
            result[at : at + 1] = _parted(lines, blocks[at], start)
    return result


def _end_as_sentences(lines: Sequence[Line], blocks: Sequence[Block]) -> bool:
    """Tell whether the notes of a text have a full stop at their ends: then one without goes on."""
    ends = [lines[_text_lines(lines, block)[-1]].text for block in blocks if block.kind is BlockKind.NOTE]
    return bool(ends) and sum(bool(_TERMINAL.search(end)) for end in ends) >= _MOSTLY * len(ends)


def _pages(blocks: Sequence[Block]) -> Iterator[range]:
    """The blocks of each page; those between rules are read as what rules part."""
    start = 0
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.BREAK and not block.rule:
            yield range(start, at)
            start = at + 1
    yield range(start, len(blocks))


def _text_lines(lines: Sequence[Line], block: Block) -> list[int]:
    """The lines of a block; the last of a label alone is that of the label."""
    found = [block.line]
    for index in range(block.line + 1, len(lines)):
        if lines[index].start >= block.end:
            break
        if lines[index].kind is LineKind.TEXT:
            found.append(index)
    return found


def _place(lines: Sequence[Line], blocks: Sequence[Block], before: range, page: range) -> int | None:
    """The paragraph right over the first label of a page, where the page before ends in an open note."""
    if not before or blocks[before[-1]].kind is not BlockKind.NOTE:
        return None
    first = next((at for at in page if blocks[at].kind is BlockKind.NOTE), None)
    if first is None or first == page.start or blocks[first - 1].kind is not BlockKind.PARAGRAPH:
        return None
    value, following = _value(blocks[before[-1]]), _value(blocks[first])
    if value is None or following is None or not value < following <= value + _AHEAD:
        return None
    return first - 1 if not _TERMINAL.search(lines[_text_lines(lines, blocks[before[-1]])[-1]].text) else None


def _value(block: Block) -> int | None:
    return exact_value(block.label.printed) if block.label else None


@dataclass(frozen=True, slots=True)
class _Turn:
    """From one page to the next: the end of the open note, the numbers called on the page, the lengths of lines."""

    lines: Sequence[Line]
    end: str
    numbers: range
    text_width: float
    note_width: float

    @classmethod
    def of(cls, lines: Sequence[Line], blocks: Sequence[Block], before: range, page: range) -> "_Turn":
        notes = [at for at in (*before, *page) if blocks[at].kind is BlockKind.NOTE]
        own = [at for at in page if blocks[at].kind is BlockKind.NOTE]
        texts = [at for at in page if at < own[0] and blocks[at].kind is BlockKind.PARAGRAPH]
        value = _value(blocks[before[-1]]) or 0
        last = max(_value(blocks[at]) or 0 for at in own)
        end = lines[_text_lines(lines, blocks[before[-1]])[-1]].text
        text_lines = [index for at in texts for index in _text_lines(lines, blocks[at])]
        body = text_lines[: max(_LEAST_LINES, len(text_lines) // 2)]
        in_notes = [index for at in notes for index in _text_lines(lines, blocks[at])]
        numbers = range(value + 1, max(last, value + 1) + 1)
        return cls(lines, end, numbers, _width(lines, body), _width(lines, in_notes))

    def beginning(self, region: Sequence[int], called: Mapping[int, Sequence[int]]) -> int | None:
        """The line with which the rest of the note begins, if one looks enough like it."""
        start = self._behind_calls(region, called)
        best, most = None, _ENOUGH
        for at in range(max(start, len(region) - _LONGEST), len(region)):
            score = self._score(region, at)
            if score > most:
                best, most = region[at], score
        return best

    def _behind_calls(self, region: Sequence[int], called: Mapping[int, Sequence[int]]) -> int:
        """How many of the lines stand before the last call of a note of the page, or hold it."""
        last = -1
        first, end = self.lines[region[0]].start, self.lines[region[-1]].end
        for number in self.numbers:
            places = called.get(number, ())
            at = bisect_left(places, first)
            while at < len(places) and places[at] <= end:
                last = max(last, places[at])
                at += 1
        return sum(self.lines[index].start <= last for index in region)

    def _score(self, region: Sequence[int], at: int) -> float:
        line = self.lines[region[at]]
        before = self.lines[region[at] - 1]
        apart = before.kind is LineKind.BLANK
        score = 1.2 * apart + 1.0 * (not apart and bool(_ENDS_TEXT.search(before.text)))
        small = line.text.lstrip("“\"'‘(* \t_")[:1].islower()
        score += 0.8 if small else (-0.2 if wide_open(self.end) else -0.6)
        score += 0.3 * bool(SOURCE.search(" ".join(self.lines[index].text for index in region[at : at + 3])))
        return score + self._by_width(region, at, apart)

    def _by_width(self, region: Sequence[int], at: int, apart: bool) -> float:
        """What the lengths of the lines say: those of the rest are as long as in notes, the one before is not."""
        if self.note_width < _LONGER * self.text_width:
            return 0.0
        border = (self.note_width + self.text_width) / 2
        full = [len(self.lines[index].text.strip()) > border for index in region[at:-1]]
        score = 1.5 * (2 * sum(full) / len(full) - 1) if full else 0.0
        above = not apart and at > 0 and len(self.lines[region[at - 1]].text.strip()) > border
        return score - 1.0 * above


def _width(lines: Sequence[Line], indexes: Sequence[int]) -> float:
    lengths = sorted(len(lines[index].text.strip()) for index in indexes)
    return lengths[int(_WIDE * (len(lengths) - 1))] if len(lengths) >= _LEAST_LINES else 0.0


def _parted(lines: Sequence[Line], block: Block, start: int) -> list[Block]:
    """A paragraph of the text, and the rest of a note behind it."""
    if start == block.line:
        return [replace(block, carried=True)]
    index = max(at for at in range(block.line, start) if lines[at].kind is LineKind.TEXT)
    rest = Block(BlockKind.PARAGRAPH, lines[start].start, block.end, start, carried=True)
    return [replace(block, end=lines[index].end), rest]
