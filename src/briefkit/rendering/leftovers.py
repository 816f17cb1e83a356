"""What an author meant as a command and pandoc took as text: it would be printed as it is written.

These are lines of `:::` that begin or end no block, and commands of LaTeX.
"""

import re
from collections.abc import Iterator

from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.rendering.ast import Elements, walk
from briefkit.rendering.swallowed import bare, lines_of
from briefkit.text import ExpandedText

_FENCE = regex(r"^[ \t>]*:{3,}[^\n]*$", re.MULTILINE)
_LATEX = regex(r"[$({\[“‘\"']*(\\[A-Za-z]{2,})")
_UNQUOTED = regex(r"=\s*[^\s\"'}]+[ \t]+[^\s=\"'}]+[ \t]*(?:\}|$)")
_MOST = 5  # lines with commands that are named for one text


def leftovers(blocks: Elements, text: ExpandedText) -> Iterator[Finding]:
    """A finding for each such line and for each command, at the place where it is written first."""
    if ":::" in text.text:
        yield from _fences(blocks, text)
    if "\\" in text.text:
        yield from _commands(blocks, text)


def _commands(blocks: Elements, text: ExpandedText) -> Iterator[Finding]:
    words = (element["c"] for element in walk(blocks) if element["t"] == "Str" and "\\" in element["c"])
    commands = dict.fromkeys(found[1] for word in words if (found := _LATEX.match(word)))
    by_line: dict[int, Finding] = {}
    for command in commands:
        message = f"`{command}` is LaTeX and is printed as it is written"
        hint = "write it in Markdown: *italics*, **bold**, [^1] for a note; save a formula as a picture"
        place = text.place_of(command)
        by_line.setdefault(place.line, Finding("J208", "latex-as-text", Severity.WARNING, message, place, hint))
    yield from list(by_line.values())[:_MOST]


def _fences(blocks: Elements, text: ExpandedText) -> Iterator[Finding]:
    """The lines of `:::` that are still there; ends are told only where no beginning is."""
    printed = [bare(line) for line in _printed_fences(blocks)]
    if not printed:
        return
    lines = [found for found in _FENCE.finditer(text.text) if bare(found[0]) in printed]
    for found in [line for line in lines if bare(line[0])] or lines[:1]:
        line = found[0].strip(" \t>")
        message = f"the line `{line[:60]}` begins or ends no block and is printed as text"
        hint = _advice(line)
        yield Finding("J209", "block-as-text", Severity.WARNING, message, text.locate(found.start()), hint)


def _printed_fences(blocks: Elements) -> Iterator[str]:
    for element in walk(blocks):
        if element["t"] in ("Para", "Plain"):
            yield from (line for line in lines_of(element) if line.startswith(":::"))


def _advice(line: str) -> str:
    if not bare(line):
        return "take it out, or begin the block that it should end: ::: {.recommendation}"
    if "{" in line and "}" not in line:
        return "close the braces on the same line"
    if _UNQUOTED.search(line):
        return 'put values of several words in quotation marks: to="Foreign Ministry"'
    return 'write it like this: ::: {.recommendation #rec-name to="Harbour Board"}, with a blank line before it'
