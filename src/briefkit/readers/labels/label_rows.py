"""Rows of labels that their own numbers and words show to be notes, be they called or not."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefkit.readers.labels.loose_calls import loosely_called
from briefkit.readers.lines.evidence import cites
from briefkit.readers.lines.labels import Form, Label, exact_value
from briefkit.readers.lines.likeness import names_source
from briefkit.readers.lines.lines import Line, LineKind
from briefkit.readers.lines.sequences import best_row
from briefkit.text import Span

_MOSTLY = 0.6  # of the notes of a list cite something
_SOME = 0.3  # of those whose numbers stand in the text
_MANY_BARE = 20
_HALF = 0.5
_COMPLETE = 0.9  # of the numbers
_LINES_EACH = 1.3
_STARTS = 40  # lists that might be the final one; more are looked at in no text
_LEAST = 3  # fewer numbered lines at the end of a text are no notes, unless they are called


def long_row(lines: Sequence[Line], labels: Mapping[int, Label], form: Form) -> dict[int, Label]:
    """The labels of one form whose numbers go on from each other, where that alone shows notes; else none."""
    row = rising(labels, _LEAST)
    if _share_of_sources(lines, row) >= _SOME and loosely_called(lines, row):
        return row
    return row if form is Form.BARE and _is_long_row(lines, row) else {}


def with_uncalled(labels: Mapping[int, Label], chain: dict[int, Label]) -> dict[int, Label]:
    """A row of notes with those before it that lost their marks, where they lead from 1 to it with hardly a gap."""
    if min(map(value_of, chain.values()), default=0) <= _LEAST:
        return chain
    row = rising(labels)
    complete = len(row) >= _COMPLETE * max(map(value_of, row.values()), default=0)
    return row if complete and chain.keys() <= row.keys() else chain


def _is_long_row(lines: Sequence[Line], row: Mapping[int, Label]) -> bool:
    """Tell of numbers without dots whether they are so many, of so few left out, that they are those of notes.

    Neither lists nor paragraphs are numbered so; the rows of a table have nothing between them.
    """
    if len(row) < _MANY_BARE or len(row) < _HALF * max(map(value_of, row.values())):
        return False
    between = sum(line.kind is LineKind.TEXT for line in lines[min(row) : max(row)])
    return between >= _LINES_EACH * len(row) and _share_of_sources(lines, row) >= _MOSTLY


def final_chain(lines: Sequence[Line], labels: Mapping[int, Label]) -> dict[int, Label]:
    """The numbered paragraphs with which a text ends, where hardly anything else stands between them."""
    ones = [index for index in labels if exact_value(labels[index].printed) == 1]
    starts = _paragraph_starts(lines)
    for first in sorted(ones)[:_STARTS]:
        chain = rising({index: label for index, label in labels.items() if index >= first})
        others = (
            len(starts) - bisect_right(starts, first - 1) - sum(index in chain for index in starts if index >= first)
        )
        if len(chain) >= _LEAST and others * 4 <= len(chain) and _are_sources(lines, chain):
            return chain
    return {}


def final_list(lines: Sequence[Line], chain: Mapping[int, Label]) -> tuple[Span, ...]:
    """Where notes stand one after the other at the end of the text, nothing else is between them."""
    if not chain:
        return ()
    first = min(chain)
    others = sum(index >= first and index not in chain for index in _paragraph_starts(lines))
    return (Span(lines[first].start, lines[-1].end),) if others * 4 <= len(chain) else ()


def _paragraph_starts(lines: Sequence[Line]) -> list[int]:
    return [
        index
        for index, line in enumerate(lines)
        if line.kind is LineKind.TEXT and (not index or lines[index - 1].kind is not LineKind.TEXT)
    ]


def looks_like_sources(lines: Sequence[Line], chain: Mapping[int, Label]) -> bool:
    """Most of the numbered paragraphs cite something: a list of recommendations names a year at best."""
    return _share_of_sources(lines, chain) >= _MOSTLY


def _are_sources(lines: Sequence[Line], chain: Mapping[int, Label]) -> bool:
    """Tell of the list that ends a text whether its items name sources; many may be papers of an archive."""
    if looks_like_sources(lines, chain):
        return True
    return len(chain) >= _MANY_BARE and sum(names_source(lines[index].text) for index in chain) >= _HALF * len(chain)


def _share_of_sources(lines: Sequence[Line], chain: Mapping[int, Label]) -> float:
    starts = [*sorted(chain), len(lines)]
    items = (lines[start : min(end, start + 3)] for start, end in pairwise(starts))
    return sum(cites(item) for item in items) / max(len(chain), 1)


def rising(labels: Mapping[int, Label], least: int = 1) -> dict[int, Label]:
    """The labels whose numbers go on from each other, in runs of so many at least."""
    indexes = sorted(labels)
    values = [exact_value(labels[index].printed) or 0 for index in indexes]
    row = best_row(values, lambda _at, _run: 1.0)
    runs = Counter(run for _, run in row)
    return {indexes[at]: labels[indexes[at]] for at, run in row if runs[run] >= least}


def value_of(label: Label) -> int:
    """The number that a label says; 0 where it is none."""
    return exact_value(label.printed) or 0
