"""Items of a list of notes that lost their numbers: between `- 3 Roe` and `- 35 Poe` thirty-one items are 4 to 34.

Copies that make lists of everything keep a number as words of its item at the begin of a page, and drop it elsewhere.
The list says by itself how many it lost, so nothing is guessed: where the count does not come out, nothing is done.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefkit.patterns import regex
from briefkit.readers.lines.labels import Label, exact_value
from briefkit.readers.lines.lines import Line, LineKind

_BULLET = regex(r"[ \t]{0,3}[-*+•][ \t]+(?=\S)")


def labels_of_bare_items(lines: Sequence[Line], found: Mapping[int, Label]) -> dict[int, Label]:
    """The labels that such items had, by line."""
    listed = [index for index in sorted(found) if _BULLET.match(lines[index].text)]
    added: dict[int, Label] = {}
    for start, end in pairwise(listed):
        first, last = exact_value(found[start].printed), exact_value(found[end].printed)
        if first is None or last is None or last <= first + 1:
            continue
        items = _bare_items(lines, range(start + 1, end))
        if len(items) == last - first - 1:
            numbers = range(first + 1, last)
            added |= {
                index: Label(str(number), found[start].form, body)
                for number, (index, body) in zip(numbers, items.items(), strict=True)
            }
    return added


def _bare_items(lines: Sequence[Line], between: range) -> dict[int, int]:
    """The lines that begin with a bullet, and where their words begin; none if other text stands among them."""
    items: dict[int, int] = {}
    for index in between:
        bullet = _BULLET.match(lines[index].text)
        if bullet:
            items[index] = bullet.end()
        elif lines[index].kind is LineKind.HEADING or _begins_paragraph(lines, index):
            return {}
    return items


def _begins_paragraph(lines: Sequence[Line], index: int) -> bool:
    return lines[index].kind is LineKind.TEXT and lines[index - 1].kind is not LineKind.TEXT
