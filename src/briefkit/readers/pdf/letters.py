"""The letters of a PDF page's text layer, each with its place and its look: what a font's own codes and accents say."""

import ctypes
import unicodedata
from collections.abc import Iterator
from math import atan2, hypot, pi
from typing import Any

import pypdfium2.raw as raw

from briefkit.readers.files.symbol_fonts import unsymbolled
from briefkit.readers.pdf.ligatures import UNKNOWN, with_ligatures
from briefkit.readers.pdf.signs import Letter, Look, Place

_SLANT = 0.1  # of the height: letters that a program leans itself are italics
_ASKEW = -1  # the turn of letters that run neither along the page nor up or down it
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-"}
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¯": "\u0304", "˘": "\u0306",
    "˙": "\u0307", "˚": "\u030a", "ˇ": "\u030c", "˝": "\u030b", "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip
_DOTLESS = {"ı": "i", "ȷ": "j"}
_SYMBOLS = range(0xF020, 0xF07F)  # where fonts of symbols keep what is at these places in ASCII
_SMALL = range(0xF720, 0xF7FF)  # where Adobe's fonts keep small capitals and old-style figures


_NO_LOOK = Look(0, False, False)
_LINE_END = Letter("", None, _NO_LOOK)


def read_letters(text_page: Any) -> Iterator[Letter]:
    """The letters in the order of the file; an accent that is printed over a letter is part of it."""
    held: Letter | None = None
    gap: Letter | None = None
    for letter in with_ligatures(_printed(text_page)):
        if held and held.text in _ACCENTS and not gap and letter.place is None and letter.text == " ":
            gap = letter
            continue
        whole = _accented(held, letter) if held else None
        if whole:
            held, gap = whole, None
            continue
        yield from (each for each in (held, gap) if each)
        held, gap = letter, None
    yield from (each for each in (held, gap) if each)


def _accented(one: Letter, other: Letter) -> Letter | None:
    """The letter that two signs are together, one an accent over or under the other, as fonts of TeX have them."""
    mark, letter = (one, other) if one.text in _ACCENTS else (other, one)
    if mark.text not in _ACCENTS or not letter.text.isalpha() or not mark.place or not letter.place:
        return None
    middle = (mark.place[0] + mark.place[1]) / 2
    if not letter.place[0] < middle < letter.place[1]:
        return None
    text = unicodedata.normalize("NFC", _DOTLESS.get(letter.text, letter.text) + _ACCENTS[mark.text])
    return Letter(text, letter.place, letter.look) if len(text) == 1 else None


def _printed(text_page: Any) -> Iterator[Letter]:
    """Each sign as it is printed."""
    box = raw.FS_RECTF()  # the loose box: as wide as the letter's advance, whatever its shape
    x, y = ctypes.c_double(), ctypes.c_double()
    looks: dict[int, Look] = {}
    for index in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in (10, 13):
            yield _LINE_END
            continue
        letter = chr(code)
        handle = raw.FPDFText_GetTextObject(text_page, index)
        if not handle or code == 32:
            yield Letter(_HYPHENS.get(letter, letter) if code > 31 or code == 2 else " ", None, _NO_LOOK)
            continue
        if not raw.FPDFText_GetLooseCharBox(text_page, index, box):
            continue
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        address = ctypes.cast(handle, ctypes.c_void_p).value or 0
        look = looks.get(address)
        if look is None:
            look = looks[address] = _look(text_page, index, handle)
        text = _text(letter, look.font)
        if text:
            yield Letter(text, _place(box, x.value, y.value, look.turn), look)


def _text(letter: str, font: str) -> str:
    """What a code stands for; nothing where that is not known."""
    code = ord(letter)
    if letter in _HYPHENS:
        return "-"
    if code in _SYMBOLS:
        return _symbol(letter, font)
    if code in _SMALL:
        low = code & 0xFF
        return chr(low - 0x20 if 0x61 <= low <= 0x7A or low >= 0xE0 else low)
    if letter in UNKNOWN:
        return letter
    return "" if code < 32 or 0xE000 <= code <= 0xF8FF else _LIGATURES.get(letter, letter)


def _symbol(letter: str, font: str) -> str:
    """A letter of a font of symbols; its minus is used as a dash: `pp. 110–11`."""
    if "dings" in font:
        return ""
    return unsymbolled(letter, "symbol")[0].replace("−", "–") if "symbol" in font else chr(ord(letter) & 0xFF)


def _place(box: Any, x: float, y: float, turn: int) -> Place:
    """The place of a letter on the page, turned so that the letter is upright."""
    if turn == 1:
        return box.bottom, box.top, -x
    if turn == 2:
        return -box.right, -box.left, -y
    if turn == 3:
        return -box.top, -box.bottom, x
    return box.left, box.right, y


def _look(text_page: Any, index: int, handle: Any) -> Look:
    """Size on the page, slant and weight of a text object; letters that are only slanted stand upright."""
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(handle, size)
    matrix = raw.FS_MATRIX()
    scale, turn, slanted = 1.0, 0, False
    if raw.FPDFText_GetMatrix(text_page, index, matrix):
        width = hypot(matrix.a, matrix.b)
        scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) / width if width else 1.0
        turn = _turn(atan2(matrix.b, matrix.a))
        slanted = matrix.a * matrix.c + matrix.b * matrix.d > _SLANT * width * scale
    if size.value < 0 and turn != _ASKEW:
        turn = (turn + 2) % 4  # letters that are turned twice stand upright
    font = raw.FPDFTextObj_GetFont(handle)
    flags = max(raw.FPDFFont_GetFlags(font), 0) if font else 0
    name = _font_name(font) if font else ""
    italic = (
        slanted or bool(flags & _ITALIC_FLAG) or "italic" in name or "oblique" in name or name.endswith(("-it", "-i"))
    )
    bold = bool(flags & _BOLD_FLAG) or "bold" in name or "black" in name or "heavy" in name
    return Look(round(abs(size.value) * (scale or 1.0), 2), italic, bold, turn, name)


def _turn(angle: float) -> int:
    """Quarters of a circle to the left; `_ASKEW` for what stands at another angle."""
    quarters = angle / (pi / 2)
    return round(quarters) % 4 if abs(quarters - round(quarters)) < 0.1 else _ASKEW


def _font_name(font: Any) -> str:
    buffer = ctypes.create_string_buffer(120)
    raw.FPDFFont_GetBaseFontName(font, buffer, 120)
    return buffer.value.decode("utf-8", "replace").lower()
