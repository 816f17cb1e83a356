"""Tables whose columns are told by position: what goes into a cell is taken from its blanks, or widens the column."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.passages import Edit
from briefkit.ingest.placing import Call, Placement
from briefkit.ingest.verbatim import RULED
from briefkit.patterns import regex
from briefkit.text import Span

_GRID = regex(r"[ ]{0,3}\+(?:[-=:]+\+)+[ ]*$")
_RULE_LETTERS = "-=:"


@dataclass(frozen=True)
class Columns:
    """Where the columns of a table end, in letters from the head of a line; `bars` part the cells of a grid."""

    ends: tuple[int, ...]
    bars: bool

    def after(self, at: int) -> int | None:
        """The end of the column in which a place lies; None in the last one of a table without bars."""
        index = bisect_right(self.ends, at)
        return self.ends[index] if index < len(self.ends) else None


def notes_in_columns(placement: Placement, source: str, blocks: Sequence[Block]) -> Placement:
    """The calls with citations in such tables as written notes below: their marks are no wider than those before."""
    tables = [(block, columns) for block in blocks if (columns := columns_of(source, block))]
    return replace(placement, calls=tuple(_written_below(call, source, tables) for call in placement.calls))


def _written_below(call: Call, source: str, tables: Sequence[tuple[Block, Columns]]) -> Call:
    columns = next((columns for block, columns in tables if block.start <= call.span.start < block.end), None)
    if columns is None:
        return call
    start = call.span.start
    if source[start].isspace() and (not columns.bars or source[start - 1] in "|-+*"):
        start += 1  # the blank before the mark parts columns, or a bullet from its item
    text = call.said.text
    said = call.said if call.said.written else replace(call.said, text=f"{text}.", written=True)
    return replace(call, span=Span(start, call.span.end), said=said)


def columns_of(source: str, block: Block) -> Columns | None:
    """The columns of a grid table, or of one between lines of dashes; None for any other block."""
    if block.kind is not BlockKind.TABLE:
        return None
    lines = [source[span.start : span.end] for span in block.spans]
    if _GRID.match(lines[0]):
        return Columns(tuple(sorted({at for line in lines if _GRID.match(line) for at in _plus(line)})), bars=True)
    ruled = [line for line in lines if RULED.match(line) and " -" in line.strip()]
    if not ruled or any(line.lstrip().startswith("|") for line in lines):
        return None
    return Columns(tuple(found.start() for found in re.finditer(r"(?<= )-", ruled[0]))[_indented(ruled[0]) :], False)


def _plus(line: str) -> list[int]:
    return [at for at, letter in enumerate(line) if letter == "+"]


def _indented(line: str) -> int:
    """Of an indented table the first dash ends no column."""
    return int(line.startswith(" "))


def kept_in_columns(source: str, block: Block, edits: Sequence[Edit]) -> list[Edit]:
    """The edits of a table with those that keep its columns one below the other.

    Args:
        source: the document's text.
        block: the table.
        edits: what changes in it, none into another.
    """
    columns = columns_of(source, block)
    if columns is None or not edits:
        return list(edits)
    grown = [_grown(columns, span, edits) for span in block.spans]
    more: list[Edit] = []
    for end in columns.ends:
        lines = [(span, cells.get(end, 0)) for span, cells in zip(block.spans, grown, strict=True)]
        needs = (by - _spare(columns, source[span.start : span.end], end) for span, by in lines if by > 0)
        wider = max(0, *needs, 0)
        for span, by in lines:
            more += _padded(source, span, end, wider - by)
    return [*edits, *more]


def _grown(columns: Columns, line: Span, edits: Sequence[Edit]) -> dict[int, int]:
    """By the end of a column, how many letters come into its cell in this line."""
    cells: dict[int, int] = {}
    for edit in edits:
        end = columns.after(edit.start - line.start) if line.start <= edit.start <= line.end else None
        if end is not None:
            cells[end] = cells.get(end, 0) + len(edit.text) - (min(edit.end, line.end) - edit.start)
    return cells


def _spare(columns: Columns, line: str, end: int) -> int:
    """How many blanks a cell has behind its words; one stays between columns without bars."""
    cell = line[:end]
    blanks = len(cell) - len(cell.rstrip(" "))
    return blanks + max(end - len(line), 0) - (0 if columns.bars else 1)


def _padded(source: str, line: Span, end: int, by: int) -> Iterator[Edit]:
    """A cell made wider by blanks, or by dashes where it is a rule; narrower by its blanks."""
    at = line.start + end
    if at > line.end or by == 0:
        return
    if by < 0:
        yield Edit(at + by, at, "")
        return
    cell = source[line.start : at].rstrip(" ")
    if cell[-1:] in _RULE_LETTERS and (cell[-2:-1] in _RULE_LETTERS) and cell[-2:].strip(":"):
        place = line.start + len(cell) - 1
        letter = "=" if "=" in cell[-3:] else "-"
        yield Edit(place, place, letter * by)
    else:
        while at < line.end and source[at] not in " |+" and source[at - 1] != " ":
            at += 1  # a cell that reaches over several columns is not cut within a word
        yield Edit(at, at, " " * by)
