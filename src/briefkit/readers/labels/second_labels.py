"""Labels that were printed twice by a slip: `7. Orr …`, `7. Ibid.`, `8. Cole …` are three notes."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefkit.readers.lines.continuing import closed
from briefkit.readers.lines.evidence import cites
from briefkit.readers.lines.labels import Form, Label, exact_value
from briefkit.readers.lines.lines import Line, LineKind

_FORMS = frozenset((Form.SUP, Form.RAISED, Form.BRACKET, Form.DOT, Form.PAREN, Form.NAMED))
_ITEM = 3  # lines of a note that are looked at


def with_second_labels(
    lines: Sequence[Line], found: Mapping[int, Label], labels: Mapping[int, Label]
) -> dict[int, Label]:
    """The labels with those that repeat the one before them, where the next is one higher and no list stands between.

    Args:
        lines: the lines of the text.
        found: all that may be a label, by line.
        labels: the labels of notes.
    """
    row = [(index, value) for index in sorted(labels) if (value := exact_value(labels[index].printed))]
    heads = sorted(found)
    added: dict[int, Label] = {}
    at = 0
    for (start, value), (end, following) in pairwise(row):
        while at < len(heads) and heads[at] <= start:
            at += 1
        between = []
        while at < len(heads) and heads[at] < end:
            between.append(heads[at])
            at += 1
        same = [index for index in between if found[index].form is labels[start].form]
        if len(same) == 1 and following == value + 1 and _repeats(lines, found[same[0]], same[0], value):
            added[same[0]] = found[same[0]]
    return {**labels, **added}


def _repeats(lines: Sequence[Line], label: Label, index: int, value: int) -> bool:
    """Tell whether a label says a number again and a note may begin behind it."""
    if label.form not in _FORMS or exact_value(label.printed) != value or not cites(lines[index : index + _ITEM]):
        return False
    before = lines[index - 1] if index else None
    return before is None or before.kind is not LineKind.TEXT or closed(before.text)
