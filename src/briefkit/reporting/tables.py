"""Tables as text for people, as CSV, and as a spreadsheet: the same rows in each."""

import csv
import io
import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Final

Cell = str | int

_GAP: Final = "  "
_NARROWEST: Final = 12  # letters that a column keeps however narrow the terminal is
_WIDEST_CELL: Final = 60  # of a spreadsheet, in its own unit: about a letter
# Excel refuses longer cells and more columns; 32,767 letters are ten pages.
_CELL_LIMIT: Final = 32_767


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; every row has a cell for each column."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def text_lines(table: Table, width: int | None = None) -> list[str]:
    """The table for a person: columns set under each other, cells folded where `width` is too narrow.

    Without `width` (a pipe), each row is one line.
    """
    if not table.rows:
        return []
    rows = [[" ".join(str(cell).split()) for cell in row] for row in table.rows]
    widths = [max(map(_width, column)) for column in zip(table.columns, *rows, strict=True)]
    widths = _fitted(widths, width) if width else widths
    right = [all(isinstance(cell, int) for cell in column) for column in zip(*table.rows, strict=True)]
    head = [name.upper().replace("_", " ") for name in table.columns]
    return [line for row in (head, *rows) for line in _row_lines(row, widths, right)]


def _fitted(widths: list[int], total: int) -> list[int]:
    """Column widths that fit into `total`: the widest give way."""
    fitted = list(widths)
    while sum(fitted) + len(_GAP) * (len(fitted) - 1) > total:
        widest = max(range(len(fitted)), key=fitted.__getitem__)
        if fitted[widest] <= _NARROWEST:
            break
        fitted[widest] -= 1
    return fitted


def _row_lines(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> list[str]:
    """The lines of one row: each cell folded into its column, columns of numbers flush right."""
    folded = [textwrap.wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    parts = zip(*zip_longest(*folded, fillvalue=""), strict=True)
    columns = [
        [_padded(line, width, flush) for line in lines]
        for lines, width, flush in zip(parts, widths, right, strict=True)
    ]
    return [_GAP.join(line).rstrip() for line in zip(*columns, strict=True)]


def _padded(text: str, width: int, right: bool) -> str:
    blank = " " * max(width - _width(text), 0)
    return blank + text if right else text + blank


def _width(text: str) -> int:
    """The columns that a text takes on a terminal: letters of East Asia take two, accents of their own none."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def without_empty(table: Table) -> Table:
    """The table without the columns that no row has anything in."""
    kept = [index for index in range(len(table.columns)) if any(row[index] != "" for row in table.rows)]
    return Table([table.columns[i] for i in kept], [[row[i] for i in kept] for row in table.rows])


def csv_text(table: Table) -> str:
    """The table as CSV (RFC 4180, but for lines that end in a newline alone)."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return stream.getvalue()


def xlsx_bytes(table: Table, name: str) -> bytes:
    """The table as a sheet of Excel's: a frozen first row, filters, widths that fit; the same table, the same bytes."""
    import xlsxwriter  # only this format needs it

    stream = io.BytesIO()
    # Text stays text: a cell that begins with = is no formula here, whoever wrote it.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": name, "created": datetime(2000, 1, 1)})  # noqa: DTZ001 - Excel knows no zones
        sheet = book.add_worksheet(name)
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for column, title in enumerate(table.columns):
            cells = [row[column] for row in table.rows]
            sheet.set_column(column, column, min(max(map(_width, map(str, [title, *cells]))) + 2, _WIDEST_CELL))
            sheet.write_string(0, column, title, head)
            for row, cell in enumerate(cells, start=1):
                write = sheet.write_number if isinstance(cell, int) else sheet.write_string
                write(row, column, cell if isinstance(cell, int) else cell[:_CELL_LIMIT], body)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
    return stream.getvalue()
