"""The lone numbers of a page foot and its notes, put together all at once: each number stands near its note.

`pdftotext` prints a raised label as a block of its own, in the order of the upper edges of all blocks: most stand over
their note, some one under another, some behind their note or the one before it. What the place of each number says
and what the lines say is weighed together; that the notes stand in the order of their numbers is certain.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefkit.readers.labels.foot_starts import Foot, Number, text_below
from briefkit.readers.labels.line_labels import is_page_of_entry
from briefkit.readers.labels.stack_lines import ENDS, MOST_LINES, value_of_line
from briefkit.readers.lines.labels import Form, Label, exact_value, read_label
from briefkit.readers.lines.lines import Line, LineKind
from briefkit.readers.lines.sequences import best_row

_CALLED, _UNCALLED = 1.0, 0.2
_MOSTLY = 0.6  # of the labels stand alone
_MOST_SHIFTED = 2  # numbers that one stands too high or too low
_BESIDE = 3  # numbers before and behind
_NEAR = 12  # lines
_NEIGHBOUR, _OVER_TEXT, _LATER = 0.3, 0.1, 0.01
_JUST_BELOW = 2  # lines
_NO_OTHER = -9.0  # the numbers of a list begin again
_LEAST = -1.0  # that a line at which a note begins looks like it
_HALF = 0.5  # of the numbers
_ON_PAGE = 60  # notes: more numbers that no call parts are those of a list


@dataclass(frozen=True, slots=True)
class Stacked:
    """A label and the line with its number."""

    label: Label
    number: int
    assigned: bool = False
    """Whether the whole page was weighed, so that the number labels nothing else."""


def assigned_labels(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> dict[int, Stacked]:
    """Labels by the line at which their note begins, of page feet on which lone numbers stand out of their places."""
    stretches = list(windows(lines, called))
    taken = _taken(lines, stretches, called)
    if sum(not number.own for number in taken) < _MOSTLY * max(len(taken), 1):
        return {}  # a page number here and there
    found: dict[int, Stacked] = {}
    plain: dict[int, Stacked] = {}
    for window in stretches:
        here = [number for number in taken if number.line in window]
        own = _in_their_places(here) if len(here) <= _ON_PAGE else []
        if all(number.own for number in own) or _stand_behind({*here} - {*own}, own):
            continue
        if not _stand_over_notes(lines, own):
            found |= _assigned(lines, window, own)
        elif len(own) > 1:
            plain |= _labelled(own, [text_below(lines, number.line) for number in own])
    return plain | found if found else {}


def _taken(lines: Sequence[Line], stretches: Sequence[range], called: Mapping[int, Sequence[int]]) -> list[Number]:
    """The numbers that go on from each other, in one row through the whole text."""
    numbers = [number for window in stretches for number in _numbers(lines, window)]
    if all(number.own for number in numbers):
        return []
    times = Counter(number.value for number in numbers if not number.own)
    if sum(count > 1 for count in times.values()) >= _HALF * len(times):
        return []  # marks stand alone as well
    weights = [_weight(lines, number, called) for number in numbers]
    for at, number in enumerate(numbers):
        near = numbers[max(at - _BESIDE, 0) : at + _BESIDE + 1]
        again = at > 0 and numbers[at - 1].value == number.value  # what comes again is more often a page number
        weights[at] += -_LATER * again + _NEIGHBOUR * any(_are_neighbours(number, other) for other in near)
    row = best_row([number.value for number in numbers], lambda at, run: _NO_OTHER if run else weights[at])
    return [numbers[at] for at, _ in row]


def windows(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> Iterator[range]:
    """The stretches of lines that call no notes and go over no page."""
    places = sorted({place for offsets in called.values() for place in offsets})
    start = 0
    for index, line in enumerate(lines):
        at = bisect_left(places, line.start)
        calls = at < len(places) and places[at] < line.end and not value_of_line(line)
        if calls or line.kind in ENDS:
            if index > start:
                yield range(start, index)
            start = index + 1
    if start < len(lines):
        yield range(start, len(lines))


def _numbers(lines: Sequence[Line], window: range) -> list[Number]:
    """The numbers of a stretch that may be labels, the lowest first."""
    found = []
    for index in window:
        if value := value_of_line(lines[index]):
            if not is_page_of_entry(lines, index):
                found.append(Number(value, index, own=False))
        elif lines[index].kind is LineKind.TEXT and lines[index].text.lstrip()[:1].isdigit():
            label = read_label(lines[index].text)
            value = exact_value(label.printed) or 0 if label else 0
            if value:
                found.append(Number(value, index, own=True))
    return sorted(found, key=lambda number: number.value)


def _weight(lines: Sequence[Line], number: Number, called: Mapping[int, Sequence[int]]) -> float:
    places = called.get(number.value, ())
    is_called = bool(places) and places[0] < lines[number.line].start
    over = 0 < text_below(lines, number.line) - number.line <= _JUST_BELOW
    return (_CALLED if is_called else _UNCALLED) * (0.5 if number.own else 1.0) + _OVER_TEXT * over


def _are_neighbours(number: Number, other: Number) -> bool:
    return abs(number.value - other.value) == 1 and abs(number.line - other.line) <= _NEAR


def _in_their_places(numbers: Sequence[Number]) -> list[Number]:
    """The numbers without those that stand among others which are far higher or lower."""
    left = list(numbers)
    while left:
        rank = {number: at for at, number in enumerate(sorted(left, key=lambda number: number.line))}
        shift, farthest = max((abs(rank[number] - at), at) for at, number in enumerate(left))
        if shift <= _MOST_SHIFTED:
            break
        del left[farthest]
    return left


def _stand_behind(displaced: Collection[Number], numbers: Sequence[Number]) -> bool:
    """Tell whether numbers that go on to others stand behind all of these."""
    values = {number.value + step for number in displaced for step in (1, -1)}
    last = max((number.line for number in numbers), default=0)
    return not values.isdisjoint(each.value for each in numbers) and all(number.line > last for number in displaced)


def _stand_over_notes(lines: Sequence[Line], numbers: Sequence[Number]) -> bool:
    """Tell whether each number stands over the beginning of its note, so that nothing is to be judged."""
    places = [number.line for number in numbers]
    after = [text_below(lines, number.line) for number in numbers if not number.own]
    return places == sorted(places) and len(set(after)) == len(after) and -1 not in after


def _assigned(lines: Sequence[Line], window: range, numbers: Sequence[Number]) -> dict[int, Stacked]:
    """The labels of a stretch by the lines at which their notes likeliest begin."""
    first = min(number.line for number in numbers)
    region = _region(lines, window, first)
    if len(region) < len(numbers):
        return {}
    foot = Foot(lines, region, first, window.stop)
    starts = foot.starts(numbers)
    if foot.least(starts) < _LEAST:
        return {}
    return _labelled(numbers, [region[start] for start in starts])


def _labelled(numbers: Sequence[Number], starts: Sequence[int]) -> dict[int, Stacked]:
    """The labels of numbers by the lines with which their notes begin; others find what stands before its note."""
    return {
        start: Stacked(Label(str(number.value), Form.STACKED, 0), number.line, assigned=True)
        for number, start in zip(numbers, starts, strict=True)
        if not number.own
    }


def _region(lines: Sequence[Line], window: range, first: int) -> list[int]:
    """The lines of text among which the notes begin: those behind the first number, and those right above it."""
    top = first
    while top > window.start and lines[top - 1].kind is LineKind.TEXT:
        top -= 1
    return [
        index
        for index in range(top, min(window.stop, first + MOST_LINES))
        if lines[index].kind is LineKind.TEXT and not value_of_line(lines[index])
    ]
