"""Labels that a copy printed in another place of their page than before their notes: at its foot, or over its text.

Programs that read the letters of a page in the order of its boxes put a raised number where its box comes: the lone
`16` under notes 15, 17 and 18 is the label of what stands between the first two.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefkit.patterns import regex
from briefkit.readers.labels.stacks import likely_starts
from briefkit.readers.lines.continuing import has_calls
from briefkit.readers.lines.labels import Form, Label, exact_value
from briefkit.readers.lines.lines import Line, LineKind

_NUMBER = regex(r"\s*(\d{1,4})\s*")
_LINES = 80  # of the notes of a page
_ABOVE = 4  # lines: so far a lone number may stand above its note
_LONE = (LineKind.TEXT, LineKind.FURNITURE)


@dataclass(frozen=True)
class Late:
    """The labels with those that stood elsewhere, and the lines that hold nothing but a number of them."""

    labels: Mapping[int, Label]
    numbers: frozenset[int]


def with_late_labels(lines: Sequence[Line], labels: Mapping[int, Label], called: Mapping[int, Sequence[int]]) -> Late:
    """Put the numbers that stand alone at the foot or head of a page to the notes which lack theirs."""
    kept, numbers = _without_displaced(lines, labels, called)
    found = dict(kept)
    for (start, value), (end, following) in pairwise([(-1, 0), *_numbered(kept)]):
        missing = following - 1
        if value + 1 != missing:
            continue
        stray = _stray(lines, kept, end, missing, numbers)
        if stray is None:
            continue
        lost = [at for at in kept if start < at < end and not kept[at].printed]
        begins = lost[:1] or _beginning(lines, start, end, missing, called)
        if begins:
            found[begins[0]] = Label(str(missing), Form.ALONE, 0)
            numbers.add(stray)
    return Late(found, frozenset(numbers))


def _numbered(labels: Mapping[int, Label]) -> list[tuple[int, int]]:
    return [(index, value) for index in sorted(labels) if (value := exact_value(labels[index].printed))]


def _without_displaced(
    lines: Sequence[Line], labels: Mapping[int, Label], called: Mapping[int, Sequence[int]]
) -> tuple[dict[int, Label], set[int]]:
    """The labels without lone numbers behind which, before the next label, the text calls the very same number."""
    kept, numbers = dict(labels), set[int]()
    row = _numbered(labels)
    for (index, value), (after, _) in pairwise(row):
        line, places = lines[index], called.get(value, ())
        at = bisect_left(places, line.start)
        inside = at < len(places) and places[at] < lines[after].start
        number = next((at for at in range(index, max(index - _ABOVE, -1), -1) if _says(lines[at], value)), None)
        if labels[index].form is Form.ALONE and not at and inside and number is not None:
            del kept[index]
            numbers.add(number)
    return kept, numbers


def _stray(lines: Sequence[Line], labels: Mapping[int, Label], end: int, value: int, displaced: set[int]) -> int | None:
    """The line with a number alone that is the label of the note before a label, on the same page."""
    for at in displaced:
        if _says(lines[at], value):
            return at
    for at in range(end + 1, min(len(lines), end + _LINES)):
        if lines[at].kind is LineKind.PAGE:
            break
        if at not in labels and _says(lines[at], value):
            return at
    return None


def _says(line: Line, value: int) -> bool:
    match = _NUMBER.fullmatch(line.text) if line.kind in _LONE else None
    return match is not None and int(match[1]) == value


def _beginning(
    lines: Sequence[Line], start: int, end: int, value: int, called: Mapping[int, Sequence[int]]
) -> list[int]:
    """The line with which the note begins that lost its label: among those of the note before, or over the next."""
    between = range(start + 1, end)
    if start >= 0 and not any(lines[at].kind is LineKind.PAGE for at in between):
        texts = (at for at in range(start, end) if lines[at].kind is LineKind.TEXT)
        region = [at for at in texts if not _NUMBER.fullmatch(lines[at].text)]
        if len(region) < _LINES and not _calls(lines, region, value, called):
            return likely_starts(lines, region, 2)[1:]
    top = end
    while top > 0 and lines[top - 1].kind is LineKind.TEXT and not _NUMBER.fullmatch(lines[top - 1].text):
        top -= 1
    block = range(top, end)
    apart = top == 0 or lines[top - 1].kind is not LineKind.TEXT
    return [top] if block and apart and not _calls(lines, block, value, called) else []


def _calls(lines: Sequence[Line], block: Sequence[int], value: int, called: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether lines are body text: they call notes."""
    if not block:
        return False
    first, last = lines[block[0]].start, lines[block[-1]].end
    return any(first <= place <= last for place in called.get(value, ())) or any(
        has_calls(lines[at].text) for at in block
    )
