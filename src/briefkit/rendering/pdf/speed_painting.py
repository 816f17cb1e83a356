"""Shortcuts for painting and writing: glyphs of a run in one go, and each kind of PDF value in its own way."""

import zlib
from array import array
from collections.abc import Callable
from typing import Any

import pydyf
from weasyprint.draw import text
from weasyprint.text.ffi import FROM_UNITS, ffi, pango
from weasyprint.text.line_break import Layout

from briefkit.rendering.pdf.painted import Part, remember_painted, sleeping_on, take_painted, wake
from briefkit.rendering.pdf.speed_guard import Shortcut

_LEVEL = 6  # zlib's own; WeasyPrint takes 9, which costs three times the time for 1 % of the size
_INFO = 5  # numbers of a PangoGlyphInfo: glyph, width, x offset, y offset, attributes


class _Pieces(dict[tuple[int, int, int], str]):
    """What stands in the file for a glyph of a font in a size, by (glyph, width, x offset) as Pango gives them."""

    def __init__(self, pango_font: Any, font: Any, size: float, stream: Any) -> None:
        super().__init__()
        self.pango_font, self._font, self._size, self._stream = pango_font, font, size, stream
        self.widths: dict[int, int] = {}  # of the glyphs in this size

    def __missing__(self, key: tuple[int, int, int]) -> str:
        glyph, width, x = key
        offset = x / self._size
        kerning = self._logical_width(glyph) + offset - width * 1000 * FROM_UNITS / self._size
        before = f">{-offset}<" if offset else ""
        after = f">{int(kerning)}<" if kerning else ""
        piece = self[key] = f"{before}{glyph:04x}{after}"
        return piece

    def _logical_width(self, glyph: int) -> int:
        if glyph not in self.widths:
            self.widths[glyph] = self._width(glyph)
        width: int = self._font.widths.setdefault(glyph, self.widths[glyph])
        return width

    def _width(self, glyph: int) -> int:
        """The width of a glyph in this size, in thousandths of the size: asked while Pango has the font in use."""
        stream = self._stream
        pango.pango_font_get_glyph_extents(self.pango_font, glyph, stream.ink_rect, stream.logical_rect)
        width: float = stream.logical_rect.width * 1000 * FROM_UNITS / self._size
        return round(width)


class _Strings(dict[bytes, str | None]):
    """What stands in the file for runs of glyphs of a font in a size, by their bytes; None where one is not plain.

    A paper says the same words again and again, and all spaces of a justified line are alike.
    """

    def __init__(self, pieces: _Pieces) -> None:
        super().__init__()
        self.pieces = pieces

    def learn(self, run: bytes, item: Any, font: Any, layout: Any) -> str | None:
        """Put a run here that is met for the first time, and keep which letters its glyphs stand for."""
        numbers = array("i", run)
        if not _is_plain(numbers, font):
            self[run] = None
            return None
        _learn_letters(numbers[0::_INFO], item, font, layout)
        keys = zip(numbers[0::_INFO], numbers[1::_INFO], numbers[2::_INFO], strict=True)
        string = "<" + "".join(map(self.pieces.__getitem__, keys))
        self[run] = string = string[:-1] if string[-1] == "<" else string + ">"
        return string


def _is_plain(numbers: "array[int]", font: Any) -> bool:
    """Tell whether every glyph is in the font, on the base line, and a shape of one colour."""
    glyphs = numbers[0::_INFO]
    special = font.bitmap or font.png or font.svg or font.colr
    return not (special or any(numbers[3::_INFO]) or min(glyphs) < 0 or max(glyphs) >= 65536 - 1)


def _learn_letters(glyphs: "array[int]", item: Any, font: Any, layout: Any) -> None:
    """Keep which letters each glyph stands for."""
    known = font.to_unicode
    if known.keys() >= set(glyphs):
        return
    letters, clusters = layout.text.encode(), item.glyphs.log_clusters
    start, length = item.item.offset, item.item.length
    for index, glyph in enumerate(glyphs):
        if glyph not in known:
            if item.item.analysis.level % 2:  # from right to left
                end = length if index == 0 else clusters[index - 1]
            else:
                end = length if index == len(glyphs) - 1 else clusters[index + 1]
            known[glyph] = letters[start + clusters[index] : start + end].decode()


def _strings_of(pango_font: Any, font: Any, size: float, stream: Any) -> _Strings:
    """The strings of a font in a size."""
    sizes: dict[float, _Strings] = font.__dict__.setdefault("_strings", {})
    if size not in sizes:
        sizes[size] = _Strings(_Pieces(pango_font, font, size, stream))
    sizes[size].pieces.pango_font = pango_font  # this one is in use now
    return sizes[size]


def _painting_runs(draw_first_line: Callable[..., Any]) -> Callable[..., Any]:
    """`draw_first_line` for plain text: no ellipsis, no coloured or raised or missing glyph."""
    if ffi.sizeof("PangoGlyphInfo") != 4 * _INFO or pango.pango_version() < 14802:
        return draw_first_line

    def short(stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any) -> Any:
        if text_overflow == "ellipsis" or block_ellipsis != "none":
            wake(textbox.pango_layout)
            return draw_first_line(stream, textbox, text_overflow, block_ellipsis, matrix)
        if not textbox.text.strip() or textbox.style["font_size"] < 1e-6:
            return []
        parts = take_painted(textbox.pango_layout, stream) or _paint(textbox, stream)
        if parts is None:
            return draw_first_line(stream, textbox, text_overflow, block_ellipsis, matrix)
        stream.set_text_matrix(*matrix.values)
        string = ""
        for font, size, own in parts:
            if string:
                stream.show_text(string)
            stream.set_font_size(font.hash, size)
            string = own
        stream.show_text(string)
        return []

    return short


def _paint(textbox: Any, stream: Any) -> list[Part] | None:
    parts = read_parts(textbox.pango_layout, stream)
    remember_painted(textbox.pango_layout, textbox.style, parts)
    return parts


def read_parts(layout: Any, stream: Any) -> list[Part] | None:
    """The strings of a line as Pango sets it, font by font; None where a glyph is not plain."""
    pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
    first_line, _ = layout.get_first_line()
    parts = _parts(first_line, layout, stream)
    return [(font, size, "".join(strings)) for font, size, strings in parts] if parts else None


def width_of(glyph: int, font: Any, size: float) -> int:
    """The width of a glyph in a size of a font that was used in it; Pango may have given up the font since."""
    strings: _Strings = font._strings[size]
    return strings.pieces.widths[glyph]


def _parts(first_line: Any, layout: Any, stream: Any) -> list[tuple[Any, float, list[str]]] | None:
    """The strings of a line, font by font; None where a glyph is not plain.

    Justified text has a run for each word and each space.
    """
    parts: list[tuple[Any, float, list[str]]] = []
    node, before = first_line.runs[0], None
    while node != ffi.NULL:
        run, node = node.data, node.next
        pango_font = run.item.analysis.font
        if pango_font != before:
            before = pango_font
            font, size = stream.add_font(pango_font)
            strings = _strings_of(pango_font, font, size, stream)
            parts.append((font, size, []))
        glyphs = run.glyphs
        key = ffi.buffer(glyphs.glyphs, 4 * _INFO * glyphs.num_glyphs)[:]
        string = strings[key] if key in strings else strings.learn(key, run, font, layout)
        if string is None:
            return None
        parts[-1][2].append(string)
    return parts


def _writing_by_kind(to_bytes: Callable[[Any], bytes]) -> Callable[[Any], bytes]:
    """`_to_bytes` with the usual types first."""

    def short(item: Any) -> bytes:
        kind = type(item)
        if kind is bytes:
            return item  # type: ignore[no-any-return]
        if kind is str:
            return item.encode("ascii")  # type: ignore[no-any-return]
        if kind is int:
            return b"%d" % item
        return to_bytes(item)

    return short


def _remembering_references(page_references: property) -> property:
    """`PDF.page_references`, which is asked for each tagged element and makes those of all pages anew."""

    def short(pdf: Any) -> Any:
        count = len(pdf.pages["Kids"])
        if getattr(pdf, "_references_of", None) != count:
            pdf._references_of, pdf._references = count, page_references.__get__(pdf)
        return pdf._references

    return property(short)


def _packing_faster(data: property) -> property:
    """`Stream.data` at the usual level of compression."""

    def short(stream: Any) -> Any:
        if not stream.compress:
            return data.__get__(stream)
        packed = zlib.compress(b"\n".join(map(pydyf._to_bytes, stream.stream)), _LEVEL)
        extra = pydyf.Dictionary({**stream.extra, "Filter": "/FlateDecode", "Length": len(packed)})
        return b"\n".join((extra.data, b"stream", packed, b"endstream"))

    return property(short)


PAINTING_SHORTCUTS = (
    Shortcut(
        Layout,
        "reactivate",
        "0b89ee097104b713",
        sleeping_on,
        leans_on=(
            (text, "draw_first_line", "1bb8eae6d88e71b1"),
            (text, "draw_text", "ebaf96239c6ca363"),
            (Layout, "set_text", "fe23ca9937dbf520"),
            (Layout, "deactivate", "bfec3ec8406e1c82"),
        ),
    ),
    Shortcut(text, "draw_first_line", "1bb8eae6d88e71b1", _painting_runs),
    Shortcut(pydyf, "_to_bytes", "1cefd02c285d3aee", _writing_by_kind),
    Shortcut(pydyf.PDF, "page_references", "060bf90aad55931b", _remembering_references),
    Shortcut(pydyf.Stream, "data", "bdc2bc513f286de7", _packing_faster),
)
