"""Which labels at line heads are labels of notes: `<sup>12</sup>` always, `12.` only where notes are to be expected.

A `12.` is as often a list item, a heading or a year that a line break put there. It is taken for a note in a section
headed "Notes", at the foot of a page, at the end of the text, or where the text has called that very number.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefkit.patterns import regex
from briefkit.readers.labels.assigned import Stacked
from briefkit.readers.labels.back_links import by_back_links
from briefkit.readers.labels.bare_items import labels_of_bare_items
from briefkit.readers.labels.chapter_zones import without_lists_of_text
from briefkit.readers.labels.headed_zones import headed_zones
from briefkit.readers.labels.label_rows import (
    final_chain,
    final_list,
    long_row,
    looks_like_sources,
    rising,
    value_of,
    with_uncalled,
)
from briefkit.readers.labels.late_labels import with_late_labels
from briefkit.readers.labels.lazy_numbers import counted
from briefkit.readers.labels.line_labels import labels_of_lines
from briefkit.readers.labels.lost_labels import with_lost_labels
from briefkit.readers.labels.mending import mended
from briefkit.readers.labels.page_feet import feet_of_pages
from briefkit.readers.labels.part_heads import without_part_heads
from briefkit.readers.labels.parted_texts import with_parted_texts
from briefkit.readers.labels.readings import (
    names_sources,
    naming_share,
    reads_as_text,
    without_marks,
    without_paragraphs,
)
from briefkit.readers.labels.second_labels import with_second_labels
from briefkit.readers.labels.shuffled_labels import with_shuffled_labels
from briefkit.readers.labels.stacks import stacked_labels
from briefkit.readers.lines.evidence import cites, read_evidence
from briefkit.readers.lines.labels import STRONG, WEAK, Form, Label, exact_value
from briefkit.readers.lines.lines import Line
from briefkit.text import Span

_MANY = 5  # numbered lines that cite something and are no notes are worth a word
_LEAST = 3  # fewer numbered lines are no notes, unless they are called
_READINGS = 4  # are tried
_MOST_WORTH = 1.5  # of a label that has all that speaks for notes
_LIKE_THEM = 0.7  # labels of another form fill a row if they have nearly as much that speaks for them
_LISTING = frozenset({Form.DOT, Form.BOLD, Form.PAREN})
_HARDLY = 0.1
_FAR_MORE = 2  # labels that a row leaves out, to one that it has
_CALLS_MORE = 3  # times as many numbers are called


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
    own = labels_of_lines(lines)
    numbers = {each.number for each in stacked.values() if each.assigned}
    own = {
        index: label
        for index, label in own.items()
        if index not in numbers and (index not in stacked or not _is_volume(lines[index].text, label, stacked[index]))
    }
    found = {index: each.label for index, each in stacked.items()} | own
    headed = headed_zones(lines, called)
    found = by_back_links(lines, without_lists_of_text(counted(lines, found, headed), headed, called))
    found = without_part_heads(lines, without_marks(lines, found | labels_of_bare_items(lines, found)))
    labelled = _likeliest(lines, without_paragraphs(lines, found, called), called)
    late = with_late_labels(lines, with_second_labels(lines, found, labelled.labels), called)
    labels, parted = with_parted_texts(lines, late.labels, called)
    labelled = replace(labelled, labels=labels)
    taken = {each.number for index, each in stacked.items() if labelled.labels.get(index) is each.label}
    return replace(labelled, numbers=frozenset(taken) | late.numbers | parted)


_REPORT = regex(r"\s*\d{1,4} (?:[A-Z][\w’']{0,9}\. ?){1,4}(?:(?:\d[a-z]{1,2}|Rev\.|Supp\.|L\.J\.) ?)?(?:§{1,2} ?)?\d")


def _is_volume(text: str, label: Label, stacked: Stacked) -> bool:
    """Tell whether a bare number begins the text of a note whose label stands over it: `28 C.F.R. § 549`."""
    if label.form is not Form.BARE or label.printed == stacked.label.printed:
        return False
    return stacked.label.form is Form.STACKED or bool(_REPORT.match(text))


def _likeliest(lines: Sequence[Line], found: Mapping[int, Label], called: Mapping[int, Sequence[int]]) -> Labelled:
    """The labels for which most speaks, if what stands behind them does not read as running text; else the next."""
    refused: Mapping[int, Label] = {}
    for _ in range(_READINGS):
        labelled = _chosen(lines, found, called)
        if refused and not labelled.labels:
            break
        if not reads_as_text(lines, labelled.labels):
            return labelled
        refused = refused or labelled.labels
        found = {index: label for index, label in found.items() if index not in labelled.labels}
    return Labelled({}, (), tuple(sorted(refused)) if looks_like_sources(lines, refused) else ())


def _chosen(lines: Sequence[Line], found: Mapping[int, Label], called: Mapping[int, Sequence[int]]) -> Labelled:
    strong = {index: label for index, label in found.items() if label.form in STRONG}
    weak, lists = _weak_labels(lines, found, called)
    numbered = [index for index, label in strong.items() if not label.starred]
    if len(numbered) < _LEAST and not (
        any(_is_likely(lines, index, strong[index], called) for index in numbered) or _at_feet(lines, strong)
    ):
        numbered = []
        strong = {index: label for index, label in strong.items() if label.starred}
    stars = {index: label for index, label in strong.items() if label.starred}
    if both := _of_both({index: strong[index] for index in numbered}, weak):
        return Labelled(stars | _completed(lines, found, both, called), lists)
    if len(numbered) >= max(len(weak), 1):
        unread = tuple(sorted(weak)) if len(weak) >= _LEAST and looks_like_sources(lines, weak) else ()
        taken = _completed(lines, found, strong, called)
        return Labelled(taken, (), tuple(index for index in unread if index not in taken))
    if weak:
        unread = tuple(numbered) if len(numbered) >= _LEAST else ()
        taken = _completed(lines, found, weak, called)
        return Labelled(stars | taken, lists, tuple(index for index in unread if index not in taken))
    return Labelled(strong, (), _passed_over(lines, found) if not numbered else ())


def _completed(
    lines: Sequence[Line], found: Mapping[int, Label], chain: Mapping[int, Label], called: Mapping[int, Sequence[int]]
) -> dict[int, Label]:
    """The labels with those that are damaged, out of their turn, or lost."""
    taken = mended(lines, found, chain, called)
    return with_lost_labels(lines, with_shuffled_labels(lines, found, taken, called), called)


_RARELY = 0.2
_MOSTLY = 0.85
_MORE = 0.6


def _of_both(strong: Mapping[int, Label], weak: Mapping[int, Label]) -> dict[int, Label]:
    """The labels of one series that a copy raised on some pages and not on others; none where these are two series."""
    union = {**strong, **weak}
    fewer, more = sorted((len(strong), len(weak)))
    shared = {value_of(label) for label in strong.values()} & {value_of(label) for label in weak.values()}
    if fewer < _LEAST or len(shared) > _RARELY * fewer:
        return {}
    row = rising(union)
    return row if len(row) >= max(more + _MORE * fewer, _MOSTLY * len(union)) else {}


def _at_feet(lines: Sequence[Line], strong: Mapping[int, Label]) -> bool:
    """Tell whether a few raised labels stand at page feet, the first of them low enough to be a document's first."""
    lowest = min((value_of(label) for label in strong.values() if not label.starred), default=0)
    return lowest <= _LEAST and bool(feet_of_pages(lines, strong))


def _passed_over(lines: Sequence[Line], found: Mapping[int, Label]) -> tuple[int, ...]:
    """Where nothing was taken for notes: the longest numbered row of lines that cite something."""
    best: dict[int, Label] = {}
    for form in WEAK:
        row = rising({index: label for index, label in found.items() if label.form is form})
        if len(row) > len(best) and looks_like_sources(lines, row):
            best = row
    return tuple(sorted(best)) if len(best) >= _MANY else ()


def _is_likely(lines: Sequence[Line], index: int, label: Label, called: Mapping[int, Sequence[int]]) -> bool:
    """Tell of one of a few raised labels whether the text calls it, or it cites something."""
    value = exact_value(label.printed)
    line = lines[index]
    is_called = value is not None and any(offset < line.start for offset in called.get(value, ()))
    return value is None or is_called or (value <= _LEAST and cites(lines[index : index + 3]))


def _weak_labels(
    lines: Sequence[Line], found: Mapping[int, Label], called: Mapping[int, Sequence[int]]
) -> tuple[dict[int, Label], tuple[Span, ...]]:
    """The labels of the one form that gives most notes, with those of other forms that fill its row."""
    best: dict[int, Label] = {}
    main: Form | None = None
    worth = 0.0
    zones = headed_zones(lines, called)
    for form in WEAK:
        of_form = {index: label for index, label in found.items() if label.form is form}
        if len(of_form) * _MOST_WORTH > worth:
            accepted = _accepted(lines, of_form, zones, called, form)
            if (own := _worth(lines, accepted, zones)) > worth:
                best, main, worth = accepted, form, own
    if main is None:
        return {}, ()
    numbered = {index: label for index, label in found.items() if label.form in WEAK}
    filled = _accepted(lines, numbered, zones, called, main)
    gained = _worth(lines, filled, zones) - worth
    best = filled if len(filled) > len(best) and gained > _LIKE_THEM * (len(filled) - len(best)) else best
    if _among_text(lines, best, called):
        return best, ()
    headed = [zone for zone in zones if any(index in zone for index in best)]
    if _in_zones(best, headed):
        return best, tuple(Span(lines[zone.start].start, lines[zone.stop - 1].end) for zone in headed)
    return best, final_list(lines, best)


def _worth(lines: Sequence[Line], labels: Mapping[int, Label], zones: Sequence[range]) -> float:
    """How many labels there are, each for more where it stands as notes do and names a source."""
    feet = set(feet_of_pages(lines, labels))
    placed = sum(index in feet or any(index in zone for zone in zones) for index in labels)
    return len(labels) * (_MOST_WORTH - 1) + max(placed, len(labels) * naming_share(lines, labels))


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
    evidence = read_evidence(lines, labels, zones, feet_of_pages(lines, labels), called, form)
    row = evidence.best_row()
    chain = {index: labels[index] for index, _ in row}
    count = evidence.count(row)
    if not count.called and 0 < len(chain) < _LEAST and min(map(value_of, chain.values())) > _LEAST:
        return {}
    headed = _in_zones(chain, zones)
    if headed and not _among_text(lines, headed, called):
        return headed
    if form is Form.ROW and count.citing * 2 < count.labels:
        return {}  # tables of other things are numbered too
    if form is Form.ALONE and not (count.feet or count.headed) and len(called) > _CALLS_MORE * len(chain):
        return {}  # parts of a judgment have such heads; what the text calls are other numbers
    if form in _LISTING and naming_share(lines, chain) < _HARDLY and len(chain) >= _MANY:
        return {}  # amendments, verses, steps: what a text numbers it also names by its number
    of_form = {index: label for index, label in labels.items() if label.form is form}
    if count.are_notes() or (count.called * 2 >= count.labels and names_sources(lines, chain)):
        longer = {} if len(of_form) <= _FAR_MORE * len(chain) else long_row(lines, of_form, form)
        return longer or with_uncalled(of_form, chain)
    return long_row(lines, of_form, form) or final_chain(lines, of_form)


def _among_text(lines: Sequence[Line], chain: Mapping[int, Label], called: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether the text goes on between the notes: they are called behind the first of them."""
    first = lines[min(chain)].start
    between = 0
    for index, label in chain.items():
        calls = called.get(exact_value(label.printed) or 0, ())
        place = bisect_right(calls, first)
        between += place < len(calls) and calls[place] < lines[index].start
    return between * 4 > len(chain)
