"""Page breaks that a copy lost, put back where its running heads and folios stand."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from briefkit.patterns import regex
from briefkit.readers.lines.lines import Line, LineKind

_LETTERS = regex(r"[^\W\d_]")
_LABEL = regex(r"\W*\d{1,4}\W*")
_MARKUP = regex(r"[<>{}|#]|\]\(|\*\*")
_HEAD = 6  # letters
_LEAST = 4  # pages
_APART = 15  # lines of a page
_FAR = 200
_BESIDE = (LineKind.FURNITURE, LineKind.BLANK)


def with_page_turns(lines: Sequence[Line]) -> list[Line]:
    """The lines, the first of the running heads and folios between two pages a page break, where a copy has none."""
    if any(line.kind is LineKind.PAGE for line in lines):
        return list(lines)
    turns = _turns(lines)
    distances = [after - before for before, after in pairwise(turns)]
    if len(turns) < _LEAST or not _APART <= median(distances) <= _FAR:
        return list(lines)
    breaks = frozenset(turns)
    return [replace(line, kind=LineKind.PAGE, text="") if at in breaks else line for at, line in enumerate(lines)]


def _turns(lines: Sequence[Line]) -> list[int]:
    """The first furniture of each page's edge; what stands between two edges is a page."""
    turns: list[int] = []
    inside = False
    for at, line in enumerate(lines):
        if line.kind is LineKind.FURNITURE and _is_sure(line):
            if not inside:
                turns.append(at)
            inside = True
        elif line.kind not in _BESIDE:
            inside = bool(_LABEL.fullmatch(line.text))  # the notes of a stack of labels may stand on the next page
    return turns


def _is_sure(line: Line) -> bool:
    """A running head has words and no markup; a folio that was told from labels has lost its number."""
    return not line.text or (len(_LETTERS.findall(line.text)) >= _HEAD and not _MARKUP.search(line.text))
