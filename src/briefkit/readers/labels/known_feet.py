"""Notes of which the reader of a page knows where they stand: at its foot, under the text that calls them."""

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from briefkit.patterns import regex
from briefkit.readers.labels.headed_zones import headed_zones
from briefkit.readers.lines.labels import Form, exact_value, read_label
from briefkit.readers.lines.lines import Line, LineKind
from briefkit.text import Span

_RAISED = regex(r"<sup>(\d[\d,;\s–-]*)</sup>")
_RANGE = regex(r"(\d+)\s*[–-]\s*(\d+)")
_NUMBER = regex(r"\d+")
_LEAST = 3  # notes at feet; fewer say nothing of the rest
_MOST = 0.8  # of the raised numbers of the text have their note at a foot
_LONGEST_RANGE = 30


def hold_all_notes(text: str, feet: Sequence[Span]) -> bool:
    """Tell whether the feet of the pages have the notes of a text: nearly all numbers that it raises."""
    there = {value for foot in feet for value in _labels(text[foot.start : foot.end])}
    called = set(_called(text, feet))
    return len(there) >= _LEAST and bool(called) and len(called & there) >= _MOST * len(called)


def _labels(foot: str) -> Iterator[int]:
    for line in foot.split("\n"):
        label = read_label(line)
        value = exact_value(label.printed) if label and label.form is Form.SUP else None
        if value is not None:
            yield value


def _called(text: str, feet: Sequence[Span]) -> Iterator[int]:
    """The numbers that are raised outside the feet; those of a range too."""
    starts = [foot.start for foot in feet]
    for match in _RAISED.finditer(text):
        if _is_inside(match.start(), feet, starts):
            continue
        for one, other in _RANGE.findall(match[1]):
            yield from range(int(one), min(int(other), int(one) + _LONGEST_RANGE) + 1)
        yield from map(int, _NUMBER.findall(match[1]))


def _is_inside(place: int, feet: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, place) - 1
    return at >= 0 and place < feet[at].end


def only_feet(lines: Sequence[Line], feet: Sequence[Span], called: Mapping[int, Sequence[int]]) -> list[Line]:
    """The lines, those hidden that may not begin a note: numbered paragraphs of the text, figures, equations.

    What stands under a heading "Notes" or "References", labels in brackets, and a number that the feet lack may begin
    one wherever they are.
    """
    zones = headed_zones(lines, called)
    starts = [foot.start for foot in feet]
    inside = [_is_inside(line.start, feet, starts) for line in lines]
    there = {value for line, within in zip(lines, inside, strict=True) if within for value in _labels(line.text)}
    lacking = set(range(1, max(there, default=0))) - there
    shown = []
    for index, line in enumerate(lines):
        hidden = line.kind is LineKind.TEXT and not inside[index] and not any(index in zone for zone in zones)
        shown.append(replace(line, kind=LineKind.FURNITURE) if hidden and _is_other(line.text, lacking) else line)
    return shown


def _is_other(line: str, lacking: Container[int]) -> bool:
    """Tell whether a line outside the feet begins with a number that is none of a note."""
    label = read_label(line)
    if label is None or label.form is Form.BRACKET or label.starred:
        return False
    return exact_value(label.printed) not in lacking
