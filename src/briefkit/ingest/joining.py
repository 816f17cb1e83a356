"""Blocks without the page: rules and gaps taken out, paragraphs and lists that a page break cut put together."""

from collections.abc import Sequence
from dataclasses import replace

from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.reading import ITEM
from briefkit.patterns import regex

_ENDED = regex(r"[.?!:;…][\"”’')\]*_]*(?:\s*(?:<sup>[^<]*</sup>|\[\^[^\]]*\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+))*[\"”’')\]*_■\s]*$")
_STARTS_LOW = regex(r"[\"“‘'(*_]{0,2}[a-zà-þ]")
_CLOSES = regex(r"\s*:{3,}\s*")
_LEAST = 40  # letters; a shorter line without a full stop is a line of its own more often than a broken paragraph


def without_pages(source: str, blocks: Sequence[Block], paged: bool, loose: bool) -> list[Block]:
    """The blocks of the text alone, in their order.

    Args:
        source: the document's text.
        blocks: with gaps where notes and furniture were cut out.
        paged: the text is a copy of printed pages, in which rules belong to the page.
        loose: blank lines may have come into paragraphs (plain text, PDF).
    """
    result: list[Block] = []
    gap = False
    loose_ends = _loose_divisions(source, blocks)
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.GAP or (block.kind is BlockKind.RULE and _of_page(blocks, index, paged)):
            gap = True
            continue
        if block.kind in (BlockKind.MARKUP, BlockKind.REFERENCE) or index in loose_ends:
            continue
        before = result[-1] if result else None
        if before and (gap or loose) and _goes_on(source, before, block, gap):
            result[-1] = replace(before, spans=(*before.spans, *block.spans))
        else:
            result.append(block)
        gap = False
    return result


def without_idle_rules(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without rules that part nothing: at both ends, and one after the other."""
    result: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.RULE or (result and result[-1].kind is not BlockKind.RULE):
            result.append(block)
    while result and result[-1].kind is BlockKind.RULE:
        result.pop()
    return result


def _loose_divisions(source: str, blocks: Sequence[Block]) -> set[int]:
    """The fences of divisions that are not closed, or that hold headings and so would reach over sections."""
    open_ones: list[int] = []
    loose: set[int] = set()
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            loose |= {*open_ones}
        elif block.kind is BlockKind.DIVISION and not _CLOSES.fullmatch(block.text(source)):
            open_ones.append(index)
        elif block.kind is BlockKind.DIVISION:
            opened = open_ones.pop() if open_ones else None
            if opened is None or opened in loose:
                loose.add(index)
    return loose | {*open_ones}


def _of_page(blocks: Sequence[Block], index: int, paged: bool) -> bool:
    """A rule is the page's where pages are printed, beside a gap, and at both ends of the text."""
    near = blocks[max(index - 1, 0) : index + 2]
    return paged or len(near) < 3 or any(block.kind is BlockKind.GAP for block in near)


def _goes_on(source: str, before: Block, block: Block, gap: bool) -> bool:
    """Tell whether a block is the rest of the one before it."""
    if block.kind is BlockKind.LIST:
        return gap and before.kind is BlockKind.LIST and _same_list(source, before, block)
    if block.kind is BlockKind.QUOTE:
        return gap and before.kind is BlockKind.QUOTE and not _ENDED.search(before.text(source))
    if block.kind is not BlockKind.PARAGRAPH or before.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST):
        return False
    said, following = before.text(source).rstrip(), block.text(source).lstrip()
    low = bool(_STARTS_LOW.match(following))
    open_end = not _ENDED.search(said)
    if before.kind is BlockKind.LIST:
        return gap and open_end and low
    if said.endswith(("-", "\u00ad")) and low:
        return True
    if gap:
        return (open_end and (len(said) >= _LEAST or low)) or (low and said[-1:] in ";,…")
    return open_end and low and len(said) >= _LEAST


def _same_list(source: str, before: Block, block: Block) -> bool:
    first, other = ITEM.match(before.text(source)), ITEM.match(block.text(source))
    if not first or not other:
        return False
    if first["mark"].strip("().").isdigit():
        return other["mark"].strip("().").isdigit() and other["mark"].strip("().") != "1"
    return first["mark"] == other["mark"]
