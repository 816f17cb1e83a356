"""Labels at line heads, judged by what stands behind them: notes, or a text that the marks of notes interrupt."""

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from briefkit.readers.labels.label_rows import rising, value_of
from briefkit.readers.lines.labels import STRONG, WEAK, Form, Label
from briefkit.readers.lines.likeness import Likeness, likeness, names_source
from briefkit.readers.lines.lines import Line, LineKind

_LOOK = 3  # lines of a note
_LEAST_RIVAL = 10
_SHARED = 0.5  # of the numbers of the shorter row
_NEARLY_ALL = 0.8
_CLEARLY = 0.25
_SOME = 0.04  # of the paragraphs call notes
_LONGER = 1.5  # times
_LONG = 200  # letters
_PRINTED = tuple(form for form in WEAK if form not in (Form.STACKED, Form.ROW, Form.NAMED))


def reads_as_text(lines: Sequence[Line], labels: Mapping[int, Label]) -> bool:
    """Tell whether what stands behind labels is running text rather than notes."""
    numbered = {index: label for index, label in labels.items() if not label.starred}
    return _likeness(lines, numbered).is_running_text


def names_sources(lines: Sequence[Line], labels: Mapping[int, Label]) -> bool:
    """Tell whether nearly all of many labels stand before what names a source, be it the paper of an office."""
    return len(labels) >= _LEAST_RIVAL and naming_share(lines, labels) >= _NEARLY_ALL


def naming_share(lines: Sequence[Line], labels: Mapping[int, Label]) -> float:
    """The share of the labels that stand before what names a source."""
    return sum(names_source(_text(lines, index, labels)) for index in labels) / max(len(labels), 1)


def without_marks(lines: Sequence[Line], found: Mapping[int, Label]) -> dict[int, Label]:
    """The labels without marks that a converter put on lines of their own: behind these the sentence goes on.

    Marks and notes are told by what kind of place their links lead to.
    """
    groups: dict[tuple[Form, str], dict[int, Label]] = {}
    for index, label in found.items():
        if label.form in STRONG and not label.starred:
            groups.setdefault((label.form, label.family), {})[index] = label
    marks = {index for group in groups.values() if _likeness(lines, group).is_running_text for index in group}
    return {index: label for index, label in found.items() if index not in marks}


def without_paragraphs(
    lines: Sequence[Line], found: Mapping[int, Label], called: Mapping[int, Sequence[int]]
) -> dict[int, Label]:
    """The labels without those of numbered paragraphs, where notes are numbered beside them.

    Reports of inquiries and judgments number both: the paragraphs are long, call notes and seldom name a source.
    """
    rows = {form: row for form in _PRINTED if len(row := _row(found, form)) >= _LEAST_RIVAL}
    places = sorted(place for offsets in called.values() for place in offsets)
    looks = {form: _look(lines, row, places) for form, row in rows.items()}
    dropped = {form for form in rows for other in rows if _are_paragraphs(looks[form], looks[other])}
    folios = rows.get(Form.ALONE, {}) if Form.ALONE in dropped else {}
    dropped -= {Form.ALONE}  # lone numbers are the folios of pages, and the labels of some notes as well
    return {index: label for index, label in found.items() if label.form not in dropped and index not in folios}


@dataclass(frozen=True, slots=True)
class _Look:
    """What the paragraphs of a row look like: notes name sources at once, are short and call no notes."""

    values: frozenset[int]
    naming: float
    calling: float
    length: float


def _row(found: Mapping[int, Label], form: Form) -> dict[int, Label]:
    return rising({index: label for index, label in found.items() if label.form is form}, _LEAST_RIVAL)


def _look(lines: Sequence[Line], row: Mapping[int, Label], places: Sequence[int]) -> _Look:
    values = frozenset(value_of(label) for label in row.values())
    calling = 0
    lengths = []
    for index, label in row.items():
        start, end = lines[index].start + label.body, _end(lines, index, row)
        at = bisect_left(places, start)
        calling += at < len(places) and places[at] < end
        lengths.append(end - start)
    return _Look(values, naming_share(lines, row), calling / len(row), median(lengths))


def _are_paragraphs(one: _Look, other: _Look) -> bool:
    """Tell of one row beside another whether it numbers the paragraphs whose notes the other numbers."""
    shared = len(one.values & other.values) >= _SHARED * min(len(one.values), len(other.values))
    longer = one.length > _LONGER * other.length and one.length > _LONG
    return shared and longer and one.naming + _CLEARLY < other.naming and one.calling > max(other.calling, _SOME)


def _end(lines: Sequence[Line], index: int, labels: Container[int]) -> int:
    """Where the paragraph ends that begins at a line, at the next label at the latest."""
    for at in range(index + 1, len(lines)):
        if lines[at].kind is not LineKind.TEXT or at in labels:
            return lines[at - 1].end
    return lines[-1].end


def _likeness(lines: Sequence[Line], labels: Mapping[int, Label]) -> Likeness:
    return likeness([_text(lines, index, labels) for index, label in labels.items()])


def _text(lines: Sequence[Line], index: int, labels: Mapping[int, Label]) -> str:
    """The first words behind a label, which may stand on a line of its own."""
    words = [lines[index].text[labels[index].body :]]
    for at in range(index + 1, min(len(lines), index + 1 + _LOOK)):
        if at in labels or (lines[at].kind is not LineKind.TEXT and "".join(words).strip()):
            break
        words.append(lines[at].text)
    return "\n".join(words).strip()
