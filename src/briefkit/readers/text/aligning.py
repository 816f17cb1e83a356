"""Marks and notes whose numbering begins again and again, put together as two rows: `1 2 1 1 2 3` and `1 2 1 2 1 2 3`.

Where a chapter lost its marks, or its notes, what stands after it must not be put to the wrong chapter.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_MOST = 2_000_000  # pairs that are looked at


@dataclass(frozen=True, slots=True)
class Numbered:
    """A mark or a note: its number and its place in the text."""

    value: int
    offset: int


def aligned(calls: Sequence[Numbered], notes: Sequence[Numbered]) -> list[tuple[int, int]]:
    """The most pairs of places of equal numbers that rise in both rows, each mark before its note.

    There are none where there are too many to look at.
    """
    places: dict[int, list[int]] = {}
    for place, note in enumerate(notes):
        places.setdefault(note.value, []).append(place)
    if sum(len(places.get(call.value, ())) for call in calls) > _MOST:
        return []
    ends: list[int] = []  # the lowest place at which a row of a length ends
    last: list[tuple[int, int, int]] = []  # the pairs, each with the one before it
    heads: list[int] = []
    for at, call in enumerate(calls):
        for place in reversed(places.get(call.value, ())):
            if notes[place].offset < call.offset:
                continue
            length = bisect_left(ends, place)
            before = heads[length - 1] if length else -1
            ends[length : length + 1] = [place]
            heads[length : length + 1] = [len(last)]
            last.append((at, place, before))
    return _back(last, heads[-1] if heads else -1)


def _back(pairs: Sequence[tuple[int, int, int]], at: int) -> list[tuple[int, int]]:
    found = []
    while at >= 0:
        call, place, at = pairs[at]
        found.append((call, place))
    return found[::-1]
