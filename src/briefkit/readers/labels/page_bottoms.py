"""Notes at the bottoms of pages, in copies that keep the page breaks: numbers that go on from page to page.

On each page the notes stand under the text, so that the numbers of paragraphs, which stand all over it, are told from
them, and under a line of strokes where the page has one.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefkit.patterns import regex
from briefkit.readers.labels.label_rows import value_of
from briefkit.readers.labels.line_labels import labels_of_lines
from briefkit.readers.labels.readings import without_paragraphs
from briefkit.readers.lines.evidence import cites
from briefkit.readers.lines.labels import Form, Label
from briefkit.readers.lines.lines import Line, LineKind

_HIGHEST = 0.25  # of the lines of a page: what stands further up is no note
_USUAL = 0.5  # the first note of most pages stands lower than that
_LEAST, _LEAST_RULED = 5, 3  # notes
_PAGES, _PAGES_RULED = 3, 2
_AHEAD = 3
_LOST = 0.15  # of the numbers may be lost
_SUPPORTED = 0.5
_CITING = 0.4
_ALIKE = 0.3  # of the notes may say the same: running feet do
_STROKES = regex(r"\s*[_‗—–-]{8,}\s*")
_ALONE = regex(r"\s*(?P<printed>\d{1,3})\s*")
_NEAR = 3  # lines: so far over the first note its stroke may stand
_ITEM = 3  # lines of a note


@dataclass(frozen=True, slots=True)
class _Bottom:
    """The labels at the bottom of a page, and where the first stands on it (0 is the top)."""

    labels: Mapping[int, Label]
    height: float


@dataclass(frozen=True, slots=True)
class Bottoms:
    """The labels at the bottoms of the pages of a text."""

    labels: Mapping[int, Label]
    ruled: bool
    """Strokes stand over the notes: no numbered paragraph has that."""


def bottom_labels(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> Bottoms | None:
    """The labels at the bottoms of pages, if they are those of notes."""
    pages = [page for page in _pages(lines) if page]
    if len(pages) < _PAGES:
        return None
    found = without_paragraphs(lines, {at: label for at, label in _labels(lines).items() if value_of(label)}, called)
    under_strokes = list(_bottoms(lines, pages, found, only_ruled=True))
    if _are_in_order(lines, under_strokes, _LEAST_RULED, _PAGES_RULED):
        return Bottoms(_all_labels(under_strokes), True)
    bottoms = list(_bottoms(lines, pages, found))
    if not _are_in_order(lines, bottoms, _LEAST, _PAGES) or median(each.height for each in bottoms) < _USUAL:
        return None
    labels = _all_labels(bottoms)
    return Bottoms(labels, False) if _is_supported(lines, labels, called) else None


def _are_in_order(lines: Sequence[Line], bottoms: Sequence[_Bottom], notes: int, pages: int) -> bool:
    """Tell whether there are so many notes on so many pages, few are lost between them, and none are running feet."""
    labels = _all_labels(bottoms)
    enough = len(labels) >= notes and len(bottoms) >= pages
    return enough and _lost(labels) <= _LOST * len(labels) + 1 and not _say_the_same(lines, labels)


def _all_labels(bottoms: Sequence[_Bottom]) -> dict[int, Label]:
    return {index: label for bottom in bottoms for index, label in bottom.labels.items()}


def _labels(lines: Sequence[Line]) -> dict[int, Label]:
    """The labels of a text, those too that stand over their notes and far in, as the layout of a page puts them."""
    alone = {
        index: Label(match["printed"], Form.ALONE, match.end())
        for index, line in enumerate(lines[:-1])
        if line.kind is LineKind.TEXT and (match := _ALONE.fullmatch(line.text)) and lines[index + 1].text.strip()
    }
    return alone | labels_of_lines(lines)


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


def _bottoms(
    lines: Sequence[Line], pages: Sequence[Sequence[int]], found: Mapping[int, Label], only_ruled: bool = False
) -> Iterator[_Bottom]:
    last = 0
    for page in pages:
        start = next((at for at in range(len(page) - 1, -1, -1) if _STROKES.fullmatch(lines[page[at]].text)), -1)
        stroke = start if start >= 0 and any(index in found for index in page[start : start + _NEAR]) else -1
        if only_ruled and stroke < 0:
            continue
        lowest = stroke if stroke >= 0 else int(_HIGHEST * len(page))
        labels = _run([index for index in page[lowest:] if index in found], found, last, stroke >= 0)
        if labels:
            last = value_of(found[max(labels)])
            first = page.index(min(labels))
            yield _Bottom(labels, first / len(page))


def _run(indexes: Sequence[int], found: Mapping[int, Label], last: int, ruled: bool) -> dict[int, Label]:
    """The labels of a page that go on from the last number, or begin again: of two with one number the lower."""
    values = [value_of(found[index]) for index in indexes]
    starts = [at for at, value in enumerate(values) if last < value <= last + _AHEAD]
    if not starts and ruled:
        starts = [at for at, value in enumerate(values) if value == 1 and last]
    if not starts:
        return {}
    lowest = min(values[at] for at in starts)
    start = max(at for at in starts if values[at] == lowest)
    run = {indexes[start]: found[indexes[start]]}
    value = lowest
    for at in range(start + 1, len(values)):
        if values[at] == value + 1:
            run[indexes[at]] = found[indexes[at]]
            value = values[at]
    return run


def _lost(labels: Mapping[int, Label]) -> int:
    """How many numbers between the first and the last have no label."""
    values = [value_of(labels[index]) for index in sorted(labels)]
    return sum(max(after - before - 1, 0) for before, after in pairwise(values))


def _say_the_same(lines: Sequence[Line], labels: Mapping[int, Label]) -> bool:
    words = Counter(lines[index].text[label.body :].strip()[:20].lower() for index, label in labels.items())
    words.pop("", None)
    return bool(words) and max(words.values()) > max(_ALIKE * len(labels), 2) and not _IBID.match(max(words))


_IBID = regex(r"\W*(?:ibid|id|see|cf)\b")


def _is_supported(lines: Sequence[Line], labels: Mapping[int, Label], called: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether the text calls most of the numbers before they come, or many of the notes cite something."""
    before = sum(
        any(place < lines[index].start for place in called.get(value_of(label), ())) for index, label in labels.items()
    )
    citing = sum(cites(lines[index : index + _ITEM]) for index in labels)
    return before >= _SUPPORTED * len(labels) or citing >= _CITING * len(labels)
