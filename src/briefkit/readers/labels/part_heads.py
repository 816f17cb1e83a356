"""Numbered headings of chapters over their notes: `3. Rivers`, a blank line, `1. Orr …`: the 3 is no note."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefkit.patterns import regex
from briefkit.readers.lines.evidence import cites
from briefkit.readers.lines.labels import Form, Label, exact_value
from briefkit.readers.lines.lines import Line, LineKind

_FORMS = frozenset((Form.DOT, Form.BARE, Form.PAREN, Form.BOLD))
_LONGEST = 90  # letters of a heading
_ENDED = regex(r"[.!?:;,”\"’)\]]\W*$")
_LEAST = 2


def without_part_heads(lines: Sequence[Line], found: Mapping[int, Label]) -> dict[int, Label]:
    """The labels without those of headings, each on a line of its own over a first note."""
    heads = [
        (index, value)
        for index, following in pairwise(sorted(found))
        if exact_value(found[following].printed) == 1
        and (value := exact_value(found[index].printed)) is not None
        and _is_head(lines, index, found[index], following)
    ]
    falls = sum(one >= other for (_, one), (_, other) in pairwise(heads))
    if len(heads) < _LEAST or falls > 1:  # those in the text, and those over the notes at its end
        return dict(found)
    places = {index for index, _ in heads}
    return {index: label for index, label in found.items() if index not in places}


def _is_head(lines: Sequence[Line], index: int, label: Label, following: int) -> bool:
    """Tell whether a line is set as a heading and says nothing that a note says."""
    words = lines[index].text[label.body :].strip()
    apart = index == 0 or lines[index - 1].kind is not LineKind.TEXT
    between = lines[index + 1 : following]
    alone = bool(between) and all(line.kind is not LineKind.TEXT for line in between)
    said = label.form in _FORMS and 0 < len(words) <= _LONGEST and not _ENDED.search(words)
    return apart and alone and said and not cites([lines[index]])
