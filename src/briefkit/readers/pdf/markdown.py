"""Sorted pages of a PDF as Markdown: headings, paragraphs, the notes of each page between rules."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.patterns import regex
from briefkit.readers.lines.continuing import closed
from briefkit.readers.pdf.addresses import Links, whole_addresses
from briefkit.readers.pdf.lines import PdfLine
from briefkit.readers.pdf.pages import SortedPage, body_size, is_dotted, leading, line_value
from briefkit.readers.pdf.words import compounds_of, whole_words, words_of
from briefkit.text import Span

_RULE = "---"
_INDENT = 2.0  # points
_HEADING_SIZE = 1.12
_SHORT = 0.85
_HEADING_LENGTH = 160
_AHEAD = 4  # pages
_OPEN_END = regex(r"[^.!?:;\"”’)\]>\s]\s*$")


@dataclass(frozen=True, slots=True)
class PdfMarkdown:
    """The text of a document, and where the notes stand that were at the feet of its pages."""

    text: str
    feet: tuple[Span, ...]


def pages_as_markdown(pages: Sequence[SortedPage], links: Links) -> PdfMarkdown:
    """The text of a document; a paragraph that a page without notes breaks is joined.

    Args:
        pages: the pages.
        links: the addresses that the document links to.
    """
    bodies = [page.body for page in pages]
    size = body_size(bodies)
    gaps = leading(bodies) | {
        size_: gap for size_, gap in leading([page.notes for page in pages]).items() if size_ < size
    }
    levels = _heading_levels(bodies, size)
    blocks: list[str] = []
    numbers = _Numbers()
    for at, page in enumerate(pages):
        paragraphs = _paragraphs(page.body, gaps, size, levels)
        if blocks and paragraphs and _runs_on(blocks[-1], paragraphs[0]):
            paragraphs[0] = f"{blocks.pop()}\n{paragraphs[0]}"
        blocks += paragraphs
        if page.notes:
            numbers.raised = _raised(pages[at : at + _AHEAD])
            blocks += [_RULE, *_notes(page.notes, numbers), _RULE]
    lines = [line.plain for page in pages for line in (*page.body, *page.notes)]
    compounds, words = compounds_of(lines), words_of(lines)
    return _joined([_mended(block, links, compounds, words) for block in blocks if block.strip()])


def _joined(blocks: Sequence[str]) -> PdfMarkdown:
    """The blocks with blank lines between them; those between each pair of rules are feet."""
    feet: list[Span] = []
    at, start = 0, -1
    for block in blocks:
        if block == _RULE and start < 0:
            start = at
        elif block == _RULE:
            feet.append(Span(start, at))
            start = -1
        at += len(block) + 2
    return PdfMarkdown("\n\n".join(blocks) + "\n", tuple(feet))


def _mended(block: str, links: Links, compounds: frozenset[str], words: frozenset[str]) -> str:
    """A block whose words and addresses the line ends no longer break."""
    if "http" in block or "www." in block:
        block = whole_addresses(block, links)
    return whole_words(block, compounds, words)


def _runs_on(before: str, after: str) -> bool:
    return (
        not before.startswith(("#", "---"))
        and not after.startswith("#")
        and bool(_OPEN_END.search(before))
        and after[:1].islower()
    )


def _heading_levels(pages: Sequence[Sequence[PdfLine]], size: float) -> dict[float, int]:
    """Sizes larger than the text, the largest being level 1."""
    sizes = sorted(
        {round(line.size) for page in pages for line in page if line.size > _HEADING_SIZE * size}, reverse=True
    )
    return {each: min(level, 5) for level, each in enumerate(sizes, start=1)}


def _paragraphs(lines: Sequence[PdfLine], gaps: dict[float, float], size: float, levels: dict[float, int]) -> list[str]:
    """Lines to paragraphs; a heading has its marks before it."""
    if not lines:
        return []
    groups: list[list[PdfLine]] = []
    margin = _margin(lines)
    for line in lines:
        if groups and not _begins(groups[-1], line, gaps, margin):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group, size, levels) for group in groups]


def _margin(lines: Sequence[PdfLine]) -> float:
    return max(line.right for line in lines)


def _begins(group: Sequence[PdfLine], line: PdfLine, gaps: dict[float, float], margin: float) -> bool:
    """A new paragraph: after a gap, in another size or weight, indented, or after a short last line."""
    last = group[-1]
    gap = last.base - line.base
    usual = gaps.get(line.size, 1.3 * line.size)
    if abs(last.size - line.size) > 0.06 * line.size or (last.bold != line.bold and len(group) == 1):
        return True
    if gap > 1.35 * usual or (gap < 0 and len(group) == 1 and last.bold):
        return True
    width = max(each.right for each in group) - min(each.left for each in group)
    indented = 0.7 * line.size < line.left - min(each.left for each in group) < 5 * line.size
    ended = last.right < last.left + _SHORT * max(width, 1) and last.plain.endswith((".", "?", "!", ":", "”", '"'))
    return (indented and last.plain.endswith((".", "?", "!", ":", "”", '"', ")"))) or (
        ended and last.right < margin - 3 * line.size
    )


def _paragraph(group: Sequence[PdfLine], size: float, levels: dict[float, int]) -> str:
    first = group[0]
    text = "\n".join(line.text for line in group)
    length = sum(len(line.plain) for line in group)
    if round(first.size) in levels and first.size > _HEADING_SIZE * size and length <= _HEADING_LENGTH:
        return f"{'#' * levels[round(first.size)]} {' '.join(line.plain for line in group)}"
    if all(line.bold for line in group) and length <= _HEADING_LENGTH and not text.endswith((".", ",")):
        return f"{'#' * (len(levels) + 1 if len(levels) < 5 else 6)} {' '.join(line.plain for line in group)}"
    return text


def _raised(pages: Sequence[SortedPage]) -> frozenset[int]:
    """The numbers that are raised before notes of some pages."""
    labels = (line.label for page in pages for line in page.notes)
    return frozenset(int(label) for label in labels if label.isdecimal())


class _Numbers:
    """The last number of a note: a number that goes on from it at the head of a line is a label."""

    def __init__(self) -> None:
        self.last = 0
        self.raised: frozenset[int] = frozenset()
        """The numbers that notes of this page and the next have raised: in full size they number a list."""
        self.indent = 0.0
        self.line: PdfLine | None = None

    def takes(self, lines: Sequence[PdfLine], at: int) -> bool:
        """Tell whether a line begins a note; the 21 of `(accessed` / `21 May 2026)` does not."""
        line = lines[at]
        value = line_value(line)
        if line.label:
            self.last = value or self.last
            return True
        begins = (value == 1 and self.last > 1) or (not self.last and not at)
        goes_on = bool(value) and value not in self.raised and (self.last < value <= self.last + 3 or begins)
        edge = min(each.left for each in lines)
        indent = line.left - edge
        hangs = indent < _INDENT and at > 0 and (lines[at - 1].left - edge > _INDENT or lines[at - 1] is self.line)
        if not goes_on or (at and not _closed(lines[at - 1].plain) and not self._is_next(line, value, indent, hangs)):
            return False
        if value != self.last + 1 and any(line_value(later) == self.last + 1 for later in lines[at + 1 :]):
            return False  # a list that a note quotes, or a number out of turn
        self.last, self.indent, self.line = value, indent, line
        return True

    def _is_next(self, line: PdfLine, value: int, indent: float, hangs: bool) -> bool:
        """Tell whether a line is the very next note by its number, and as far in as the one before, or out."""
        alike = abs(indent - self.indent) < _INDENT and (indent > _INDENT or hangs)
        return value == self.last + 1 and alike and is_dotted(line)


_ADDRESS_END = regex(r"(?:https?://|www\.)\S*\w$|(?:^|\s)\S*/\S*\.[a-z]{2,5}$")


def _closed(text: str) -> bool:
    """Tell whether a note may end with a line: with an address as well as with a full stop."""
    return closed(text) or bool(_ADDRESS_END.search(text))


_TYPED = regex(r"\[?(\d{1,4})[\].)]?(?:\s*|$)")


def _notes(lines: Sequence[PdfLine], numbers: _Numbers) -> list[str]:
    """The notes of a page, each a paragraph that begins with its label."""
    notes: list[str] = []
    for at, line in enumerate(lines):
        if numbers.takes(lines, at):
            text = line.text if line.label else _TYPED.sub(lambda match: f"<sup>{match[1]}</sup> ", line.text, count=1)
            notes.append(_spaced(text))
        elif notes:
            notes[-1] = f"{notes[-1]}\n{line.text}"
        else:
            notes.append(line.text)
    return notes


def _spaced(text: str) -> str:
    """A raised label with a space behind it; the brackets that the European Union prints around it are left out."""
    return re.sub(r"^[(\[]?\s*(<sup>[^<]*</sup>)\s*(?:(?<=</sup>)[)\]])?\s*", r"\1 ", text)
