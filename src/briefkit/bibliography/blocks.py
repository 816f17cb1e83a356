"""A BibTeX file as blocks that tile it, found by bibtexparser's splitter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bibtexparser import splitter
from bibtexparser.model import Block as ParsedBlock
from bibtexparser.model import Entry as ParsedEntry
from bibtexparser.model import ImplicitComment, ParsingFailedBlock

from briefkit.patterns import regex
from briefkit.text import SourceText, Span

# The splitter reports a broken block up to the mark at which it gave up; the next block may begin there.
_NEXT_HEAD = regex(r"(?<=.)@\w*[ \t]*\Z", re.DOTALL)

# The splitter logs what it could not read, and a logger without handlers prints warnings to stderr. All
# of it comes back as findings, with a line and a hint.
splitter.logger.disabled = True


@dataclass(frozen=True, slots=True)
class Block:
    """An entry, a macro, a preamble, a `@comment` or the wreck of one: `parsed` is bibtexparser's."""

    span: Span
    line: int
    parsed: ParsedBlock


def read_blocks(text: str) -> Iterator[Block]:
    """The blocks of a file in their order; what stands between them is comment.

    The splitter gives the text of a block, but not where it begins. A block's text begins with the first
    `@type{` after the block before, so the first place where it is found is its place.
    """
    position = counted = 0
    line = 1  # the splitter loses count behind a backslash at the end of a line
    # Each block is let go once it was read: with two copies of a big library alive, Python's garbage
    # collector takes as long as the reading.
    waiting = list(reversed(splitter.Splitter(text).split().blocks))
    while waiting:
        parsed = waiting.pop()
        if isinstance(parsed, ImplicitComment):
            continue
        block = inner_block(parsed)
        raw = block.raw or ""
        start = text.index(raw, position)
        line += text.count("\n", counted, start)
        counted = start
        next_head = _NEXT_HEAD.search(raw) if isinstance(block, ParsingFailedBlock) else None
        position = start + (next_head.start() if next_head else len(raw))
        yield Block(Span(start, position), line, block)


def inner_block(parsed: ParsedBlock) -> ParsedBlock:
    """The entry or macro within a block that bibtexparser rejects for its key or fields only."""
    if isinstance(parsed, ParsingFailedBlock) and parsed.ignore_error_block is not None:
        return parsed.ignore_error_block
    return parsed


def split_blocks(source: SourceText) -> list[tuple[Span, str | None]]:
    """Spans that tile the file, with the key of the entry that each is (None for all else).

    An editor of the library replaces the span of one key and writes the others back as they are.
    """
    tiles: list[tuple[Span, str | None]] = []
    end = 0
    for block in read_blocks(source.text):
        if block.span.start > end:
            tiles.append((Span(end, block.span.start), None))
        key = block.parsed.key if isinstance(block.parsed, ParsedEntry) else None
        tiles.append((block.span, key or None))
        end = block.span.end
    if end < len(source.text):
        tiles.append((Span(end, len(source.text)), None))
    return tiles
