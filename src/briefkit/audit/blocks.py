"""Blocks, headings, identifiers and references of a section, read from its Markdown."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefkit.audit.papers import TextView
from briefkit.citations.marks import CODE
from briefkit.patterns import regex
from briefkit.text import Span

_FENCE = regex(r"^[ ]{0,3}(:{3,})[ \t]*(.*?)[ \t]*:*[ \t]*$", re.MULTILINE)
_ATTRIBUTES = regex(r"\{([^{}]*)\}")
_PART = regex(
    r"#(?P<id>[^\s{}#\"=]+)|\.(?P<class>[\w-]+)|(?P<key>[\w-]+)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s{}\"]+))"
)
_ATX = regex(r"^[ ]{0,3}(#{1,6})[ \t]+([^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_SETEXT = regex(r"^[ ]{0,3}(\S[^\n]*)\n[ ]{0,3}(=+|-+)[ \t]*$", re.MULTILINE)
_REFERENCE = regex(r"\]\(\s*<?#(?P<id>[^)\s>]+)>?[^)]*\)")
_HTML_ID = regex(r"<[A-Za-z][^<>]*\bid=[\"']([^\"']+)[\"']")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level, its words, and the stretch of its line."""

    level: int
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Block:
    """A block between `:::` marks: its id, classes and attributes, and the stretches of its whole and its content."""

    identifier: str
    classes: tuple[str, ...]
    attributes: Mapping[str, str]
    span: Span
    content: Span


def without_code(text: str) -> str:
    """The text with code and comments blanked, letter for letter."""
    return CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def blocks_of(text: TextView) -> list[Block]:
    """The blocks of a section in the order in which they begin."""
    plain = without_code(text.text.text)
    opened: list[tuple[re.Match[str], str]] = []
    found: list[Block] = []
    for fence in _FENCE.finditer(plain):
        if fence[2]:
            opened.append((fence, fence[2]))
        elif opened:
            found.append(_block(*opened.pop(), fence.start(), fence.end()))
    found += [_block(fence, written, len(plain), len(plain)) for fence, written in opened]
    return sorted(found, key=lambda block: block.span)


def open_blocks(text: TextView) -> list[int]:
    """Where blocks begin that have no end."""
    opened: list[int] = []
    for fence in _FENCE.finditer(without_code(text.text.text)) if ":::" in text.text.text else ():
        if fence[2]:
            opened.append(fence.start())
        elif opened:
            opened.pop()
    return opened


def _block(fence: re.Match[str], written: str, end: int, outer: int) -> Block:
    identifier, classes, pairs = attributes_of(written)
    return Block(identifier, classes, pairs, Span(fence.start(), outer), Span(min(fence.end() + 1, end), end))


def attributes_of(written: str) -> tuple[str, tuple[str, ...], Mapping[str, str]]:
    """Id, classes and pairs of `{#id .class key="value"}`; a bare word is a class."""
    inside = _ATTRIBUTES.search(written)
    if inside is None:
        return "", (written.strip(),), {}
    identifier, classes, pairs = "", [], {}
    for part in _PART.finditer(inside[1]):
        if part["id"]:
            identifier = part["id"]
        elif part["class"]:
            classes.append(part["class"])
        else:
            pairs[part["key"]] = part["quoted"] if part["quoted"] is not None else part["bare"]
    return identifier, tuple(classes), pairs


def headings_of(text: TextView) -> list[Heading]:
    """The headings of a section in their order."""
    plain = without_code(text.text.text)
    found = [Heading(len(match[1]), match[2], Span(*match.span())) for match in _ATX.finditer(plain)]
    for match in _SETEXT.finditer(plain):
        if not match[1].startswith((">", "|", "-", "*", "+", ":", "#", "<")):
            found.append(Heading(1 if match[2][0] == "=" else 2, match[1], Span(*match.span())))
    return sorted(found, key=lambda heading: heading.span)


def identifiers_of(text: TextView) -> set[str]:
    """Every id that a section defines, in braces, in HTML, and by its headings' words."""
    plain = without_code(text.text.text)
    found = {part["id"] for braces in _ATTRIBUTES.finditer(plain) for part in _PART.finditer(braces[1]) if part["id"]}
    found |= set(_HTML_ID.findall(plain))
    return found | {automatic_id(heading.words) for heading in headings_of(text)}


def defined_ids(text: TextView) -> Counter[str]:
    """How often a section defines each id; headings of the same words get different ones from pandoc."""
    plain = without_code(text.text.text)
    found = Counter(
        part["id"] for braces in _ATTRIBUTES.finditer(plain) for part in _PART.finditer(braces[1]) if part["id"]
    )
    found.update(_HTML_ID.findall(plain))
    named = {automatic_id(heading.words) for heading in headings_of(text) if not _ATTRIBUTES.search(heading.words)}
    found.update(name for name in named if name not in found)
    return found


def references_of(text: TextView) -> Iterator[tuple[str, int]]:
    """The ids that links of a section refer to, with their offsets."""
    for found in _REFERENCE.finditer(without_code(text.text.text)):
        yield found["id"], found.start() + 1


def automatic_id(words: str) -> str:
    """The id that pandoc gives a heading of these words (extension `auto_identifiers`)."""
    plain = re.sub(r"\{[^{}]*\}\s*$|\[\^[^\]]*\]|\[(?:-?@)[^\]]*\]", "", words)
    plain = re.sub(r"!?\[([^\[\]]*)\]\([^()]*\)", r"\1", plain)
    kept = re.sub(r"[^\w\s.-]", "", plain).strip().lower()
    return re.sub(r"^[\W\d_]+", "", re.sub(r"\s+", "-", kept)) or "section"
