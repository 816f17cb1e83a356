"""Blocks whose lines are kept as they stand: code, tables of all kinds, verse, definitions, what prints nothing."""

import re
from collections.abc import Sequence

from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.line_reader import LineReader
from briefkit.patterns import regex
from briefkit.text import Span

INDENTED = regex(r"(?:[ ]{4}|[ ]{0,3}\t)[ \t]*\S")
FENCE = regex(r"[ ]{0,3}(?P<fence>`{3,}|~{3,})")
HIDDEN = regex(r"[ \t]*<(?P<tag>style|script|title|nav)\b", re.IGNORECASE)
HTML_TABLE = regex(r"[ ]{0,3}<table\b", re.IGNORECASE)
TABLE_ROW = regex(r"[ ]{0,3}(?:\||\+[-=:+]{2,}\+?$)")
PIPE_RULE = regex(r"[ ]{0,3}\|?[ ]*:?-+:?[ ]*(?:[|+][ ]*:?-+:?[ ]*)+\|?[ ]*$|[ ]{0,3}\|[ ]*:?-+:?[ ]*\|[ ]*$")
RULED = regex(r"[ ]{0,3}-{2,}(?:[ ]+-{2,})*[ ]*$")
LINE_BLOCK = regex(r"\|[ ]\S")
TERM = regex(r"\S.{0,80}$")
_DASHES = regex(r"[ ]{0,3}-{2,}(?:[ ]+-{2,})+[ ]*$")
_LONG_DASHES = regex(r"[ ]{0,3}-{10,}[ ]*$")
_DEFINITION = regex(r"[ ]{0,2}[:~][ \t]+\S")


def read_code(reader: LineReader) -> Block | None:
    """Code between fences."""
    fence = FENCE.match(reader.said())
    assert fence
    closing = re.compile(rf"[ ]{{0,3}}{re.escape(fence['fence'][0])}{{{len(fence['fence'])},}}[ \t]*$")
    return _block(BlockKind.CODE, reader.take_until(closing.match))


def read_indented_code(reader: LineReader) -> Block | None:
    """Code that its indent tells; below a note that was cut out, what is indented belongs to the note."""
    back = next((n for n in range(reader.at - 1, -1, -1) if reader.said(n - reader.at).strip() or _cut(reader, n)), -1)
    if back >= 0 and _cut(reader, back):
        return None
    return _block(BlockKind.CODE, reader.take_while(lambda said: bool(INDENTED.match(said))))


def _cut(reader: LineReader, at: int) -> bool:
    return reader.lines[at].cut


def read_html_table(reader: LineReader) -> Block | None:
    """A table written in HTML."""
    return _block(BlockKind.TABLE, reader.take_until(lambda said: "</table" in said.lower(), 0))


def read_hidden(reader: LineReader) -> Block | None:
    """A style sheet or a script says nothing."""
    match = HIDDEN.match(reader.said())
    assert match
    end = f"</{match['tag'].lower()}"
    return _block(BlockKind.MARKUP, reader.take_until(lambda said: end in said.lower(), 0))


def read_table(reader: LineReader) -> Block | None:
    """A pipe or grid table; a single line with bars is none."""
    if not (TABLE_ROW.match(reader.said(1)) or PIPE_RULE.match(reader.said(1))):
        return None
    return _block(BlockKind.TABLE, reader.take_while(lambda said: "|" in said or said.lstrip().startswith("+")))


def read_line_block(reader: LineReader) -> Block | None:
    """Lines after bars keep their ends: verse, addresses."""
    return _block(BlockKind.TABLE, reader.take_while(lambda said: bool(re.match(r"[ ]{0,3}\||[ ]+\S", said))))


def read_definition(reader: LineReader) -> Block | None:
    """A term over its definition, `: what it means`."""
    if not _DEFINITION.match(reader.said(1)):
        return None
    return _block(BlockKind.TABLE, reader.take_while(lambda said: bool(said.strip())))


def read_ruled_table(reader: LineReader) -> Block | None:
    """A simple or multiline table, between lines of dashes or with one below its head."""
    head = 0 if _DASHES.match(reader.said()) or _LONG_DASHES.match(reader.said()) else 1
    if head and not _DASHES.match(reader.said(1)):
        return None
    rules = [ahead for ahead in reader.ahead() if RULED.match(reader.said(ahead))]
    columns = next((ahead for ahead in rules if _DASHES.match(reader.said(ahead))), None)
    if columns is None:
        return None
    end = _end_of_ruled(reader, rules, columns)
    return _block(BlockKind.TABLE, tuple(reader.take() for _ in range(end)) if end > 1 else ())


def _end_of_ruled(reader: LineReader, rules: Sequence[int], columns: int) -> int:
    """A table that begins with a rule ends with one; else it ends with the blank line."""
    closing = [ahead for ahead in rules if ahead > columns and not reader.said(ahead + 1).strip()]
    if closing and (rules[0] == 0 or not any(not reader.said(n).strip() for n in range(columns, closing[0]))):
        return closing[0] + 1
    end = columns + 1
    while reader.said(end).strip():
        end += 1
    return end


def _block(kind: BlockKind, spans: tuple[Span, ...]) -> Block | None:
    return Block(kind, spans) if spans else None
