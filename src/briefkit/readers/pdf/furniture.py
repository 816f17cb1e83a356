"""What a PDF prints on page after page and is no text of it: running heads and feet, folios, numbers of print jobs."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefkit.patterns import regex
from briefkit.readers.pdf.lines import PdfLine

_EDGE = 3  # lines from the top and the foot of a page that may be running heads
_TIMES = 3
_MOSTLY = 0.6
_DOUBLE = 3  # times the size: lines in double spacing are nearer to each other
_FOLIO = regex(r"\W{0,2}(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,4})?\W{0,2}", re.IGNORECASE)
_JOB = regex(r"\d{2}-\d{5} ?\([A-Z]\)[ \d]*|\*\d{7}\*|[A-Z]{2,4}\.\d{2}-\d{5}(?: ?\([A-Z]\)[ \d]*)?")
"""The number of a print job of the United Nations, and its bars: `25-08488 (E) 050625`, `*2508488*`."""
_COUNTED = regex(r"\W{0,2}(\d{1,4})[.)\]]?\s+(?=\W{0,2}[^\W\d])")
"""A number and words: `212 Journal of Ports`, `3. Ibid., 36.`"""


def without_furniture(pages: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """The pages without lines at their edges that come again on other pages, and without folios."""
    outer = [_edges(page) for page in pages]
    alike = _short_notes(outer)
    times = Counter(place for edges in outer for place in {_place(line) for line in edges} if place[0] not in alike)
    leadings = _leadings(pages)
    kept = []
    for page, edges in zip(pages, map(set, outer), strict=True):
        rest = [line for line in page if line not in edges or not _is_furniture(line, page, times, leadings)]
        kept.append([line for line in rest if not _is_folio(line, rest, leadings)] if len(rest) < len(page) else rest)
    return kept


def _edges(page: Sequence[PdfLine]) -> list[PdfLine]:
    by_height = sorted(page, key=lambda line: -line.base)
    return [*by_height[:_EDGE], *by_height[-_EDGE:]]


def _place(line: PdfLine) -> tuple[str, int]:
    """What a running head says on every page, and its height."""
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.plain.lower()), round(line.base / 4)


def _short_notes(edges: Sequence[Sequence[PdfLine]]) -> set[str]:
    """What short notes say that end on the last lines of several pages: `5. Ibid., 36.` and `12. Ibid., 214.`

    The number before a running head is always the same, or goes on from page to page as the pages do.
    """
    numbers: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, lines in enumerate(edges):
        for line in lines:
            if match := _COUNTED.match(line.plain):
                numbers[_place(line)[0]].append((at, int(match[1])))
    return {words for words, counted in numbers.items() if not _go_with_pages(counted)}


def _go_with_pages(counted: Sequence[tuple[int, int]]) -> bool:
    pairs = list(itertools.pairwise(counted))
    steps = [(other[1] - one[1], other[0] - one[0]) for one, other in pairs]
    return sum(rise == 0 or (ahead > 0 and rise in (ahead, 2 * ahead)) for rise, ahead in steps) >= _MOSTLY * len(pairs)


def _is_furniture(
    line: PdfLine, page: Sequence[PdfLine], times: Counter[tuple[str, int]], leadings: Mapping[float, int]
) -> bool:
    words, height = _place(line)
    if _JOB.fullmatch(line.plain):
        return True
    if _is_near_text(line, page):
        return False
    often = sum(times[(words, height + shift)] for shift in (-1, 0, 1)) >= _TIMES and not line.label
    if often and (words.strip("# .|") or line in (_edges(page)[0], _edges(page)[-1])):
        return not _goes_on(line, page, leadings)
    return _is_folio(line, page, leadings)


def _leadings(pages: Sequence[Sequence[PdfLine]]) -> dict[float, int]:
    """How far lines stand below each other, by their size, where so many do."""
    gaps: dict[float, Counter[int]] = defaultdict(Counter)
    for page in pages:
        for above, below in itertools.pairwise(sorted(page, key=lambda line: (line.size, -line.base))):
            if above.size == below.size and above.base > below.base:
                gaps[above.size][round(above.base - below.base)] += 1
    usual = {size: counter.most_common(1)[0] for size, counter in gaps.items()}
    return {size: gap for size, (gap, times) in usual.items() if times >= _TIMES and gap < _DOUBLE * size}


def _goes_on(line: PdfLine, page: Sequence[PdfLine], leadings: Mapping[float, int]) -> bool:
    """Tell whether a line stands as far below another of its size as such lines do, be it in double spacing."""
    above = min((other.base for other in page if other.size == line.size and other.base > line.base + 1), default=None)
    return above is not None and abs(above - line.base - leadings.get(line.size, 0)) <= 1


def _is_folio(line: PdfLine, page: Sequence[PdfLine], leadings: Mapping[float, int]) -> bool:
    """Tell whether a line is the number of its page: it is the highest or the lowest, and stands apart."""
    if line.label or not _FOLIO.fullmatch(line.plain) or _is_near_text(line, page):
        return False
    if line.plain.endswith(".") and _goes_on(line, page, leadings):
        return False  # the page with which a note ends
    outer = (max(each.base for each in page), min(each.base for each in page))
    return min(abs(line.base - height) for height in outer) < 0.5 * line.size


def _is_near_text(line: PdfLine, page: Sequence[PdfLine]) -> bool:
    """A line at the usual distance below another of its size goes on with that one: running heads stand apart."""
    return any(
        other.size == line.size
        and 0 < other.base - line.base < 1.45 * line.size
        and other.right > line.left
        and other.left < line.right
        for other in page
    )
