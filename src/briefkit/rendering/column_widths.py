"""The widths of a table's columns, where what an author drew would break words."""

from typing import Any

from briefkit.rendering.ast import Element, text_of

_MEASURE = 90  # letters that a line of a table holds, about


def mend_widths(table: Element) -> None:
    """Leave the widths to each writer, in place, where a column is narrower than its longest word.

    Pandoc takes the dashes under a head for widths as soon as one line of a pipe table is long: nobody who wrote
    `|---|` meant a column of three letters.
    """
    columns = table["c"][2]
    widths = [column[1].get("c", 0.0) for column in columns]
    if not any(widths):
        return
    longest = [0] * len(columns)
    for row in _rows(table):
        for index, cell in enumerate(row[1][: len(longest)]):
            words = text_of(cell[4]).split()
            longest[index] = max([longest[index], *map(len, words)])
    if any(width * _MEASURE < letters for width, letters in zip(widths, longest, strict=True)):
        for column in columns:
            column[1] = {"t": "ColWidthDefault"}


def _rows(table: Element) -> list[Any]:
    """The rows of head, bodies and foot; a row is its attributes and its cells."""
    _attr, _caption, _columns, head, bodies, foot = table["c"]
    rows = [*head[1], *foot[1]]
    for body in bodies:
        rows += [*body[2], *body[3]]
    return rows
