"""From labels as printed (or misread) to numbers, by their sequence.

`1 2 3 l 5 6` has a misread 4, `11 12 12 14` a misread 13, `1 … 20 1 … 15` begins again at a new chapter. What fits
no place in the sequence gets no number: it is a label of something else, or one that is doubled.
"""

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefkit.numerals import roman_value
from briefkit.readers.lines.labels import exact_value, misread_value
from briefkit.readers.lines.sequences import LATEST, rising_order


@dataclass(frozen=True, slots=True)
class Number:
    """What a label stands for: the run of the numbering it is in (from 0), its value there, whether it was mended."""

    run: int
    value: int
    mended: bool = False


_NEAR = 12  # labels out of order lie this near to where they belong (two columns read in the wrong order)
_STRAY = 6
_SWAPPED = 2
_SHORT_RUNS = 3
_SHORTEST = 12  # notes of a page
_LONGER = 3  # times
_AHEAD = 3  # so many labels are looked at to tell a new run from a misread label


def number_labels(printed: Sequence[str]) -> list[Number | None]:
    """The numbers of labels in reading order; None for what has no place in the sequence."""
    exact = [exact_value(label) for label in printed]
    if _is_roman(printed):
        exact = [roman_value(label) for label in printed]
    order = rising_order(exact)
    if order != sorted(order):
        there = number_labels([printed[at] for at in order])
        place = {at: index for index, at in enumerate(order)}
        return [there[place[at]] for at in range(len(printed))]
    exact = _without_misread(exact)
    numbers: list[Number | None] = []
    runs = _runs(exact, [misread_value(label) for label in printed])
    for run, (start, end) in enumerate(runs):
        values = _run_values(printed[start:end], exact[start:end])
        if len(runs) > 1 and end - start == 1 and (exact[start] or 0) > _STRAY:
            values = [None]  # one number, far from where a numbering begins
        numbers.extend(
            None if value is None else Number(run, value, value != exact[start + at]) for at, value in enumerate(values)
        )
    return numbers


def count_through(numbers: Sequence[Number | None]) -> list[int | None]:
    """One number for each label: as printed in the first run, counted on where the numbering begins again."""
    last: dict[int, int] = {}
    for number in numbers:
        if number:
            last[number.run] = max(last.get(number.run, 0), number.value)
    before: dict[int, int] = {}
    total = 0
    for run in sorted(last):
        before[run] = total
        total += last[run]
    return [number.value + before[number.run] if number else None for number in numbers]


def main_run_first(numbers: Sequence[Number | None]) -> list[Number | None]:
    """The runs in another order, where a long one stands among short ones that begin again on every page.

    A report has notes under its tables or its pages, `1` to `4` each, and a list of endnotes, `1` to `120`: the text
    speaks of note 57, which is one of the list, so the list keeps the numbers that it prints.
    """
    lengths = Counter(number.run for number in numbers if number)
    main = max(lengths, key=lambda run: lengths[run], default=0)
    others = [length for run, length in lengths.items() if run != main]
    if len(others) < _SHORT_RUNS or max(others) > _SHORTEST or lengths[main] < _LONGER * max(others):
        return list(numbers)
    order = {main: 0} | {run: run + (run < main) for run in lengths if run != main}
    return [replace(number, run=order[number.run]) if number else None for number in numbers]


def _is_roman(printed: Sequence[str]) -> bool:
    """Endnotes of Word are `i, ii, iii` unless told otherwise."""
    roman = sum(roman_value(label) is not None for label in printed)
    return roman * 2 > len(printed) and any(exact_value(label) is None for label in printed[:2])


def _without_misread(values: Sequence[int | None]) -> list[int | None]:
    """The values without those that the neighbours on both sides show to be misread: the 1 of `10 1 12`.

    One that is near its neighbours and stands nowhere else may be in the wrong order instead: `62 64 63 66 65 67`.
    """
    times = Counter(values)
    kept = list(values)
    for index in range(1, len(values) - 1):
        before, own, after = kept[index - 1], values[index], values[index + 1]
        if before is None or after != before + 2 or own == before + 1:
            continue
        if own is None or times[own] > 1 or abs(own - before) > _SWAPPED:
            kept[index] = None
    return kept


def _runs(values: Sequence[int | None], misread: Sequence[int | None]) -> list[tuple[int, int]]:
    """Where the numbering begins again: a 1 that a 2 (or another 1) follows, be it misread or lost."""
    starts = [0]
    highest = 0
    for index, value in enumerate(values):
        one = value == 1 or (value is None and misread[index] == 1)
        again = one and _begins(values, index)
        if highest >= 1 and index > starts[-1] and (again or _goes_back(values, index, starts[-1])):
            starts.append(index)
            highest = 0
        highest = max(highest, value or 0)
    return list(zip(starts, [*starts[1:], len(values)], strict=True)) if values else []


def _goes_back(values: Sequence[int | None], index: int, start: int) -> bool:
    """Tell whether a numbering without its first label begins: `5 6 2 3 4` after a 2 and a 3."""
    value = values[index]
    if value is None or not 1 < value <= LATEST or values[index + 1 : index + 3] != [value + 1, value + 2]:
        return False
    return {value, value + 1} <= set(values[start:index])


def _begins(values: Sequence[int | None], index: int) -> bool:
    following = [value for value in values[index + 1 : index + 1 + _AHEAD] if value is not None]
    if not following:
        return True
    return following[0] in (1, 2) or (2 in following and 3 in following)


def _run_values(printed: Sequence[str], exact: Sequence[int | None]) -> list[int | None]:
    """The values of one run: the longest rising row stands fast, what lies between is fitted into it."""
    values: list[int | None] = [None] * len(printed)
    anchors = _rising(exact)
    for index in anchors:
        values[index] = exact[index]
    taken = {value for value in values if value is not None}
    highest = max(taken, default=0)
    borders = [-1, *anchors, len(printed)]
    for left, right in itertools.pairwise(borders):
        low = values[left] if left >= 0 else None
        high = values[right] if right < len(printed) else None
        _fill(printed, exact, values, _Gap(left + 1, right, low or 0, high, highest), taken)
    return values


def _rising(values: Sequence[int | None]) -> list[int]:
    """The positions of a longest strictly rising row."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = [-1] * len(values)
    for index, value in enumerate(values):
        if value is None:
            continue
        place = bisect_left(tails, value)
        if tails[place : place + 1] == [value]:
            continue  # of two equal ones the first stands fast
        before[index] = at[place - 1] if place else -1
        tails[place : place + 1] = [value]
        at[place : place + 1] = [index]
    row = []
    index = at[-1] if at else -1
    while index >= 0:
        row.append(index)
        index = before[index]
    return row[::-1]


@dataclass(frozen=True, slots=True)
class _Gap:
    """Labels `start` to `end` without a value yet, between the values `low` and `high` (None: open at the end)."""

    start: int
    end: int
    low: int
    high: int | None
    highest: int


def _fill(
    printed: Sequence[str], exact: Sequence[int | None], values: list[int | None], gap: _Gap, taken: set[int]
) -> None:
    """Give the labels of a gap their values."""
    for index in range(gap.start, gap.end):
        own = exact[index]
        if own is not None and own not in taken and own <= gap.highest + 1 and abs(own - gap.low) <= _NEAR:
            values[index] = own  # out of order, and missing elsewhere
            taken.add(own)
    rest = [index for index in range(gap.start, gap.end) if values[index] is None]
    room = (gap.high - gap.low - 1) if gap.high is not None else len(rest)
    low = gap.low
    for index in rest:
        limit = gap.high if gap.high is not None else low + 2
        guess = misread_value(printed[index])
        value = guess if guess is not None and low < guess < limit else low + 1
        if value in taken or value >= limit or not _may_be(printed[index], value, len(rest) == room):
            continue
        values[index] = low = value
        taken.add(value)
        gap = replace(gap, low=low)


def _may_be(printed: str, value: int, fits: bool) -> bool:
    """A label that no misreading turns into a value is taken for it only where it fits the gap exactly."""
    return fits or misread_value(printed) == value or not printed
