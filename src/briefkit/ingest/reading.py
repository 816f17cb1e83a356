"""The running text read as blocks: headings, paragraphs, lists, quotations, and what is kept as it stands."""

import re
from collections.abc import Callable, Sequence

from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.cutting import Line
from briefkit.ingest.line_reader import LineReader
from briefkit.ingest.references import DEFINITION
from briefkit.ingest.verbatim import (
    FENCE,
    HIDDEN,
    HTML_TABLE,
    INDENTED,
    LINE_BLOCK,
    PIPE_RULE,
    RULED,
    TABLE_ROW,
    TERM,
    read_code,
    read_definition,
    read_hidden,
    read_html_table,
    read_indented_code,
    read_line_block,
    read_ruled_table,
    read_table,
)
from briefkit.patterns import regex
from briefkit.text import Span

BULLETS = "•▪■‣◦●○"
ITEM = regex(
    rf"(?P<indent>[ \t]*)(?P<mark>[-+*{BULLETS}]|\(?(?:\d{{1,3}}|[a-zA-Z]|[ivxIVX]{{1,5}})[.)]|#\.)"
    rf"(?P<gap>[ \t]+|(?<=[{BULLETS}]))(?=\S)"
)
_HEADING = regex(r"[ ]{0,3}(?P<marks>#{1,6})[ \t]*(?P<said>[^\s#].*?)(?P<close>[ \t]+#+)?[ \t]*$")
_ATTRIBUTES = regex(r"[ \t]*(?P<marks>\{(?=[^{}]*[#.=-])[^{}]*\})$")
_SETEXT = regex(r"[ ]{0,3}(?:=+|-{3,})[ \t]*$")
_RULE = regex(r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_DIVISION = regex(r"[ ]{0,3}:{3,}.*$")
_UNRULED = regex(r"(?![ ]{0,3}-{2,}(?:[ ]+-{2,})*[ ]*$)")
_QUOTE = regex(r"[ ]{0,3}>")
_MARKUP = regex(
    r"""[ \t]*(?:\{:[^}]*\}|<!--.*?-->|</?(?:div|section|article|aside|main|p|br|center|a|span|nav
    |figure|html|head|body|header|footer|meta|link)\b[^>]*>|<!doctype[^>]*>|<(?:a|span)\b[^>]*></(?:a|span)>|\s)+$""",
    re.VERBOSE | re.IGNORECASE,
)
_Kind = tuple[Callable[[str], object], Callable[[LineReader], Block | None]]
"""Whether a line may begin a block, and what reads it."""
_OTHER_BULLETS = "-+*" + BULLETS


def read_blocks(source: str, lines: Sequence[Line], written: str = "markdown", indents: bool = False) -> list[Block]:
    """The blocks of the lines that are left of a document.

    Args:
        source: the document's text.
        lines: what is left of it.
        written: as `protect` takes it; what is no markup begins no block.
        indents: an indent makes code, as in Markdown; in a copy of pages it makes a paragraph.
    """
    kinds: Sequence[_Kind] = ((INDENTED.match, read_indented_code), *_KINDS[written]) if indents else _KINDS[written]
    reader = LineReader(source, lines)
    blocks: list[Block] = []
    while reader.more():
        if reader.lines[reader.at].cut:
            if not blocks or blocks[-1].kind is not BlockKind.GAP:
                blocks.append(Block(BlockKind.GAP, (reader.lines[reader.at].span,)))
            reader.at += 1
        elif not reader.said().strip():
            reader.at += 1
        else:
            blocks.append(_block(reader, kinds))
    return blocks


def _block(reader: LineReader, kinds: Sequence[_Kind]) -> Block:
    said = reader.said()
    for begins, read in kinds:
        block = read(reader) if begins(said) else None
        if block:
            return block
    return _paragraph(reader)


def _heading(reader: LineReader) -> Block | None:
    match = _HEADING.match(reader.said())
    assert match
    return _heading_block(reader.take().start, match["said"], match.start("said"), len(match["marks"]))


def _heading_block(line: int, said: str, at: int, level: int) -> Block:
    attributes = _ATTRIBUTES.search(said)
    end = attributes.start() if attributes and attributes.start() else len(said)
    marks = attributes["marks"] if attributes and attributes.start() else ""
    return Block(BlockKind.HEADING, (Span(line + at, line + at + end),), level, marks)


def _references(reader: LineReader) -> Block | None:
    return Block(BlockKind.REFERENCE, reader.take_while(lambda said: DEFINITION.match(said) is not None))


def _quote(reader: LineReader) -> Block | None:
    return Block(BlockKind.QUOTE, reader.take_while(lambda said: bool(said.strip())))


def _list(reader: LineReader) -> Block | None:
    """Items with what is indented below them; a blank line ends the list where no item follows it."""
    first = ITEM.match(reader.said())
    assert first
    if not _is_item(reader, first):
        return None
    spans = [reader.take()]
    while reader.more() and not reader.lines[reader.at].cut:
        said = reader.said()
        if not said.strip():
            ahead = next((n for n in range(1, 4) if reader.said(n).strip()), 0)
            if not ahead or not _goes_on(reader.said(ahead), first) or reader.lines[reader.at + 1].cut:
                break
        elif _ends_list(said):
            break
        spans.append(reader.take())
    while not reader.source[spans[-1].start : spans[-1].end].strip():
        spans.pop()
    return Block(BlockKind.LIST, tuple(spans))


def _goes_on(said: str, first: re.Match[str]) -> bool:
    """After a blank line a list goes on with an item of its kind, or with something indented."""
    item = ITEM.match(said)
    if item and len(item["indent"]) <= len(first["indent"]) + 1:
        return _system(item["mark"]) == _system(first["mark"])
    return said.startswith("\t") or len(said) - len(said.lstrip()) >= first.end()


def _system(mark: str) -> str:
    return mark if mark in _OTHER_BULLETS else "(1)" if mark.startswith("(") else f"1{mark[-1]}"


def _ends_list(said: str) -> bool:
    return bool(_HEADING.match(said) or _DIVISION.match(said) or FENCE.match(said) or _RULE.match(said))


def _is_item(reader: LineReader, first: re.Match[str]) -> bool:
    """A bullet, or a number from which the next item goes on; `A. Roe wrote` and `1986. A year` are neither."""
    mark = first["mark"]
    if mark in _OTHER_BULLETS or mark == "#.":
        return True
    if mark.strip("().") in ("1", "a", "i"):
        return True
    return mark.strip("().").isdigit() and len(mark.strip("().")) < 3


def _paragraph(reader: LineReader) -> Block:
    first = reader.at
    spans = [reader.take()]
    while reader.more() and not reader.lines[reader.at].cut:
        said = reader.said()
        if not said.strip() or _interrupts(reader, said):
            break
        if _SETEXT.match(said) and reader.at == first + 1:
            level = 1 if "=" in said else 2
            start = spans[0].start
            reader.at += 1
            letters = reader.source[start : spans[0].end]
            return _heading_block(start, letters.strip(), len(letters) - len(letters.lstrip()), level)
        spans.append(reader.take())
    return Block(BlockKind.PARAGRAPH, tuple(spans))


def _interrupts(reader: LineReader, said: str) -> bool:
    """What begins without a blank line before it: in other Markdowns than pandoc's, headings and lists do."""
    if any(pattern.match(said) for pattern in (_HEADING, FENCE, _DIVISION, _QUOTE, _MARKUP, HIDDEN)):
        return True
    item = ITEM.match(said)
    if item is None or item["mark"] not in (*_OTHER_BULLETS, "1.", "1)", "(1)"):
        return TABLE_ROW.match(said) is not None and PIPE_RULE.match(reader.said(1)) is not None
    before = reader.said(-1).rstrip()
    following = ITEM.match(reader.said(1))
    return before.endswith(":") or bool(following and _system(following["mark"]) == _system(item["mark"]))


def _single(kind: BlockKind) -> Callable[[LineReader], Block | None]:
    def read(reader: LineReader) -> Block | None:
        return Block(kind, (reader.take(),))

    return read


def _several(reader: LineReader) -> Block | None:
    """In a text without markup one item makes no list."""
    start = reader.at
    block = _list(reader)
    if block and sum(bool(ITEM.match(reader.source[span.start : span.end])) for span in block.spans) > 1:
        return block
    reader.at = start
    return None


_OF_MARKDOWN: tuple[_Kind, ...] = (
    (_UNRULED.match, read_ruled_table),
    (FENCE.match, read_code),
    (HIDDEN.match, read_hidden),
    (_DIVISION.match, _single(BlockKind.DIVISION)),
    (_MARKUP.match, _single(BlockKind.MARKUP)),
    (_HEADING.match, _heading),
    (DEFINITION.match, _references),
    (HTML_TABLE.match, read_html_table),
    (RULED.match, read_ruled_table),
    (_RULE.match, _single(BlockKind.RULE)),
    (_QUOTE.match, _quote),
    (TABLE_ROW.match, read_table),
    (LINE_BLOCK.match, read_line_block),
    (ITEM.match, _list),
    (TERM.match, read_definition),
)
_OF_COPIES: tuple[_Kind, ...] = (
    (_HEADING.match, _heading),
    (_RULE.match, _single(BlockKind.RULE)),
    (ITEM.match, _several),
)
_OF_TEXTS: tuple[_Kind, ...] = ((_RULE.match, _single(BlockKind.RULE)), (ITEM.match, _several))
_KINDS = {"markdown": _OF_MARKDOWN, "copy": _OF_COPIES, "plain": _OF_TEXTS}
