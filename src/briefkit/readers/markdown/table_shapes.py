"""What a table is, whatever its format: one that only frames text is opened, tables in it are taken out."""

from collections.abc import Sequence
from typing import TypeAlias

from briefkit.readers.files.left_out import Loss, Tally
from briefkit.readers.markdown.flow import Block, Call, Heading, Paragraph, Table, Words, inlines_of, plain_text

Cell: TypeAlias = Sequence[Block]


def table_blocks(
    rows: Sequence[Sequence[Cell]], tally: Tally, head: int = 0, aligns: str = "", widths: Sequence[float] = ()
) -> list[Block]:
    """A table as blocks: itself, or what stands in it where it only frames text; tables in it after it."""
    count = max((len(row) for row in rows), default=0)
    full: list[list[Cell]] = [[*row, *([()] * (count - len(row)))] for row in rows]
    if not any(cell for row in full for cell in row):
        return []
    if _frames(full):
        tally.add(Loss.LAYOUT, first_words(full))
        return [block for row in full for cell in row for block in cell]
    inner: list[Block] = []
    own = [[_without_tables(cell, inner, tally) for cell in row] for row in full]
    return [Table(own, head or _bold_head(own), (), "", aligns, widths if len(widths) == count else ()), *inner]


def _frames(rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether a table only frames text: one cell, headings in it, or other tables in most of its cells."""
    cells = [cell for row in rows for cell in row if cell]
    if len(rows) == 1 and len(rows[0]) == 1:
        return True
    if any(isinstance(block, Heading) for cell in cells for block in cell):
        return True
    holding = sum(any(isinstance(block, Table) for block in cell) for cell in cells)
    return holding * 2 >= len(cells) > 0 and holding > 0


def _without_tables(cell: Cell, inner: list[Block], tally: Tally) -> Cell:
    """A cell without the tables in it, which go to `inner`."""
    tables = [block for block in cell if isinstance(block, Table)]
    for table in tables:
        tally.add(Loss.NESTED, first_words(table.rows))
    inner += tables
    return [block for block in cell if not isinstance(block, Table)] if tables else cell


def _bold_head(rows: Sequence[Sequence[Cell]]) -> int:
    """One row of head where all of the first row is bold and not all of the table is."""
    if len(rows) < 2 or not all(_is_bold(cell) for cell in rows[0] if cell) or not any(rows[0]):
        return 0
    return int(not all(_is_bold(cell) for row in rows[1:] for cell in row if cell))


def _is_bold(cell: Cell) -> bool:
    words = [each for inlines in inlines_of(cell) for each in inlines if isinstance(each, Words) and each.text.strip()]
    return all(isinstance(block, Paragraph) for block in cell) and bool(words) and all(each.look.bold for each in words)


def first_words(rows: Sequence[Sequence[Cell]]) -> str:
    """The first words in a table, by which it is found again."""
    return next((text for row in rows for cell in row for text in _texts(cell) if text.strip()), "")


def _texts(cell: Cell) -> list[str]:
    return [plain_text([each for each in inlines if not isinstance(each, Call)]) for inlines in inlines_of(cell)]
