"""Footnotes that WeasyPrint 70 loses, doubles or shuffles, mended from outside; and laid out about once.

The only module that touches WeasyPrint's private functions. Each one it replaces or leans on is known by a
hash of its source: under another WeasyPrint nothing is touched, the layout is the plain one and the check
in `pdf_notes` says what it lost. What is mended:

* a line kept on a page by pushing other notes to the next page forgot its own notes;
* giving up a block could take away notes of an earlier page, which repeated header rows then called again;
* a grid or float that moved on left its notes behind, and notes of a float came out of order;
* notes that filled a page ran into its first line;
* a page made a second time (for page numbers in a table of contents) got the notes of another page, and
  pages that hold only notes were dropped;
* the name of a page (`page: annex`) around a call ended the footnote area;
* a rounding error made the area overflow.

WeasyPrint lays out all notes of a page again for each new one. Here the height of a note is measured once,
and that of the area is the sum; the area itself is still laid out by WeasyPrint when the page is complete,
and if it is then not as high as the sum said, `UnevenArea` asks for a layout the slow way.
"""

import hashlib
import inspect
import textwrap
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count, pairwise
from math import inf
from typing import Any

import weasyprint.document
from weasyprint import layout
from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import block, page

from briefkit.rendering.pdf_speed_guard import is_in_known_file

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
_MOST_FOR_NOTES = 0.85  # of the room on a page
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


class WaitingNotes(dict[Any, None]):
    """The notes that wait for a page: the list WeasyPrint wants, but searched at once.

    A note takes its rank, its place among all notes, when it is first put here.
    """

    def __init__(self, notes: Any = ()) -> None:
        """Let these notes wait."""
        super().__init__(notes)
        self._ranks = count()

    def append(self, note: Any) -> None:
        """Let a note wait for the page of its call."""
        self[note] = None
        if "rank" not in note.__dict__:
            note.rank = next(self._ranks)
            note.heights = {}
            note.page_values = _no_page_names
            note.process_text_transform()  # forgotten for notes, as they are no children of the root

    def remove(self, note: Any) -> None:
        """Take a note out: its call has come."""
        del self[note]

    def copy(self) -> "WaitingNotes":
        """The same notes, waiting."""
        return WaitingNotes(self)


def _no_page_names() -> tuple[str, str]:
    return "", ""


@dataclass(frozen=True, slots=True)
class NoteHeight:
    """A note alone in its area: its own height, its margins, and what the area adds above and below."""

    border: float
    margin_top: float
    margin_bottom: float
    above: float
    below: float


class MendedContext(layout.LayoutContext):  # type: ignore[misc]
    """A layout context that knows of each note whether it waits, stands on this page, or is done."""

    summing = True

    def __init__(self, *args: Any) -> None:
        """Start with no note anywhere."""
        super().__init__(*args)
        self.footnotes = WaitingNotes()
        self.carried: set[Any] = set()  # notes on this page that were called on an earlier one
        self.handed: dict[int, list[Any]] = {}  # page -> the notes it hands to the next
        self.placed: dict[Any, int] = {}  # note -> its page

    def layout_footnote(self, footnote: Any) -> bool:
        """Put a note on the page, in the order of the notes, and tell whether the area overflows."""
        self.footnotes.remove(footnote)
        self.current_page_footnotes.append(footnote)
        self.current_page_footnotes.sort(key=_rank)
        return self._update_footnote_area()

    def unlayout_footnote(self, footnote: Any) -> None:
        """Let a note wait again as its call left the page; not one that is called on another page."""
        if footnote in self.carried:
            return
        for notes in (self.current_page_footnotes, self.reported_footnotes):
            if footnote in notes:
                notes.remove(footnote)
                self.footnotes.append(footnote)
                self._update_footnote_area()
                return

    def _update_footnote_area(self) -> bool:
        area = self.current_footnote_area
        if area.height != "auto" and not self.in_column:
            self.page_bottom += area.margin_height()
        area.children = self.current_page_footnotes
        if not area.children:
            area.height, overflow = 0, False
        elif self.summing and self._is_plain_area(area):
            area.height, overflow = self._summed_height(area), False
        else:
            area.height, overflow = self._laid_out_height(area)
        if not self.in_column:
            self.page_bottom -= area.margin_height()
        return overflow or self._leaves_no_text(area)

    @staticmethod
    def _leaves_no_text(area: Any) -> bool:
        """Tell whether several notes together fill the page, so that text would run into them."""
        return len(area.children) > 1 and area.margin_height() > _MOST_FOR_NOTES * area.page.height

    def _is_plain_area(self, area: Any) -> bool:
        """Tell whether the height of the area is that of its notes, wherever it stands."""
        style = area.style
        return (
            style["height"] == "auto"
            and style["max_height"].value == inf
            and style["min_height"] in ("auto", (0, "px"))
            and style["column_width"] == style["column_count"] == "auto"
            and not any(
                shape.position_y + shape.margin_height() > self.page_bottom - area.page.height / 2
                for shape in self.excluded_shapes
            )
        )

    def _summed_height(self, area: Any) -> float:
        heights = [self._height_of(note, area) for note in area.children]
        total = heights[0].above + sum(height.border for height in heights) + heights[-1].below
        for upper, lower in pairwise(heights):
            total += float(block.collapse_margin([upper.margin_bottom, lower.margin_top]))
        frame = area.margin_height() - area.height if area.height != "auto" else _frame_height(area)
        return float(total - frame)

    def _height_of(self, note: Any, area: Any) -> NoteHeight:
        room = area.page.width, area.page.height
        if room not in note.heights:
            alone = area.copy()
            alone.children = [note]
            note.heights[room] = _measure(self._laid_out(alone))
        height: NoteHeight = note.heights[room]
        return height

    def _laid_out(self, area: Any) -> Any:
        area = build.create_anonymous_boxes(area.deepcopy())
        return block.block_level_layout(self, area, -inf, None, area.page)[0]

    def _laid_out_height(self, area: Any) -> tuple[float, bool]:
        laid_out = self._laid_out(area)
        last = laid_out.children[-1]
        last_bottom = last.position_y + last.margin_height() - last.margin_bottom
        bottom = laid_out.position_y + laid_out.margin_height() - laid_out.margin_bottom
        return laid_out.height, self.overflows(bottom, last_bottom)

    def sweep(self, root: Any, before: set[Any]) -> None:
        """Put right what a page of text did with its notes; those `before` it are not its own.

        Notes that stand on the page without their call, as a grid tries its rows before it moves on, wait
        again. Notes whose call stands on the page but which were forgotten go to the next page, and those
        after them.
        """
        called = {child.footnote for child in root.descendants() if child.footnote is not None}
        for note in [note for note in self.current_page_footnotes if note not in called | before]:
            self.unlayout_footnote(note)
        forgotten = [note for note in called if note in self.footnotes]
        if not forgotten:
            return
        first = min(map(_rank, forgotten))
        for note in [note for note in self.current_page_footnotes if note.rank > first]:
            self.report_footnote(note)
        for note in forgotten:
            self.footnotes.remove(note)
        self.reported_footnotes.extend(forgotten)


class SlowContext(MendedContext):
    """The same, which lays out all notes of a page again for each new one."""

    summing = False


def _rank(note: Any) -> int:
    rank: int = note.rank
    return rank


def _frame_height(area: Any) -> float:
    return float(
        area.margin_top
        + area.border_top_width
        + area.padding_top
        + area.padding_bottom
        + area.border_bottom_width
        + area.margin_bottom
    )


def _measure(area: Any) -> NoteHeight:
    note = area.children[-1]
    top = note.border_box_y()
    border = note.border_height()
    return NoteHeight(
        border=border,
        margin_top=note.margin_top,
        margin_bottom=note.margin_bottom,
        above=top - area.position_y,
        below=area.position_y + area.margin_height() - top - border,
    )


def _make_page_with(make_page: Callable[..., Any]) -> Callable[..., Any]:
    """WeasyPrint's `make_page`, given the notes the page before hands on, whenever that was made."""

    def mended(context: Any, root_box: Any, page_type: Any, resume_at: Any, page_number: int, page_state: Any) -> Any:
        for note, number in context.placed.items():
            if number < page_number:  # a header row repeated here would call it again
                context.footnotes.pop(note, None)
        context.reported_footnotes = context.handed.get(page_number - 1, []).copy()
        context.carried = set(context.reported_footnotes)
        result = make_page(context, root_box, page_type, resume_at, page_number, page_state)
        context.reported_footnotes.sort(key=_rank)
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
