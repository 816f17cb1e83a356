"""The best row of numbers that go on from each other: labels at the heads of lines, marks in the running text.

Notes are numbered. Of all that tells a note's label from a year, a page or an item of a list, that it is one more
than the label before it is the strongest. Each number has a weight (what else speaks for it); the row with the
highest sum is looked for, in which a number that is left out or a numbering that begins again costs something.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Weight = Callable[[int, int], float]
"""What speaks for the number at a place being in the row, where the numbering has begun again so many times."""

_GAP = 0.5  # what each number costs that is left out
_AHEAD = 8  # so many may be left out at that price
_LEAP = 60  # so many may be left out at all: pages of a copy are missing
_PAGES = 0.05  # what each costs beyond those
_FAR = 0.02  # what each candidate costs that is passed over
_FARTHEST = 0.4
_AGAIN = 1.0  # what it costs to begin again
LATEST = 3
"""A numbering whose first labels were lost begins again with this number at the most."""
_LOST = 0.5  # what that costs besides
_FALLS = 4
_FALLING = 0.4  # of the numbers
_MORE = 1.5  # times as many that go on
_ON_PAGE = 30  # notes of a page
_BETWEEN = 4  # other numbers
_FEWEST = 4  # notes; two that changed places are found by their neighbours
_MIDDLE = 1.0  # what it costs to begin with another number than 1
_LEFT_OUT = tuple(gap * _GAP if gap < _AHEAD else _AHEAD * _GAP + (gap - _AHEAD) * _PAGES for gap in range(_LEAP))


@dataclass(frozen=True, slots=True)
class _Row:
    """The best row that ends at a place."""

    score: float
    at: int
    run: int
    before: "_Row | None"


def best_row(values: Sequence[int], weight: Weight) -> list[tuple[int, int]]:
    """The best row: places in `values`, each with the run of the numbering that it is in (from 0)."""
    ends: dict[int, _Row] = {}
    first: dict[int, _Row] = {}  # of those that do not begin again: a list before the notes must not hide them
    best: _Row | None = None
    for at, value in enumerate(values):
        fresh = _longest(value, at, first, None, weight)
        row = max(fresh, _longest(value, at, ends, best, weight), key=lambda each: each.score)
        _keep(first, value, fresh)
        _keep(ends, value, row)
        if best is None or row.score >= best.score:
            best = row
    return _places(best)


def _keep(ends: dict[int, _Row], value: int, row: _Row) -> None:
    known = ends.get(value)
    if known is None or row.score >= known.score:
        ends[value] = row


def rising_order(values: Sequence[int | None]) -> list[int]:
    """The places in the order to read them: some programs copy a page from the last note up, or across its columns."""
    order = list(range(len(values)))
    falls = [_falls(values, at) for at in order[1:]]
    if sum(falls) < _FALLS:
        return _across_columns(values)
    start = 0
    for at in range(1, len(values) + 1):
        if at == len(values) or not falls[at - 1]:
            order[start:at] = order[start:at][::-1]
            start = at
    often = sum(falls) >= _FALLING * len(falls)
    return (
        order if often or _rises(values, order) > _MORE * _rises(values, range(len(values))) else [*range(len(values))]
    )


def _across_columns(values: Sequence[int | None]) -> list[int]:
    """The places, those of a page in order whose notes are all there, but shuffled: `4 5 1 6 2 7 3`."""
    order = list(range(len(values)))
    last = at = 0
    while at < len(order):
        value = values[at]
        if value is not None and last + 1 < value <= last + _ON_PAGE and (places := _page_of(values, at, last)):
            order = _put(order, places, sorted(places, key=lambda place: values[place] or 0))
            last += len(places)
            at = places[-1] + 1
            continue
        last = value if value is not None else last
        at += 1
    return order


def _page_of(values: Sequence[int | None], start: int, last: int) -> list[int]:
    """The places of the numbers that follow the last one without a gap, in whatever order; other numbers between.

    None where one of them stands twice: folios are numbers too.
    """
    places: list[int] = []
    highest = last
    for at in range(start, min(len(values), start + _ON_PAGE + _BETWEEN)):
        value = values[at]
        if value is None or not last < value <= last + _ON_PAGE:
            continue
        places.append(at)
        highest = max(highest, value)
        if highest - last == len(places):
            break
    else:
        return []
    near = values[max(start - _ON_PAGE, 0) : start + 2 * _ON_PAGE]
    once = all(near.count(values[place]) == 1 for place in places)
    return places if once and _FEWEST <= len(places) > places[-1] - start - _BETWEEN else []


def _put(order: list[int], places: Sequence[int], instead: Sequence[int]) -> list[int]:
    """The order with others at some places."""
    for place, other in zip(places, instead, strict=True):
        order[place] = other
    return order


def _rises(values: Sequence[int | None], order: Sequence[int]) -> int:
    """How often a number goes on from the one before it."""
    read = [values[at] for at in order]
    return sum(one is not None and other == one + 1 for one, other in pairwise(read))


def _falls(values: Sequence[int | None], at: int) -> bool:
    before, value = values[at - 1], values[at]
    return before is not None and value is not None and before == value + 1


def _longest(value: int, at: int, ends: dict[int, _Row], best: _Row | None, weight: Weight) -> _Row:
    """The best row that ends with the number at a place."""
    first = _Row(weight(at, 0) - (0 if value == 1 else _MIDDLE), at, 0, None)
    rows = [first]
    farthest = _AHEAD if value - 1 in ends else _LEAP  # where the number before stands, no page is missing
    for gap, price in enumerate(_LEFT_OUT[: max(min(value - 1, farthest), 0)]):
        before = ends.get(value - 1 - gap)
        if before is not None:
            cost = price + min(_FARTHEST, _FAR * (at - before.at - 1))
            rows.append(_Row(before.score - cost + weight(at, before.run), at, before.run, before))
    if value <= LATEST and best is not None:
        cost = _AGAIN + (value > 1) * _LOST + (value - 1) * _GAP
        rows.append(_Row(best.score - cost + weight(at, best.run + 1), at, best.run + 1, best))
    return max(rows, key=lambda row: row.score)


def _places(row: _Row | None) -> list[tuple[int, int]]:
    places = []
    while row is not None:
        places.append((row.at, row.run))
        row = row.before
    return places[::-1]
