"""Footnotes that WeasyPrint 70 loses, doubles or shuffles, mended from outside; and laid out about once.

Here and in the `pdf_speed_*` modules alone private functions of WeasyPrint are replaced. Each one that is replaced or
leant on is known by a hash of its source: under another WeasyPrint nothing is touched, the layout is the plain one
and the check in `notes` says what it lost. What is mended:

* a line kept on a page by pushing other notes to the next page forgot its own notes;
* giving up a block could take away notes of an earlier page, which repeated header rows then called again;
* a grid or float that moved on left its notes behind, and notes of a float came out of order;
* notes that filled a page ran into its first line;
* a page made a second time (for page numbers in a table of contents) got the notes of another page, and
  pages that hold only notes were dropped;
* the name of a page (`page: annex`) around a call ended the footnote area;
* a rounding error made the area overflow.

The area of notes is not laid out again for each note (`note_area`): if a page is complete and its area is not as
high as the sum of its notes said, `UnevenArea` asks for a layout the slow way.
"""

import hashlib
import inspect
import textwrap
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import weasyprint.document
from weasyprint import layout
from weasyprint.formatting_structure import boxes
from weasyprint.layout import block, page

from briefkit.rendering.pdf.note_area import MendedContext, SlowContext, rank_of
from briefkit.rendering.pdf.speed_guard import is_in_known_file

KNOWN_SOURCES = {
    "LayoutContext": "211f859ff4e2d663",
    "block._linebox_layout": "e07bbe000974787e",
    "block.block_container_layout": "65842ca53a8391eb",
    "block.remove_placeholders": "ce16d97a1caacea0",
    "page.make_page": "656f183328e8b1b5",
    "page.remake_page": "1ff09b2dffa17839",
    "page.make_all_pages": "b5e4034894841caa",
    "layout.layout_document": "a5cbf437e99caf72",
}
_LOCK = threading.RLock()
_TOLERANCE = 0.05  # px: far below what can be seen, far above the rounding of a sum


class UnevenArea(Exception):  # noqa: N818 - a signal to lay out again, not an error
    """The footnote area of a page is not as high as its notes said; lay out the slow way."""


def _touched() -> dict[str, Any]:
    return {
        "LayoutContext": layout.LayoutContext,
        "block._linebox_layout": block._linebox_layout,
        "block.block_container_layout": block.block_container_layout,
        "block.remove_placeholders": block.remove_placeholders,
        "page.make_page": page.make_page,
        "page.remake_page": page.remake_page,
        "page.make_all_pages": page.make_all_pages,
        "layout.layout_document": layout.layout_document,
    }


def source_hashes() -> dict[str, str]:
    """The hashes of the private functions as they are installed, in the form of `KNOWN_SOURCES`."""
    return {
        name: hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:16]
        for name, function in _touched().items()
    }


_OWNERS = {"LayoutContext": layout, "block": block, "page": page, "layout": layout}


@cache
def is_known() -> bool:
    """Tell whether this WeasyPrint is the one that the mends were written for."""
    places = ((_OWNERS[name.partition(".")[0]], name.rpartition(".")[2]) for name in KNOWN_SOURCES)
    return all(is_in_known_file(owner, name) for owner, name in places) or source_hashes() == KNOWN_SOURCES


def _make_page_with(make_page: Callable[..., Any]) -> Callable[..., Any]:
    """WeasyPrint's `make_page`, given the notes the page before hands on, whenever that was made."""

    def mended(context: Any, root_box: Any, page_type: Any, resume_at: Any, page_number: int, page_state: Any) -> Any:
        for note, number in context.placed.items():
            if number < page_number:  # a header row repeated here would call it again
                context.footnotes.pop(note, None)
        context.reported_footnotes = context.handed.get(page_number - 1, []).copy()
        context.carried = set(context.reported_footnotes)
        result = make_page(context, root_box, page_type, resume_at, page_number, page_state)
        context.reported_footnotes.sort(key=rank_of)
        _remember(context, page_number)
        return result

    return mended


def _remember(context: Any, page_number: int) -> None:
    """Note down what stands on a page and what it hands on; a change makes the next page anew."""
    for note in [note for note, number in context.placed.items() if number == page_number]:
        del context.placed[note]
    context.placed.update(dict.fromkeys(context.current_page_footnotes, page_number))
    before = context.handed.get(page_number)
    now = context.handed[page_number] = context.reported_footnotes.copy()
    if before is not None and before != now and page_number < len(context.page_maker):
        context.page_maker[page_number][-1]["content_changed"] = True


def _make_all_pages_with(make_all_pages: Callable[..., Any]) -> Callable[..., Any]:
    """WeasyPrint's `make_all_pages`, which drops last pages that hold only notes unless made anew."""

    def mended(context: Any, *args: Any) -> Any:
        for number, notes in context.handed.items():
            if notes and number < len(context.page_maker) and context.page_maker[number][0] is None:
                context.page_maker[number - 1][-1]["content_changed"] = True
        return make_all_pages(context, *args)

    return mended


def _layout_with(block_level_layout: Callable[..., Any]) -> Callable[..., Any]:
    """WeasyPrint's `block_level_layout` as pages call it: sweep after the text, compare the area."""

    def mended(context: Any, box: Any, *args: Any, **options: Any) -> Any:
        before = set(context.current_page_footnotes)
        result = block_level_layout(context, box, *args, **options)
        if box.is_for_root_element and result[0]:
            context.sweep(result[0], before)
        if isinstance(box, boxes.FootnoteAreaBox) and box.children and context.summing:
            awaited = context.current_footnote_area.margin_height()
            if abs(result[0].margin_height() - awaited) > _TOLERANCE:
                raise UnevenArea
        return result

    return mended


def _amended(function: Any, old: str, new: str) -> Any:
    """A function of WeasyPrint with one expression of its source replaced."""
    source = textwrap.dedent(inspect.getsource(function))
    if source.count(old) != 1:
        raise AssertionError(f"{function.__name__} is not the known one")  # pragma: no cover - hash-guarded
    names: dict[str, Any] = {}
    exec(compile(source.replace(old, new), inspect.getfile(function), "exec"), function.__globals__, names)
    return names[function.__name__]


@cache
def _line_keeps_its_notes() -> Any:
    """`_linebox_layout` that never pushes other lines' notes to the next page to keep one more line."""
    return _amended(
        block._linebox_layout,
        "report = not context.in_column and can_break_now and not could_break_before",
        "report = False",
    )


def _replacements(summing: bool) -> list[tuple[Any, str, Any]]:
    return [
        (weasyprint.document, "LayoutContext", MendedContext if summing else SlowContext),
        (block, "_linebox_layout", _line_keeps_its_notes()),
        (page, "block_level_layout", _layout_with(page.block_level_layout)),
        (page, "make_page", _make_page_with(page.make_page)),
        (layout, "make_all_pages", _make_all_pages_with(layout.make_all_pages)),
    ]


@contextmanager
def mended_footnotes(summing: bool = True) -> Iterator[bool]:
    """Mend WeasyPrint's footnotes for the renderings inside; tell whether it could be done.

    Only one thread at a time gets in, and everything is as before afterwards.
    """
    if not is_known():
        yield False
        return
    with _LOCK:
        replacements = _replacements(summing)
        originals = [(owner, name, getattr(owner, name)) for owner, name, _ in replacements]
        try:
            for owner, name, replacement in replacements:
                setattr(owner, name, replacement)
            yield True
        finally:
            for owner, name, original in originals:
                setattr(owner, name, original)
