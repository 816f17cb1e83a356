"""Fonts without a table of their signs, whose codes are those of ASCII moved by a number: `7KH IHUU\\` is `The ferry`.

Makers that leave the table out write the index of each sign in the font; the letters follow one another there too.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefkit.readers.pdf.runs import Page, Run

_COMMON = frozenset("etaoinsr")
"""More than half of the letters of a text in any language of Europe."""
_LEAST = 60  # signs of a font
_SHIFTS = tuple(shift for shift in range(1, 41) if shift != 32)  # by 32, capitals are small letters
_FEW, _MOST, _SMALL = 0.35, 0.5, 0.75  # of the signs
_MARKS = {"\u0300": "`", "\u0301": "´", "\u0302": "^", "\u0303": "~", "\u0308": "¨"}


def unshifted(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages, the letters of such fonts as they are printed."""
    signs: dict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        for run in page.runs:
            signs[run.font].update(run.text)
    shifts = {font: shift for font, counted in signs.items() if font and (shift := _shift(counted))}
    if not shifts:
        return tuple(pages)
    return tuple(replace(page, runs=tuple(_moved(run, shifts.get(run.font, 0)) for run in page.runs)) for page in pages)


def _shift(signs: Counter[str]) -> int:
    """By how much the codes of a font are moved; 0 where they say what they print."""
    count = {ord(sign): times for sign, times in signs.items() if " " < sign <= "~"}
    total = sum(count.values())
    if total < _LEAST or _share(count, 0, total) > _FEW:
        return 0
    best = max(_SHIFTS, key=lambda shift: _share(count, shift, total))
    small = sum(times for code, times in count.items() if "a" <= chr(code + best) <= "z")
    return best if small >= _SMALL * total and _share(count, best, total) >= _MOST else 0


def _share(count: dict[int, int], shift: int, total: int) -> float:
    return sum(times for code, times in count.items() if chr(code + shift).lower() in _COMMON) / total


def _moved(run: Run, shift: int) -> Run:
    return replace(run, text="".join(_letter(sign, shift) for sign in run.text)) if shift else run


def _letter(sign: str, shift: int) -> str:
    """A sign by its code; what was taken for an accent over a letter is a sign and another."""
    parts = unicodedata.normalize("NFD", sign)
    if len(parts) > 1 and parts[1] in _MARKS:
        return _letter(_MARKS[parts[1]], shift) + _letter(parts[0], shift)
    return chr(ord(sign) + shift) if sign > " " and ord(sign) + shift <= ord("~") else sign
