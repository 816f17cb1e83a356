"""Labels that a copy lost: between notes 11 and 13, of which the text calls 12, a line at which a note may begin."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefkit.patterns import regex
from briefkit.readers.labels.stacks import likely_starts
from briefkit.readers.lines.continuing import has_calls
from briefkit.readers.lines.evidence import cites
from briefkit.readers.lines.labels import STRONG, Form, Label, exact_value, read_label
from briefkit.readers.lines.lines import Line, LineKind

_MOST = 2  # labels that are lost one after the other
_LINES = 60  # that a note in a page foot has
_ITEM = 3
_SIGNAL = regex(r"\W*(?:see|id|ibid|cf|compare|but see|e\.g|supra|infra|vgl|ebd)\b", re.IGNORECASE)
_ENDS = frozenset((LineKind.PAGE, LineKind.RULE, LineKind.HEADING))


def with_lost_labels(
    lines: Sequence[Line], labels: Mapping[int, Label], called: Mapping[int, Sequence[int]]
) -> dict[int, Label]:
    """The labels with empty ones where a note begins whose number is called and stands nowhere."""
    numbered = [(index, value) for index in sorted(labels) if (value := exact_value(labels[index].printed))]
    added: dict[int, Label] = {}
    for (start, value), (end, following) in pairwise(numbered):
        missing = range(value + 1, following)
        if 0 < len(missing) <= _MOST and all(_is_called(number, lines, start, end, called) for number in missing):
            region = _region(lines, labels, range(start, end), called.get(following, ()))
            if not any(_stands(lines, region, number) for number in missing):
                added |= dict.fromkeys(_beginnings(lines, region, len(missing)), Label("", Form.STACKED, 0))
    return {**labels, **added}


def _is_called(number: int, lines: Sequence[Line], start: int, end: int, called: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether the text calls a number before the note that follows, near enough to be on its page."""
    places = called.get(number, ())
    first = lines[max(0, start - 2 * _LINES)].start
    at = bisect_left(places, first)
    return at < len(places) and places[at] < lines[end].start


def _region(lines: Sequence[Line], labels: Mapping[int, Label], gap: range, calls: Sequence[int]) -> list[int]:
    """The lines in which the lost note stands: those of the note before it, to the end of its page."""
    region: list[int] = []
    for index in gap[:_LINES]:
        line = lines[index]
        at = bisect_left(calls, line.start)
        if line.kind in _ENDS or (at < len(calls) and calls[at] <= line.end) or (region and index in labels):
            break
        if line.kind is LineKind.TEXT and not (index == gap.start and _is_bare(line, labels[index])):
            region.append(index)
    return region


def _is_bare(line: Line, label: Label) -> bool:
    """Tell whether a line holds nothing but its label."""
    return not line.text[label.body :].strip()


def _stands(lines: Sequence[Line], region: Sequence[int], number: int) -> bool:
    """Tell whether the number stands in the lines after all, where another rule will find it."""
    mark = re.compile(rf"(?:^|[.;!?)\]”\"’]\s*)\W{{0,3}}{number}(?!\d)")
    return any(mark.search(lines[index].text) for index in region)


def _beginnings(lines: Sequence[Line], region: Sequence[int], count: int) -> list[int]:
    starts = [at for at in likely_starts(lines, region, count + 1)[1:] if _begins_note(lines, at)]
    return starts if len(starts) == count else []


def _begins_note(lines: Sequence[Line], index: int) -> bool:
    label = read_label(lines[index].text)
    if label is not None and label.form in STRONG:
        return False  # it has its own, be it of another numbering
    item = lines[index : index + _ITEM]
    return not has_calls(lines[index].text) and (bool(_SIGNAL.match(lines[index].text)) or cites(item))
