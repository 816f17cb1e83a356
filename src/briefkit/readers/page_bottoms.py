"""Notes at the bottoms of pages, in copies that keep the page breaks: numbers that go on from page to page.

On each page the notes stand under the text, so that the numbers of paragraphs, which stand all over it, are told from
them, and under a line of strokes where the page has one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from briefkit.readers.evidence import cites
from briefkit.readers.label_rows import value_of
from briefkit.readers.labels import Label
from briefkit.readers.line_labels import labels_of_lines
from briefkit.readers.lines import Line, LineKind

_HIGHEST = 0.25  # of the lines of a page: what stands further up is no note
_USUAL = 0.5  # the first note of most pages stands lower than that
_LEAST, _LEAST_RULED = 5, 3  # notes
_PAGES, _PAGES_RULED = 3, 2
_AHEAD = 3
_LOST = 0.15  # of the numbers may be lost
_SUPPORTED = 0.5
_CITING = 0.4
_ALIKE = 0.3  # of the notes may say the same: running feet do
_STROKES = re.compile(r"\s*[_‗—–-]{8,}\s*")
_NEAR = 3  # lines: so far over the first note its stroke may stand
_ITEM = 3  # lines of a note


@dataclass(frozen=True, slots=True)
class _Bottom:
    """The labels at the bottom of a page, where the first stands on it (0 is the top), whether a stroke is over it."""

    labels: Mapping[int, Label]
    height: float
    ruled: bool


@dataclass(frozen=True, slots=True)
class Bottoms:
    """The labels at the bottoms of the pages of a text."""

    labels: Mapping[int, Label]
    ruled: bool
    """Strokes stand over the notes of most pages: no numbered paragraph has that."""


def bottom_labels(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> Bottoms | None:
    """The labels at the bottoms of pages, if they are those of notes."""
    pages = [page for page in _pages(lines) if page]
    if len(pages) < _PAGES:
        return None
    found = {index: label for index, label in labels_of_lines(lines).items() if value_of(label)}
    bottoms = list(_bottoms(lines, pages, found))
    labels = {index: label for bottom in bottoms for index, label in bottom.labels.items()}
    ruled = sum(bottom.ruled for bottom in bottoms) >= _SUPPORTED * max(len(bottoms), 1)
    few = len(labels) < (_LEAST_RULED if ruled else _LEAST) or len(bottoms) < (_PAGES_RULED if ruled else _PAGES)
    if few or _lost(labels) > _LOST * len(labels) + 1 or _say_the_same(lines, labels):
        return None
    low = median(bottom.height for bottom in bottoms) >= _USUAL
    return Bottoms(labels, ruled) if ruled or (low and _is_supported(lines, labels, called)) else None


def _pages(lines: Sequence[Line]) -> Iterator[list[int]]:
    """The lines of text of each page."""
    page: list[int] = []
    for index, line in enumerate(lines):
        if line.kind is LineKind.PAGE:
            yield page
            page = []
        elif line.kind is LineKind.TEXT or _STROKES.fullmatch(line.text):
            page.append(index)
    yield page


def _bottoms(lines: Sequence[Line], pages: Sequence[Sequence[int]], found: Mapping[int, Label]) -> Iterator[_Bottom]:
    last = 0
    for page in pages:
        start = next((at for at in range(len(page) - 1, -1, -1) if _STROKES.fullmatch(lines[page[at]].text)), -1)
        stroke = start if start >= 0 and any(index in found for index in page[start : start + _NEAR]) else -1
        lowest = stroke if stroke >= 0 else int(_HIGHEST * len(page))
        labels = _run([index for index in page[lowest:] if index in found], found, last)
        if labels:
            last = value_of(found[max(labels)])
            first = page.index(min(labels))
            yield _Bottom(labels, first / len(page), 0 <= stroke and first - stroke <= _NEAR)


def _run(indexes: Sequence[int], found: Mapping[int, Label], last: int) -> dict[int, Label]:
    """The labels of a page that go on from the last number, or begin again: of two with one number the lower."""
    values = [value_of(found[index]) for index in indexes]
    starts = [at for at, value in enumerate(values) if last < value <= last + _AHEAD]
    if not starts:
        starts = [at for at, value in enumerate(values) if value == 1 and last]
    if not starts:
        return {}
    lowest = min(values[at] for at in starts)
    start = max(at for at in starts if values[at] == lowest)
    run = {indexes[start]: found[indexes[start]]}
    value = lowest
    for at in range(start + 1, len(values)):
        if value < values[at] <= value + 1 + (values[at] not in (1, 2)):
            run[indexes[at]] = found[indexes[at]]
            value = values[at]
    return run


def _lost(labels: Mapping[int, Label]) -> int:
    """How many numbers between the first and the last have no label."""
    values = [value_of(labels[index]) for index in sorted(labels)]
    return sum(max(after - before - 1, 0) for before, after in zip(values, values[1:], strict=False))


def _say_the_same(lines: Sequence[Line], labels: Mapping[int, Label]) -> bool:
    words = Counter(lines[index].text[label.body :].strip()[:20].lower() for index, label in labels.items())
    words.pop("", None)
    return bool(words) and max(words.values()) > max(_ALIKE * len(labels), 2) and not _IBID.match(max(words))


_IBID = re.compile(r"\W*(?:ibid|id|see|cf)\b")


def _is_supported(lines: Sequence[Line], labels: Mapping[int, Label], called: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether the text calls most of the numbers before they come, or many of the notes cite something."""
    before = sum(
        any(place < lines[index].start for place in called.get(value_of(label), ())) for index, label in labels.items()
    )
    citing = sum(cites(lines[index : index + _ITEM]) for index in labels)
    return before >= _SUPPORTED * len(labels) or citing >= _CITING * len(labels)
