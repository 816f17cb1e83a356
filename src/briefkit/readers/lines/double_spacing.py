"""Copies with an empty line behind each line: the lines of a paragraph stand together again."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from briefkit.patterns import regex
from briefkit.readers.lines.layout_columns import Reflowed

_LEAST = 20  # lines one after the other
_WIDE = range(30, 140)  # letters of a line; a paragraph in one line has more
_LONG = 0.05  # of the lines are wider, as an address may be
_BROKEN = 0.25  # of the lines break a sentence: behind a paragraph hardly one does
_OPEN = regex(r"[^\W\d_]\W?$|[,;(–—-]$")
_APART = 2  # lines from one to the next where one is empty
_LONE = regex(r"\s*\W?\d{1,4}\W?\s*")
_GOES_ON = regex(r"\W{0,2}[a-zà-þ]")


def without_double_spacing(text: str) -> Reflowed | None:
    """The text without the empty lines of stretches that have one behind each line; None where there are none."""
    lines = text.split("\n")
    filled = [at for at, line in enumerate(lines) if line.strip()]
    left_out: set[int] = set()
    for stretch in _stretches(filled):
        if _is_double_spaced(lines, stretch):
            left_out |= _doubled(lines, stretch)
    if not left_out:
        return None
    kept = [at for at in range(len(lines)) if at not in left_out]
    return Reflowed("\n".join(lines[at] for at in kept), tuple(at + 1 for at in kept))


def _stretches(filled: Sequence[int]) -> Iterator[list[int]]:
    """The longest rows of lines of which no two stand together."""
    stretch: list[int] = []
    for at in filled:
        if stretch and at == stretch[-1] + 1:
            yield stretch
            stretch = []
        stretch.append(at)
    yield stretch


def _is_double_spaced(lines: Sequence[str], stretch: Sequence[int]) -> bool:
    lengths = [len(lines[at].strip()) for at in stretch]
    if len(stretch) < _LEAST or int(median(lengths)) not in _WIDE:
        return False
    if sum(length >= _WIDE.stop for length in lengths) > _LONG * len(lengths):
        return False
    broken = sum(
        bool(_OPEN.search(lines[one].rstrip()) and _GOES_ON.match(lines[other].strip()))
        for one, other in pairwise(stretch)
    )
    return broken >= _BROKEN * len(stretch)


def _doubled(lines: Sequence[str], stretch: Sequence[int]) -> set[int]:
    """The empty lines that doubling put in: one behind each line, and every second one of those that were there.

    Those beside lone numbers stay: a folio parts the notes of its page from the text of the next.
    """
    return {
        at
        for one, other in pairwise(stretch)
        if other - one > _APART or not (_LONE.fullmatch(lines[one]) or _LONE.fullmatch(lines[other]))
        for at in range(one + 1, other)
        if (at - one) % 2
    }
