"""Marks in the text that have no note: what was not found must be said."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from briefkit.findings import Finding
from briefkit.patterns import regex
from briefkit.readers.files.codes import finding
from briefkit.readers.text.calls import GLUED, SURE, Call, row_of
from briefkit.text import SourceText, Span

_LEAST = 4  # fewer raised numbers may be exponents
_LEAST_GLUED = 10  # fewer numbers behind words are years and codes
_INDEX = regex(r"\w\[0\]")
# `[[1]](#user-content-fn-1)[^1]`: a mark that a converter has set twice.
_DOUBLED = regex(r"\S{0,12}?\d+\S{0,12}?(?:</?\w[^<>]*>|\])*\]?\(#[^()\s]*\)\[\^")
_YEARS = range(1500, 2100)
_RISES = 8  # marks for each that begins anew: chapters have so many notes at least
_SHOWN = 8
_NEAR = 3  # letters of markup round a mark


def unmatched_marks(text: str, calls: Collection[int], apart: Sequence[Span], any_notes: bool) -> list[Call]:
    """The marks of a numbering that runs through the text of which most have no note."""
    best: list[Call] = []
    if _INDEX.search(text):
        return []  # a text about programs: no note is numbered 0
    for system in (*SURE, *(() if any_notes else (GLUED,))):
        row = row_of(text, system, apart)
        left = [call for call in row if not any(call.offset - near in calls for near in range(-_NEAR, _NEAR + 1))]
        if len(row) >= _LEAST and len(left) * 2 <= len(row):
            return []  # the marks of this text are these, and they have their notes
        left = [call for call in left if not _DOUBLED.match(text, call.offset) and call.value not in _YEARS]
        least = _LEAST_GLUED if system is GLUED else _LEAST
        if len(left) >= least and len(left) > len(best) and _counts_up(left):
            best = left
    return best


def _counts_up(marks: Sequence[Call]) -> bool:
    """Tell whether numbers go up as those of notes do: items that a sentence counts begin anew with each list."""
    falls = sum(after.value <= before.value for before, after in pairwise(marks))
    return falls * _RISES <= len(marks)


def marks_without_notes(source: SourceText, marks: Sequence[Call]) -> list[Finding]:
    """One finding for all such marks."""
    if not marks:
        return []
    shown = ", ".join(str(call.value) for call in marks[:_SHOWN])
    more = ", …" if len(marks) > _SHOWN else ""
    return [
        finding(
            "F102",
            f"{len(marks)} marks in the text have no notes: {shown}{more}",
            source.location(marks[0].offset),
            "look for the notes in the original; give a copy in which they stand",
        )
    ]
