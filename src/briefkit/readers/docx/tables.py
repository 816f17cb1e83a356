"""Tables of Word: rows and cells, merged cells in their first place, tables in tables taken out, frames opened."""

from collections.abc import Callable
from dataclasses import dataclass, field

from briefkit.readers.docx.package import W, is_on, value
from briefkit.readers.files.left_out import Loss, Tally
from briefkit.readers.files.xml_parts import Element, whole
from briefkit.readers.markdown.flow import Block
from briefkit.readers.markdown.table_shapes import Cell, first_words, table_blocks

_HELD = {f"{W}{name}" for name in ("customXml", "sdtContent", "ins", "moveTo")}
_ALIGNS = {"left": "l", "start": "l", "both": "l", "center": "c", "right": "r", "end": "r"}
_MOST = 400  # columns; a damaged file may claim millions


@dataclass
class _Grid:
    """The rows read so far; a class because reading them counts what is merged."""

    rows: list[list[Cell]] = field(default_factory=list)
    aligns: list[list[str]] = field(default_factory=list)
    head: int = 0
    merged: int = 0


def read_table(table: Element, read_cell: Callable[[Element], Cell], tally: Tally) -> list[Block]:
    """A table as blocks: itself, or what stands in it where it only frames text; tables in it after it."""
    grid = _Grid()
    for row in _children(table, "tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            _read_row(row, read_cell, grid)
    for _ in range(grid.merged):
        tally.add(Loss.MERGED, first_words(grid.rows))
    return table_blocks(grid.rows, tally, grid.head, _columns(grid), _widths(table))


def _children(element: Element, name: str) -> list[Element]:
    """Rows or cells, content controls and the like opened."""
    found = []
    for child in element:
        if child.tag == f"{W}{name}":
            found.append(child)
        elif child.tag in _HELD:
            found += _children(child, name)
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            found += _children(content, name) if content is not None else []
    return found


def _read_row(row: Element, read_cell: Callable[[Element], Cell], grid: _Grid) -> None:
    properties = row.find(f"{W}trPr")
    cells: list[Cell] = [()] * _number(properties, "gridBefore")
    aligns = [""] * len(cells)
    for cell in _children(row, "tc"):
        own = cell.find(f"{W}tcPr")
        span = max(1, min(_number(own, "gridSpan"), _MOST))
        merge = own.find(f"{W}vMerge") if own is not None else None
        goes_on = merge is not None and value(merge) != "restart"
        grid.merged += span > 1 or (merge is not None and not goes_on)
        content = read_cell(cell)
        cells += [content, *([()] * (span - 1))]
        aligns += [_alignment(cell), *([""] * (span - 1))]
    is_head = bool(is_on(properties, "tblHeader")) and grid.head == len(grid.rows)
    grid.head += is_head
    grid.rows.append(cells[:_MOST])
    grid.aligns.append([] if is_head else aligns)


def _number(properties: Element | None, name: str) -> int:
    text = value(properties.find(f"{W}{name}")) if properties is not None else ""
    return min(max(whole(text), 0), _MOST)


def _alignment(cell: Element) -> str:
    paragraph = cell.find(f"{W}p")
    return _ALIGNS.get(value(paragraph.find(f"{W}pPr/{W}jc")), "") if paragraph is not None else ""


def _columns(grid: _Grid) -> str:
    """The alignment that most cells of each column have; none where all are set to the left."""
    count = max((len(row) for row in grid.aligns), default=0)
    letters = ""
    for at in range(count):
        own = [row[at] for row in grid.aligns if at < len(row)]
        letters += max(("r", "c", " "), key=lambda letter: own.count(letter.strip()) + (letter == " ") * own.count("l"))
    return letters


def _widths(table: Element) -> list[float]:
    """The widths of the columns as the grid has them."""
    texts = [value(each, "w") for each in table.findall(f"{W}tblGrid/{W}gridCol")]
    return [float(whole(text)) for text in texts]
