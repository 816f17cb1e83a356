"""Labels whose numbers stand somewhere in the text before them: a copy that set its marks apart shows no more.

`… he went. 12 Then …` says little for itself; that before nearly every label of a long row its very number stands in
the text, does. The numbers of paragraphs and lists do not.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from briefkit.patterns import regex
from briefkit.readers.lines.labels import Label, exact_value
from briefkit.readers.lines.lines import Line, LineKind

_NUMBER = regex(r"(?<=[^\W\d_]|[.,;:!?\"”’')\]])[ ]{0,3}(?<![\d$§#])(\d{1,3})(?![\d/%:–-]|[.,]\d)")
_WINDOW = 6000  # letters before a label: a page or two
_LEAST = 10
_SHARE = 0.7
_MANY = 40
_SHARE_OF_MANY = 0.5


def loosely_called(lines: Sequence[Line], row: Mapping[int, Label]) -> bool:
    """Tell whether before nearly every label of a long row its number stands in the text."""
    if len(row) < _LEAST:
        return False
    places = _places(lines, row)
    found = 0
    for index, label in row.items():
        offsets = places.get(exact_value(label.printed) or 0, [])
        start = lines[index].start
        found += bisect_left(offsets, start - _WINDOW) < bisect_left(offsets, start)
    return found >= (_SHARE if len(row) < _MANY else _SHARE_OF_MANY) * len(row)


def _places(lines: Sequence[Line], row: Mapping[int, Label]) -> dict[int, list[int]]:
    """Where each number stands within a line of text that begins no note."""
    places: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        if line.kind is LineKind.TEXT and index not in row:
            for match in _NUMBER.finditer(line.text):
                places.setdefault(int(match[1]), []).append(line.start + match.start())
    return places
