"""Lines as a helper painted them ahead: strings for the file, and what their glyphs teach the fonts.

A line that was painted need not be given to Pango again: its layout sleeps on, and wakes only where the fonts of the
file are not yet as far as the line takes for granted.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.draw import text as drawing
from weasyprint.text.ffi import TO_UNITS

from briefkit.rendering.pdf_kept import KeptLines, kept_lines

Part = tuple[Any, float, str]
"""A font, its size, and a string for the file."""

_GROUPS = re.compile(r"<([0-9a-f]+)>")
_JOINED = re.compile("[\u0590-\u1fff\u2e80-\U0010ffff]")  # a glyph may stand for other letters in another word


def painted_key(lines: KeptLines, layout: Any, style: Any) -> str:
    """The key of a line as it is painted; empty for one that cannot be kept."""
    spacing = style["word_spacing"] + layout.justification_spacing
    letters = 0 if style["letter_spacing"] == "normal" else int(style["letter_spacing"] * TO_UNITS)
    return lines.key(layout.text, style, "painted", bool(spacing), int(spacing * TO_UNITS + letters))


def painted_line(parts: list[Part], layout: Any, style: Any, width_of: Callable[..., int]) -> list[Any] | None:
    """Parts of a line as they are kept; None where another line before it could have taught the fonts otherwise."""
    if style["font_variant_caps"] != "normal" or _JOINED.search(layout.text):
        return None
    line = []
    for font, size, string in parts:
        glyphs = list(dict.fromkeys(_glyphs(string)))
        widths = [font.widths[glyph] for glyph in glyphs]
        letters = [font.to_unicode[glyph] for glyph in glyphs]
        if widths != [width_of(glyph, font, size) for glyph in glyphs]:
            return None
        if not all(own in layout.text for own in letters):
            return None
        line.append([font.hash, size, string, glyphs, widths, letters])
    return line


def _glyphs(string: str) -> Iterator[int]:
    for group in _GROUPS.findall(string):
        yield from (int(group[at : at + 4], 16) for at in range(0, len(group), 4))


def take_painted(layout: Any, stream: Any) -> list[Part] | None:
    """The parts of a line that was painted ahead, its glyphs taught to the fonts; None, and awake, for all others."""
    line = layout.__dict__.get("painted")
    if line is None:
        return None
    fonts = {font.hash: font for font in stream._fonts.values()}
    if not all(_knows(fonts.get(part[0]), part) for part in line):
        wake(layout)
        return None
    for key, _, _, glyphs, widths, letters in line:
        font = fonts[key]
        for glyph, width, own in zip(glyphs, widths, letters, strict=True):
            font.widths.setdefault(glyph, width)
            font.to_unicode.setdefault(glyph, own)
    del layout.painted, layout.reactivate_now
    return [(fonts[key], size, string) for key, size, string, *_ in line]


def _knows(font: Any, part: list[Any]) -> bool:
    """Tell whether a font is there, with no other widths than these."""
    glyphs, widths = part[3:5]
    return font is not None and all(font.widths.get(g, width) == width for g, width in zip(glyphs, widths, strict=True))


def wake(layout: Any) -> None:
    """Give a layout that sleeps to Pango."""
    if layout.__dict__.pop("painted", None) is not None:
        layout.__dict__.pop("reactivate_now")(layout, layout.style)


def sleeping_on(reactivate: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """`Layout.reactivate`, which lets a layout sleep whose line was painted ahead."""

    def short(layout: Any, style: Any) -> None:
        lines = kept_lines()
        line = None
        if lines is not None and lines.has_painted and drawing.draw_first_line.__module__ != drawing.__name__:
            line = lines.find(painted_key(lines, layout, style))
        if line is None:
            reactivate(layout, style)
            return
        layout.layout, layout.language, layout.style = None, None, style
        layout.painted, layout.reactivate_now = line, reactivate

    return short
