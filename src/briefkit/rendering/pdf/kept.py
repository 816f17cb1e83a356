"""Lines as they were broken before: where a text did not change, Pango need not be asked again.

A line is known by the digest of everything it depends on: its text, the values of its style that Pango is told of,
the room it has, and the fonts there are. What is kept is plain data, so that it can go from one build to the next and
from one process to another. Without `keeping` nothing is kept.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from briefkit.rendering.pdf.speed_sharing import memory_of

_OFTEN = 16  # whoever tells more has to wait until it is taken
MOST_BYTES = 40_000_000  # of all that is kept of a paper

TEXT_VALUES = (
    "direction",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_language_override",
    "font_size",
    "font_stretch",
    "font_style",
    "font_variant_alternates",
    "font_variant_caps",
    "font_variant_east_asian",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variant_position",
    "font_variation_settings",
    "font_weight",
    "hyphenate_character",
    "hyphenate_limit_chars",
    "hyphenate_limit_zone",
    "hyphens",
    "lang",
    "letter_spacing",
    "line_height",
    "overflow_wrap",
    "tab_size",
    "text_decoration_line",
    "white_space",
    "word_break",
    "word_spacing",
)
"""The values of a style that breaking a line depends on."""


class KeptLines:
    """Lines by their key: those `known` from before, and those that were `used` since."""

    def __init__(self, fonts: str = "", known: dict[str, Any] | None = None) -> None:
        """`fonts` stands for the fonts there are; lines of other fonts are not the same."""
        self.fonts = fonts
        self._asked = 0
        self.ask: Callable[[], None] | None = None  # for more, where there is none
        self.has_painted = bool(known)  # there may be lines that were painted too
        self._known = known or {}
        self._used: dict[str, Any] = {}
        self.painted: list[tuple[Any, Any, Any]] = []  # layout, style and parts of lines that are to be kept

    def key(self, text: str, style: Any, *rest: Any) -> str:
        """The key of a line; empty for one that cannot be kept."""
        signature = _signature(style)
        if not signature:
            return ""
        told = f"{self.fonts}|{signature}|{rest!r}|{text}"
        return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()

    def find(self, key: str) -> Any:
        """What was kept under a key; None for nothing."""
        found = self._used.get(key) or self._known.get(key)
        self._asked += 1
        if self.ask and (found is None or self._asked % _OFTEN == 0):
            self.ask()
            found = found or self._known.get(key)
        if found is not None:
            self._used[key] = found
        return found

    def keep(self, key: str, line: Any) -> None:
        """Keep a line: lists, numbers and strings only."""
        self._used[key] = line

    def learn(self, lines: dict[str, Any]) -> None:
        """Take over lines that somebody else broke."""
        self._known.update(lines)

    def to_bytes(self) -> bytes:
        """The lines that were used, to be kept; nothing where they are too many, or all were known."""
        if self._used.keys() == self._known.keys():
            return b""
        data = json.dumps({"fonts": self.fonts, "lines": self._used}, separators=(",", ":")).encode()
        return data if len(data) <= MOST_BYTES else b""

    @staticmethod
    def from_bytes(data: bytes, fonts: str) -> "KeptLines":
        """The lines that were kept; none where they cannot be read, or were set in other fonts."""
        try:
            kept = json.loads(data or b"{}")
            lines = kept.get("lines") if kept.get("fonts") == fonts else None
        except (ValueError, AttributeError):
            lines = None
        return KeptLines(fonts, lines if isinstance(lines, dict) else None)


def _signature(style: Any) -> str:
    """A digest of the values of a style that lines depend on; empty where one has no text of its own."""
    memory = memory_of(style)
    signature: str | None = memory.get("signature")
    if signature is None:
        values = repr([style[name] for name in TEXT_VALUES])
        signature = "" if " at 0x" in values else hashlib.blake2b(values.encode(), digest_size=12).hexdigest()
        memory["signature"] = signature
    return signature


class _Current:
    """The lines in use; one file is printed at a time."""

    lines: KeptLines | None = None


@contextmanager
def keeping(lines: KeptLines | None) -> Iterator[None]:
    """Let lines that are broken inside be taken from `lines` and be kept there."""
    before, _Current.lines = _Current.lines, lines
    try:
        yield
    finally:
        _Current.lines = before


def kept_lines() -> KeptLines | None:
    """The lines in use."""
    return _Current.lines
