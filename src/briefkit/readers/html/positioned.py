"""Web pages that are pages of a PDF: each line has its place there, and is read as the lines of a PDF are.

`pdftohtml -c` writes `<p style="position:absolute;top:854px;left:110px" class="ft16">`, other programs the like. What
such a page says is in the places and sizes: notes are set smaller, marks stand higher, columns beside each other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.pdf.runs import Page, Run

_PLACED = regex(r"<(?:p|div|span)\b[^<>]{0,80}\bstyle=[\"'][^\"'<>]{0,80}\btop: ?-?[\d.]+(?:px|pt)", re.IGNORECASE)
_LEAST = 30  # lines
_MOSTLY = 0.8  # of a page's lines
_LENGTH = regex(r"(?:^|[;\s])(top|left|width|height|font-size|line-height):\s*(-?[\d.]+)(?:px|pt)")
_SHEET = regex(r"<style\b[^<>]*>(.*?)</style>", re.IGNORECASE | re.DOTALL)
_PAGE_NUMBER = regex(r"\d+")
_RULE = regex(r"\.([\w-]+)\s*\{([^{}]*)\}")
_ASCENT = 0.8  # of the size: how far the base line is below the top
_RAISED = 0.35
_LETTER = 0.39  # of the size: how wide a letter is, where nothing tells
_LEADING = 1.2
_LINE = 0.3  # of the size
_SIZE = 12.0
_HEIGHT = 2000.0
_ITALIC, _BOLD = regex(r"italic|oblique", re.IGNORECASE), regex(r"bold|black|heavy", re.IGNORECASE)
_ENOUGH = 20  # letters by which a width is told


def is_positioned(text: str) -> bool:
    """Tell whether a web page has the places of its lines."""
    return text.count("top:") >= _LEAST and sum(1 for _ in _PLACED.finditer(text)) >= max(
        _LEAST, _MOSTLY * text.lower().count("<p ")
    )


def positioned_pages(tree: HtmlElement, text: str) -> tuple[Page, ...]:
    """The pages, each with its runs in the order of the file; widths are reckoned by the number of letters."""
    styles = {name: rule for sheet in _SHEET.findall(text) for name, rule in _RULE.findall(sheet)}
    fonts = _fonts(text)
    pages: dict[HtmlElement, list[HtmlElement]] = {}
    for element in tree.iter("p", "div", "span"):
        lengths = _lengths(element.get("style") or "")
        if "top" in lengths and "left" in lengths and (parent := element.getparent()) is not None:
            pages.setdefault(parent, []).append(element)
    lines: dict[HtmlElement, list[Run]] = {}
    for page, of_page in pages.items():
        number = _PAGE_NUMBER.search(page.get("id") or "")
        own = {f"ft{number[0]}{font}": rule for font, rule in fonts.items()} if number else {}
        lines[page] = [run for line in of_page for run in _runs(line, {**own, **styles})]
    letter = _letter_width([run for runs in lines.values() for run in runs])
    return tuple(_page(page, runs, letter) for page, runs in lines.items())


def _fonts(text: str) -> dict[str, str]:
    """The fonts of `pdftohtml` by their numbers: a page names those of all pages, but only the first describes them."""
    fonts: dict[str, str] = {}
    for page, sheet in enumerate(_SHEET.findall(text)):
        for name, rule in _RULE.findall(sheet):
            if name.startswith(f"ft{page}"):
                fonts.setdefault(name.removeprefix(f"ft{page}"), rule)
    return fonts


def _lengths(style: str) -> dict[str, float]:
    return {name: float(value) for name, value in _LENGTH.findall(style) if value not in ("-", ".", "-.")}


def _page(element: HtmlElement, runs: Sequence[Run], letter: float) -> Page:
    """A page with the ends of its runs, heights counted from its bottom."""
    own = _lengths(element.get("style") or "")
    height = own.get("height", max([_HEIGHT, *(run.base for run in runs)]))
    placed = [replace(run, right=_end(runs, at, letter), base=height - run.base) for at, run in enumerate(runs)]
    return Page(own.get("width", 0.0), height, tuple(placed))


def _end(runs: Sequence[Run], at: int, letter: float) -> float:
    """Where a run ends: by its letters, and before the next one of its line."""
    run = runs[at]
    right = run.left + letter * run.size * len(run.text)
    beside = (each.left for each in runs[at + 1 : at + 3] if _on_line(run, each) and each.left > run.left)
    return min([right, *beside])


def _on_line(one: Run, other: Run) -> bool:
    return abs(one.base - other.base) < 2 * _LINE * max(one.size, other.size)


def _letter_width(runs: Sequence[Run]) -> float:
    """How wide a letter is, by runs right behind which a raised mark stands."""
    known = [
        (after.left - run.left) / (len(run.text) * run.size)
        for run, after in pairwise(runs)
        if len(run.text) >= _ENOUGH
        and after.text.strip().isdigit()
        and after.size < run.size
        and _on_line(run, after)
        and after.left > run.left
    ]
    return median(known) if known else _LETTER


@dataclass(frozen=True, slots=True)
class _Face:
    """How letters look, and how far below the top of their element their line begins."""

    size: float
    leading: float
    italic: bool = False
    bold: bool = False
    raised: bool = False

    def within(self, element: HtmlElement, styles: Mapping[str, str]) -> "_Face":
        """The look inside of an element."""
        style = ";".join(
            [*(styles.get(each, "") for each in (element.get("class") or "").split()), element.get("style") or ""]
        )
        lengths = _lengths(style)
        tag = element.tag if isinstance(element.tag, str) else ""
        size = lengths.get("font-size", self.size)
        return _Face(
            size,
            lengths.get("line-height", self.leading),
            self.italic or tag in ("i", "em") or bool(_ITALIC.search(style)),
            self.bold or tag in ("b", "strong") or bool(_BOLD.search(style)),
            self.raised or tag == "sup",
        )


def _runs(line: HtmlElement, styles: Mapping[str, str]) -> Iterator[Run]:
    """The runs of an element that has a place, which may hold more than one line."""
    lengths = _lengths(line.get("style") or "")
    left, top = lengths["left"], lengths["top"]
    outer = _Face(_SIZE, 0.0).within(line, styles)
    pieces = list(_pieces(line, styles, _Face(_SIZE, 0.0), [0]))
    largest = max((face.size for _, face, _ in pieces), default=outer.size)
    ends: dict[int, float] = {}
    for text, face, row in pieces:
        words = " ".join(text.replace("\xa0", " ").split("\n"))
        if not words:
            continue
        base = top + row * (outer.leading or _LEADING * largest) + _ASCENT * largest - _RAISED * largest * face.raised
        start = ends.get(row, left)
        ends[row] = start + _LETTER * face.size * len(words)
        yield Run(words, start, ends[row], base, face.size, face.italic, face.bold)


def _pieces(
    element: HtmlElement, styles: Mapping[str, str], face: _Face, row: list[int]
) -> Iterator[tuple[str, _Face, int]]:
    """The words in an element with their look, and the line that they are on."""
    own = face.within(element, styles)
    if element.text:
        yield element.text, own, row[0]
    for child in element:
        if child.tag == "br":
            row[0] += 1
        else:
            yield from _pieces(child, styles, own, row)
        if child.tail:
            yield child.tail, own, row[0]
