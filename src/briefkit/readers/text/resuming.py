"""Where the text is resumed in a note: pages put one after the other without so much as a blank line between them.

That a note holds the mark of the next note shows that body text stands in it. Where this begins is judged by the
lines: the last line of a note is short, or ends in a page, a year or an address; a sentence that the page broke goes
on with a small letter.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from briefkit.patterns import regex
from briefkit.readers.lines.continuing import closed, sentence_open
from briefkit.readers.lines.labels import exact_value
from briefkit.readers.lines.lines import Line
from briefkit.readers.text.blocks import Block, BlockKind
from briefkit.text import Span

_AHEAD = 3  # a note may be followed by the mark of one of the next
_SHORT = 0.85
_MOST_LINES = 60  # that a note in a page foot has
_SOURCE_END = regex(r"(?:\d[\"”’)\]]*|\b(?:ibid|passim|n\.d|ff?)|/\S*|>)[.,;\"”’)\]*_]*\s*$", re.IGNORECASE)
_SOURCE = regex(r"https?:|www\.|\baccessed\b|\bibid\b|\bpp?\. ?\d|\bvol\. ?\d|\bsupra\b|\bop\. cit", re.IGNORECASE)


def cut_resumed(
    lines: Sequence[Line], blocks: Sequence[Block], called: Mapping[int, Sequence[int]], lists: Sequence[Span]
) -> list[Block]:
    """The blocks, notes without the body text that goes on in them as a paragraph of its own."""
    result: list[Block] = []
    body = ""
    begins_again = _before_first_notes(blocks)
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.PARAGRAPH:
            body = _text(lines, block)
        listed = any(span.start <= block.start < span.end for span in lists)
        mark = None if listed else _mark(block, called, index in begins_again)
        at = _resumption(lines, block, mark, sentence_open(body)) if mark is not None else None
        if at is None:
            result.append(block)
            continue
        result.append(replace(block, end=lines[at - 1].end))
        rest = Block(BlockKind.PARAGRAPH, lines[at].start, block.end, at)
        result.append(rest)
        body = _text(lines, rest)
    return result


def _before_first_notes(blocks: Sequence[Block]) -> frozenset[int]:
    """The notes after which the numbering begins again, as it does on each page of some books."""
    notes = [at for at, block in enumerate(blocks) if block.kind is BlockKind.NOTE and block.label]
    values = {at: exact_value(label.printed) for at in notes if (label := blocks[at].label)}
    return frozenset(at for at, after in pairwise(notes) if values[after] == 1)


def _mark(block: Block, called: Mapping[int, Sequence[int]], begins_again: bool) -> int | None:
    """Where the next note is called inside of a note."""
    value = exact_value(block.label.printed) if block.kind is BlockKind.NOTE and block.label else None
    if value is None:
        return None
    for number in (*range(value + 1, value + 1 + _AHEAD), *((1,) if begins_again else ())):
        offsets = called.get(number, ())
        place = bisect_left(offsets, block.start)
        if place < len(offsets) and offsets[place] < block.end:
            return offsets[place]
    return None


def _resumption(lines: Sequence[Line], block: Block, mark: int, is_open: bool) -> int | None:
    """The line of a note with which the body text is resumed, before its mark."""
    last = block.line
    while last + 1 < len(lines) and lines[last + 1].start <= mark:
        last += 1
    widths = [len(line.text.strip()) for line in lines[block.line : last + 1]]
    widest = max(widths)
    best, best_score = None, float("-inf")
    for at in range(block.line + 1, min(last, block.line + _MOST_LINES) + 1):
        before = lines[at - 1].text.rstrip()
        if not closed(before):
            continue
        score = -0.3 * (at - block.line)
        score += 1.0 * (widths[at - 1 - block.line] < _SHORT * widest)
        score += 1.0 * bool(_SOURCE_END.search(before))
        small = lines[at].text.lstrip()[:1].islower()
        score += (2.0 if small else -0.5) if is_open else (-1.0 if small else 0.0)
        score -= 1.0 * any(_SOURCE.search(line.text) for line in lines[at : last + 1])
        if score > best_score:
            best, best_score = at, score
    return best


def _text(lines: Sequence[Line], block: Block) -> str:
    """The last words of a block are what counts: its last line."""
    at = block.line
    while at + 1 < len(lines) and lines[at + 1].start < block.end:
        at += 1
    return lines[at].text
