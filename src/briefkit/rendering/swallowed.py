"""Lists, headings, tables and notes that pandoc took for the text of a paragraph.

Other Markdown takes a list or a heading without a blank line before it. Pandoc does not, as a line of running text
may begin with a number or a dash: then `- one - two` is printed within the sentence.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.rendering.ast import Element, Elements, text_of, walk_marked
from briefkit.text import ExpandedText

_BULLET = regex(r"[-*+•]\s+\S")
_NUMBER = regex(r"\(?(?:(?P<number>\d{1,2})|(?P<letter>[a-z]))[.)]\s+\S")
_HEADING = regex(r"#{1,6}\s+\S")
_TIGHT_HEADING = regex(r"#{1,6}[^\W\d][^\n]*[^\W\d]$")
_ROW = regex(r"\|.*\|$")
_BREAKS = ("SoftBreak", "LineBreak")
_BLANK = "leave a blank line before it"


def swallowed(blocks: Elements, text: ExpandedText) -> Iterator[Finding]:
    """A finding for each paragraph in which a list, a heading, a table or a note is printed as it is written."""
    notes = "^[" in text.text
    for paragraph in (element for element in walk_marked(blocks) if element["t"] in ("Para", "Plain")):
        if not (notes or _may_hold(paragraph["c"])):
            continue
        lines = list(lines_of(paragraph))
        for line, what, hint in _found(lines):
            message = f"`{line[:50]}` is no {what} here, but text of the paragraph: it is printed as it is written"
            place = text.locate(_offset(line, text.text))
            yield Finding("J211", "markup-as-text", Severity.WARNING, message, place, hint)
            break


def _may_hold(inlines: Elements) -> bool:
    """Tell whether a paragraph has several lines, or begins with a `#`: most have one, and need no look."""
    first = inlines[0] if inlines else {}
    begins = first.get("t") == "Str" and first["c"].startswith("#")
    return begins or any(inline["t"] in _BREAKS for inline in inlines)


def lines_of(paragraph: Element) -> Iterator[str]:
    """The lines of a paragraph as they were written."""
    line: Elements = []
    for inline in paragraph["c"]:
        if inline["t"] in _BREAKS:
            yield text_of(line)
            line = []
        else:
            line.append(inline)
    yield text_of(line)


def _found(lines: list[str]) -> Iterator[tuple[str, str, str]]:
    """A line, what it was meant to be, and what to do."""
    for before, line in pairwise(lines):
        if _HEADING.match(line):
            yield line, "heading", _BLANK
        elif _ROW.match(line) and _ROW.match(before):
            yield before, "table", _BLANK
    if item := _first_item(lines):
        yield item, "list", _BLANK
    if len(lines) == 1 and " " in lines[0] and _TIGHT_HEADING.fullmatch(lines[0]):
        yield lines[0], "heading", "write a space behind the #"
    for line in lines:
        if "^[" in line:
            hint = "close its bracket in the same paragraph; a note of several is called [^1] and has its text below"
            yield line[line.index("^[") :], "note", hint


def _first_item(lines: list[str]) -> str:
    """The first item of a list within a paragraph: two bullets, a bullet behind a colon, or two numbers that count."""
    for (before, line), (_, after) in zip(pairwise(lines), pairwise([*lines[1:], ""]), strict=True):
        if _BULLET.match(line) and (before.endswith(":") or _BULLET.match(after)):
            return line
        if _place(line) == 1 and (before.endswith(":") or _place(after) == 2):
            return line
    return ""


def _place(line: str) -> int:
    """The place in a list that a line says it has: `2.` and `b)` are second; 0 where it says none."""
    found = _NUMBER.match(line)
    if found is None:
        return 0
    return int(found["number"]) if found["number"] else ord(found["letter"]) - ord("a") + 1


def _offset(line: str, text: str) -> int:
    """Where a line stands in the source, by its letters: marks and dashes print otherwise than they are written."""
    wanted, near, offset = bare(line), 0, 0
    for written in text.split("\n"):
        begins = written.lstrip(" \t>").startswith(line[:1])
        if begins and bare(written) == wanted:
            return offset + len(written) - len(written.lstrip(" \t>"))
        if not near and wanted and wanted in bare(written) and line[:2] in written:
            near = offset + written.index(line[:2])
        offset += len(written) + 1
    return near


def bare(line: str) -> str:
    """The letters and digits of a line."""
    return re.sub(r"[\W_]", "", line)
