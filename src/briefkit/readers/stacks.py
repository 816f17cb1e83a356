"""Labels that stand apart from their notes: `pdftotext` prints the raised numbers of a page foot one under another.

Below such a stack of numbers stand as many notes, one after the other. Where each begins is judged by its lines.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefkit.readers.continuing import closed
from briefkit.readers.evidence import SOURCE
from briefkit.readers.labels import Form, Label
from briefkit.readers.line_labels import is_page_of_entry
from briefkit.readers.lines import Line, LineKind

_NUMBER = re.compile(r"[^\S\n]*[\[(]?(\d{1,4})[.)\]]{0,2}[^\S\n]*")
_SOURCE_END = re.compile(r"(?:\d[\"”’)\]]*|\b(?:ibid|id|passim|n\.d|ff?)|/\S*|>)[.,;\"”’)\]*_]*\s*$", re.IGNORECASE)
_BEGINNING = re.compile(r"\W*(?:[A-ZÀ-ÞЀ-Я\d“\"‘']|https?:|www\.|ibid|id\.|see |cf\.)")
_OPEN_ADDRESS = re.compile(r"(?:://|www\.)\S*[^\s.;)>]$")
_BEHIND = re.compile(
    r"\W*(?:about (?:the|us|our)\b.{0,40}|board of \w+|acknowledge?ments?|contributors|index|appendix.{0,40}"
    r"|(?:selected )?bibliography|works cited|further reading|related publications|colophon|imprint|impressum)\W*",
    re.IGNORECASE,
)
"""What stands behind the last notes of a document."""
_SHORT = 0.85
_USUAL = 0.8  # of the lines are no wider than what is taken for the width; addresses may be wider
_LATER = 0.001  # of two lines that look alike the first is taken
_MOST_LINES = 120  # that the notes of a page have
_ENDS = frozenset((LineKind.PAGE, LineKind.RULE, LineKind.HEADING))


@dataclass(frozen=True, slots=True)
class Stacked:
    """A label and the line with its number."""

    label: Label
    number: int


def stacked_labels(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> dict[int, Stacked]:
    """Labels by the line at which their note begins, above which their numbers stand."""
    labels: dict[int, Stacked] = {}
    for stack in _stacks(lines):
        last = _value(lines[stack[-1]])
        region = _region(lines, stack[-1] + 1, called.get(last + 1, ()))
        if len(stack) > 1 or (region and region[0] > stack[-1] + 1):
            starts = likely_starts(lines, region, len(stack)) if region else _starts_above(lines, stack)
            form = Form.STACKED if len(stack) > 1 else Form.ALONE
            for number, start in zip(stack, starts, strict=False):
                labels[start] = Stacked(Label(str(_value(lines[number])), form, 0), number)
    return labels


def _value(line: Line) -> int:
    match = _NUMBER.fullmatch(line.text)
    return int(match[1]) if match and line.kind in (LineKind.TEXT, LineKind.FURNITURE) else 0


def _stacks(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Lines with numbers that go on from one another, nothing but blank lines between them."""
    stack: list[int] = []
    for index, line in enumerate(lines):
        if line.kind is LineKind.BLANK:
            continue
        value = _value(line)
        if stack and value != _value(lines[stack[-1]]) + 1:
            yield stack
            stack = []
        if value and not is_page_of_entry(lines, index):
            stack.append(index)
    if stack:
        yield stack


def _region(lines: Sequence[Line], start: int, next_calls: Sequence[int]) -> list[int]:
    """The lines of text below a stack: to the end of the page, or to where the next note is called."""
    place = bisect_right(next_calls, lines[start - 1].end)
    end = next_calls[place] if place < len(next_calls) else lines[-1].end + 1
    region: list[int] = []
    for index in range(start, min(len(lines), start + _MOST_LINES)):
        line = lines[index]
        if line.kind in _ENDS or line.end >= end or (region and (_value(line) or _BEHIND.fullmatch(line.text))):
            break
        if line.kind is LineKind.TEXT:
            region.append(index)
    return region


def _starts_above(lines: Sequence[Line], stack: Sequence[int]) -> list[int]:
    """The lines with which the notes above a stack begin, where it is the last of its page; none if there are fewer."""
    starts: list[int] = []
    for index in range(stack[0] - 1, max(0, stack[0] - _MOST_LINES), -1):
        line, before = lines[index], lines[index - 1]
        if line.kind in _ENDS or _value(line):
            break
        apart = before.kind is not LineKind.TEXT or closed(before.text) or bool(SOURCE.search(line.text))
        if line.kind is LineKind.TEXT and apart and _BEGINNING.match(line.text):
            starts.append(index)
        if len(starts) == len(stack):
            return starts[::-1]
    return []


def likely_starts(lines: Sequence[Line], region: Sequence[int], count: int) -> list[int]:
    """The lines with which so many notes begin: the first, and those that look most like beginnings."""
    if not region:
        return []
    width = sorted(len(lines[index].text) for index in region)[int(_USUAL * (len(region) - 1))]
    scored = []
    for at in range(1, len(region)):
        before, line = lines[region[at - 1]].text.rstrip(), lines[region[at]].text
        if closed(before) and _BEGINNING.match(line) and not _OPEN_ADDRESS.search(before):
            score = 1.0 * bool(_SOURCE_END.search(before)) + 1.0 * (len(before) < _SHORT * width)
            score += 1.0 * (region[at] > region[at - 1] + 1) - _LATER * at
            scored.append((-score, region[at]))
    return sorted([region[0], *(index for _, index in sorted(scored)[: count - 1])])
