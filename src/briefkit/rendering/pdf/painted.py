"""Lines as they were painted before, or ahead: strings for the file, and what their glyphs teach the fonts.

A line that was painted need not be given to Pango again: its layout sleeps on, and wakes only where the fonts of the
file are not yet as far as the line takes for granted.
"""

import sys
from array import array
from collections.abc import Callable
from typing import Any

from weasyprint.draw import text as drawing
from weasyprint.text.ffi import TO_UNITS

from briefkit.patterns import regex
from briefkit.rendering.pdf.kept import KeptLines, kept_lines

Part = tuple[Any, float, str]
"""A font, its size, and a string for the file."""

_GROUPS = regex(r"<([0-9a-f]+)>")
_JOINED = regex("[\u0590-\u1fff\u2e80-\U0010ffff]")  # a glyph may stand for other letters in another word


def painted_key(lines: KeptLines, layout: Any, style: Any) -> str:
    """The key of a line as it is painted; empty for one that cannot be kept."""
    spacing = style["word_spacing"] + layout.justification_spacing
    letters = 0 if style["letter_spacing"] == "normal" else int(style["letter_spacing"] * TO_UNITS)
    return lines.key(layout.text, style, "painted", bool(spacing), int(spacing * TO_UNITS + letters))


def painted_line(
    lines: KeptLines, parts: list[Part], layout: Any, style: Any, width_of: Callable[..., int]
) -> list[Any] | None:
    """Parts of a line as they are kept; None where another line before it could have taught the fonts otherwise.

    What their glyphs teach the fonts is kept apart: it is the same in all lines.
    """
    if style["font_variant_caps"] != "normal" or _JOINED.search(layout.text):
        return None
    for font, size, string in parts:
        glyphs = _glyphs(string)
        kept = font.__dict__.setdefault("_kept", {}).setdefault(size, set())
        if not all(
            _keep_glyph(lines, font, size, glyph, width_of) for glyph in dict.fromkeys(glyphs) if glyph not in kept
        ):
            return None
        kept.update(glyphs)
        if not all(font.to_unicode[glyph] in layout.text for glyph in set(glyphs)):
            return None
    return [[font.hash, size, string] for font, size, string in parts]


def _keep_glyph(lines: KeptLines, font: Any, size: float, glyph: int, width_of: Callable[..., int]) -> bool:
    """Keep what a glyph teaches its font; False where it is not the same in all sizes and lines."""
    key, taught = _glyph_key(lines, font, glyph), [font.widths[glyph], font.to_unicode[glyph]]
    known = lines.find(key)
    if taught[0] != width_of(glyph, font, size) or known not in (None, taught):
        return False
    lines.keep(key, taught)
    return True


def _glyph_key(lines: KeptLines, font: Any, glyph: int) -> str:
    return f"{lines.fonts} {font.hash} {glyph}"


def _glyphs(string: str) -> "array[int]":
    """The glyphs of a string as it stands in the file: `<00450046>12<0047>`."""
    glyphs = array("H", bytes.fromhex("".join(_GROUPS.findall(string))))
    if sys.byteorder == "little":
        glyphs.byteswap()
    return glyphs


def remember_painted(layout: Any, style: Any, parts: list[Part] | None) -> None:
    """Note down a line that was painted just now, to be kept when there is time for it."""
    lines = kept_lines()
    if lines is not None and parts:
        lines.painted.append((layout, style, parts))


def keep_painted(lines: KeptLines, width_of: Callable[..., int]) -> None:
    """Keep the lines that were noted down."""
    for layout, style, parts in lines.painted:
        key = painted_key(lines, layout, style)
        line = painted_line(lines, parts, layout, style, width_of) if key else None
        if line:
            lines.keep(key, line)
    lines.painted.clear()


def take_painted(layout: Any, stream: Any) -> list[Part] | None:
    """The parts of a line that was painted before, its glyphs taught to the fonts; None, and awake, for all others."""
    line = layout.__dict__.get("painted")
    if line is None:
        return None
    fonts = {font.hash: font for font in stream._fonts.values()}
    new = [_new_glyphs(fonts.get(key), string) for key, _, string in line]
    if None in new:
        wake(layout)
        return None
    for (key, *_), glyphs in zip(line, new, strict=True):
        for glyph, (width, letters) in glyphs.items() if glyphs else ():
            font = fonts[key]
            font.widths.setdefault(glyph, width)
            font.to_unicode.setdefault(glyph, letters)
            font._taught.add(glyph)
    del layout.painted, layout.reactivate_now
    return [(fonts[key], size, string) for key, size, string in line]


def _new_glyphs(font: Any, string: str) -> dict[int, tuple[int, str]] | None:
    """What a font has to learn for a string; None where it is not there, or knows a glyph otherwise."""
    if font is None:
        return None
    glyphs, taught = _glyphs(string), font.__dict__.setdefault("_taught", set())
    if taught.issuperset(glyphs):
        return {}
    lines, new = kept_lines(), {}
    for glyph in dict.fromkeys(glyphs):
        if glyph not in taught:
            known = lines.find(_glyph_key(lines, font, glyph)) if lines else None
            if not known or font.widths.get(glyph, known[0]) != known[0]:
                return None
            new[glyph] = known
    return new


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
