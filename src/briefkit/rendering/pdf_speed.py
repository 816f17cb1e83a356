"""Shorter ways through WeasyPrint and pydyf that change no byte of the file, each with its guard.

`agent_sheets` narrows rules of the browser's style sheet that match every element of a paper, and each time
make a style for a pseudo-element that is never set. `quick_writing` remembers the references of the pages,
which pydyf makes anew for each tagged element, and keeps the garbage collector out: a rendering makes a
million objects and next to no garbage.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import pydyf
import weasyprint
from weasyprint import html

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
def quick_writing() -> Iterator[None]:
    """Lay out and write files faster inside; everything is as before afterwards."""
    with _LOCK:
        collecting, original = gc.isenabled(), pydyf.PDF.page_references
        gc.disable()
        if isinstance(original, property):
            pydyf.PDF.page_references = property(_remembered(original))
        try:
            yield
        finally:
            pydyf.PDF.page_references = original
            if collecting:
                gc.enable()


def _remembered(original: property) -> Any:
    def references(pdf: Any) -> Any:
        count = len(pdf.pages["Kids"])
        if getattr(pdf, "_references_of", None) != count:
            pdf._references_of, pdf._references = count, original.__get__(pdf)
        return pdf._references

    return references
