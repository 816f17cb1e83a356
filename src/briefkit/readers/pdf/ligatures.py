"""Letters joined in one sign, of fonts whose codes are those of TeX: `di?er` is `differ`.

Where a font has no table of its signs, a code below 32 inside of a word is what TeX's encodings have there.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from briefkit.readers.pdf.signs import Letter

_OT1 = {"\x0b": "ff", "\x0c": "fi", "\x0e": "ffi", "\x0f": "ffl"}
_T1 = {"\x1b": "ff", "\x1c": "fi", "\x1d": "fl", "\x1e": "ffi", "\x1f": "ffl"}
_JOINED = _OT1 | _T1
_WIDER = 0.012  # of the size: no sign is so much wider than the letters that it joins
_TEXT = 100  # small letters of a page: a font with fewer is one of formulas, and its codes are Greek
UNKNOWN = frozenset(_JOINED)
"""Codes that may stand for joined letters."""


def with_ligatures(letters: Iterable[Letter]) -> list[Letter]:
    """The letters of a page; unknown codes inside of words are the letters that they join, others go."""
    page = list(letters)
    unknown = [at for at, letter in enumerate(page) if letter.text in UNKNOWN]
    if not unknown:
        return page
    small = Counter(letter.look.font for letter in page if letter.text.islower())
    for at in unknown:
        if small[page[at].look.font] >= _TEXT and _is_in_word(page, at):
            page[at] = replace(page[at], text=_joined(page, page[at]))
    return [letter for letter in page if letter.text not in UNKNOWN]


def _joined(page: Sequence[Letter], sign: Letter) -> str:
    """What a sign stands for; some makers have `ft` where TeX has `fi`, which is narrower."""
    joined = _JOINED[sign.text]
    narrow = sum(_width(page, sign.look.font, letter) for letter in joined)
    return "ft" if joined == "fi" and narrow and _share(sign) > narrow + _WIDER else joined


def _width(page: Sequence[Letter], font: str, text: str) -> float:
    """How wide a letter of a font is, as a share of its size; 0 where the page has none."""
    widths = [_share(letter) for letter in page if letter.text == text and letter.look.font == font]
    return median(widths) if widths else 0.0


def _share(letter: Letter) -> float:
    return (letter.place[1] - letter.place[0]) / letter.look.size if letter.place and letter.look.size else 0.0


def _is_in_word(page: Sequence[Letter], at: int) -> bool:
    """Tell whether a sign stands beside a small letter of its font."""
    look = page[at].look
    beside = (*page[max(at - 1, 0) : at], *page[at + 1 : at + 2])
    return any(each.look == look and each.look.font == look.font and each.text[-1:].islower() for each in beside)
