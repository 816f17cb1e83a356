"""Numbers that stand behind their notes: some programs print small raised labels where the text of the page has ended.

On such a page the notes that lost their labels stand right above the first that kept its own, or above the number.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from briefkit.patterns import regex
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
from briefkit.readers.lines.labels import exact_value, read_label
from briefkit.readers.lines.likeness import names_source
from briefkit.readers.lines.lines import Line, LineKind

_SIGNAL = regex(r"\W*(?:see|ibid|ibíd|id|cf|but see|compare|e\.g|supra|vgl|ebd|siehe|vid|cfr)\b", re.IGNORECASE)
_SIGNALLED = 1.5
_ENDED, _BLANK, _SOURCE_ENDED = 0.75, 0.25, 0.5
_BRACKETED = -2.0  # `(London, 1990)` goes on with what stands above
_ITEM = 2  # lines of a note
_LATER = 0.001  # of two lines that look alike the lower is taken


def behind(lines: Sequence[Line], stacks: Sequence[Sequence[int]], called: Mapping[int, Sequence[int]]) -> list[bool]:
    """Tell of each stack of numbers whether it stands behind the notes of its numbers, and not before them."""
    found: list[bool] = []
    later: Sequence[int] | None = None  # the numbers behind these, if they stand behind their notes
    for stack in reversed(stacks):
        page = _page_above(lines, stack[0])
        last = value_of_line(lines[stack[-1]])
        called_here = _called_above(lines, stack[0], called)
        tight = bool(page) and page[-1] == stack[0] - 1 and not value_of_line(lines[page[-1]])
        own = _labelled(lines, page, last + 1) is not None
        ends = own or _ends_page(lines, stack[-1], last + 1) or _goes_on(lines, stack, later)
        lost = _labelled(lines, page, value_of_line(lines[stack[0]])) is None
        found.append(called_here and lost and ends and (own or tight))
        later = stack if found[-1] else None
    return found[::-1]


def starts_behind(
    lines: Sequence[Line], stack: Sequence[int], before: bool, called: Mapping[int, Sequence[int]]
) -> list[int]:
    """The lines with which the notes above a stack begin; none if there are fewer.

    Args:
        lines: the lines of the text.
        stack: the lines of the numbers.
        before: the numbers above them stand behind their notes as well.
        called: the places where the text calls a number.
    """
    page = _page_above(lines, stack[0])
    own = _labelled(lines, page, value_of_line(lines[stack[-1]]) + 1)
    region = [at for at in page if own is None or at < own]
    value = value_of_line(lines[stack[0]])
    top = next((at for at in reversed(region) if 0 < value_of_line(lines[at]) == value - 1), -1)
    label = _labelled(lines, region, value - 1)
    first = max(top, -1 if label is None else label)
    region = [at for at in region if at > top and (label is None or at >= label)]
    if first >= 0:
        opens = before and first == top
        starts = _best(lines, region, len(stack) - opens, skip=1)
        return [region[0], *starts][: len(stack)] if opens and region else starts
    return _best(lines, _without_body(lines, region, value, called), len(stack))


def _page_above(lines: Sequence[Line], index: int) -> list[int]:
    """The lines of text above a line on its page."""
    page: list[int] = []
    for at in range(index - 1, max(-1, index - 1 - MOST_LINES), -1):
        if lines[at].kind in ENDS:
            break
        if lines[at].kind is LineKind.TEXT or value_of_line(lines[at]):
            page.append(at)
    return page[::-1]


def _labelled(lines: Sequence[Line], page: Sequence[int], value: int) -> int | None:
    """The first line of a page that has a number as its label."""
    for at in page:
        text = lines[at].text.lstrip()
        label = read_label(text) if text.startswith(str(value)) else None
        if label is not None and exact_value(label.printed) == value:
            return at
    return None


def _called_above(lines: Sequence[Line], index: int, called: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether the text calls the number of a line before it, on its page."""
    places = called.get(value_of_line(lines[index]), ())
    last = bisect_left(places, lines[index].start) - 1
    if last < 0:
        return False
    above = (at for at in range(index, max(index - MOST_LINES, -1), -1) if lines[at].kind in ENDS)
    first = next(above, max(index - MOST_LINES, 0))
    return places[last] >= lines[first].start


def _ends_page(lines: Sequence[Line], index: int, following: int) -> bool:
    """Tell whether the page ends behind a line, or the note with the next number stands there with its label."""
    behind_it = next((line for line in lines[index + 1 : index + 4] if line.kind is not LineKind.BLANK), None)
    if behind_it is None or behind_it.kind in ENDS:
        return True
    label = read_label(behind_it.text)
    return label is not None and label.printed == str(following) and bool(behind_it.text[label.body :].strip())


def _goes_on(lines: Sequence[Line], stack: Sequence[int], later: Sequence[int] | None) -> bool:
    """Tell whether the numbers behind these are the next ones of the same page."""
    if later is None or value_of_line(lines[later[0]]) != value_of_line(lines[stack[-1]]) + 1:
        return False
    return not any(lines[at].kind in ENDS for at in range(stack[-1], later[0]))


def _without_body(
    lines: Sequence[Line], region: Sequence[int], value: int, called: Mapping[int, Sequence[int]]
) -> list[int]:
    """The lines of a page below the last one that calls one of its notes."""
    if not region:
        return []
    start, end = lines[region[0]].start, lines[region[-1]].end
    places = [place for number in range(value, value + MOST_LINES) for place in called.get(number, ())]
    body = max((place for place in places if start <= place < end), default=-1)
    return [at for at in region if lines[at].start > body]


def _best(lines: Sequence[Line], region: Sequence[int], count: int, skip: int = 0) -> list[int]:
    """The lines with which so many notes are likeliest to begin; none if there are fewer."""
    width = usual_width(lines, region)
    scored = []
    for at in region[skip:]:
        if BEGINNING.match(lines[at].text):
            item = " ".join(line.text for line in lines[at : min(at + _ITEM, region[-1] + 1)])
            scored.append((-_score(item, lines[at - 1] if at > region[0] else None, width) - _LATER * at, at))
    return sorted(at for _, at in sorted(scored)[:count]) if len(scored) >= count else []


def _score(item: str, above: Line | None, width: int) -> float:
    """How much lines look like the beginning of a note, by their words and by the line above."""
    score = _SIGNALLED * bool(_SIGNAL.match(item)) + 1.0 * (names_source(item) or bool(SOURCE.search(item)))
    score += _BRACKETED * item.lstrip().startswith("(")
    if above is None:
        return score
    if above.kind is not LineKind.TEXT:
        return score + _ENDED + _BLANK
    score += _ENDED * closed(above.text) + _SOURCE_ENDED * bool(SOURCE_END.search(above.text.rstrip()))
    return score + _SOURCE_ENDED * (len(above.text) < SHORT * width)
