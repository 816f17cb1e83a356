"""Page numbers that stand between the lines of a text, where a copy lost the page breaks."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from briefkit.readers.lines import Line, LineKind
from briefkit.readers.sequences import best_row

_NUMBER = re.compile(r"\s*[0-9]{1,4}\s*")
_STROKES = re.compile(r"\s*_{8,}\s*")
_LEAST = 4  # pages
_APART = 15  # lines of a page
_MOST_CALLED = 0.5  # of the numbers: if the text calls more of them, they are labels
_PAGE = 6000  # letters of it and a little more
_WHOLE = 0.7  # of the pages have their number


def without_folios(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> list[Line]:
    """The lines; numbers that rise by one from page to page and that nothing on the page calls are furniture."""
    alone = [
        at
        for at, line in enumerate(lines)
        if line.kind is LineKind.TEXT and _NUMBER.fullmatch(line.text) and not _under_stroke(lines, at)
    ]
    row = [at for at, run in best_row([int(lines[at].text) for at in alone], lambda _at, _run: 1.0) if not run]
    found = [alone[at] for at in row]
    if not _are_folios(lines, found, called):
        return list(lines)
    furniture = frozenset(found)
    return [replace(line, kind=LineKind.FURNITURE) if at in furniture else line for at, line in enumerate(lines)]


def _under_stroke(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a number stands right under a line of strokes: it is the label of the first note of a page."""
    return at > 0 and bool(_STROKES.fullmatch(lines[at - 1].text))


def _are_folios(lines: Sequence[Line], found: Sequence[int], called: Mapping[int, Sequence[int]]) -> bool:
    if len(found) < _LEAST or median(after - before for before, after in pairwise(found)) < _APART:
        return False
    values = [int(lines[at].text) for at in found]
    of_page = sum(_is_called(called.get(value, ()), lines[at].start) for at, value in zip(found, values, strict=True))
    return len(values) >= _WHOLE * (values[-1] - values[0] + 1) and of_page < _MOST_CALLED * len(values)


def _is_called(places: Sequence[int], start: int) -> bool:
    at = bisect_left(places, start)
    return at > 0 and places[at - 1] > start - _PAGE
