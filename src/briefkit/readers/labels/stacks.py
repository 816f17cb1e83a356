"""Labels that stand apart from their notes: `pdftotext` prints the raised numbers of a page foot one under another.

Below such a stack of numbers stand as many notes, one after the other. Where each begins is judged by its lines.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from briefkit.patterns import regex
from briefkit.readers.labels.assigned import Stacked, assigned_labels
from briefkit.readers.labels.behind import behind, starts_behind
from briefkit.readers.labels.line_labels import is_page_of_entry
from briefkit.readers.labels.stack_lines import (
    BEGINNING,
    ENDS,
    MOST_LINES,
    SHORT,
    SOURCE_END,
    usual_width,
    value_of_line,
)
from briefkit.readers.lines.continuing import closed
from briefkit.readers.lines.evidence import SOURCE
from briefkit.readers.lines.labels import Form, Label, read_label
from briefkit.readers.lines.lines import Line, LineKind

_OPEN_ADDRESS = regex(r"(?:://|www\.)\S*[^\s.;)>]$")
_BEHIND = regex(
    r"\W*(?:about (?:the|us|our)\b.{0,40}|board of \w+|acknowledge?ments?|contributors|index|appendix.{0,40}"
    r"|(?:selected )?bibliography|works cited|further reading|related publications|colophon|imprint|impressum)\W*",
    re.IGNORECASE,
)
"""What stands behind the last notes of a document."""
_LATER = 0.001  # of two lines that look alike the first is taken


def stacked_labels(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> dict[int, Stacked]:
    """Labels by the line at which their note begins, above which their numbers stand."""
    labels: dict[int, Stacked] = {}
    stacks = list(_stacks(lines))
    are_behind = behind(lines, stacks, called)
    for at, stack in enumerate(stacks):
        if are_behind[at]:
            starts = starts_behind(lines, stack, at > 0 and are_behind[at - 1], called)
        else:
            starts = _starts_below(lines, stack, called)
        form = Form.STACKED if len(stack) > 1 or are_behind[at] else Form.ALONE
        for number, start in zip(stack, starts, strict=False):
            labels[start] = Stacked(Label(str(value_of_line(lines[number])), form, 0), number)
    assigned = assigned_labels(lines, called)
    numbers = {each.number for each in assigned.values()}
    return {start: each for start, each in labels.items() if each.number not in numbers} | assigned


def _starts_below(lines: Sequence[Line], stack: Sequence[int], called: Mapping[int, Sequence[int]]) -> list[int]:
    """The lines with which the notes below a stack begin; above it where it is the last of its page."""
    last = value_of_line(lines[stack[-1]])
    region = _region(lines, stack[-1] + 1, last + 1, called.get(last + 1, ()))
    if len(stack) > 1 or (region and region[0] > stack[-1] + 1):
        return likely_starts(lines, region, len(stack)) if region else _starts_above(lines, stack)
    return []


def _stacks(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Lines with numbers that go on from one another, nothing but blank lines between them."""
    stack: list[int] = []
    for index, line in enumerate(lines):
        if line.kind is LineKind.BLANK:
            continue
        value = value_of_line(line)
        if stack and value != value_of_line(lines[stack[-1]]) + 1:
            yield stack
            stack = []
        if value and not is_page_of_entry(lines, index):
            stack.append(index)
    if stack:
        yield stack


def _region(lines: Sequence[Line], start: int, following: int, next_calls: Sequence[int]) -> list[int]:
    """The lines of text below a stack: to the end of the page, or to where the next note begins or is called."""
    place = bisect_right(next_calls, lines[start - 1].end)
    end = next_calls[place] if place < len(next_calls) else lines[-1].end + 1
    region: list[int] = []
    for index in range(start, min(len(lines), start + MOST_LINES)):
        line = lines[index]
        if line.kind in ENDS or line.end >= end or (region and _ends_notes(line.text, following)):
            break
        if line.kind is LineKind.TEXT:
            region.append(index)
    return region


def _ends_notes(text: str, following: int) -> bool:
    """Tell whether a line is none of the notes of a stack: a number, the next note, what stands behind the last."""
    label = read_label(text) if text.lstrip()[:1].isdigit() else None
    begins = label is not None and label.printed == str(following)
    return begins or text.strip("[(]. )\t").isdigit() or bool(_BEHIND.fullmatch(text))


def _starts_above(lines: Sequence[Line], stack: Sequence[int]) -> list[int]:
    """The lines with which the notes above a stack begin, where it is the last of its page; none if there are fewer."""
    starts: list[int] = []
    for index in range(stack[0] - 1, max(0, stack[0] - MOST_LINES), -1):
        line, before = lines[index], lines[index - 1]
        if line.kind in ENDS or value_of_line(line):
            break
        apart = before.kind is not LineKind.TEXT or closed(before.text) or bool(SOURCE.search(line.text))
        if line.kind is LineKind.TEXT and apart and BEGINNING.match(line.text):
            starts.append(index)
        if len(starts) == len(stack):
            return starts[::-1]
    return []


def likely_starts(lines: Sequence[Line], region: Sequence[int], count: int) -> list[int]:
    """The lines with which so many notes begin: the first, and those that look most like beginnings."""
    if not region:
        return []
    width = usual_width(lines, region)
    scored = []
    for at in range(1, len(region)):
        before, line = lines[region[at - 1]].text.rstrip(), lines[region[at]].text
        if closed(before) and BEGINNING.match(line) and not _OPEN_ADDRESS.search(before):
            score = 1.0 * bool(SOURCE_END.search(before)) + 1.0 * (len(before) < SHORT * width)
            score += 1.0 * (region[at] > region[at - 1] + 1) - _LATER * at
            scored.append((-score, region[at]))
    return sorted([region[0], *(index for _, index in sorted(scored)[: count - 1])])
