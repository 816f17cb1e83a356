"""Which labels at line heads are labels of notes: `<sup>12</sup>` always, `12.` only where notes are to be expected.

A `12.` is as often a list item, a heading or a year that a line break put there. It is taken for a note in a section
headed "Notes", at the foot of a page, at the end of the text, or where the text has called that very number.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefkit.readers.evidence import cites, read_evidence
from briefkit.readers.labels import STRONG, WEAK, Form, Label, exact_value, read_label
from briefkit.readers.lines import Line, LineKind
from briefkit.readers.mending import mended
from briefkit.readers.sequences import best_row
from briefkit.readers.stacks import stacked_labels
from briefkit.text import Span

_NOTES_HEADING = re.compile(
    r"[\W\d_]*(?:[IVX]+\.\s+)?(?:(?:end|foot)[ -]?notes?|notes?|notes? (?:and|&) (?:references|sources)"
    r"|references(?: (?:and|&) notes)?"
    r"|works cited|sources|citations|bibliography|anmerkungen|fu(?:ß|ss)noten|endnoten|notas"
    r"|notes de bas de page|примечания)\W*",
    re.IGNORECASE,
)
_STARTS = 40  # lists that might be the final one; more are looked at in no text
_MANY = 5  # numbered lines that cite something and are no notes are worth a word
_LEAST = 3  # fewer numbered lines at the end of a text are no notes, unless they are called


@dataclass(frozen=True)
class Labelled:
    """The labels that begin notes, by line; and the stretches of the text that hold endnotes only."""

    labels: Mapping[int, Label]
    lists: tuple[Span, ...] = ()
    unread: tuple[int, ...] = ()
    """Lines with labels of another system that look like notes too."""
    numbers: frozenset[int] = frozenset()
    """Lines that hold nothing but the number of a note that begins further down."""


def find_labels(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> Labelled:
    """Choose the labels of notes; `called` has the numbers that the text calls, with the place of the first call."""
    stacked = stacked_labels(lines, called)
    found = {index: each.label for index, each in stacked.items()} | _all_labels(lines)
    labelled = _chosen(lines, found, called)
    taken = {each.number for index, each in stacked.items() if labelled.labels.get(index) is each.label}
    return replace(labelled, numbers=frozenset(taken))


def _chosen(lines: Sequence[Line], found: Mapping[int, Label], called: Mapping[int, Sequence[int]]) -> Labelled:
    strong = {index: label for index, label in found.items() if label.form in STRONG}
    weak, lists = _weak_labels(lines, found, called)
    numbered = [index for index, label in strong.items() if not label.starred]
    if len(numbered) < _LEAST and not (
        any(_is_likely(lines, index, strong[index], called) for index in numbered) or _feet(lines, strong)
    ):
        numbered = []
        strong = {index: label for index, label in strong.items() if label.starred}
    stars = {index: label for index, label in strong.items() if label.starred}
    if len(numbered) >= max(len(weak), 1):
        unread = tuple(sorted(weak)) if len(weak) >= _LEAST and _looks_like_sources(lines, weak) else ()
        taken = mended(lines, found, strong, called)
        return Labelled(taken, (), tuple(index for index in unread if index not in taken))
    if weak:
        unread = tuple(numbered) if len(numbered) >= _LEAST else ()
        taken = mended(lines, found, weak, called)
        return Labelled(stars | taken, lists, tuple(index for index in unread if index not in taken))
    return Labelled(strong, (), _passed_over(lines, found) if not numbered else ())


def _passed_over(lines: Sequence[Line], found: Mapping[int, Label]) -> tuple[int, ...]:
    """Where nothing was taken for notes: the longest numbered row of lines that cite something."""
    best: dict[int, Label] = {}
    for form in WEAK:
        row = _rising({index: label for index, label in found.items() if label.form is form})
        if len(row) > len(best) and _looks_like_sources(lines, row):
            best = row
    return tuple(sorted(best)) if len(best) >= _MANY else ()


def _is_likely(lines: Sequence[Line], index: int, label: Label, called: Mapping[int, Sequence[int]]) -> bool:
    """Tell of one of a few raised labels whether the text calls it, or it cites something."""
    value = exact_value(label.printed)
    line = lines[index]
    is_called = value is not None and any(offset < line.start for offset in called.get(value, ()))
    return value is None or is_called or cites(lines[index : index + 3])


def is_notes_heading(text: str) -> bool:
    """Tell whether a heading announces notes."""
    return bool(_NOTES_HEADING.fullmatch(text.strip()))


def _all_labels(lines: Sequence[Line]) -> dict[int, Label]:
    found = {}
    for index, line in enumerate(lines):
        if line.kind is not LineKind.TEXT:
            continue
        label = read_label(line.text) or _run_in_label(line.text)
        if label and _has_text(lines, index, label):
            found[index] = label
    return found


_RUN_IN = re.compile(r"\W*(?:end|foot)?notes?\b[^\n]{0,100}?(?<!\d)\b1\.[ \t]+(?=\S)", re.IGNORECASE)


def _run_in_label(line: str) -> Label | None:
    """All notes in one paragraph: `Notes Chapter 1 1. Orr … 2. Ibid. …`."""
    match = _RUN_IN.match(line)
    return Label("1", Form.DOT, match.end()) if match else None


def _has_text(lines: Sequence[Line], index: int, label: Label) -> bool:
    """A label on a line of its own has its text on the next; a star without text is an ornament."""
    if lines[index].text[label.body :].strip() or not (label.form is Form.ALONE or label.starred):
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following is not None and following.kind is LineKind.TEXT and not following.text.strip().isdigit()


def _weak_labels(
    lines: Sequence[Line], found: Mapping[int, Label], called: Mapping[int, Sequence[int]]
) -> tuple[dict[int, Label], tuple[Span, ...]]:
    """The labels of the one form that gives most notes, with those of other forms that fill its row."""
    best: dict[int, Label] = {}
    main: Form | None = None
    zones = _headed_zones(lines)
    for form in WEAK:
        of_form = {index: label for index, label in found.items() if label.form is form}
        if len(of_form) > len(best):
            accepted = _accepted(lines, of_form, zones, called, form)
            if len(accepted) > len(best):
                best, main = accepted, form
    if main is None:
        return {}, ()
    numbered = {index: label for index, label in found.items() if label.form in WEAK}
    filled = _accepted(lines, numbered, zones, called, main)
    best = filled if len(filled) > len(best) else best
    if _among_text(lines, best, called):
        return best, ()
    headed = [zone for zone in zones if any(index in zone for index in best)]
    if _in_zones(best, headed):
        return best, tuple(Span(lines[zone.start].start, lines[zone.stop - 1].end) for zone in headed)
    return best, _final_list(lines, best)


def _in_zones(labels: Mapping[int, Label], zones: Sequence[range]) -> dict[int, Label]:
    """The labels that stand under a heading "Notes", where that is most of them."""
    inside = {index: label for index, label in labels.items() if any(index in zone for zone in zones)}
    return inside if len(inside) * 2 >= len(labels) else {}


def _accepted(
    lines: Sequence[Line],
    labels: Mapping[int, Label],
    zones: Sequence[range],
    called: Mapping[int, Sequence[int]],
    form: Form,
) -> dict[int, Label]:
    """The best row of labels of one form, if enough speaks for its being notes."""
    evidence = read_evidence(lines, labels, zones, _feet(lines, labels), called, form)
    row = evidence.best_row()
    chain = {index: labels[index] for index, _ in row}
    count = evidence.count(row)
    headed = _in_zones(chain, zones)
    if headed and not _among_text(lines, headed, called):
        return headed
    if count.are_notes():
        return chain
    return _final_chain(lines, {index: label for index, label in labels.items() if label.form is form})


def _among_text(lines: Sequence[Line], chain: Mapping[int, Label], called: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether the text goes on between the notes: they are called behind the first of them."""
    first = lines[min(chain)].start
    between = 0
    for index, label in chain.items():
        calls = called.get(exact_value(label.printed) or 0, ())
        place = bisect_right(calls, first)
        between += place < len(calls) and calls[place] < lines[index].start
    return between * 4 > len(chain)


def _headed_zones(lines: Sequence[Line]) -> list[range]:
    """From a heading "Notes" to the next heading that is none of its parts."""
    heads = [index for index, line in enumerate(lines) if _is_head(lines, index, line)]
    zones = []
    for at, index in enumerate(heads):
        if not is_notes_heading(lines[index].text):
            continue
        end = len(lines)
        for later in heads[at + 1 :]:
            if not _continues_list(lines, later) or is_notes_heading(lines[later].text):
                end = later
                break
        if end > index + 1:
            zones.append(range(index + 1, end))
    return zones


def _is_head(lines: Sequence[Line], index: int, line: Line) -> bool:
    if line.kind is LineKind.HEADING:
        return True
    return line.kind is LineKind.TEXT and len(line.text) <= 60 and is_notes_heading(line.text.strip("*_ "))


def _continues_list(lines: Sequence[Line], heading: int) -> bool:
    """A heading that a label follows at once is a part of the list of notes: "Chapter 2"."""
    following = next((line for line in lines[heading + 1 : heading + 6] if line.kind is LineKind.TEXT), None)
    label = read_label(following.text) if following else None
    return bool(label and exact_value(label.printed))


def _feet(lines: Sequence[Line], labels: Mapping[int, Label]) -> list[int]:
    """Labels at the head of what follows a rule, or in the last paragraphs before a page break."""
    feet = []
    for index, line in enumerate(lines):
        if line.kind is LineKind.RULE:
            feet.extend(_run_of_labels(lines, labels, range(index + 1, len(lines))))
        elif line.kind is LineKind.PAGE:
            feet.extend(_run_of_labels(lines, labels, range(index - 1, -1, -1), backwards=True))
    return feet


def _run_of_labels(
    lines: Sequence[Line], labels: Mapping[int, Label], order: Iterable[int], backwards: bool = False
) -> list[int]:
    run = []
    for index in order:
        line = lines[index]
        if line.kind in (LineKind.RULE, LineKind.PAGE, LineKind.HEADING) or (
            not backwards and _ends_run(lines, labels, index)
        ):
            break
        if index in labels:
            run.append(index)
    if not backwards:
        return run
    values = [exact_value(labels[index].printed) or 0 for index in run]
    keep = next((at for at in range(1, len(values)) if values[at] != values[at - 1] - 1), len(values))
    return run[:keep]


def _ends_run(lines: Sequence[Line], labels: Mapping[int, Label], index: int) -> bool:
    """A paragraph that begins without a label ends the run of labels after a rule."""
    begins = lines[index].kind is LineKind.TEXT and (not index or lines[index - 1].kind is not LineKind.TEXT)
    return begins and index not in labels


def _final_chain(lines: Sequence[Line], labels: Mapping[int, Label]) -> dict[int, Label]:
    """The numbered paragraphs with which a text ends, where hardly anything else stands between them."""
    ones = [index for index in labels if exact_value(labels[index].printed) == 1]
    starts = _paragraph_starts(lines)
    for first in sorted(ones)[:_STARTS]:
        chain = _rising({index: label for index, label in labels.items() if index >= first})
        others = (
            len(starts) - bisect_right(starts, first - 1) - sum(index in chain for index in starts if index >= first)
        )
        if len(chain) >= _LEAST and others * 4 <= len(chain) and _looks_like_sources(lines, chain):
            return chain
    return {}


def _paragraph_starts(lines: Sequence[Line]) -> list[int]:
    return [
        index
        for index, line in enumerate(lines)
        if line.kind is LineKind.TEXT and (not index or lines[index - 1].kind is not LineKind.TEXT)
    ]


def _looks_like_sources(lines: Sequence[Line], chain: Mapping[int, Label]) -> bool:
    """Most of the numbered paragraphs cite something: a list of recommendations names a year at best."""
    starts = [*sorted(chain), len(lines)]
    items = (lines[start : min(end, start + 3)] for start, end in pairwise(starts))
    hits = sum(cites(item) for item in items)
    return hits * 5 >= len(chain) * 3


def _rising(labels: Mapping[int, Label]) -> dict[int, Label]:
    """The labels whose numbers go on from each other."""
    indexes = sorted(labels)
    values = [exact_value(labels[index].printed) or 0 for index in indexes]
    return {indexes[at]: labels[indexes[at]] for at, _ in best_row(values, lambda _at, _run: 1.0)}


def _final_list(lines: Sequence[Line], chain: Mapping[int, Label]) -> tuple[Span, ...]:
    """Where notes stand one after the other at the end of the text, nothing else is between them."""
    if not chain:
        return ()
    first = min(chain)
    others = sum(index >= first and index not in chain for index in _paragraph_starts(lines))
    return (Span(lines[first].start, lines[-1].end),) if others * 4 <= len(chain) else ()
