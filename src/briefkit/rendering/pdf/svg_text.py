"""Words in drawings: WeasyPrint places the letters of an SVG one by one, so that Arabic stands apart and reversed.

Text in scripts whose letters join, change place or carry marks is given to it as one piece, which Pango sets as it
sets the words of a page.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Final

from weasyprint import svg

from briefkit.patterns import regex
from briefkit.rendering.pdf.speed_guard import Shortcut

_JOINED: Final = regex("[\u0300-\u036f\u0590-\u109f\u1780-\u18af\u1900-\u1cff\ufb1d-\ufdff\ufe70-\ufefc]")
_BY_LETTER: Final = ("x", "y", "dx", "dy", "rotate")


class _Whole(str):
    """A text that comes as one piece to whoever asks for its letters."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        return iter((str(self),))


def _in_one_piece(text: property) -> property:
    """`Node.text`, in one piece where its letters belong together and none has a place of its own."""

    def whole(node: Any) -> Any:
        written = text.__get__(node)
        if not written or not _JOINED.search(written) or _has_places(node):
            return written
        return _Whole(written)

    return property(whole)


def _has_places(node: Any) -> bool:
    return any(len(node.attrib.get(name, "").replace(",", " ").split()) > 1 for name in _BY_LETTER)


TEXT_MENDS = (
    Shortcut(
        svg.Node,
        "text",
        "20f363cfc53cbd35",
        _in_one_piece,
        leans_on=((import_module("weasyprint.svg.text"), "text", "67a30c3e181b4a80"),),
    ),
)
