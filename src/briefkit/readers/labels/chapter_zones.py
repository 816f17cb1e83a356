"""Chapters that each have their notes under a heading "Notes": what is numbered elsewhere is a list of the text."""

from collections.abc import Mapping, Sequence

from briefkit.readers.labels.label_rows import value_of
from briefkit.readers.lines.labels import WEAK, Form, Label

_CHAPTERS = 2
_LEAST = 6  # notes of all chapters
_CALLED = 0.6  # of their numbers


def without_lists_of_text(
    found: Mapping[int, Label], zones: Sequence[range], called: Mapping[int, Sequence[int]]
) -> dict[int, Label]:
    """The labels without those of lists, where the notes of several chapters stand under headings and count from 1.

    A list behind the notes of a chapter is told from them by its numbers, which begin again.
    """
    rows = [row for zone in zones if (row := _row_of(found, zone))]
    forms = {found[row[0]].form for row in rows}
    kept = {index for row in rows for index in row}
    numbers = [value_of(found[index]) for index in kept]
    known = sum(number in called for number in numbers)
    if len(rows) < _CHAPTERS or len(forms) > 1 or len(kept) < _LEAST or known < _CALLED * len(kept):
        return dict(found)
    form = forms.pop()
    stretches = [range(row[0], row[-1] + 1) for row in rows]
    return {
        index: label
        for index, label in found.items()
        if index in kept
        or label.starred
        or label.form not in WEAK
        or (label.form is not form and any(index in stretch for stretch in stretches))
    }


def _row_of(found: Mapping[int, Label], zone: range) -> list[int]:
    """The labels of the notes of a chapter: those from the first to where the numbers begin again."""
    row: list[int] = []
    for index in sorted(index for index in found if index in zone):
        label = found[index]
        if not row and (value_of(label) != 1 or label.form not in WEAK):
            return []
        if row and not _is_of(label, found[row[0]].form):
            continue
        if row and value_of(label) <= value_of(found[row[-1]]):
            break
        row.append(index)
    return row


def _is_of(label: Label, form: Form) -> bool:
    return label.form is form and not label.starred
