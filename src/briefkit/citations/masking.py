"""Markdown with all that is no prose blanked, letter for letter, so that offsets stay.

Blanked are code, comments, HTML tags, escaped letters, addresses' `@`, targets of links and attributes. What is
left can be searched with plain patterns.
"""

import re
from collections.abc import Iterator

from briefkit.citations.marks import ADDRESS, CODE
from briefkit.patterns import regex
from briefkit.text import Span

_TAG = regex(r"</?[A-Za-z][\w-]*(?=[\s/>])[^<>\n]*(?:\n[^<>\n]+)*>")
_ESCAPE = regex(r"\\[^\w\s]")
_TARGET = regex(r"(?<=\])\((?:[^()\n]|\([^()\n]*\))*(?:\n[^()\n]+)?\)")
_REFERENCE = regex(r"^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(\S[^\n]*)$", re.MULTILINE)
_ATTRIBUTES = regex(
    r"(?<=[\]`)])\{[^{}@\n]*(?:\"[^\"\n]*\"[^{}@\n]*)*\}"  # of a span, a picture, code
    r"|^[ ]{0,3}:{3,}[^\n]*$"  # of a block
    r"|(?<=[ \t])\{(?=[#.\w-])[^{}\n]*\}(?=[ \t]*$)",  # of a heading or caption
    re.MULTILINE,
)
_SPACE = regex(r"\s")
_PARTS = regex(r"[\[\];]")
_INDENTED = regex(r"(?:[ ]{4}|[ ]{0,3}\t)[ \t]*\S")
_HOLDER = regex(r"[ ]{0,3}(?:[-+*:~]|\(?[0-9#a-zA-Z]{1,9}[.)]|\[\^[^\]\s]+\]:)(?:[ \t]|$)")


def masked(text: str) -> str:
    """The text with code, comments, tags, escapes, addresses, targets and attributes blanked."""
    mask = CODE.sub(_blank, text) if any(mark in text for mark in ("`", "~~~", "<!--")) else text
    mask = _without_indented_code(mask, text)
    mask = _ESCAPE.sub(_blank, mask) if "\\" in mask else mask
    mask = _without_addresses(mask)
    mask = _REFERENCE.sub(_blank_target, mask) if "]:" in mask else mask
    mask = _TARGET.sub(_blank_inside, mask) if "](" in mask else mask
    mask = _TAG.sub(_blank, mask) if "<" in mask else mask
    return _ATTRIBUTES.sub(_blank_inside, mask) if "{" in mask or ":::" in mask else mask


def pieces_of(mask: str, inner: Span) -> Iterator[Span]:
    """The parts of a bracket between semicolons that stand in no inner bracket."""
    start, depth = inner.start, 0
    for found in _PARTS.finditer(mask, inner.start, inner.end):
        if found[0] == ";" and depth == 0:
            yield Span(start, found.start())
            start = found.end()
        elif found[0] != ";":
            depth += 1 if found[0] == "[" else -1
    yield Span(start, inner.end)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _blank_inside(found: re.Match[str]) -> str:
    """Blanked but for the letters at both ends, which tell that something stood there."""
    letters = found[0]
    return letters[0] + re.sub(r"[^\n]", " ", letters[1:-1]) + letters[-1]


def _blank_target(found: re.Match[str]) -> str:
    start = found.start(1) - found.start()
    return found[0][:start] + " " * (len(found[0]) - start)


def _without_addresses(mask: str) -> str:
    """Each `@` of an address as a letter. Only words with an `@` are looked at: the pattern is a slow one."""
    parts, position = [], 0
    at = mask.find("@")
    while at >= 0:
        start = max(position, *(mask.rfind(space, position, at) + 1 for space in " \n\t"))
        space = _SPACE.search(mask, at)
        end = space.start() if space else len(mask)
        parts += [mask[position:start], ADDRESS.sub(_without_at, mask[start:end])]
        position = end
        at = mask.find("@", end)
    return "".join([*parts, mask[position:]])


def _without_at(found: re.Match[str]) -> str:
    return found[0].replace("@", "x")


def _without_indented_code(mask: str, text: str) -> str:
    """Blank lines indented by four after an empty line, where no list or note holds them."""
    if "\n    " not in mask and "\n\t" not in mask and not mask.startswith(("    ", "\t")):
        return mask
    lines = mask.split("\n")
    held = in_code = False
    before = ""
    for index, line in enumerate(text.split("\n")):
        if not line.strip():
            before = ""
            continue
        indented = _INDENTED.match(line) is not None
        in_code = indented and not held and (in_code or not before)
        if in_code:
            lines[index] = " " * len(line)
        elif not indented and not before:
            held = _HOLDER.match(line) is not None
        before = line
    return "\n".join(lines)
