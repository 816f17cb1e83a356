"""Shorter ways through WeasyPrint and pydyf that change no page: which there are, and when they are taken.

`agent_sheets` narrows rules of the browser's style sheet that match every element of a paper, and each time
make a style for a pseudo-element that is never set. `quick_printing` takes all shortcuts of the `pdf_speed_*`
modules, and keeps the garbage collector out: a rendering makes a million objects and next to no garbage.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import weasyprint
from weasyprint import html

from briefkit.rendering.pdf.speed_guard import Shortcut, taken
from briefkit.rendering.pdf.speed_layout import LAYOUT_SHORTCUTS
from briefkit.rendering.pdf.speed_painting import PAINTING_SHORTCUTS
from briefkit.rendering.pdf.speed_sharing import SHARING_SHORTCUTS
from briefkit.rendering.pdf.speed_styles import STYLE_SHORTCUTS
from briefkit.rendering.pdf.speed_text import TEXT_SHORTCUTS

SHORTCUTS: tuple[Shortcut, ...] = (
    *STYLE_SHORTCUTS,
    *SHARING_SHORTCUTS,
    *TEXT_SHORTCUTS,
    *LAYOUT_SHORTCUTS,
    *PAINTING_SHORTCUTS,
)
"""All shortcuts; each alone changes no page either."""

_NARROWED = (
    ("footnote-call", ".footnote"),
    ("footnote-marker", ".footnote"),
    ("note-call", "x-note"),  # margin notes: the papers have none
    ("note-marker", "x-note"),
    ("note-callback", "x-note"),
    ("marker", "li"),
)
_LOCK = threading.RLock()


@cache
def agent_sheets() -> tuple[Any, ...] | None:
    """The browser's style sheet with narrower rules; None where it is not as known."""
    text = html.UA
    for name, owner in _NARROWED:
        rule = f"\n::{name} {{"
        if text.count(rule) != 1:
            return None
        text = text.replace(rule, f"\n{owner}::{name} {{")
    return (weasyprint.CSS(string=text, counter_style=html.UA_COUNTER_STYLE),)


@contextmanager
def quick_printing(shortcuts: tuple[Shortcut, ...] = SHORTCUTS) -> Iterator[None]:
    """Lay out and write files faster inside; everything is as before afterwards. One thread at a time gets in."""
    with _LOCK, taken(shortcuts):
        collecting = gc.isenabled()
        gc.disable()
        try:
            yield
        finally:
            if collecting:
                gc.enable()
