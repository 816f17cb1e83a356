"""Numbers of lists: `1.`, `a)`, `(iv)` and what follows them."""

from collections.abc import Sequence

from briefkit.numerals import roman, roman_value
from briefkit.patterns import regex

_FORM = regex(r"(?P<open>\(?)(?P<number>\d+|[a-z]+|[A-Z]+)(?P<close>[.)])")
_LETTERS = 26
# What one letter stands for at the head of a list: pandoc takes `i` for a Roman one, any other for itself.
_ROMAN_ONE = 1
_NINTH = 9


def written(number: int, kind: str) -> str:
    """A number as a list has it: `1` in digits, `a`, `A`, `i` or `I` in letters."""
    if kind in "aA" and 1 <= number <= _LETTERS:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if kind == "A" else letter
    if kind in "iI" and 1 <= number < 4000:
        return roman(number).upper() if kind == "I" else roman(number)
    return str(number)


def list_form(kind: str, start: int, before: str = "", after: str = ".") -> str:
    """The first mark of a list in a form that pandoc reads as that kind and number."""
    number = written(start, _readable(kind, start))
    return f"({number})" if before == "(" and after == ")" else f"{number}{after if after in '.)' and after else '.'}"


def _readable(kind: str, start: int) -> str:
    """Digits where the first letter would be taken for another kind."""
    if kind in "iI" and start > _ROMAN_ONE and len(roman(start)) == 1:
        return "1"
    return "1" if kind in "aA" and start == _NINTH else kind


def list_marks(form: str, count: int) -> Sequence[str]:
    """The marks of a list's items, from that of the first."""
    match = _FORM.fullmatch(form)
    if match is None:
        return ["-"] * count
    kind, start = _read(match["number"])
    return [f"{match['open']}{written(start + at, kind)}{match['close']}" for at in range(count)]


def _read(number: str) -> tuple[str, int]:
    if number.isdecimal():
        return "1", int(number)
    lower = number.lower()
    upper = number != lower
    if lower == "i" or len(lower) > 1:
        return ("I" if upper else "i"), roman_value(lower) or 1
    return ("A" if upper else "a"), ord(lower) - ord("a") + 1
