"""Page numbers that stand between the lines of a text, where a copy lost the page breaks."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from briefkit.patterns import regex
from briefkit.readers.lines.evidence import cites
from briefkit.readers.lines.lines import Line, LineKind
from briefkit.readers.lines.sequences import best_row

_NUMBER = regex(r"\s*[0-9]{1,4}\s*")
_HEAD = regex(r"[^\n“”\"«;]{6,90}(?<![.,;:!?)])")
"""Words that may be a running head: no note ends so."""
_LEAST_HEADS, _LETTERS = 3, 6
_STROKES = regex(r"\s*_{8,}\s*")
_STUCK = regex(
    r"(?:(?<=[\d)\]”\"’]\.)|(?<=[”\"’)])|(?<=bid\.)|(?<=Id\.)|(?<= ff\.)|(?<= f\.)|(?<=[a-zà-þ]{4}\.))"
    r"[_*]{0,2}[ ]+(\d{1,4})\s*$"
)
"""`102–107. 3`: the number of the page behind the last note of it."""
_MOST_PAGES = 10  # from one such number to the next
_LEAST, _LEAST_BESIDE = 4, 2  # pages
_APART = 15  # lines of a page
_MOST_CALLED = 0.5  # of the numbers: if the text calls more of them, they are labels
_PAGE = 6000  # letters of it and a little more
_WHOLE = 0.7  # of the pages have their number
_LONE = (LineKind.TEXT, LineKind.FURNITURE)
_MARKS = (LineKind.TEXT, LineKind.HEADING, LineKind.RULE, LineKind.PAGE)
_NO_OTHER = -9.0  # pages are counted once
_EDGE = 4  # lines
_SOME = 0.4  # of the pages


def without_folios(lines: Sequence[Line], called: Mapping[int, Sequence[int]]) -> list[Line]:
    """The lines; numbers that rise by one from page to page and that nothing on the page calls are furniture."""
    lines = _without_heads(_parted(lines))
    alone = [
        at
        for at, line in enumerate(lines)
        if line.kind in _LONE and _NUMBER.fullmatch(line.text) and not _under_stroke(lines, at)
    ]
    if sum(line.kind is LineKind.PAGE for line in lines) >= _LEAST:
        alone = [at for at in alone if _is_edge(lines, at)]
    found = _row(lines, alone)
    if not _are_folios(lines, found, called):
        found = _beside_labels(lines, alone)
    furniture = frozenset(found)
    return [
        replace(line, kind=LineKind.FURNITURE, text="") if at in furniture else line for at, line in enumerate(lines)
    ]


def _without_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines without running heads that come again word for word, each beside the number of its page."""
    times = Counter(line.text.strip() for line in lines if line.kind in _LONE)
    beside: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(lines):
        words = line.text.strip()
        if line.kind in _LONE and times[words] >= _LEAST_HEADS and _may_be_head(words):
            folio = next((near for near in (at + 1, at - 1) if 0 <= near < len(lines) and _is_lone(lines[near])), None)
            if folio is not None:
                beside.setdefault(words, []).append((at, folio))
    furniture: set[int] = set()
    for words, pairs in beside.items():
        numbers = [int(lines[folio].text) for _, folio in pairs]
        apart = all(after[0] - before[0] >= _APART for before, after in pairwise(pairs))
        rising = all(one < other for one, other in pairwise(numbers))
        if len(pairs) >= max(_LEAST_HEADS, _WHOLE * times[words]) and apart and rising:
            furniture |= {at for pair in pairs for at in pair}
    return [
        replace(line, kind=LineKind.FURNITURE, text="" if _is_lone(line) else line.text) if at in furniture else line
        for at, line in enumerate(lines)
    ]


def _may_be_head(words: str) -> bool:
    return bool(_HEAD.fullmatch(words)) and sum(map(str.isalpha, words)) >= _LETTERS


def _is_lone(line: Line) -> bool:
    return line.kind in _LONE and bool(_NUMBER.fullmatch(line.text))


def _parted(lines: Sequence[Line]) -> list[Line]:
    """The lines, cut before the number of a page that a copy put behind the last words of it."""
    ends = {at: match for at, line in enumerate(lines) if (match := _STUCK.search(line.text)) and _ends(lines, at)}
    rising = best_row([int(match[1]) for match in ends.values()], lambda _at, run: _NO_OTHER if run else 1.0)
    places = [list(ends)[at] for at, _ in rising]
    values = [int(ends[at][1]) for at in places]
    near = sum(0 < other - one <= _MOST_PAGES for one, other in pairwise(values))
    if len(places) < _LEAST or near < _WHOLE * (len(places) - 1) or len(places) < _WHOLE * len(ends):
        return list(lines)
    cut: list[Line] = []
    for at, line in enumerate(lines):
        if at not in places:
            cut.append(line)
            continue
        start = ends[at].start(1)
        cut.append(replace(line, end=line.start + start, text=line.text[:start]))
        cut.append(replace(line, start=line.start + start, text="", kind=LineKind.FURNITURE))
    return cut


def _ends(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is the last of a paragraph."""
    return lines[at].kind is LineKind.TEXT and (at + 1 == len(lines) or lines[at + 1].kind is not LineKind.TEXT)


def _row(lines: Sequence[Line], alone: Sequence[int]) -> list[int]:
    best = best_row([int(lines[at].text) for at in alone], lambda _at, run: _NO_OTHER if run else 1.0)
    return [alone[at] for at, _ in best]


def _beside_labels(lines: Sequence[Line], alone: Sequence[int]) -> list[int]:
    """The page numbers among labels that stand on lines of their own too: those behind which no source is named."""
    citing = [cites(lines[at + 1 : at + 1 + _EDGE]) for at in alone]
    labels = best_row([int(lines[at].text) for at in alone], lambda at, _run: 1.0 if citing[at] else -1.0)
    if len(labels) < _LEAST:
        return []
    taken = {at for at, _ in labels}
    rest = [index for at, index in enumerate(alone) if at not in taken and not citing[at]]
    found = _row(lines, rest)
    numbers = {int(lines[alone[at]].text) for at in taken}
    known = all(int(lines[at].text) in numbers for at in found)
    return found if known and _are_apart(lines, found, _LEAST_BESIDE) else []


def _is_edge(lines: Sequence[Line], at: int) -> bool:
    """Tell whether no text stands between a line and a page break."""
    ahead = next((line.kind for line in lines[at + 1 :] if line.kind in _MARKS), LineKind.PAGE)
    before = next((lines[index].kind for index in range(at - 1, -1, -1) if lines[index].kind in _MARKS), LineKind.PAGE)
    return LineKind.PAGE in (ahead, before)


def _under_stroke(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a number stands right under a line of strokes: it is the label of the first note of a page."""
    return at > 0 and bool(_STROKES.fullmatch(lines[at - 1].text))


def _are_folios(lines: Sequence[Line], found: Sequence[int], called: Mapping[int, Sequence[int]]) -> bool:
    if not _are_apart(lines, found, _LEAST):
        return False
    values = [int(lines[at].text) for at in found]
    of_page = sum(_is_called(called.get(value, ()), lines[at].start) for at, value in zip(found, values, strict=True))
    return of_page < _MOST_CALLED * len(values) and not _stand_before_notes(lines, found)


def _are_apart(lines: Sequence[Line], found: Sequence[int], least: int) -> bool:
    """Tell whether numbers count pages by their distance, with few left out."""
    if len(found) < least or median(after - before for before, after in pairwise(found)) < _APART:
        return False
    return len(found) >= _WHOLE * (int(lines[found[-1]].text) - int(lines[found[0]].text) + 1)


def _stand_before_notes(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Tell whether what follows lone numbers names sources: they are labels then, one on a page."""
    edges = sum(any(line.kind is LineKind.PAGE for line in lines[max(at - _EDGE, 0) : at + _EDGE]) for at in found)
    if edges >= _WHOLE * len(found):
        return False
    return sum(cites(lines[at + 1 : at + 1 + _EDGE]) for at in found) >= _SOME * len(found)


def _is_called(places: Sequence[int], start: int) -> bool:
    at = bisect_left(places, start)
    return at > 0 and places[at - 1] > start - _PAGE
