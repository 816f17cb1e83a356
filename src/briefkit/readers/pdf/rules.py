"""Lines that a PDF page draws: over the notes at its foot stands a short one."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as raw

_MOST = 4000  # objects of a page that are looked at: a map or a chart has more, and no notes
_THIN = 2.5
_SHORTEST = 20.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin level line: its ends and its height from the bottom of the page."""

    left: float
    right: float
    base: float


def page_rules(page: Any) -> tuple[Rule, ...]:
    """The level lines of a page, be they strokes or flat boxes."""
    count = raw.FPDFPage_CountObjects(page)
    return tuple(_rules(page, count)) if count <= _MOST else ()


def _rules(page: Any, count: int) -> Iterator[Rule]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(count):
        each = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(each) not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            continue
        if not raw.FPDFPageObj_GetBounds(each, left, bottom, right, top):
            continue
        if abs(top.value - bottom.value) <= _THIN and right.value - left.value >= _SHORTEST:
            yield Rule(left.value, right.value, bottom.value)
