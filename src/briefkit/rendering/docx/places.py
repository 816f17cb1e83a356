"""Bookmarks on the blocks of each section, so that an edited Word file can be laid beside its sources."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from briefkit.rendering import ast
from briefkit.rendering.docx.input import Node

_SLUG_MAX = 24  # a name in Word has at most 40 letters: `b-`, slug, mark, number


def mark_places(blocks: list[Node]) -> None:
    """Wrap the text of each block of each `Div.source-section` in a span named `b-<section>-<n>`.

    `n` counts the blocks that hold text in the section, from 1, notes and table cells left out. A section
    used twice counts on, unless its uses are told apart by `data-use`.
    """
    names = _Names()
    for section in list(_sections(blocks)):
        pairs = ast.pairs_of(section["c"][0])
        key = (pairs.get("data-section", ""), pairs.get("data-use", ""))
        for block in _texts(section["c"][1]):
            inlines: list[Node] = block["c"][2] if block["t"] == "Header" else block["c"]
            inlines[:] = [ast.span(list(inlines), identifier=names.next(key))]


def _sections(blocks: list[Node]) -> Iterator[Node]:
    """The sections, an outer one before those in it."""
    for block in blocks:
        if block["t"] == "Div":
            if ast.has_class(block, "source-section"):
                yield block
            yield from _sections(block["c"][1])


class _Names:
    """Bookmark names, each once."""

    def __init__(self) -> None:
        self._slugs: dict[tuple[str, str], str] = {}
        self._counts: dict[tuple[str, str], int] = {}

    def next(self, key: tuple[str, str]) -> str:
        """The name of the next block of a section."""
        if key not in self._slugs:
            self._slugs[key] = self._slug(*key)
        self._counts[key] = self._counts.get(key, 0) + 1
        return f"b-{self._slugs[key]}-{self._counts[key]}"

    def _slug(self, section: str, use: str) -> str:
        stem = section.rpartition("/")[2].rpartition(".")[0] or section
        ascii_stem = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", ascii_stem).strip("-")
        if not slug or len(slug) > _SLUG_MAX or slug in self._slugs.values():
            mark = hashlib.sha256(f"{section}\0{use}".encode()).hexdigest()[:6]
            slug = f"{slug[:_SLUG_MAX].rstrip('-')}-{mark}".lstrip("-")
        return slug


def _texts(blocks: list[Node]) -> Iterator[Node]:
    """The blocks that hold text themselves, in the order they print."""
    for block in blocks:
        if block["t"] in ("Para", "Plain", "Header"):
            yield block
        else:
            for inner in _inner(block):
                yield from _texts(inner)


def _inner(block: Node) -> list[list[Node]]:
    kind, content = block["t"], block.get("c", [])
    if kind == "BlockQuote":
        return [content]
    if kind == "Div":
        # A section inside a section (an included one) has names of its own.
        return [] if ast.has_class(block, "source-section") else [content[1]]
    if kind == "BulletList":
        return list(content)
    if kind == "OrderedList":
        return list(content[1])
    if kind == "DefinitionList":
        return [blocks for _term, definitions in content for blocks in definitions]
    if kind in ("Table", "Figure"):
        return [content[1][1]]
    return []
