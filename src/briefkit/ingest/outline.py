"""Which blocks are headings: those marked as such, and lines that only look like one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefkit.ingest.blocks import Block, BlockKind
from briefkit.ingest.levels import KNOWN_HEADING, bare_heading
from briefkit.patterns import regex

_NUMBERED = regex(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.)[ \t]+[A-Z“\"‘]")
_CAPTION = regex(r"(?:table|figure|fig\.|box|chart|map|graph|source)\s*[\dIVX:]", re.IGNORECASE)
_NOTES = regex(r"\W*(?:end|foot)?[ -]?notes?\W*(?:(?:and|&)\W*references\W*)?", re.IGNORECASE)
_LONGEST = 110
_LEAST_BOLD = 2


def with_headings(source: str, blocks: Sequence[Block], plain: bool) -> list[Block]:
    """The blocks with headings where lines are meant as headings.

    A line in bold type is one where the document marks fewer headings than it has such lines; in a text without
    markup so is a numbered line, a line in capitals, or one that says "Introduction". Small headings one after the
    other before the text are lines (of a journal's imprint, say), no headings.
    """
    demoted = _without_imprint(blocks)
    marked = [block for block in demoted if block.kind is BlockKind.HEADING]
    lines = [at for at in range(len(demoted)) if _is_line(source, demoted, at)]
    bold = [at for at in lines if bare_heading(demoted[at].text(source))[1] in ("**", "***")]
    chosen = bold if len(bold) >= _LEAST_BOLD and len(bold) > len(marked) else []
    if plain or not (marked or chosen):
        chosen = sorted({*chosen, *_telling(source, demoted, lines)})
    if not chosen:
        return demoted
    level = _level_below(marked)
    return [
        replace(block, kind=BlockKind.HEADING, level=level) if at in chosen else block
        for at, block in enumerate(demoted)
    ]


def without_notes_headings(source: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks without the headings under which nothing is left but the place of the notes."""
    result = list(blocks)
    for at in range(len(blocks) - 1, -1, -1):
        following = result[at + 1].kind if at + 1 < len(result) else BlockKind.HEADING
        if (
            result[at].kind is BlockKind.HEADING
            and following is BlockKind.HEADING
            and _NOTES.fullmatch(result[at].text(source))
        ):
            del result[at]
    return result


def _is_line(source: str, blocks: Sequence[Block], at: int) -> bool:
    """A short paragraph of one line over another block."""
    block = blocks[at]
    if block.kind is not BlockKind.PARAGRAPH or len(block.spans) != 1 or _is_last(source, blocks, at):
        return False
    text = block.text(source).strip()
    bare = bare_heading(text)[0]
    if _CAPTION.match(bare):
        return False
    return 2 < len(bare) <= _LONGEST and not bare.endswith((".", ",", ";", ":")) and "](" not in text


def _is_last(source: str, blocks: Sequence[Block], at: int) -> bool:
    """The last line heads nothing, but for the heading of notes."""
    return at + 1 >= len(blocks) and not _NOTES.fullmatch(blocks[at].text(source))


def _telling(source: str, blocks: Sequence[Block], lines: Sequence[int]) -> set[int]:
    """The lines that tell by their words, numbers or capitals that they are headings."""
    texts = {at: blocks[at].text(source).strip() for at in lines}
    numbered = {at for at, text in texts.items() if _NUMBERED.match(text)}
    named = {at for at, text in texts.items() if KNOWN_HEADING.fullmatch(text) or _in_capitals(text)}
    return named | (numbered if len(numbered) > 1 else set())


def _in_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 3 and all(letter.isupper() for letter in letters)


def _level_below(marked: Sequence[Block]) -> int:
    """One deeper than the headings that are marked; 1 where none is."""
    if not marked:
        return 1
    return Counter(block.level for block in marked).most_common(1)[0][0] + 1


def _without_imprint(blocks: Sequence[Block]) -> list[Block]:
    """Headings before the text that stand one below the other, deeper than those of the text, are lines."""
    run = 0
    while run < len(blocks) and blocks[run].kind is BlockKind.HEADING:
        run += 1
    later = [block.level for block in blocks[run:] if block.kind is BlockKind.HEADING]
    if not later or run < 2 or min(block.level for block in blocks[:run]) <= min(later):
        return list(blocks)
    return [replace(block, kind=BlockKind.PARAGRAPH, level=0) if at < run else block for at, block in enumerate(blocks)]
