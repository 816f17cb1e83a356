"""Runs of a PDF page to lines, with raised numbers marked; lines to columns and in reading order."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.readers.pdf_runs import Page, Run

_RAISED = 0.12  # of the size: a base line so much higher is raised
_SMALLER = 0.88
_TAB = 5  # times the size: so far a label may stand before its note
_SPLIT_EMPHASIS = re.compile(r"(?<!\\)\*(\s?)\*")
_STAR = re.compile(r"\s*[*∗†‡](?!\s*[*∗]|\s*$)")


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of a page. `text` is Markdown; `plain` is without marks; `page` counts from 0."""

    page: int
    text: str
    plain: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    label: str = ""
    """A raised number (or star) at its head."""

    @property
    def key(self) -> tuple[int, float]:
        """The place from the top of the page."""
        return self.page, -self.base


def page_lines(page: Page, index: int) -> list[PdfLine]:
    """The lines of a page in reading order."""
    groups: list[list[Run]] = []
    for run in page.runs:
        if not run.text.strip():
            continue
        if groups and _same_line(groups[-1], run):
            groups[-1].append(run)
        else:
            groups.append([run])
    lines = [_line(group, index) for group in _merged(groups)]
    return _ordered(page, lines)


def _same_line(group: Sequence[Run], run: Run) -> bool:
    """On the line of the run before, and not in the next column."""
    last = group[-1]
    size = max(each.size for each in (*group, run))
    main = max(group, key=lambda each: each.size)
    near = abs(run.base - main.base) < 0.62 * size
    return near and -0.6 * size < run.left - last.right < 2.5 * size


def _merged(groups: list[list[Run]]) -> list[list[Run]]:
    """A raised label may stand apart in the file, before or after its line."""
    merged: list[list[Run]] = []
    for group in groups:
        if merged and _joins(merged[-1], group):
            merged[-1] = sorted([*merged[-1], *group], key=lambda run: run.left)
        else:
            merged.append(group)
    return merged


def _joins(before: Sequence[Run], group: Sequence[Run]) -> bool:
    size = max(run.size for run in (*before, *group))
    small = min(before, group, key=len)
    tiny = len(small) == 1 and len(small[0].text.strip()) <= 4 and small[0].size < _SMALLER * size
    apart = min(abs(group[0].left - before[-1].right), abs(before[0].left - group[-1].right))
    level = abs(before[0].base - group[0].base) < 0.1 * size and group[0].left < before[0].left
    if level and apart < 1.2 * size:
        return True  # a script that runs from right to left
    raised = 0 < small[0].base - (group if small is before else before)[0].base < 0.62 * size
    heads = tiny and raised and small[0].text.strip().isdigit() and small is before and apart < _TAB * size
    return heads or (tiny and apart < 1.5 * size and abs(before[0].base - group[0].base) < 0.62 * size)


def _line(group: Sequence[Run], index: int) -> PdfLine:
    sizes: Counter[float] = Counter()
    for run in group:
        sizes[run.size] += len(run.text.strip())
    size = max(sizes, key=lambda each: (sizes[each], each))
    if sum(sizes.values()) <= 6:
        size = max(sizes)
    base = next((run.base for run in group if run.size == size), group[0].base)
    pieces: list[str] = []
    plain: list[str] = []
    label = ""
    for at, run in enumerate(group):
        gap = " " if at and run.left - group[at - 1].right > 0.15 * size and not plain[-1].endswith(" ") else ""
        raised = _is_raised(run, base, size)
        pieces.append(gap + (f"<sup>{_star(run.text.strip())}</sup>" if raised else _emphasised(run)))
        plain.append(gap + run.text)
        if at == 0 and (raised or _STAR.match(run.text)):
            label = run.text.strip()[: 4 if raised else 1]
    letters = sum(len(run.text.strip()) for run in group)
    bold = sum(len(run.text.strip()) for run in group if run.bold) > 0.8 * letters
    text = _tidy("".join(pieces))
    right = max(run.right for run in group)
    return PdfLine(index, text, " ".join("".join(plain).split()), group[0].left, right, base, size, bold, label)


def _is_raised(run: Run, base: float, size: float) -> bool:
    """A number or star above the base line, smaller than what it stands by."""
    mark = run.text.strip(" .,")
    numeric = mark.replace(",", "").replace(" ", "").replace("-", "").replace("–", "")
    is_mark = (numeric.isdigit() and len(numeric) <= 8) or (0 < len(mark) <= 3 and not mark.strip("*∗†‡§"))
    return is_mark and run.base - base > _RAISED * size and run.size < 0.95 * size


def _star(mark: str) -> str:
    return mark.replace("*", "\\*") if "*" in mark else mark


def _emphasised(run: Run) -> str:
    """Letters between marks of emphasis; a star that is printed is none."""
    text = run.text.replace("*", "\\*")
    core = text.strip()
    if not run.italic or not any(letter.isalpha() for letter in core):
        return text
    start = text.index(core)
    return f"{text[:start]}*{core}*{text[start + len(core) :]}"


def _tidy(text: str) -> str:
    """Runs of one emphasis that only a font change parts are one."""
    return " ".join(_SPLIT_EMPHASIS.sub(r"\1", text).split())


def _ordered(page: Page, lines: list[PdfLine]) -> list[PdfLine]:
    """Reading order: as in the file, unless the file jumps about; two columns one after the other."""
    if not lines:
        return []
    middle = (min(line.left for line in lines) + max(line.right for line in lines)) / 2
    left = [line for line in lines if line.right <= middle + 4]
    right = [line for line in lines if line.left >= middle - 4]
    wide = len(lines) - len(left) - len(right)
    if min(len(left), len(right)) >= 5 and wide * 3 < len(lines):
        return _columns(lines, middle)
    jumps = sum(after.base > before.base + 0.5 * before.size for before, after in itertools.pairwise(lines))
    return sorted(lines, key=lambda line: (-round(line.base), line.left)) if jumps else lines


def _columns(lines: list[PdfLine], middle: float) -> list[PdfLine]:
    """Bands between lines that go over both columns; in each the left column first."""
    bands: list[tuple[list[PdfLine], list[PdfLine]]] = [([], [])]
    ordered: list[PdfLine] = []
    for line in sorted(lines, key=lambda each: -each.base):
        if line.right > middle + 4 and line.left < middle - 4 and line.right - line.left > 40:
            ordered += [*bands[-1][0], *bands[-1][1], line]
            bands.append(([], []))
        else:
            bands[-1][0 if line.left < middle - 4 else 1].append(line)
    return [*ordered, *bands[-1][0], *bands[-1][1]]
