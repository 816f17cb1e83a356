"""What the lines of page feet look like where the labels of their notes stand apart."""

import re
from collections.abc import Sequence

from briefkit.patterns import regex
from briefkit.readers.lines.lines import Line, LineKind

_NUMBER = regex(r"[^\S\n]*[\[(]?(\d{1,4})[.)\]]{0,2}[^\S\n]*")
SOURCE_END = regex(r"(?:\d[\"”’)\]]*|\b(?:ibid|id|passim|n\.d|ff?)|/\S*|>)[.,;\"”’)\]*_]*\s*$", re.IGNORECASE)
BEGINNING = regex(r"\W*(?:[A-ZÀ-ÞЀ-Я\d“\"‘']|https?:|www\.|ibid|id\.|see |cf\.)")
SHORT = 0.85
_USUAL = 0.8  # of the lines are no wider than what is taken for the width; addresses may be wider
MOST_LINES = 120  # that the notes of a page have
ENDS = frozenset((LineKind.PAGE, LineKind.RULE, LineKind.HEADING))


def value_of_line(line: Line) -> int:
    """The number that a line holds and nothing else; 0 where there is none."""
    match = _NUMBER.fullmatch(line.text) if line.kind in (LineKind.TEXT, LineKind.FURNITURE) else None
    return int(match[1]) if match else 0


def usual_width(lines: Sequence[Line], region: Sequence[int]) -> int:
    """How wide the lines of a region are."""
    widths = sorted(len(lines[index].text) for index in region)
    return widths[int(_USUAL * (len(widths) - 1))] if widths else 0
