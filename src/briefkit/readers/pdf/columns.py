"""Lines of a PDF page in reading order: bands between lines that go over all columns, in each column after column."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from briefkit.patterns import regex
from briefkit.readers.pdf.lines import PdfLine

_LEAST = 5  # lines of a column
_STEP = 2.0  # points: how finely gaps between columns are looked for
_NARROW = 0.62  # of the page's text: wider lines go over columns
_EMPTY = 0.35  # of the lines of a column: so many may stand in the gap beside it
_BESIDE = 4  # rows that stand side by side
_FULL = 0.5  # of a column's width: its usual line is longer
_WORDS = regex(r"[^\W\d_]{2,}")
_LEADING = 1.6  # times the size


def in_reading_order(lines: list[PdfLine]) -> list[PdfLine]:
    """The lines in the order they are read, each with the number of its stretch."""
    gaps = _column_gaps(lines)
    if gaps:
        return _by_columns(lines, gaps)
    jumps = sum(after.base > before.base + 0.5 * before.size for before, after in itertools.pairwise(lines))
    return sorted(lines, key=lambda line: (-round(line.base), line.left)) if jumps else lines


def _column_gaps(lines: Sequence[PdfLine]) -> list[float]:
    """Where the columns of a page are parted; none where it has one."""
    if len(lines) < 2 * _LEAST:
        return []
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    narrow = [line for line in lines if line.right - line.left < _NARROW * (end - start)]
    gaps = _empty_places(narrow, start, end)
    while gaps and not all(_is_text(column) for column in _columns_of(narrow, gaps)):
        gaps = _without_worst(narrow, gaps)
    columns = _columns_of(narrow, gaps)
    beside = all(_beside(one, other) >= _BESIDE for one, other in itertools.pairwise(columns))
    return gaps if beside and len(columns) > 1 else []


def _empty_places(lines: Sequence[PdfLine], start: float, end: float) -> list[float]:
    """The middles of upright strips that hardly any line stands in, beside what stands left and right of them.

    Of the last page's columns one may be short.
    """
    count = int((end - start) / _STEP) + 2
    change = [0] * (count + 1)
    for line in lines:
        change[int((line.left - start) / _STEP)] += 1
        change[int((line.right - start) / _STEP) + 1] -= 1
    cover = list(itertools.accumulate(change))[:count]
    before = itertools.accumulate(cover, max)
    behind = reversed(list(itertools.accumulate(reversed(cover), max)))
    thin = [here <= _EMPTY * min(left, right) for here, left, right in zip(cover, before, behind, strict=True)]
    places, at = [], 0
    for empty, strip in itertools.groupby(thin):
        width = len(list(strip))
        if empty and 0 < at < count - 1 - width:
            places.append(start + (at + width / 2) * _STEP)
        at += width
    return places


def _columns_of(lines: Sequence[PdfLine], gaps: Sequence[float]) -> list[list[PdfLine]]:
    columns: list[list[PdfLine]] = [[] for _ in range(len(gaps) + 1)]
    for line in lines:
        if not _crosses(line, gaps):
            columns[_column(line, gaps)].append(line)
    return columns


def _crosses(line: PdfLine, gaps: Sequence[float]) -> bool:
    return any(line.left < gap - _STEP and line.right > gap + _STEP for gap in gaps)


def _column(line: PdfLine, gaps: Sequence[float]) -> int:
    middle = (line.left + line.right) / 2
    return sum(gap < middle for gap in gaps)


def _is_text(lines: Sequence[PdfLine]) -> bool:
    """Tell whether lines are a column of text: long enough, most of them full, and words."""
    if len(lines) < _LEAST:
        return False
    width = max(line.right for line in lines) - min(line.left for line in lines)
    full = median(line.right - line.left for line in lines) >= _FULL * width
    words = sum(len(_WORDS.findall(line.plain)) >= 2 for line in lines)
    return full and words * 2 >= len(lines)


def _without_worst(lines: Sequence[PdfLine], gaps: Sequence[float]) -> list[float]:
    """The gaps without one beside a column that is none."""
    columns = _columns_of(lines, gaps)
    worst = next(at for at, column in enumerate(columns) if not _is_text(column))
    fewer = min(worst, len(gaps) - 1) if worst == 0 or _crowded(columns, worst) else worst - 1
    return [gap for at, gap in enumerate(gaps) if at != fewer]


def _crowded(columns: Sequence[Sequence[PdfLine]], at: int) -> bool:
    """Tell whether the column behind one is poorer than the one before it."""
    return at + 1 < len(columns) and len(columns[at + 1]) < len(columns[at - 1])


def _beside(one: Sequence[PdfLine], other: Sequence[PdfLine]) -> int:
    """How many lines of a column have one of the other beside them."""
    heights = sorted(line.base for line in other)
    return sum(any(abs(line.base - height) < line.size for height in heights) for line in one)


@dataclass(slots=True)
class _Bands:
    """The stretches so far, in reading order; the open band's columns."""

    columns: list[list[PdfLine]]
    stretches: list[list[PdfLine]]

    def close(self) -> None:
        """End the band: its columns are read one after the other."""
        self.stretches += [column for column in self.columns if column]
        self.columns = [[] for _ in self.columns]


def _by_columns(lines: Sequence[PdfLine], gaps: Sequence[float]) -> list[PdfLine]:
    bands = _Bands([[] for _ in range(len(gaps) + 1)], [])
    wide: list[PdfLine] = []
    ordered = sorted(lines, key=lambda each: (-each.base, each.left))
    for at, line in enumerate(ordered):
        if _crosses(line, gaps) or (wide and _goes_on(wide[-1], line, ordered[max(at - 3, 0) : at + 4])):
            bands.close()
            if not wide:
                bands.stretches.append(wide)
            wide.append(line)
        else:
            wide = []
            bands.columns[_column(line, gaps)].append(line)
    bands.close()
    return [replace(line, stretch=at) for at, stretch in enumerate(bands.stretches) for line in stretch]


def _goes_on(wide: PdfLine, line: PdfLine, near: Sequence[PdfLine]) -> bool:
    """Tell whether a short line is the next one of what goes over all columns: nothing stands beside it."""
    alike = abs(wide.size - line.size) < 0.06 * wide.size and wide.base - line.base < _LEADING * line.size
    alone = all(abs(other.base - line.base) >= 0.5 * line.size for other in near if other is not line)
    return alike and alone and abs(wide.left - line.left) < 3 * line.size
