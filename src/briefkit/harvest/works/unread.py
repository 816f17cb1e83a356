"""Titles that a note names where no citation was read: an Ibid. after it may mean them."""

from collections.abc import Sequence
from itertools import takewhile

from briefkit.harvest.marks.marked import read_marks
from briefkit.harvest.marks.regions import find_regions
from briefkit.harvest.model import ReadNote, Segment


def names_a_title(read: ReadNote, cited: Sequence[Segment]) -> bool:
    """Tell whether what a note says after the last citation that was read holds a title, marked and in capitals."""
    rest = list(takewhile(lambda segment: segment not in cited, reversed(read.segments)))
    if not rest:
        return False
    regions = find_regions(read_marks(read.note.raw[rest[-1].span.start : rest[0].span.end]))
    return any(_is_title(regions.text[span.start : span.end]) for span in (*regions.italics, *regions.quotes))


def _is_title(text: str) -> bool:
    words = [word.strip("“”\"'*.,") for word in text.split()]
    big = sum(word[:1].isupper() for word in words)
    return len(words) > 1 and 2 * big > len(words)
