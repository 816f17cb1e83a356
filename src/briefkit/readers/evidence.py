"""What speaks for a numbered line being a note: that its number is called before it, where it stands, what it says."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefkit.readers.labels import Form, Label, exact_value
from briefkit.readers.lines import Line
from briefkit.readers.sequences import best_row, rising_order

SOURCE = re.compile(
    r"https?:|www\.|\bibid\b|\bidem\b|\bid\.|\bet al\b|\bop\. ?cit|[“\"][^”\"]{4,200}[.,][”\"]|\bpp?\. ?\d|\bsupra\b"
    r"|\bvol\. ?\d|\([^()]*\b(?:1[5-9]|20)\d\d\)|[\"“*_].{4,}[\"”*_].*\d"
    r"|\b(?:1[5-9]|20)\d\d[a-z]?[),.;:]{0,2}\s*(?:pp?\b|\d)|\d[:,]\s?\d+\s?[-–]\s?\d",
    re.IGNORECASE,
)
_LINK_TARGET = re.compile(r"\]\([^)\s]*\)")
_ALONE = -0.35  # a number at the head of a line for which nothing speaks
_CALLED = 1.0
_HEADED = 0.8
_FOOT = 0.5
_CITES = 0.4
_STUCK = 0.5
_OTHER = -0.25  # a label of another form than most
_LOOK = 800  # letters of it
_ITEM = 3  # lines of a note that are looked at
_LEAST = 3  # fewer notes that nothing calls are none


@dataclass(frozen=True, slots=True)
class Count:
    """How many labels a row has, and for how many of them something speaks."""

    form: Form
    labels: int
    called: int
    headed: int
    feet: int
    citing: int

    def are_notes(self) -> bool:
        """Tell whether so much speaks for the labels that they are taken for those of notes."""
        if not self.labels:
            return False
        if self.form is Form.ALONE and self.citing * 2 < self.labels:
            return False  # folios rise by one as well
        if self.headed * 2 >= self.labels:
            return True
        if self.called * 2 >= self.labels:
            evident = self.citing * 5 >= self.labels or self.called * 5 >= self.labels * 4
            return evident if self.called >= _LEAST else self.citing > 0 or self.feet > 0
        return self.labels >= _LEAST and self.feet * 2 >= self.labels and self.citing * 5 >= self.labels * 3


@dataclass(frozen=True)
class Evidence:
    """Labels of one form in the order of their lines, with what speaks for each."""

    form: Form
    indexes: Sequence[int]
    values: Sequence[int]
    calls: Sequence[int]
    """How often the number of each was called before it."""
    headed: Collection[int]
    feet: Collection[int]
    citing: Collection[int]
    others: Collection[int] = ()
    """The labels of another form than that of most."""
    lone: Collection[int] = ()
    """The numbers that stand on a line of their own."""
    stuck: Collection[int] = ()
    """The numbers that stand right before a word: neither lists nor folios do."""

    def best_row(self) -> list[tuple[int, int]]:
        """The lines of the best row, each with its run of the numbering."""
        order = rising_order(self.values)
        best = best_row([self.values[at] for at in order], lambda at, run: self._weight(order[at], run))
        row = [(self.indexes[order[at]], run) for at, run in best]
        runs = Counter(run for _, run in row)
        return [(index, run) for index, run in row if runs[run] > 1 or index not in self.others]

    def count(self, row: Sequence[tuple[int, int]]) -> Count:
        """What speaks for a row."""
        calls = dict(zip(self.indexes, self.calls, strict=True))
        lines = [index for index, _ in row]
        return Count(
            self.form,
            len(row),
            sum(calls[index] > run for index, run in row),
            sum(index in self.headed for index in lines),
            sum(index in self.feet for index in lines),
            sum(index in self.citing for index in lines),
        )

    def _weight(self, at: int, run: int) -> float:
        index = self.indexes[at]
        weight = _ALONE
        if index in self.others:
            weight += _OTHER if self.calls[at] > run or index in self.headed else 2 * _ALONE
        if index in self.lone and index not in self.citing:
            weight += _ALONE  # as likely a folio
        weight += _CALLED * (self.calls[at] > run)
        weight += _HEADED * (index in self.headed)
        weight += _FOOT * (index in self.feet)
        weight += _STUCK * (index in self.stuck)
        return weight + _CITES * (index in self.citing)


def read_evidence(
    lines: Sequence[Line],
    labels: Mapping[int, Label],
    zones: Sequence[range],
    feet: Collection[int],
    called: Mapping[int, Sequence[int]],
    form: Form,
) -> Evidence:
    """Gather what speaks for labels of one form, with or without some of others.

    Args:
        lines: the lines of the text.
        labels: the labels, by line.
        zones: the lines that stand under a heading "Notes".
        feet: the lines that stand at the foot of a page.
        called: the places where the text calls a number.
        form: the form of the labels.
    """
    indexes = sorted(labels)
    values = [exact_value(labels[index].printed) or 0 for index in indexes]
    calls = [
        bisect_left(called.get(value, ()), lines[index].start) for index, value in zip(indexes, values, strict=True)
    ]
    headed = {index for index in indexes if any(index in zone for zone in zones)}
    others = {index for index in indexes if labels[index].form is not form}
    lone = {index for index in indexes if labels[index].form is Form.ALONE}
    stuck = {index for index in set(indexes) - lone if lines[index].text[: labels[index].body][-1:].isdigit()}
    return Evidence(form, indexes, values, calls, headed, frozenset(feet), _citing(lines, indexes), others, lone, stuck)


def _citing(lines: Sequence[Line], indexes: Sequence[int]) -> set[int]:
    """The labels whose text cites something."""
    citing = set()
    for start, end in pairwise([*indexes, len(lines)]):
        if cites(lines[start : min(end, start + _ITEM)]):
            citing.add(start)
    return citing


def cites(item: Sequence[Line]) -> bool:
    """Tell whether lines name a source; that words are a link on a web page says nothing."""
    return bool(SOURCE.search(_LINK_TARGET.sub("]", " ".join(line.text for line in item))[:_LOOK]))
