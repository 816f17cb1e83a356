"""Which fonts a file embeds, and which of those the style asked for are missing on this machine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure.boxes import TextBox

from briefkit.rendering.pdf.model import FontFallback

_GENERIC = {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "math", "emoji"}
_SAMPLE = 12  # letters shown of those that a fallback was needed for


@dataclass(frozen=True)
class FontUse:
    """The families that are embedded, the first choices that are not there, and what came in their place."""

    embedded: tuple[str, ...]
    missing: tuple[str, ...]
    fallbacks: tuple[FontFallback, ...]


def read_fonts(document: Any, stacks: Sequence[Sequence[str]]) -> FontUse:
    """Compare the fonts of a painted document with the stacks that its style names."""
    letters: dict[str, set[str]] = {}
    for font in document.fonts.values():
        letters.setdefault(font.family, set()).update(*font.to_unicode.values())
    embedded = tuple(sorted(letters))
    named = {_key(family) for stack in stacks for family in stack}
    present = {_key(family) for family in embedded}
    used = _used_stacks(document)
    missing = [stack[0] for stack in stacks if stack and _key(stack[0]) not in present and _is_used(stack, used)]
    fallbacks = [
        FontFallback(family, "".join(sorted(letters[family] - set(" \n")))[:_SAMPLE])
        for family in embedded
        if stacks and _key(family) not in named
    ]
    return FontUse(embedded, tuple(dict.fromkeys(missing)), tuple(fallbacks))


def _key(family: str) -> str:
    return " ".join(family.lower().split())


def _used_stacks(document: Any) -> set[tuple[str, ...]]:
    """The font stacks of the texts on the pages, as computed."""
    texts = (box for page in document.pages for box in page._page_box.descendants() if isinstance(box, TextBox))
    styles = {id(box.style): box.style for box in texts if box.text.strip()}
    return {tuple(map(_key, style["font_family"])) for style in styles.values()}


def _is_used(stack: Iterable[str], used: set[tuple[str, ...]]) -> bool:
    wanted = tuple(_key(family) for family in stack if _key(family) not in _GENERIC)
    return any(tuple(family for family in other if family not in _GENERIC) == wanted for other in used)
