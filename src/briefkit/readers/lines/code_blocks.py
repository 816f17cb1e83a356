"""Code in a text: what a program prints in brackets there, `[1] "Leeds"`, is no note and calls none."""

import re

from briefkit.patterns import regex

_FENCE = r"(?P<fence>`{3,}|~{3,})[^\n]*\n.*?"
_END = r"(?P=fence)[`~]*[ \t]*$"
CODE = regex(
    rf"^[ ]{{0,3}}{_FENCE}(?:^[ ]{{0,3}}{_END}|\Z)|(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
"""Blocks of code, of which the last may have no end, and code in a line."""
_CLOSED = regex(rf"^[ \t>]*{_FENCE}^[ \t>]*{_END}", re.MULTILINE | re.DOTALL)
_LETTERS = regex(r"[^\n]")
_MOST = 0.5  # of a text; a copy that stands in a fence as a whole is no code


def without_code(text: str) -> str:
    """The text with blanks in place of its blocks of code, as long as it was; also those in items and quotations."""
    if "```" not in text and "~~~" not in text:
        return text
    blank = _CLOSED.sub(lambda match: _LETTERS.sub(" ", match[0]), text)
    return blank if len(blank.split()) >= _MOST * len(text.split()) else text
