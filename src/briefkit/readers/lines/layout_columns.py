"""Two columns of a copy that keeps the layout of its pages: read one after the other instead of across.

`pdftotext -layout` prints what stands beside each other in one line. Where so many lines have a gap at the same
place, with words on both sides of it, these are columns: the left one is read first, with the notes at its foot.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefkit.patterns import regex

_GAP = regex(r"(?<=\S)[ ]{2,}(?=\S)")
_LEFTMOST = 30  # letters: what stands before a nearer gap is a label or the cell of a table
_LOOK = 12  # lines in which a column may begin
_PAGE = 200  # lines: no page has more
_LEAST = 8  # lines with words on both sides
_WIDE = 24  # letters that the lines of a column have, most of them
_SHARE = 0.3  # of the lines of a text have a gap
_FOLIO = regex(r"\s*\W{0,2}\d{1,4}\W{0,2}\s*")


@dataclass(frozen=True)
class Reflowed:
    """A text with its columns one after the other; for each of its lines the line of the file, from 1."""

    text: str
    lines: tuple[int, ...]


def without_columns(text: str) -> Reflowed | None:
    """Read a text's columns one after the other; None where it has none."""
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    if sum(bool(_inner_gaps(line)) for line in filled) < max(_SHARE * len(filled), _LEAST):
        return None
    order: list[tuple[str, int]] = []
    found = False
    at = 0
    while at < len(lines):
        band = _band(lines, at)
        if band is None:
            order.append((lines[at], at))
            at += 1
            continue
        found = True
        order += _one_after_the_other(lines, at, *band)
        at = band[1]
    return Reflowed("\n".join(line for line, _ in order), tuple(at + 1 for _, at in order)) if found else None


def _inner_gaps(line: str) -> list[int]:
    """Where words begin again behind the gaps of a line."""
    return [match.end() for match in _GAP.finditer(line) if match.end() >= _LEFTMOST] if "  " in line else []


def _band(lines: Sequence[str], start: int) -> tuple[int, int] | None:
    """The place of the right column in the lines from one on, and the line behind the last of both columns."""
    places = Counter(place for line in lines[start : start + _LOOK] for place in _inner_gaps(line))
    best: tuple[int, int, int] | None = None
    for place, _ in places.most_common(3):
        end = _end(lines, start, place)
        both = [line for line in lines[start:end] if line[:place].strip() and line[place:].strip()]
        if sum(not line[place].isspace() for line in both) >= _LEAST and _are_wide(both, place):
            best = max(best or (0, 0, 0), (len(both), place, end))
    return best[1:] if best else None


def _end(lines: Sequence[str], start: int, place: int) -> int:
    """The first line from one on that runs over the gap before a place, or begins another page."""
    last = min(len(lines), start + _PAGE)
    for at in range(start, last):
        line = lines[at]
        if line[place - 2 : place].strip() or (at > start and line.startswith("\f")):
            return at
    return last


def _are_wide(lines: Sequence[str], place: int) -> bool:
    """Tell whether lines have as many letters on both sides as columns of text have, and not the cells of a table."""
    left = sorted(len(line[:place].strip()) for line in lines)
    right = sorted(len(line[place:].strip()) for line in lines)
    return min(left[len(left) // 2], right[len(right) // 2]) >= _WIDE


def _one_after_the_other(lines: Sequence[str], start: int, place: int, end: int) -> Iterator[tuple[str, int]]:
    """The left halves of lines, then the right ones; the folio under them is the last."""
    last = max(at for at in range(start, end) if lines[at][place:].strip())
    foot = next((at for at in range(last + 1, end) if _FOLIO.fullmatch(lines[at])), end)
    for at in range(start, foot):
        if lines[at][:place].strip() or not lines[at][place:].strip():
            yield lines[at][:place].rstrip(" "), at
    yield "\f", start  # the foot of a column is as that of a page
    for at in range(start, last + 1):
        if lines[at][place:].strip() or not lines[at][:place].strip():
            yield lines[at][place:].rstrip(" "), at
    yield "", last
    for at in range(foot, end):
        yield lines[at], at
