"""Short notes whose text a program put above the labels of their page: `12.` and at once `13. See Roe …`.

Programs that sort the boxes of a page (pdfminer, and what is built on it) part a number from a text that begins in
another type: `Id. at 9.` stands as a paragraph of its own where the notes of the page begin, or between two of them.
"""

from collections.abc import Iterator, Mapping, Sequence

from briefkit.patterns import regex
from briefkit.readers.labels.assigned import windows
from briefkit.readers.labels.stack_lines import value_of_line
from briefkit.readers.lines.continuing import closed
from briefkit.readers.lines.labels import Form, Label, exact_value
from briefkit.readers.lines.lines import Line, LineKind

_BACK = regex(r"\W{0,3}(?:Id|ID|Ibid|IBID|Ibidem|Supra|Cf|See)\b")
_MOST_LINES = 3  # of a note
_MOSTLY = 0.6  # of the numbers are called


def with_parted_texts(
    lines: Sequence[Line], labels: Mapping[int, Label], called: Mapping[int, Sequence[int]]
) -> tuple[dict[int, Label], frozenset[int]]:
    """The labels with those of parted texts at these, and the lines of their numbers.

    Only where a page has as many texts without a number as it has numbers without a text.
    """
    taken = dict(labels)
    numbers: set[int] = set()
    for window in windows(lines, called) if any(map(value_of_line, lines)) else ():
        here = [index for index in window if index in labels]
        empty = [index for index in window if _is_empty(lines, index, labels)]
        texts = list(_texts(lines, window, labels)) if empty and len(here) > 1 else []
        values = [value_of_line(lines[index]) for index in empty]
        if len(texts) == len(empty) and sum(value in called for value in values) >= _MOSTLY * len(values):
            for index, text, value in zip(empty, texts, values, strict=True):
                taken.pop(index, None)
                taken[text] = Label(str(value), Form.ALONE, 0)
                numbers.add(index)
    return taken, frozenset(numbers)


def _is_empty(lines: Sequence[Line], index: int, labels: Mapping[int, Label]) -> bool:
    """Tell whether a line holds a number alone, at once below which stands the next number."""
    value = value_of_line(lines[index])
    below = index + 1
    if not value or below >= len(lines):
        return False
    following = value_of_line(lines[below]) or (exact_value(labels[below].printed) if below in labels else 0)
    return following == value + 1


def _texts(lines: Sequence[Line], window: range, labels: Mapping[int, Label]) -> Iterator[int]:
    """The first lines of short paragraphs without a label that only lead back to another note."""
    start = window.start
    while start < window.stop:
        end = start
        while end < window.stop and lines[end].kind is LineKind.TEXT:
            end += 1
        block = range(start, end)
        if not any(at in labels or value_of_line(lines[at]) for at in block):
            yield from _beginnings(lines, block)
        start = max(end, start + 1)


def _beginnings(lines: Sequence[Line], block: range) -> list[int]:
    """The lines of a paragraph at which notes begin, if it consists of such notes and of nothing else."""
    starts = [at for at in block if _BACK.match(lines[at].text) and (at == block.start or closed(lines[at - 1].text))]
    whole = block and starts[:1] == [block.start] and closed(lines[block.stop - 1].text)
    return starts if whole and len(block) <= _MOST_LINES * len(starts) else []
