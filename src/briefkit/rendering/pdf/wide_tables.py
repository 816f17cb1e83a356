"""Tables that are wider than their page, because no word and no number in them is broken: set narrower, then smaller.

A table is laid out once as its style says. Where its words need more room than there is, its columns move together;
where that is not enough, its letters become smaller, down to what can be read. Only what is too wide even so is
broken within words, and told.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from briefkit.rendering.pdf.model import WideTable
from briefkit.rendering.pdf.tree import heading_text

_SMALLEST: Final = 6.5  # points
_PIXELS: Final = 96 / 72
_CLOSER: Final = 0.5  # of the gap between columns
_SLACK: Final = 0.5  # px: what rounding may take
_LEADING: Final = 1.25
_EXCESS, BROKEN = "data-excess", "breaks-words"


@dataclass(frozen=True)
class _Overflow:
    """A table that is wider than what holds it, in px: its width, of that the gaps of its columns, the room it has."""

    box: Any
    width: float
    gaps: float
    room: float

    @property
    def scale(self) -> float:
        """What its letters have to shrink to when the columns have moved together."""
        return (self.room - self.gaps * _CLOSER - _SLACK) / max(self.width - self.gaps, 1)

    @property
    def smallest(self) -> float:
        """How far its letters may shrink."""
        size: float = self.box.style["font_size"]
        return min(1.0, _SMALLEST * _PIXELS / size)


def narrow_tables(document: Any) -> bool:
    """Set tables that run out of their room narrower, in the tree that was laid out; tell whether there was one."""
    found = {id(one.box.element): one for one in _overflows(document) if one.box.element.get("data-scale") is None}
    for overflow in found.values():
        _narrow(overflow)
    return bool(found)


def wide_tables(root: Element) -> tuple[WideTable, ...]:
    """The tables whose words had to be broken."""
    return tuple(
        WideTable(_name(holder, table), float(table.get(_EXCESS, 0)))
        for holder in root.iter()
        for table in holder
        if table.tag == "table" and table.get(_EXCESS)
    )


def _name(holder: Element, table: Element) -> str:
    """The caption of a table, else its first words."""
    caption = table.find("caption")
    return heading_text(table if caption is None else caption)[:60]


def _overflows(document: Any) -> Iterator[_Overflow]:
    for page in document.pages:
        yield from _overflows_in(page._page_box)


def _overflows_in(holder: Any) -> Iterator[_Overflow]:
    for child in getattr(holder, "children", ()):
        inner = child.get_wrapped_table() if getattr(child, "is_table_wrapper", False) else None
        if inner is not None and inner.element is not None and inner.width > holder.width + _SLACK:
            yield _Overflow(inner, inner.width, _gaps(inner), holder.width)
        yield from _overflows_in(child)


def _gaps(table: Any) -> float:
    """The room between the columns, which does not grow with the letters."""
    return max((sum(cell.padding_left + cell.padding_right for cell in row) for row in _rows(table)), default=0.0)


def _rows(table: Any) -> Iterator[list[Any]]:
    for group in table.children:
        for row in getattr(group, "children", ()):
            yield [cell for cell in row.children if isinstance(cell, boxes.TableCellBox)]


def _narrow(overflow: _Overflow) -> None:
    """Write the narrower look into the table and its cells."""
    table, wanted = overflow.box.element, overflow.scale
    scale = max(min(wanted, 1.0), overflow.smallest)
    table.set("data-scale", f"{scale:.3f}")
    if wanted < scale:
        excess = (overflow.width - overflow.gaps) * scale + overflow.gaps * _CLOSER - overflow.room
        table.set(_EXCESS, f"{excess / 96 * 25.4:.1f}")
        table.set("class", f"{table.get('class') or ''} {BROKEN}".strip())
    cells = (cell for row in _rows(overflow.box) for cell in row if cell.element is not None)
    for element, parts in groupby(cells, key=lambda cell: cell.element):
        cell = next(parts)
        element.set("style", ";".join(filter(None, (element.get("style"), _look(cell, scale)))))


def _look(cell: Any, scale: float) -> str:
    size = cell.style["font_size"] * scale
    parts = [
        f"padding-left: {cell.padding_left * _CLOSER:.2f}px",
        f"padding-right: {cell.padding_right * _CLOSER:.2f}px",
    ]
    if scale < 1:
        parts += [f"font-size: {size:.3f}px", f"line-height: {size * _LEADING:.3f}px"]
    return "; ".join(parts)
