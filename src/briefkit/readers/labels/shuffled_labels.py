"""Labels out of their turn: a page of two columns whose notes a program read across, `4 5 6 2 7 8 3 9`.

A row of labels rises, so that those which the program put among others are not in it. They are numbers that the row
lacks, printed as its labels are, and stand among labels that are only a little higher or lower.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from briefkit.readers.lines.continuing import closed
from briefkit.readers.lines.evidence import cites
from briefkit.readers.lines.labels import Form, Label, exact_value
from briefkit.readers.lines.lines import Line, LineKind

_NEAR = 12  # notes of a column
_LINES = 40  # between a label and the next one of its page
_ITEM = 3  # lines of a note that are looked at
_LONE = frozenset((Form.ALONE, Form.ROW, Form.STACKED))


def with_shuffled_labels(
    lines: Sequence[Line], found: Mapping[int, Label], labels: Mapping[int, Label], called: Mapping[int, Sequence[int]]
) -> dict[int, Label]:
    """The labels with those of the numbers between them which stand among others, if the text calls these before.

    Args:
        lines: the lines of the text.
        found: all that may be a label, by line.
        labels: the labels of notes.
        called: the places where the text calls a number.
    """
    row = {index: value for index in sorted(labels) if (value := exact_value(labels[index].printed))}
    taken = set(row.values())
    missing = frozenset(range(min(taken, default=0), max(taken, default=0))) - taken
    forms = Counter(labels[index].form for index in row)
    if not missing or forms.most_common(1)[0][0] in _LONE:
        return dict(labels)
    usual = forms.most_common(1)[0][0]
    others = [
        (index, exact_value(label.printed) or 0)
        for index, label in found.items()
        if label.form is usual and index not in labels and exact_value(label.printed) in missing
    ]
    times = Counter(value for _, value in others)
    heads = list(row)
    return {**labels} | {
        index: found[index]
        for index, value in others
        if times[value] == 1
        and _is_among(heads, row, index, value)
        and any(place < lines[index].start for place in called.get(value, ()))
        and _may_begin(lines, index)
    }


def _is_among(heads: Sequence[int], row: Mapping[int, int], index: int, value: int) -> bool:
    """Tell whether the labels before and behind a line are near it, and not far from its number."""
    place = bisect_left(heads, index)
    beside = heads[max(place - 1, 0) : place + 1]
    return bool(beside) and all(abs(at - index) <= _LINES and abs(row[at] - value) <= _NEAR for at in beside)


def _may_begin(lines: Sequence[Line], index: int) -> bool:
    before = lines[index - 1] if index else None
    if before is None or before.kind is not LineKind.TEXT:
        return True
    return closed(before.text) and cites(lines[index : index + _ITEM])
