"""Tables and figures of a web page with their captions."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from briefkit.readers.files.left_out import Loss, Tally
from briefkit.readers.files.xml_parts import whole
from briefkit.readers.html.tree import said
from briefkit.readers.markdown.flow import Block, Figure, Inline, Paragraph, Picture, Table, Words
from briefkit.readers.markdown.table_shapes import Cell, table_blocks

Nested = Callable[..., list[Block]]
"""Reads what stands in an element, without the elements that are given beside it."""

_MOST_COLUMNS = 200


def figure_blocks(element: HtmlElement, nested: Nested) -> list[Block]:
    """A figure: its pictures, the last with the caption; what else it holds after them."""
    caption = next(iter(element.iter("figcaption")), None)
    inner = nested(element, frozenset() if caption is None else frozenset((caption,)))
    said_below = nested(caption) if caption is not None else []
    inlines = _inlines(said_below)
    shown = _pictures(inner)
    if not shown or not inlines:
        return [*inner, *said_below]
    others = [block for block in inner if not _pictures([block])]
    return [*(Paragraph([each]) for each in shown[:-1]), Figure(shown[-1], inlines), *others]


def read_table(element: HtmlElement, nested: Nested, tally: Tally) -> list[Block]:
    """A table with its caption, or what stands in it where it only frames text."""
    caption = element.find("caption")
    if _says_more_than_cells(element):
        return nested(element)
    head = 0
    rows: list[list[Cell]] = []
    for row in (each for each in element.iter("tr") if _owner(each) is element):
        cells = [cell for cell in row.iter("td", "th") if _owner(cell) is element and _row_of(cell) is row]
        head += head == len(rows) and _is_head(row, cells)
        rows.append(_row(cells, nested, tally))
    inlines = _inlines(nested(caption)) if caption is not None else []
    return _captioned(table_blocks(rows, tally, head), inlines)


def _is_head(row: HtmlElement, cells: Sequence[HtmlElement]) -> bool:
    parent = row.getparent()
    in_head = parent is not None and parent.tag == "thead"
    return bool(cells) and (in_head or all(cell.tag == "th" for cell in cells))


def _row(elements: Sequence[HtmlElement], nested: Nested, tally: Tally) -> list[Cell]:
    cells: list[Cell] = []
    for element in elements:
        cells.append(nested(element))
        span = element.get("colspan") or "1"
        extra = min(max(whole(span, 1), 1), _MOST_COLUMNS) - 1
        if extra or (element.get("rowspan") or "1") not in ("0", "1"):
            tally.add(Loss.MERGED, said(element))
        cells += [()] * extra
    return cells


def _inlines(blocks: Sequence[Block]) -> list[Inline]:
    """The inlines of paragraphs as those of one."""
    found: list[Inline] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += [Words(" "), *block.inlines] if found else block.inlines
    return found


def _pictures(blocks: Sequence[Block]) -> list[Picture]:
    """The pictures of paragraphs that hold nothing else."""
    return [
        each
        for block in blocks
        if isinstance(block, Paragraph) and all(isinstance(each, Picture) or _is_blank(each) for each in block.inlines)
        for each in block.inlines
        if isinstance(each, Picture)
    ]


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, Words) and not inline.text.strip()


def _captioned(blocks: list[Block], caption: Sequence[Inline]) -> list[Block]:
    """A table with its caption, which stands before what else it became."""
    if not caption:
        return blocks
    if blocks and isinstance(blocks[0], Table):
        return [replace(blocks[0], caption=caption), *blocks[1:]]
    return [Paragraph(caption), *blocks]


def _says_more_than_cells(element: HtmlElement) -> bool:
    """Tell whether words of a table stand outside of its cells and its caption, as in pages with tags out of place."""
    cells = [cell for cell in element.iter("td", "th") if _owner(cell) is element and _is_in_row(cell, element)]
    outermost = [cell for cell in cells if not any(around in cells for around in cell.iterancestors("td", "th"))]
    held = [*outermost, *element.findall("caption")]
    return sum(len(_letters(each)) for each in held) < len(_letters(element))


def _is_in_row(cell: HtmlElement, table: HtmlElement) -> bool:
    row = _row_of(cell)
    return row is not None and _owner(row) is table


def _letters(element: HtmlElement) -> str:
    return "".join(str(element.text_content()).split())


def _row_of(cell: HtmlElement) -> HtmlElement | None:
    return next((each for each in cell.iterancestors("tr")), None)


def _owner(row: HtmlElement) -> HtmlElement | None:
    return next((each for each in row.iterancestors("table")), None)
