"""A text with notes -> `Document`: Markdown, plain text, and the renditions that other readers make."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefkit.findings import Finding, sort_findings
from briefkit.harvest.document import Document
from briefkit.patterns import regex
from briefkit.readers.lines.code_blocks import without_code
from briefkit.readers.lines.found import FoundNote, footnote
from briefkit.readers.lines.label_marks import with_marks_behind_labels
from briefkit.readers.lines.labels import STARS
from briefkit.readers.lines.lines import page_furniture
from briefkit.readers.lines.numbering import count_through, number_labels
from briefkit.readers.text.calls import Call
from briefkit.readers.text.checking import check_notes, check_pandoc_notes, no_notes
from briefkit.readers.text.half_marked import with_printed_notes
from briefkit.readers.text.linked_elements import read_linked_elements
from briefkit.readers.text.notes import read_text_notes
from briefkit.readers.text.pandoc_notes import PandocNotes, read_pandoc_notes
from briefkit.readers.text.stuck_calls import with_stuck_calls
from briefkit.readers.text.swallowed import with_swallowed
from briefkit.readers.text.unmatched import marks_without_notes, unmatched_marks
from briefkit.readers.title.block import read_metadata
from briefkit.text import SourceText, Span


def text_document(source: SourceText, kind: str, feet: Sequence[Span] = ()) -> Document:
    """Read notes and metadata of a text; `feet` are the stretches that stood at the feet of pages, where known."""
    pandoc = read_pandoc_notes(source.text)
    linked = read_linked_elements(source.text)
    starred: tuple[FoundNote, ...] = ()
    findings: list[Finding] = []
    if len(linked) > len(pandoc.notes):
        notes = linked
    elif pandoc.notes:
        notes, starred = numbered(pandoc)
        notes = with_stuck_calls(source.text, with_swallowed(source.text, notes))
        findings = check_pandoc_notes(source, pandoc, notes)
        notes = with_printed_notes(source.text, notes, feet)
    else:
        found = read_text_notes(with_marks_behind_labels(without_code(source.text)), feet)
        notes, starred = found.numbered, found.starred
        if not notes:
            notes, starred = parted(starred)
        findings = check_notes(source, found)
    document = make_document(
        source, kind, notes, starred, findings, read_metadata(source.text, pandoc_areas(pandoc, notes))
    )
    return replace(document, furniture=page_furniture(source.text))


def make_document(
    source: SourceText,
    kind: str,
    notes: Sequence[FoundNote],
    starred: Sequence[FoundNote],
    findings: Iterable[Finding],
    metadata: Mapping[str, str],
) -> Document:
    """Put a document together; that it has no notes is a finding."""
    all_findings = [*findings]
    if not notes and not starred:
        all_findings.append(no_notes(source))
    if not any(each.code == "F102" for each in all_findings):
        all_findings += marks_without_notes(source, left_marks(source.text, notes))
    return Document(
        source,
        tuple(footnote(source, note) for note in notes),
        metadata,
        sort_findings(all_findings),
        tuple(footnote(source, note) for note in starred),
        kind,
    )


def left_marks(text: str, notes: Sequence[FoundNote]) -> list[Call]:
    """The marks of a text that call none of its notes."""
    apart = sorted(span for note in notes for span in note.spans)
    called = {note.call for note in notes if note.call is not None}
    return unmatched_marks(without_code(text), called, apart, bool(notes))


def numbered(pandoc: PandocNotes) -> tuple[tuple[FoundNote, ...], tuple[FoundNote, ...]]:
    """Numbers for pandoc's notes, the starred ones (`[^*]`) apart.

    Numbers are those of the labels where these count through, else those of the order of the calls.
    """
    found = [FoundNote(0, note.label, note.spans, note.calls[0] if note.calls else None) for note in pandoc.notes]
    return parted(found)


def parted(notes: Sequence[FoundNote]) -> tuple[tuple[FoundNote, ...], tuple[FoundNote, ...]]:
    """The numbered notes and those outside the numbering; where all have stars, stars are the numbering."""
    starred = [note for note in notes if STARS.fullmatch(note.label)]
    rest = [note for note in notes if not STARS.fullmatch(note.label)]
    if not rest and len(starred) > 1:
        return in_order(starred), ()
    return by_labels(rest), in_order(starred)


def by_labels(notes: Sequence[FoundNote]) -> tuple[FoundNote, ...]:
    """Number notes by their labels where these count through, else in their order."""
    # Where a mark was lost, and where notes were put in later and called out of order, "supra note 7" is the label.
    said = any(note.call is None for note in notes) or _count_to_the_last(notes) or _called_nearly_in_order(notes)
    if said and _defined_in_order(notes):
        return tuple(sorted((replace(note, number=int(note.label)) for note in notes), key=lambda note: note.number))
    if slipped := _but_for_slips(notes):
        return slipped
    values = number_labels([note.label for note in notes])
    plain = all(value is not None and not value.mended for value in values)
    rising = [count for count in count_through(values) if count is not None]
    if plain and rising == sorted(set(rising)):
        return tuple(replace(note, number=count) for note, count in zip(notes, rising, strict=True))
    return _by_last_numbers(notes) or _of_a_copy(notes) or in_order(notes)


_LAST_NUMBER = regex(r".*\D(?P<number>\d{1,4})")


def _by_last_numbers(notes: Sequence[FoundNote]) -> tuple[FoundNote, ...]:
    """`[^35_20]`, `[^36_22]`: the page and the number of the note, of which the copy lost some."""
    ends = [_LAST_NUMBER.fullmatch(note.label) for note in notes]
    numbers = {int(found["number"]): note for found, note in zip(ends, notes, strict=True) if found}
    called = [number for number, note in numbers.items() if note.call is not None]
    rising = called == sorted(called) and 1 in numbers
    if not rising or len(numbers) < len(notes) or len(notes) < _NEARLY_ALL * max(numbers):
        return ()
    return tuple(replace(numbers[number], number=number) for number in sorted(numbers))


# A copy that lost some marks still has nearly all of its labels in their order.
_NEARLY_ALL = 0.9
_HALF = 0.5


def _of_a_copy(notes: Sequence[FoundNote]) -> tuple[FoundNote, ...]:
    """Number the notes of a copy that lost marks by their labels, so that one lost mark does not shift the rest.

    A label that is used twice counts once; what else has it is numbered after the last.
    """
    called = [int(note.label) for note in notes if note.call is not None and note.label.isdecimal()]
    lost = any(note.call is None or not note.label.isdecimal() for note in notes)
    rising = sum(one < other for one, other in itertools.pairwise(called))
    labels = {note.label for note in notes if note.label.isdecimal()}
    most = _HALF if len(labels) == len(notes) else _NEARLY_ALL  # labels that are all numbers, each once, say the order
    if not lost or len(called) < most * len(notes) or rising < _NEARLY_ALL * (len(called) - 1):
        return ()
    first: dict[int, FoundNote] = {}
    others: list[FoundNote] = []
    for note in notes:
        value = int(note.label) if note.label.isdecimal() else 0
        if value and value not in first:
            first[value] = replace(note, number=value)
        else:
            others.append(note)
    return _with_others(first, others)


def _with_others(first: Mapping[int, FoundNote], others: Sequence[FoundNote]) -> tuple[FoundNote, ...]:
    """Notes by their numbers, and behind the last what has no number of its own."""
    after = max(first, default=0) + 1
    return (*(first[value] for value in sorted(first)), *(replace(n, number=at) for at, n in enumerate(others, after)))


# So few labels used twice are slips; more are chapters that count from 1.
_FEW = 0.05


def _but_for_slips(notes: Sequence[FoundNote]) -> tuple[FoundNote, ...]:
    """Number notes by their labels where one was used twice by a slip: the next are not shifted by it.

    Of two with one label the one that stands between its neighbours has the number.
    """
    if not all(note.spans and note.label.isdecimal() for note in notes):
        return ()
    ordered = sorted(notes, key=lambda note: note.spans[0].start)
    labels = [int(note.label) for note in ordered]
    doubled = len(labels) - len(set(labels))
    if not 0 < doubled <= max(1, _FEW * len(labels)) or set(labels) != set(range(1, max(labels) + 1)):
        return ()
    first: dict[int, FoundNote] = {}
    others: list[FoundNote] = []
    for before, label, after, note in zip([0, *labels], labels, [*labels[1:], 0], ordered, strict=False):
        if label in first and (before, after) != (label - 1, label + 1):
            others.append(note)
            continue
        if label in first:
            others.append(first[label])
        first[label] = replace(note, number=label)
    return _with_others(first, others)


def _count_to_the_last(notes: Sequence[FoundNote]) -> bool:
    return {note.label for note in notes} == {str(number) for number in range(1, len(notes) + 1)}


def _called_nearly_in_order(notes: Sequence[FoundNote]) -> bool:
    """Tell whether labels rise, though some are left out and one is a stray (`[^100]` between 59 and 60)."""
    called = [int(note.label) for note in notes if note.call is not None and note.label.isdecimal()]
    falls = sum(one > other for one, other in itertools.pairwise(called))
    return falls <= max(1, _FEW * len(called))


def _defined_in_order(notes: Sequence[FoundNote]) -> bool:
    """Tell whether all labels are numbers, each once, and the notes stand in the order of these."""
    if not all(note.spans and note.label.isdecimal() for note in notes):
        return False
    defined = sorted((note.spans[0].start, int(note.label)) for note in notes)
    return all(one[1] < other[1] for one, other in itertools.pairwise(defined))


def in_order(notes: Sequence[FoundNote]) -> tuple[FoundNote, ...]:
    """Number notes from 1."""
    return tuple(replace(note, number=at) for at, note in enumerate(notes, start=1))


def pandoc_areas(pandoc: PandocNotes, notes: Sequence[FoundNote]) -> int:
    """Where the first note stands: what is before it may be the title block."""
    starts = [note.at for note in pandoc.notes] or [note.spans[0].start for note in notes if note.spans]
    return min(starts, default=-1)
