"""The data of a chart: a CSV read with the line of each row, and the numbers in it."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from briefkit.patterns import regex
from briefkit.rendering.charts.options import ChartError, unknown

MOST_ROWS: Final = 2_000  # a page cannot show more, and what draws it should not have to try
MOST_COLUMNS: Final = 100
MOST_LETTERS: Final = 120  # of a cell
_MISSING: Final = frozenset({"", "-", "–", "—", "..", "...", "…", "n/a", "na", "n.a.", "nan", "null"})
_THOUSANDS: Final = regex(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PLAIN: Final = regex(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?")
_COMMA: Final = regex(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_SPACES: Final = regex(r"(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d))")
_DATE: Final = regex(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the data and the line it ends on."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV: its columns in order, its rows. With `;` between the cells a comma is a decimal comma."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    separator: str = ","

    def column(self, name: str, option: str) -> str:
        """The name of a column as the file has it; case and spaces at its ends do not matter.

        Raises:
            ChartError: where the file has no such column, or two.
        """
        found = [column for column in self.columns if column.casefold() == name.strip().casefold()]
        if len(found) > 1:
            raise ChartError("W122", f"two columns are called `{found[0]}`", "give each column a name of its own", 1)
        if not found:
            message, hint = unknown("column", name, self.columns)
            raise ChartError("W122", f"{message} for `{option}`", hint)
        return found[0]


def read_table(text: str) -> Table:
    """A CSV as a table; commas, semicolons or tabs may part its cells.

    Raises:
        ChartError: where it is empty, too large, or a row has more cells than there are columns.
    """
    separator = _separator(text)
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    rows: list[Row] = []
    columns: tuple[str, ...] = ()
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if columns:
                rows.append(_row(columns, cells, reader.line_num))
                _limit(len(rows) <= MOST_ROWS, f"more than {MOST_ROWS:,} rows", reader.line_num)
            else:
                columns = tuple(_clean(cell) for cell in cells)
                _limit(len(columns) <= MOST_COLUMNS, f"more than {MOST_COLUMNS} columns", reader.line_num)
    except csv.Error as fault:
        hint = 'close every quotation mark; a " within a cell is written ""'
        raise ChartError("W121", f"these data are no CSV: {fault}", hint, max(reader.line_num, 1)) from None
    if not rows:
        raise ChartError("W121", "there are no data", "write the names of the columns, and a row below them", 1)
    return Table(columns, tuple(rows), separator)


def _separator(text: str) -> str:
    head = next((line for line in text.splitlines() if line.strip()), "")
    outside = re.sub(r'"[^"]*"', "", head)
    return max(",;\t", key=lambda letter: (outside.count(letter), letter == ","))


def _row(columns: Sequence[str], cells: Sequence[str], line: int) -> Row:
    cleaned = [_clean(cell) for cell in cells]
    if len([cell for cell in cleaned if cell]) > len(columns) or any(cleaned[len(columns) :]):
        message = f"this row has {len(cells)} cells, and there are {len(columns)} columns"
        raise ChartError("W121", message, "put a cell with the separator in it between quotation marks", line)
    padded = [*cleaned, *[""] * (len(columns) - len(cleaned))]
    return Row(line, dict(zip(columns, padded, strict=False)))


def _clean(cell: str) -> str:
    text = " ".join("".join(letter if letter.isprintable() else " " for letter in cell).split())
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…"


def _limit(holds: bool, what: str, line: int) -> None:
    if not holds:
        raise ChartError("W121", f"these data have {what}", "keep what the chart shows in a file of its own", line)


def matching(table: Table, where: Sequence[tuple[str, str]]) -> tuple[Row, ...]:
    """The rows that an author wants.

    Raises:
        ChartError: where none is left.
    """
    rows = table.rows
    for name, value in where:
        column = table.column(name, "where")
        kept = tuple(row for row in rows if row.cells[column].casefold() == value.casefold())
        if not kept:
            values = tuple(dict.fromkeys(row.cells[column] for row in rows))
            message, hint = unknown(f"row with `{column}`", value, values)
            raise ChartError("W122", message, hint)
        rows = kept
    return rows


def number(text: str, separator: str = ",") -> float | None:
    """A cell as a number; None where there is none (empty, `..`, `n/a`).

    Raises:
        ValueError: with what to do, where the cell says something else.
    """
    if text.casefold() in _MISSING:
        return None
    bare = _SPACES.sub("", text.replace("\u2212", "-").strip()).removesuffix("%").strip()
    if separator == ";" and _COMMA.fullmatch(bare):
        if re.fullmatch(r"[+-]?\d{1,3},\d{3}", bare):
            raise ValueError("can be read in two ways: write it without the comma, or with a point")
        return float(bare.replace(".", "").replace(",", "."))
    if _THOUSANDS.fullmatch(bare):
        return float(bare.replace(",", ""))
    if _PLAIN.fullmatch(bare):
        return float(bare)
    raise ValueError("is no number: give one, or leave the cell empty")


def year(text: str) -> float | None:
    """`2012`, `2012-06`, `2012-06-30` as a number of years; None for anything else."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    try:
        day = date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None
    start = date(day.year, 1, 1)
    return day.year + (day - start).days / 366


def texts(rows: Sequence[Row], column: str) -> Iterator[str]:
    """The cells of a column."""
    return (row.cells[column] for row in rows)
