"""Other printings that an imprint names: `1966 [originally published in 1901]`, `Amsterdam 1995 (Rpt. 1998)`."""

import re

# `Amsterdam 1995 (Rpt. 1998)`: the date stands before the bracket.
_LATER_PRINTING = re.compile(
    r"(?:Rpt|Repr|Reprint(?:ed)?|Reissued|rist|ND|Nachdr(?:uck)?)\.?,?\s(?:(?:in|by|at)\s)?"
    r"(?:[^\W\d_a-z][\w.’'-]+,?\s){0,3}(?:1[5-9]|20)\d\d",
    re.IGNORECASE,
)


def is_later_printing(text: str) -> bool:
    """Tell whether a bracket gives nothing but the year of a later printing."""
    return _LATER_PRINTING.fullmatch(text) is not None


_FIRST_PRINTING = re.compile(
    r"[,;]?\s*\\?\[?(?:originally|first|orig\.)\s+(?:published|printed|issued|appeared|pub(?:l|d)?\.)(?:\s+(?:in|as))?,?\s+"
    r"(?P<year>1[5-9]\d\d|20\d\d)(?:[-–]\d{2,4})?\\?\]?",
    re.IGNORECASE,
)


def without_first_printing(text: str) -> tuple[str, dict[str, str]]:
    """`Lahore: Adab, 1966 [originally published in 1901]`: the year of the printing that was read is the other."""
    found = _FIRST_PRINTING.search(text)
    if not found or not (rest := text[: found.start()] + text[found.end() :]).strip(" ,;"):
        return text, {}
    return rest.strip(" ,;"), {"origdate": found["year"]}
