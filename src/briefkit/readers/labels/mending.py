"""Labels that were damaged, found by the gap that they leave: between notes 11 and 13 a line that begins with `l2.`"""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from briefkit.patterns import regex
from briefkit.readers.lines.continuing import closed
from briefkit.readers.lines.evidence import cites
from briefkit.readers.lines.labels import Form, Label, exact_value, misread_value
from briefkit.readers.lines.lines import Line, LineKind
from briefkit.readers.lines.sequences import LATEST, best_row

_LEAD = r"[^\S\n]*(?:>[^\S\n]*)*(?:[-+*•][^\S\n]+)?(?:<sup>|[\[({\\*_'‘“^]{0,2})"
_TAIL = r"(?:</sup>|[\])}.:,;/\\*_’”'^]){0,3}"
_DAMAGED = r"(?=[^\s.,)]*\d|[lI|!]{1,3}[^\w]|[lI|!][OoSZB]{1,2}[^\w])[0-9lIiOoQSsBZzgq|!]{1,4}"
"""Digits and letters that look like digits; `so` and `Oil` are words."""
_HEAD = regex(rf"{_LEAD}(?P<printed>{_DAMAGED}){_TAIL}(?:(?<=\d)(?=[A-Z\"“])|[^\S\n]+)(?=\S)")
_VOLUME = regex(r"\d{1,4} (?:[A-Z][\w.&’']*+[ ]?){1,5}(?:§|\(|\d)")
"""`367 U.S. 303`: a law report or a code, by its volume."""
_MOST = 3  # notes that are looked for in one gap
_MOST_WHOLE = 8  # if every one of them is there
_LEAST = 2  # notes after which more are looked for
_LINES = 400  # a gap longer than this is not searched
_NEAR = 60  # lines before the first whole label of a page or list
_ITEM = 3  # lines of a note that are looked at


def mended(
    lines: Sequence[Line], found: Mapping[int, Label], chain: Mapping[int, Label], called: Container[int]
) -> dict[int, Label]:
    """The labels with those that stand damaged, or in another form, in the gaps between them and behind the last."""
    added: dict[int, Label] = {}
    row = _row(chain)
    if row and 1 < row[0][1] <= 1 + _MOST:
        first, value = row[0]
        before = _in_gap(lines, found, range(max(0, first - _LINES), first), range(1, value))
        added |= {index: label for index, label in before.items() if misread_value(label.printed) in called}
    for (start, value), (end, following) in pairwise(row):
        if value + 1 < following <= value + 1 + _MOST and end - start <= _LINES:
            added |= _in_gap(lines, found, range(start + 1, end), range(value + 1, following))
        elif value + 1 < following <= value + 1 + _MOST_WHOLE and end - start <= _LINES:
            whole = _in_gap(lines, found, range(start + 1, end), range(value + 1, following))
            added |= whole if len(whole) == following - value - 1 else {}
        elif 1 < following <= min(value, LATEST):
            added |= _first_ones(lines, found, range(max(start + 1, end - _NEAR), end), following)
    if len(row) >= _LEAST:
        added |= _behind(lines, found, row[-1], called)
    return {**chain, **added}


def _row(chain: Mapping[int, Label]) -> list[tuple[int, int]]:
    """The lines of labels in their order, each with its number."""
    numbered = [(index, value) for index in sorted(chain) if (value := exact_value(chain[index].printed)) is not None]
    return [numbered[at] for at, _ in best_row([value for _, value in numbered], lambda _at, _run: 1.0)]


def _first_ones(lines: Sequence[Line], found: Mapping[int, Label], gap: range, following: int) -> dict[int, Label]:
    """The damaged labels right before the first whole one of a numbering that begins again: `I. Cole, *Nets*, 8.`

    `I` is a word too: what stands behind it must name a source.
    """
    at, first = gap.stop, following
    taken: dict[int, Label] = {}
    for index in reversed(gap):
        label = next((each for each in _readings(lines[index], found.get(index))), None)
        if label is None or misread_value(label.printed) != first - 1 or not _may_begin(lines, index, label):
            continue
        if not cites(lines[index : min(at, index + _ITEM)]):
            break
        taken[index], at, first = label, index, first - 1
    return taken


def _in_gap(lines: Sequence[Line], found: Mapping[int, Label], gap: range, missing: range) -> dict[int, Label]:
    """The labels in a gap that say, or would say if they were not damaged, the missing numbers in their order."""
    taken: dict[int, Label] = {}
    wanted = missing.start
    for index in gap:
        for label in _readings(lines[index], found.get(index)) if wanted < missing.stop else ():
            value = misread_value(label.printed)
            if value is not None and wanted <= value < missing.stop and _may_begin(lines, index, label):
                taken[index] = label
                wanted = value + 1
                break
    return taken


def _readings(line: Line, label: Label | None) -> Iterator[Label]:
    """What the head of a line may be as a label."""
    if line.kind is not LineKind.TEXT:
        return
    if label is not None and exact_value(label.printed) is not None:
        yield label
    if match := _HEAD.match(line.text):
        yield Label(match["printed"], Form.DOT, match.end())


def _behind(
    lines: Sequence[Line], found: Mapping[int, Label], last: tuple[int, int], called: Container[int]
) -> dict[int, Label]:
    """The labels behind the last one, each the very next number, which the text calls."""
    added: dict[int, Label] = {}
    start, value = last
    for index in range(start + 1, min(len(lines), start + _LINES)):
        for label in _readings(lines[index], found.get(index)):
            if misread_value(label.printed) == value + 1 and value + 1 in called and _begins(lines, index):
                added[index] = label
                value += 1
                break
    return added


def _may_begin(lines: Sequence[Line], index: int, label: Label) -> bool:
    """Tell whether a note may begin at a line, be it that the page's text above it breaks off in a sentence."""
    return _begins(lines, index) or bool(_VOLUME.match(lines[index].text, label.body))


def _begins(lines: Sequence[Line], index: int) -> bool:
    """Tell whether something may begin at a line: `see page` / `12 of the book` goes on."""
    before = lines[index - 1] if index else None
    return before is None or before.kind is not LineKind.TEXT or closed(before.text)
