"""The widths of a table's columns, where what an author drew would break words."""

from typing import Any

from briefkit.rendering.ast import Element, text_of

_MEASURE = 90  # letters that a line of a table holds, about
_EXACT = 1e-6


def mend_widths(table: Element) -> None:
    """Leave the widths to each writer, in place, where nobody meant them or a column could not hold its longest word.

    Pandoc takes the dashes under a head for widths as soon as one line of a pipe table is long: nobody who wrote
    `|---|---|` meant columns of three letters each, and dashes as long as the head above them are there for the look.
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
    too_narrow = any(width * _MEASURE < letters for width, letters in zip(widths, longest, strict=True))
    if too_narrow or (_fills_the_page(widths) and (_is_even(widths) or _follows_heads(widths, table))):
        for column in columns:
            column[1] = {"t": "ColWidthDefault"}


def _fills_the_page(widths: list[float]) -> bool:
    """Tell whether the widths are shares of the whole, as those of pipe tables are; a grid is as wide as drawn."""
    return abs(sum(widths) - 1) < _EXACT


def _is_even(widths: list[float]) -> bool:
    return max(widths) - min(widths) < _EXACT


def _follows_heads(widths: list[float], table: Element) -> bool:
    """Tell whether the dashes under each head are as many as its letters, with or without the spaces beside them."""
    rows = table["c"][3][1]
    heads = [len(text_of(cell[4])) for cell in rows[0][1]] if rows else []
    if len(heads) != len(widths) or not all(heads):
        return False
    for spaces in (0, 1, 2):
        whole = sum(heads) + spaces * len(heads)
        if all(abs(width * whole - head - spaces) <= 1 for width, head in zip(widths, heads, strict=True)):
            return True
    return False


def _rows(table: Element) -> list[Any]:
    """The rows of head, bodies and foot; a row is its attributes and its cells."""
    _attr, _caption, _columns, head, bodies, foot = table["c"]
    rows = [*head[1], *foot[1]]
    for body in bodies:
        rows += [*body[2], *body[3]]
    return rows
