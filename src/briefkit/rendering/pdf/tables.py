"""Tables made regular: PDF/UA wants as many columns in each row."""

from xml.etree.ElementTree import Element, SubElement

_MOST_SPANNED = 1000  # as HTML allows


def level_rows(table: Element) -> None:
    """Give short rows of a table empty cells, counting cells that span columns and rows."""
    groups = _row_groups(table)
    lengths = [_lengths(rows) for rows in groups]
    columns = max((length for group in lengths for length in group), default=0)
    for rows, group in zip(groups, lengths, strict=True):
        for row, length in zip(rows, group, strict=True):
            for _ in range(columns - length):
                SubElement(row, "td")


def _row_groups(table: Element) -> list[list[Element]]:
    """The rows of a table, group by group: a span ends with its group."""
    groups = [list(part.iterfind("tr")) for part in table if part.tag in ("thead", "tbody", "tfoot")]
    return [*groups, list(table.iterfind("tr"))]


def _lengths(rows: list[Element]) -> list[int]:
    """How many columns each row fills."""
    taken: dict[int, set[int]] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while column in taken.get(number, ()):
                column += 1
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            for below in range(number, min(number + height, len(rows))):
                taken.setdefault(below, set()).update(range(column, column + width))
            column += width
    return [len(taken.get(number, ())) for number in range(len(rows))]


def _span(cell: Element, name: str) -> int:
    text = (cell.get(name) or "1").strip()
    return min(max(int(text), 1), _MOST_SPANNED) if text.isdecimal() else 1
