"""Rows of tables that have more cells than their table has columns: pandoc leaves out what is too many.

How many columns a table has is said by the line of dashes under its heads.
"""

import re
from collections.abc import Iterator

from briefkit.citations.marks import CODE
from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.text import ExpandedText

_DASHES = regex(
    r"^[ ]{0,3}(?:\|[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?|:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?)[ \t]*$",
    re.MULTILINE,
)
# What holds a stroke that parts no cells: code, a letter behind a backslash, brackets.
_HIDDEN = regex(r"\\.|(`+)(?:(?!\1).)+\1|\[[^\[\]]*\]|<[^<>\s][^<>]*>")


def lost_cells(text: ExpandedText) -> Iterator[Finding]:
    """A finding for each row of a pipe table that loses cells with words in them."""
    if "|" not in text.text:
        return
    hidden = [match.span() for match in CODE.finditer(text.text)]
    for dashes in _DASHES.finditer(text.text):
        if any(start <= dashes.start() < end for start, end in hidden):
            continue
        columns = len(_cells(re.sub(r"\+", "|", dashes[0])))
        for offset, row in _rows(text.text, dashes.start(), dashes.end()):
            lost = [cell for cell in _cells(row)[columns:] if cell]
            if lost:
                yield _finding(lost, columns, text, offset)


def _rows(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The head above the dashes and the rows below, up to a blank line, with their offsets."""
    head = text[: max(start - 1, 0)].rpartition("\n")[2]
    if "|" not in head:
        return
    yield start - 1 - len(head), head
    offset = end + 1
    for line in text[offset:].split("\n"):
        if "|" not in line:
            return
        yield offset, line
        offset += len(line) + 1


def _cells(row: str) -> list[str]:
    """What stands between the strokes of a row."""
    bare = _HIDDEN.sub(lambda match: "x" * len(match[0]), row.strip())
    return [cell.strip() for cell in bare.removeprefix("|").removesuffix("|").split("|")]


def _finding(lost: list[str], columns: int, text: ExpandedText, offset: int) -> Finding:
    message = f"this row has {columns + len(lost)} cells and its table {columns} columns: the rest is left out"
    hint = (
        "give each column dashes of its own in the line under the heads, or write \\| for a stroke that parts no cells"
    )
    return Finding("J210", "cells-left-out", Severity.ERROR, message, text.locate(offset), hint)
