"""How high a note is: measured once a paper, and kept from one build to the next like its lines.

A height that is kept is known by the note's element, with the classes and numbers in it, by what its text inherits, and
by the room there is; style sheets and fonts are part of every key. Should all this not be enough, the area of notes
comes out higher or lower than its notes together, which whoever lays out the page sees (`pdf_weasyprint.UnevenArea`).
"""

from copy import copy
from dataclasses import astuple, dataclass
from typing import Any
from xml.etree.ElementTree import tostring

from briefkit.rendering.pdf.kept import kept_lines


@dataclass(frozen=True, slots=True)
class NoteHeight:
    """A note alone in its area: its own height, its margins, and what the area adds above and below; in CSS pixels."""

    border: float
    margin_top: float
    margin_bottom: float
    above: float
    below: float


def measured(area: Any) -> NoteHeight:
    """The height of the last note of an area that was laid out."""
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


def height_key(note: Any, room: tuple[float, float]) -> str:
    """The key of a note in a room of some width and height; empty where nothing is kept."""
    lines = kept_lines()
    if lines is None or note.element is None:
        return ""
    alone = copy(note.element)
    alone.tail = None  # the text after its call
    return lines.key(tostring(alone, "unicode"), note.style, "note", room)


def kept_height(key: str) -> NoteHeight | None:
    """The height that was kept under a key."""
    lines = kept_lines()
    kept = lines.find(key) if lines and key else None
    return NoteHeight(*kept) if kept else None


def keep_height(key: str, height: NoteHeight) -> None:
    """Keep a height for the builds to come."""
    lines = kept_lines()
    if lines and key:
        lines.keep(key, list(astuple(height)))
