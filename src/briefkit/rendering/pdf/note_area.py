"""The notes of a page while it is laid out: which wait, which stand on it, and how high their area is.

WeasyPrint lays out all notes of a page again for each new one. Here the height of a note is measured once, and that
of the area is the sum; the area itself is still laid out by WeasyPrint when the page is complete. For `weasyprint`
alone, which knows whether WeasyPrint is the one that this is made for.
"""

from itertools import count, pairwise
from math import inf
from typing import Any

from weasyprint import layout
from weasyprint.formatting_structure import build
from weasyprint.layout import block

from briefkit.rendering.pdf.note_heights import NoteHeight, height_key, keep_height, kept_height, measured

_MOST_FOR_NOTES = 0.85  # of the room on a page


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
        self.current_page_footnotes.sort(key=rank_of)
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
            note.heights[room] = self._kept_or_measured(note, area, room)
        height: NoteHeight = note.heights[room]
        return height

    def _kept_or_measured(self, note: Any, area: Any, room: tuple[float, float]) -> NoteHeight:
        key = height_key(note, room)
        height = kept_height(key)
        if height is None:
            alone = area.copy()
            alone.children = [note]
            height = measured(self._laid_out(alone))
            keep_height(key, height)
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
        first = min(map(rank_of, forgotten))
        for note in [note for note in self.current_page_footnotes if note.rank > first]:
            self.report_footnote(note)
        for note in forgotten:
            self.footnotes.remove(note)
        self.reported_footnotes.extend(forgotten)


class SlowContext(MendedContext):
    """The same, which lays out all notes of a page again for each new one."""

    summing = False


def rank_of(note: Any) -> int:
    """The place of a note among all notes."""
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
