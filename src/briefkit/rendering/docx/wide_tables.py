"""Columns of tables in Word: as wide as their words, then closer together, then in smaller letters.

Pandoc makes all columns alike where nobody said how wide they are. Each gets the room of its longest word and a share
of the rest, as in print; so does a column whose words would be broken by the width that somebody gave it. A table that
has not so much room is set as it is in print (`pdf.wide_tables`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.charts.look import PIXELS, ChartLook, chart_look
from briefkit.rendering.docx.looks import look_of
from briefkit.rendering.docx.tokens import half_points, length, twentieths
from briefkit.rendering.docx.xml import Element, each, el, find, get, set_run, tag, text_of

_SMALLEST: Final = 6.5  # points
_CLOSER: Final = 0.5  # of the gap between columns
_ROOM: Final = 1.06  # of a word in the text font: another font may come in the place of ours
_BOLD: Final = 1.1  # the same again in heads
_LONGEST: Final = 40  # letters: what has more is an address, which may be broken


@dataclass(frozen=True)
class _Columns:
    """What the columns of a table need, in points: their longest words, their longest texts."""

    words: Sequence[float]
    texts: Sequence[float]


def fit_columns(table: Element, style: HouseStyle, measure: float, *, free: bool) -> None:
    """Give the columns of a table widths where they have none (`free`), and others where theirs would break words."""
    grid = table.findall(f"{tag('tblGrid')}/{tag('gridCol')}")
    rows = [row.findall(tag("tc")) for row in table.findall(tag("tr"))]
    if (
        not grid
        or any(len(row) != len(grid) for row in rows)
        or next(each(table, "gridSpan", "vMerge"), None) is not None
    ):
        return
    columns = _measured(rows, chart_look(style))
    gap = length(style, "table-gap", 9)
    filled = bool(look_of(style, "table-head").background)
    gaps = [gap if filled else 0.0, *(gap for _ in grid[1:])]
    needed = [word + room for word, room in zip(columns.words, gaps, strict=True)]
    if not free and all(need <= int(get(column, "w")) / 20 for need, column in zip(needed, grid, strict=True)):
        return
    scale = 1.0
    if sum(needed) > measure:
        gaps = [room * _CLOSER for room in gaps]
        scale = _scale(columns, measure - sum(gaps), style.paragraphs["table"].size)
        _set_closer(table, rows, gap * _CLOSER, style.paragraphs["table"].size * scale if scale < 1 else 0)
    for column, width in zip(grid, _widths(columns, gaps, scale, measure), strict=True):
        column.set(tag("w"), str(twentieths(width)))


def _measured(rows: Sequence[Sequence[Element]], look: ChartLook) -> _Columns:
    def points(text: str) -> float:
        return look.length(text) / PIXELS * _ROOM

    columns = [[(text_of(cell), _weight(cell)) for cell in column] for column in zip(*rows, strict=True)]
    words = [[(word, bold) for text, bold in column for word in text.split()] for column in columns]
    return _Columns(
        [
            max((points(word) * bold for word, bold in set(column) if len(word) <= _LONGEST), default=0.0)
            for column in words
        ],
        [max((points(text) * bold for text, bold in set(column)), default=0.0) for column in columns],
    )


def _weight(cell: Element) -> float:
    """By how much the letters of a cell are wider than those of the text."""
    row = cell.getparent()
    return _BOLD if row is not None and find(row, "trPr/tblHeader") is not None else 1.0


def _scale(columns: _Columns, room: float, size: float) -> float:
    """What the letters have to shrink to, as far as they can be read."""
    return max(min(1.0, room / max(sum(columns.words), 1)), min(1.0, _SMALLEST / size))


def _widths(columns: _Columns, gaps: Sequence[float], scale: float, measure: float) -> list[float]:
    """The widths of columns: what they need, and of the rest a share by what they would like to have.

    Where all can have what they would like, be it without the room for another font, they share what is left by that,
    as columns in print do.
    """
    whole = [text * scale + gap for text, gap in zip(columns.texts, gaps, strict=True)]
    bare = [text / _ROOM * scale + gap for text, gap in zip(columns.texts, gaps, strict=True)]
    if 0 < sum(bare) <= measure:
        return [width * measure / sum(bare) for width in bare]
    needed = [word * scale + gap for word, gap in zip(columns.words, gaps, strict=True)]
    wishes = [max(wish - need, 0) for wish, need in zip(whole, needed, strict=True)]
    rest = max(measure - sum(needed), 0.0)
    total = sum(wishes)
    shares = [wish / total for wish in wishes] if total else [1 / len(needed)] * len(needed)
    widths = [need + rest * share for need, share in zip(needed, shares, strict=True)]
    return [width * measure / max(sum(widths), 1) for width in widths]


def _set_closer(table: Element, rows: Sequence[Sequence[Element]], gap: float, size: float) -> None:
    """Write narrower gaps, and a size of letters where it is another one, into a table."""
    look = find(table, "tblPr/tblLook")
    margins = el("tblCellMar", el("left", w=twentieths(gap), type="dxa"))
    if look is not None:
        look.addprevious(margins)
    for run in (run for row in rows for cell in row for run in each(cell, "r") if size):
        set_run(run, el("sz", val=half_points(size)), el("szCs", val=half_points(size)))
