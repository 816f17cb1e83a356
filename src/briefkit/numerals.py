"""Roman numerals, and numbers however they are printed."""

_SIGNS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_VALUES = {sign: value for value, sign in _SIGNS if len(sign) == 1}


def roman(number: int) -> str:
    """A number in small Roman letters."""
    letters = ""
    for value, sign in _SIGNS:
        while number >= value:
            letters += sign
            number -= value
    return letters


def roman_value(printed: str) -> int | None:
    """The number that small Roman letters say: `xiv`, also `xiiii`; None for other letters."""
    if not printed or set(printed) - set(_VALUES):
        return None
    values = [_VALUES[letter] for letter in printed]
    following = [*values[1:], 0]
    total = sum(-value if value < after else value for value, after in zip(values, following, strict=True))
    return total if total > 0 else None


def in_digits(printed: str) -> str:
    """A number in digits, however it is printed: `II` is `2`; what is no number stays what it is, in small letters."""
    plain = printed.strip().lower()
    return str(roman_value(plain) or plain)
