"""The marks that call notes, as they stand in the text: where the mark at a known place ends."""

import re

from briefkit.patterns import regex
from briefkit.text import Span

_MARK = regex(
    r"""<sup>.{0,60}?</sup>
    |\[\^[^\]\s]+\](?!:)
    |[⁰¹²³⁴⁵⁶⁷⁸⁹]+
    |\[\\?\[\d{1,4}\\?\]\]\([^)\s]*\)
    |\[(?:\\?\[|/)?\d{1,4}(?:\\?\]|/)?\]\([^)\s]*\)
    |<a\b[^>]{0,200}>.{0,40}?</a>
    |\$\s*(?:\{\s*\})?\^\{?[^$}]{1,20}\}?\s*\$
    |\^\d{1,4}\^
    |\\?\[\d{1,4}(?:\s*[,;]\s*\d{1,4})*\\?\]
    |\(\d{1,3}\)
    |\d{1,3}(?:[,–-]\d{1,3}){0,4}
    |(?:\\?[*∗†‡§]){1,3}""",
    re.VERBOSE,
)

_BRACKET = regex(r"(?<!\\)[\[\]]|\n[ \t]*\n")


def mark_at(text: str, offset: int) -> Span:
    """The stretch of the mark that begins at `offset`, with the spaces before it; empty where there is none."""
    match = _MARK.match(text, offset)
    end = match.end() if match else inline_note_end(text, offset)
    start = offset
    while start and text[start - 1] in " \t\u00a0" and text[start - 2 : start - 1].strip():
        start -= 1
    return Span(start, end)


def inline_note_end(text: str, offset: int) -> int:
    """Where the note `^[…]` that begins at `offset` ends; `offset` itself where none does."""
    if not text.startswith("^[", offset):
        return offset
    depth = 0
    for found in _BRACKET.finditer(text, offset):
        depth += {"[": 1, "]": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
        if found[0].isspace():
            break
    return offset
