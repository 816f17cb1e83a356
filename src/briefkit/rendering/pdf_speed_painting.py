"""Shortcuts for painting and writing: glyphs of a run in one go, and each kind of PDF value in its own way."""

import zlib
from array import array
from collections.abc import Callable, Iterator
from typing import Any

import pydyf
from weasyprint.draw import text
from weasyprint.text.ffi import FROM_UNITS, ffi, pango

from briefkit.rendering.pdf_speed_guard import Shortcut

_LEVEL = 6  # zlib's own; WeasyPrint takes 9, which costs three times the time for 1 % of the size
_INFO = 5  # numbers of a PangoGlyphInfo: glyph, width, x offset, y offset, attributes


class _Pieces(dict[tuple[int, int, int], str]):
    """What stands in the file for a glyph of a font in a size, by (glyph, width, x offset) as Pango gives them."""

    def __init__(self, pango_font: Any, font: Any, size: float, stream: Any) -> None:
        super().__init__()
        self._pango_font, self._font, self._size, self._stream = pango_font, font, size, stream

    def __missing__(self, key: tuple[int, int, int]) -> str:
        glyph, width, x = key
        offset = x / self._size
        kerning = self._logical_width(glyph) + offset - width * 1000 * FROM_UNITS / self._size
        before = f">{-offset}<" if offset else ""
        after = f">{int(kerning)}<" if kerning else ""
        piece = self[key] = f"{before}{glyph:04x}{after}"
        return piece

    def _logical_width(self, glyph: int) -> int:
        widths: dict[int, int] = self._font.widths
        if glyph not in widths:
            stream = self._stream
            pango.pango_font_get_glyph_extents(self._pango_font, glyph, stream.ink_rect, stream.logical_rect)
            widths[glyph] = round(stream.logical_rect.width * 1000 * FROM_UNITS / self._size)
        return widths[glyph]


class _Run:
    """A run of glyphs of one font: `count` glyphs with `numbers` each."""

    def __init__(self, item: Any, pango_font: Any, font: Any, size: float) -> None:
        self.item, self.pango_font, self.font, self.size = item, pango_font, font, size
        self.count = item.glyphs.num_glyphs
        self.numbers = array("i", ffi.buffer(item.glyphs.glyphs, 4 * _INFO * self.count)[:])

    @property
    def is_plain(self) -> bool:
        """Tell whether every glyph is in the font, on the base line, and a shape of one colour."""
        glyphs, font = self.numbers[0::_INFO], self.font
        special = font.bitmap or font.png or font.svg or font.colr
        return not (special or any(self.numbers[3::_INFO]) or min(glyphs) < 0 or max(glyphs) >= 65536 - 1)

    def learn_letters(self, layout: Any) -> None:
        """Keep which letters each glyph stands for."""
        known = self.font.to_unicode
        glyphs = self.numbers[0::_INFO]
        if known.keys() >= set(glyphs):
            return
        letters, clusters = layout.text.encode(), self.item.glyphs.log_clusters
        start, length = self.item.item.offset, self.item.item.length
        for index, glyph in enumerate(glyphs):
            if glyph not in known:
                if self.item.item.analysis.level % 2:  # from right to left
                    end = length if index == 0 else clusters[index - 1]
                else:
                    end = length if index == self.count - 1 else clusters[index + 1]
                known[glyph] = letters[start + clusters[index] : start + end].decode()

    def write(self, stream: Any) -> str:
        """The glyphs as a string for the file."""
        sizes = self.font.__dict__.setdefault("_pieces", {})
        pieces = sizes.get(self.size)
        if pieces is None:
            pieces = sizes[self.size] = _Pieces(self.pango_font, self.font, self.size, stream)
        numbers = self.numbers
        keys = zip(numbers[0::_INFO], numbers[1::_INFO], numbers[2::_INFO], strict=True)
        string = "<" + "".join(map(pieces.__getitem__, keys))
        return string[:-1] if string[-1] == "<" else string + ">"


def _painting_runs(draw_first_line: Callable[..., Any]) -> Callable[..., Any]:
    """`draw_first_line` for plain text: no ellipsis, no coloured or raised or missing glyph."""
    if ffi.sizeof("PangoGlyphInfo") != 4 * _INFO or pango.pango_version() < 14802:
        return draw_first_line

    def short(stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any) -> Any:
        if text_overflow == "ellipsis" or block_ellipsis != "none":
            return draw_first_line(stream, textbox, text_overflow, block_ellipsis, matrix)
        if not textbox.text.strip() or textbox.style["font_size"] < 1e-6:
            return []
        layout = textbox.pango_layout
        pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
        first_line, _ = layout.get_first_line()
        runs = list(_runs(first_line, stream))
        if not all(run.is_plain for run in runs):
            return draw_first_line(stream, textbox, text_overflow, block_ellipsis, matrix)
        stream.set_text_matrix(*matrix.values)
        _show(runs, layout, stream)
        return []

    return short


def _runs(first_line: Any, stream: Any) -> Iterator[_Run]:
    """The runs of a line; justified text has one for each word and each space."""
    node, before, font, size = first_line.runs[0], None, None, 0.0
    while node != ffi.NULL:
        item, node = node.data, node.next
        pango_font = item.item.analysis.font
        if pango_font != before:
            before = pango_font
            font, size = stream.add_font(pango_font)
        yield _Run(item, pango_font, font, size)


def _show(runs: list[_Run], layout: Any, stream: Any) -> None:
    string, before = "", None
    for run in runs:
        if run.pango_font != before:
            before = run.pango_font
            if string:
                stream.show_text(string)
            string = ""
            stream.set_font_size(run.font.hash, run.size)
        run.learn_letters(layout)
        string += run.write(stream)
    stream.show_text(string)


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
    Shortcut(text, "draw_first_line", "1bb8eae6d88e71b1", _painting_runs),
    Shortcut(pydyf, "_to_bytes", "1cefd02c285d3aee", _writing_by_kind),
    Shortcut(pydyf.PDF, "page_references", "060bf90aad55931b", _remembering_references),
    Shortcut(pydyf.Stream, "data", "bdc2bc513f286de7", _packing_faster),
)
