"""What speaks for a numbered line being a note: that its number is called before it, where it stands, what it says."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefkit.patterns import regex
from briefkit.readers.lines.labels import Form, Label, exact_value
from briefkit.readers.lines.lines import Line, LineKind
from briefkit.readers.lines.sequences import best_row, rising_order

SOURCE = regex(
    r"https?:|www\.|\bibid\b|\bidem\b|\bid\.|\bet al\b|\bop\. ?cit|[“\"][^”\"]{4,200}[.,][”\"]|\bpp?\. ?\d|\bsupra\b"
    r"|\bvol\. ?\d|\([^()]*\b(?:1[5-9]|20)\d\d\)|[\"“*_].{4,}[\"”*_].*\d"
    r"|\b(?:1[5-9]|20)\d\d[a-z]?[),.;:]{0,2}\s*(?:pp?\b|\d)|\d[:,]\s?\d+\s?[-–]\s?\d"
    r"|\bvgl\.|\bebd\b|\ba\. ?a\. ?o\.|\bS\. ?\d|\bHrsg\.|\bcfr\.|\bibíd|\bpág|,\s[^\s,.]+\s(?:1[5-9]|20)\d\d[.,;]",
    re.IGNORECASE,
)
_LINK_TARGET = regex(r"\]\([^)\s]*\)")
_ALONE = -0.35  # a number at the head of a line for which nothing speaks
_CALLED = 1.0
_BEGUN = 0.5  # the text calls a 1 again
_CHAPTER = 1.0  # a heading stands before a 1 among notes: those of a chapter, be they few
_HEADED = 0.8
_FOOT = 0.5
_CITES = 0.4
_STUCK = 0.5
_OTHER = -0.25  # a label of another form than most
_RUN_OF_OTHERS = 4  # a numbering of its own without a label of the usual form: fewer are numbers at line heads
_LOOK = 800  # letters of it
_ITEM = 3  # lines of a note that are looked at
_PAGE = 6000  # letters of it and a little more
_NEAR = 12  # lines; from folio to folio there are more
_LEAST = 3  # fewer notes that nothing calls are none
_FEW = 12  # numbered items as short lists have them, whose numbers stand in the text as well


@dataclass(frozen=True, slots=True)
class Count:
    """How many labels a row has, and for how many of them something speaks."""

    form: Form
    labels: int
    called: int
    headed: int
    feet: int
    citing: int
    close: int = 0
    """How many stand near the label before them."""

    def are_notes(self) -> bool:
        """Tell whether so much speaks for the labels that they are taken for those of notes."""
        if not self.labels:
            return False
        if self.form is Form.ALONE and not self._are_no_folios():
            return False
        if self.headed * 2 >= self.labels:
            return True
        if self.called * 2 >= self.labels:
            evident = self.citing * 5 >= self.labels or self.called * 5 >= self.labels * 4
            if self.form is Form.PAREN:
                evident = self.citing * 5 >= self.labels  # provisions are numbered so, and name each other
            elif self.form is Form.BARE and self.called * 5 >= self.labels * 3 and self.feet * 4 >= self.labels * 3:
                evident = True
            elif self.labels < _FEW and self.feet * 2 < self.labels and self.form in (Form.DOT, Form.BOLD):
                evident = self.citing * 5 >= self.labels * (1 if self.called * 5 >= self.labels * 4 else 2)
            return evident if self.called >= _LEAST else self.citing > 0 or self.feet > 0
        return self.labels >= _LEAST and self.feet * 2 >= self.labels and self.citing * 5 >= self.labels * 3

    def _are_no_folios(self) -> bool:
        """Folios rise by one as well: something must be cited behind the numbers, more so if they are not called."""
        if self.citing * 2 >= self.labels:
            return True
        if self.called * 5 >= self.labels * 3 and self.feet * 4 >= self.labels * 3:
            return self.citing * 10 >= self.labels * 3
        return self.called * 5 >= self.labels * 4 and (self.citing * 4 >= self.labels or self.close * 2 >= self.labels)


@dataclass(frozen=True)
class Evidence:
    """Labels of one form in the order of their lines, with what speaks for each."""

    form: Form
    indexes: Sequence[int]
    values: Sequence[int]
    calls: Mapping[int, int]
    """How often the number of each was called before it."""
    near: Collection[int]
    """The labels that have a call which no label before them with the same number has, or one on their page."""
    headed: Collection[int]
    feet: Collection[int]
    citing: Collection[int]
    others: Collection[int] = ()
    """The labels of another form than that of most."""
    lone: Collection[int] = ()
    """The numbers that stand on a line of their own."""
    stuck: Collection[int] = ()
    """The numbers that stand right before a word: neither lists nor folios do."""
    opening: Collection[int] = ()
    """The labels right behind a heading."""

    def best_row(self) -> list[tuple[int, int]]:
        """The lines of the best row, each with its run of the numbering."""
        order = rising_order(self.values)
        best = best_row([self.values[at] for at in order], lambda at, run: self._weight(order[at], run))
        row = self._without_lists([(self.indexes[order[at]], run) for at, run in best])
        runs = Counter(run for _, run in row)
        own = {run for index, run in row if index not in self.others}
        return [
            (index, run)
            for index, run in row
            if (run in own and runs[run] > 1) or index not in self.others or runs[run] >= _RUN_OF_OTHERS
        ]

    def _without_lists(self, row: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The row without numbered lists of something else: the text calls one numbering, and the notes cite."""
        runs = Counter(run for _, run in row)
        begun = max((self.calls[index] for index, run in row if run), default=0)
        if len(runs) <= max(begun, 1):
            return row
        citing = Counter(run for index, run in row if index in self.citing)
        if max(citing.values(), default=0) * 2 < max(runs.values()):
            return row
        lists = {run for run, count in runs.items() if citing[run] * 3 <= count}
        lists -= {run for index, run in row if index in self.headed or index in self.feet}
        return [(index, run) for index, run in row if run not in lists]

    def count(self, row: Sequence[tuple[int, int]]) -> Count:
        """What speaks for a row."""
        lines = [index for index, _ in row]
        return Count(
            self.form,
            len(row),
            sum(self._is_called(index, run) for index, run in row),
            sum(index in self.headed for index in lines),
            sum(index in self.feet for index in lines),
            sum(index in self.citing for index in lines),
            sum(0 < after - before <= _NEAR for before, after in pairwise(lines)),
        )

    def _is_called(self, index: int, run: int) -> bool:
        """Tell whether the text calls a label once more than the runs before it needed, or shortly before it."""
        return self.calls[index] > run or (run > 0 and index in self.near)

    def _weight(self, at: int, run: int) -> float:
        index = self.indexes[at]
        called = self._is_called(index, run)
        weight = _ALONE
        if index in self.others:
            weight += _OTHER if called or index in self.headed else 2 * _ALONE
        if index in self.lone and index not in self.citing:
            weight += _ALONE  # as likely a folio
        weight += _CALLED * called
        if self.values[at] == 1 and run > 0:
            weight += _CHAPTER * (index in self.headed and index in self.opening) or _BEGUN * called
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
    calls, near = _calls(lines, list(zip(indexes, values, strict=True)), called)
    headed = {index for index in indexes if any(index in zone for zone in zones)}
    others = {index for index in indexes if labels[index].form is not form}
    lone = {index for index in indexes if labels[index].form is Form.ALONE}
    stuck = {index for index in set(indexes) - lone if lines[index].text[: labels[index].body][-1:].isdigit()}
    citing, opening = _citing(lines, indexes), {index for index in indexes if _opens(lines, index)}
    return Evidence(form, indexes, values, calls, near, headed, frozenset(feet), citing, others, lone, stuck, opening)


def _calls(
    lines: Sequence[Line], labels: Sequence[tuple[int, int]], called: Mapping[int, Sequence[int]]
) -> tuple[dict[int, int], set[int]]:
    """How often the number of each label is called before it, and the labels that have a call of their own.

    The call of one label is none of a second one behind it, if no heading parts them: a list within a note counts
    from 1 too. Where pages count their notes from 1, one near enough is.
    """
    calls: dict[int, int] = {}
    own: set[int] = set()
    shared: set[int] = set()
    taken: dict[int, tuple[int, int]] = {}
    headings = [index for index, line in enumerate(lines) if line.kind is LineKind.HEADING]
    for index, value in labels:
        places, start = called.get(value, ()), lines[index].start
        calls[index] = bisect_left(places, start)
        last = places[calls[index] - 1] if calls[index] else -1
        place, label = taken.get(value, (-1, -1))
        parted = value in taken and bisect_left(headings, label) < bisect_left(headings, index)
        if last > place or (parted and last > min(start - _PAGE, lines[label].start)):
            own.add(index)
            taken[value] = last, index
        elif last >= max(start - _PAGE, 0):
            shared.add(index)
    begun = sum(value == 1 and index in own for index, value in labels)
    return calls, own | (shared if begun >= _LEAST else set())


def _opens(lines: Sequence[Line], index: int) -> bool:
    """Tell whether nothing stands between a heading and a line."""
    before = next((line for line in reversed(lines[max(index - _ITEM, 0) : index]) if line.text.strip()), None)
    return before is not None and before.kind is LineKind.HEADING


def _citing(lines: Sequence[Line], indexes: Sequence[int]) -> set[int]:
    """The labels whose text cites something."""
    citing = set()
    for start, end in pairwise([*indexes, len(lines)]):
        if cites(lines[start : min(end, start + _ITEM)]):
            citing.add(start)
    return citing


def cites(item: Sequence[Line]) -> bool:
    """Tell whether lines name a source; that words are a link on a web page, or bold, says nothing."""
    return bool(SOURCE.search(_LINK_TARGET.sub("]", " ".join(line.text for line in item)).replace("**", "")[:_LOOK]))
