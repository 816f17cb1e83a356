"""Lines of a PDF sorted by what they are: running heads and folios, notes at the foot, body text."""

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.patterns import regex
from briefkit.readers.pdf.furniture import without_furniture
from briefkit.readers.pdf.lines import PdfLine

_UPPER = 0.4  # of the lines of a page
_FAR = 12  # a number that is not raised may be so much higher
_FIRST = 600  # a file may be a part of a longer one
_AHEAD = 3  # a number may be so much higher than the one before it
_REST, _LONG_REST = 12, 60  # lines of a note that goes on from the page before: more, if it is open there
_TABLE = 4  # cells beside each other
_SMALL = 0.94  # of the body's size: notes are smaller than this
_LABELLED = regex(
    r"(?:\[?(?P<value>\d{1,4})[\].)]?)(?:\s+|(?=[\"“‘*A-ZÀ-Þ]))"
    r"(?:(?=[\"“‘'*(\[A-ZÀ-Þ<]|https?:|www\.|ibid|see |cf)|(?<=\d\.\s)(?=§|\d+ [A-Z]))",
    re.IGNORECASE,
)


_TERMINAL = regex(r"[.!?…][\"”’'»)\]]*\s*$")
_DOTTED = regex(r"\[?\d{1,4}[.)\]]")


@dataclass(frozen=True, slots=True)
class SortedPage:
    """A page: the lines of its text, the lines of its notes."""

    body: tuple[PdfLine, ...]
    notes: tuple[PdfLine, ...]


def body_size(pages: Sequence[Sequence[PdfLine]]) -> float:
    """The size in which most of the text is set: notes may be more than the text, but stand under it."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page[: math.ceil(_UPPER * len(page))]:
            sizes[round(line.size * 2) / 2] += len(line.plain)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 10.0


def sort_pages(pages: Sequence[Sequence[PdfLine]]) -> list[SortedPage]:
    """Drop running heads and folios, and part notes from body text."""
    plain = without_furniture(pages)
    size = body_size(plain)
    sorted_pages: list[SortedPage] = []
    last, is_open = 0, False
    for page in plain:
        body: list[PdfLine] = []
        notes: list[PdfLine] = []
        for stretch, at_foot in _stretches(page, size):
            foot = _foot_start(stretch, size, last, is_open) if at_foot else None
            body += stretch[:foot]
            if foot is not None:
                notes += stretch[foot:]
                last = _last_number(stretch[foot:], last)
        is_open = bool(notes) and not _TERMINAL.search(notes[-1].plain)
        sorted_pages.append(SortedPage(tuple(body), tuple(notes)))
    return sorted_pages


def _stretches(page: Sequence[PdfLine], size: float) -> list[tuple[list[PdfLine], bool]]:
    """The stretches of a page, each with whether it may end in notes: no text in full size stands under it."""
    stretches: list[list[PdfLine]] = []
    for _, group in itertools.groupby(page, key=lambda line: line.stretch):
        lines = list(group)
        if stretches and _is_small(lines, size) and _is_small(stretches[-1], size):
            stretches[-1] += lines  # a list of endnotes or of works, which fills the page
        else:
            stretches.append(lines)
    found = []
    for at, stretch in enumerate(stretches):
        lowest = min(line.base for line in stretch)
        left, right = min(line.left for line in stretch), max(line.right for line in stretch)
        under = (
            line.size >= _SMALL * size and line.base < lowest and line.left < right and line.right > left
            for later in stretches[at + 1 :]
            for line in later
        )
        found.append((stretch, not any(under)))
    return found


def line_value(line: PdfLine) -> int:
    """The number at the head of a line: raised, or as `12.`; 0 where there is none."""
    if line.label.isdigit():
        return int(line.label)
    match = _LABELLED.match(line.plain)
    return int(match["value"]) if match else 0


def is_dotted(line: PdfLine) -> bool:
    """Tell whether the number at the head of a line has a full stop or a bracket behind it, as volumes have not."""
    return bool(_DOTTED.match(line.plain))


def _last_number(notes: Sequence[PdfLine], last: int) -> int:
    """The number of the last note so far; a volume or a year at the head of a line is none."""
    for line in notes:
        value = line_value(line)
        ahead = _FAR if is_dotted(line) else _AHEAD
        if line.label.isdigit() or last < value <= last + ahead or (not last and value <= _FIRST):
            last = value or last
    return last


def _may_label(line: PdfLine, last: int, page: Sequence[PdfLine]) -> bool:
    """Tell whether a number at the head of a small line may be the next one of the notes: no year, no page.

    In a file that is a part of a longer one the first note is not 1: a full stop, a call or the next number shows it.
    """
    value = line_value(line)
    if line.label or value < 2:
        return bool(value)
    if last:
        return last < value <= last + _FAR
    shown = (f"<sup>{value}</sup>" in each.text or line_value(each) == value + 1 for each in page)
    return value <= _FIRST and (is_dotted(line) or any(shown))


def _is_small(lines: Sequence[PdfLine], size: float) -> bool:
    return all(line.size < _SMALL * size for line in lines)


def _foot_start(page: Sequence[PdfLine], size: float, last: int, is_open: bool) -> int | None:
    """Where the notes of a page begin: under a short rule, or a run of small lines at its end.

    `is_open` says that the page before ends in the middle of a note.
    """
    ruled = [at for at, line in enumerate(page) if at and line.ruled and _is_foot(page[at:], size, last)]
    if ruled:
        return ruled[-1]
    start = len(page)
    while start and page[start - 1].size < _SMALL * size:
        start -= 1
    if start == len(page):
        return _same_size_foot(page, last)
    labelled = [at for at in range(start, len(page)) if _may_label(page[at], last, page)]
    stars = [at for at in range(start, len(page)) if page[at].label]
    if labelled or stars:
        first = min([*labelled, *stars])
        return start if _goes_on(page, start, first, last, is_open) else first
    return start if last and start and len(page) - start <= len(page) // 2 and page[start].plain[:1].islower() else None


def _is_foot(lines: Sequence[PdfLine], size: float, last: int) -> bool:
    """Tell whether lines under a rule are notes: the first of them begins one, or goes on with the last of a page."""
    first = lines[0]
    value = line_value(first)
    if first.label or (value and first.size < _SMALL * size):
        return True
    labels = [at for at, line in enumerate(lines) if line.label.isdigit()]
    rest = lines[: labels[0] if labels else len(lines)]
    if first.size < _SMALL * size and (not _is_small(rest, size) or _rows(rest) >= _TABLE):
        return False  # a table, or its sources and the text behind it
    goes_on = not labels or last < int(lines[labels[0]].label) <= last + _AHEAD
    return not value and bool(last) and goes_on


def _rows(lines: Sequence[PdfLine]) -> int:
    """How often a line stands beside the one before it, as the cells of a table do."""
    return sum(abs(one.base - other.base) < 1 for one, other in itertools.pairwise(lines))


def _goes_on(page: Sequence[PdfLine], start: int, first: int, last: int, is_open: bool) -> bool:
    """Small lines before the first label are the rest of a note, unless they are a table or a quotation."""
    return (
        bool(last)
        and first - start <= (_LONG_REST if is_open else _REST)
        and _gap(page, start, first) < 1.6 * page[first].size
    )


def _gap(page: Sequence[PdfLine], start: int, first: int) -> float:
    gaps = [page[at - 1].base - page[at].base for at in range(start + 1, first + 1)]
    return max(gaps, default=0.0)


def _same_size_foot(page: Sequence[PdfLine], last: int) -> int | None:
    """Notes in the size of the text: lines with raised labels whose numbers go on, down to the end of the page."""
    starts = [at for at, line in enumerate(page) if line.label.isdigit() and last < int(line.label) <= last + _AHEAD]
    for at in starts:
        values = [int(line.label) for line in page[at:] if line.label.isdigit()]
        if values == sorted(set(values)) and at > 0 and not _is_call(page, at):
            return at
    return None


def _is_call(page: Sequence[PdfLine], at: int) -> bool:
    """Tell whether a raised number at the head of a line calls a note: none above does, one below calls the next."""
    value = int(page[at].label)
    above = any(f"<sup>{value}</sup>" in line.text for line in page[:at])
    return not above and any(f"<sup>{value + 1}</sup>" in line.text[1:] for line in page[at:])


def leading(pages: Sequence[Sequence[PdfLine]]) -> dict[float, float]:
    """The usual distance of lines, by size."""
    gaps: dict[float, Counter[float]] = defaultdict(Counter)
    for page in pages:
        for before, after in itertools.pairwise(page):
            if before.size == after.size and 0 < before.base - after.base < 4 * before.size:
                gaps[before.size][round(before.base - after.base, 1)] += 1
    return {size: counter.most_common(1)[0][0] for size, counter in gaps.items()}
