"""The trace that a raised label leaves in the layout of a page: a blank line under the first line of its note.

`pdftotext -layout` prints a line that a small raised number shifts apart from the next one. Notes of one line have no
such trace; that nearly all longer notes of a text have it shows that it says nothing.
"""

from collections.abc import Mapping, Sequence

from briefkit.readers.lines.labels import Label
from briefkit.readers.lines.lines import Line, LineKind

_LEAST = 5
_MOSTLY = 0.7  # of the notes of several lines have it
_WIDE = 0.8  # of the usual length: a shorter line ends its note
_USUAL = 0.8  # of the first lines are no longer


def traces(lines: Sequence[Line], labels: Mapping[int, Label]) -> frozenset[int]:
    """The blank lines that part no paragraphs; none in a text without page breaks."""
    first = [index for index, label in labels.items() if not label.starred and index + 2 < len(lines)]
    if len(first) < _LEAST or not any(line.kind is LineKind.PAGE for line in lines):
        return frozenset()
    lengths = sorted(len(lines[index].text.strip()) for index in first)
    long = _WIDE * lengths[int(_USUAL * (len(lengths) - 1))]
    longer = [index for index in first if len(lines[index].text.strip()) >= long]
    under = frozenset(index + 1 for index in longer if _is_apart(lines, labels, index))
    joined = sum(lines[index + 1].kind is LineKind.TEXT and index + 1 not in labels for index in longer)
    return under if len(under) >= max(_LEAST, _MOSTLY * (len(under) + joined)) else frozenset()


def _is_apart(lines: Sequence[Line], labels: Mapping[int, Label], index: int) -> bool:
    """Tell whether one blank line, and text that begins no note, stands under a line."""
    return (
        lines[index + 1].kind is LineKind.BLANK and lines[index + 2].kind is LineKind.TEXT and index + 2 not in labels
    )
