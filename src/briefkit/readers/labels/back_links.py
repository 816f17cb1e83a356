"""Notes that end in a link back to their mark: `Ibid., 36. [↑](#footnote-ref-7)`, `Cole, *Nets*, 8.↩︎`.

What ends so is a note, with a number before it or without: copies of web pages lose the numbers of the list in which
the notes stand. Where the notes have such ends, a numbered list without them is none of theirs.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefkit.patterns import regex
from briefkit.readers.lines.labels import WEAK, Form, Label
from briefkit.readers.lines.lines import Line, LineKind

_BACK = regex(
    r"(?:\[\\?\[?\s*[↩↑⤴⬆⏎↵⮐^\ufe0e\ufe0f]+\s*\\?\]?\]\([^)\s]*#(?P<target>[^)\s]*)\)|[↩⤴⏎⮐]+[\ufe0e\ufe0f]?)\s*$"
)
_NUMBER = regex(r"(\d{1,4})$")
_LEAST = 3
_MOSTLY = 0.8  # of the notes
_SELDOM = 0.2


def by_back_links(lines: Sequence[Line], found: Mapping[int, Label]) -> dict[int, Label]:
    """The labels, where notes end in links back: without those of lists that do not, with those that a copy lost."""
    ends = [
        (index, match)
        for index, line in enumerate(lines)
        if line.kind is LineKind.TEXT and (match := _BACK.search(line.text[-60:]))
    ]
    if len(ends) < _LEAST:
        return dict(found)
    places = [index for index, _ in ends]
    for form in WEAK:
        of_form = [index for index in sorted(found) if found[index].form is form]
        own = _with_an_end(of_form, places, len(lines))
        if len(own) >= _MOSTLY * len(ends):
            return {index: label for index, label in found.items() if index in own or label.form is not form}
    begins = _beginnings(lines, places)
    if sum(index in found for index in begins) > _SELDOM * len(ends):
        return dict(found)
    numbers = _numbers([match["target"] or "" for _, match in ends])
    return {**found} | {
        index: Label(str(number), Form.LINKED, len(lines[index].text) - len(lines[index].text.lstrip(" \t>-*+")))
        for index, number in zip(begins, numbers, strict=True)
    }


def _with_an_end(labels: Sequence[int], ends: Sequence[int], last: int) -> frozenset[int]:
    """The labels between each of which and the next a note ends."""
    kept = set()
    for index, following in pairwise([*labels, last]):
        if any(index <= end < following for end in ends):
            kept.add(index)
    return frozenset(kept)


def _beginnings(lines: Sequence[Line], ends: Sequence[int]) -> list[int]:
    """Where the notes begin: behind the end of the one before, the first with its paragraph."""
    first = ends[0]
    while first > 0 and lines[first - 1].kind is LineKind.TEXT:
        first -= 1
    begins = [first]
    for before, end in pairwise(ends):
        begins.append(next((at for at in range(before + 1, end) if lines[at].kind is LineKind.TEXT), end))
    return begins


def _numbers(targets: Sequence[str]) -> list[int]:
    """The numbers that the links say, if they rise from the first note on; else the notes are counted."""
    said = [int(match[1]) if (match := _NUMBER.search(target)) else 0 for target in targets]
    if said[0] == 1 and all(one < other for one, other in pairwise(said)):
        return said
    return list(range(1, len(targets) + 1))
