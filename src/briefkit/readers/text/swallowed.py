"""Notes that stand in the one before them: `[^2]: Orr, 7. 3 Cole, *Nets*, 8.`, and no `[^3]` is defined.

Programs that make notes of Markdown out of pages overlook a label now and then.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefkit.readers.lines.found import FoundNote
from briefkit.text import Span

_MOST = 3  # notes that one holds besides its own text
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:1[5-9]|20)\d\d"
_COUNTED = (
    r"(?!(?:arts?|articles?|secs?|sect|sections?|paras?|paragraphs?|parts?|chaps?|chapters?|vols?|volumes?|nos|numbers?"
    r"|titles?|books?|rules?|clauses?|schedules?|protocols?|tables?|figures?|annex|appendix|cases?|acts?)\b)"
)
_INSIDE = (
    rf"(?:\b(?:id|ibid)|\b{_COUNTED}(?-i:[A-ZÀ-Þ]?[a-zà-þ’'-]{{{{3,}}}})|\d|[)\]>”\"’/])"
    r"[.;]?[)\]”\"’*_]*(?:[ \t]+|\n[ \t]*)"
    r"(?P<label><sup>{number}</sup>|\[{number}\]|{number}[.)]?)[ \t]+"
    rf"(?!{_MONTH})(?=(?-i:[A-ZÀ-Þ“\"‘*_\[])|https?:|id\.|ibid|see |cf\.)"
)
"""A label behind the end of a sentence or a place; `No. 3 Roe` and `F. 3 Cole` have none."""


def with_swallowed(text: str, notes: Sequence[FoundNote]) -> tuple[FoundNote, ...]:
    """The notes, those apart whose numbers are missing and stand as labels in the note before the gap."""
    if not all(note.label.isdecimal() and int(note.label) == note.number for note in notes):
        return tuple(notes)
    found: list[FoundNote] = []
    for note, following in pairwise([*notes, None]):
        if note is None:
            break
        missing = range(note.number + 1, following.number if following else note.number + 1)
        found += _parted(text, note, missing) if 0 < len(missing) <= _MOST else [note]
    return tuple(found)


def _parted(text: str, note: FoundNote, missing: range) -> list[FoundNote]:
    """A note and those in it; only itself where not all of the missing numbers stand in it."""
    parts = [note]
    for number in missing:
        cut = _cut(text, parts[-1], number)
        if cut is None:
            return [note]
        parts[-1:] = cut
    return parts


def _cut(text: str, note: FoundNote, number: int) -> tuple[FoundNote, FoundNote] | None:
    inside = re.compile(_INSIDE.format(number=number), re.IGNORECASE)
    for at, span in enumerate(note.spans):
        if match := inside.search(text, span.start, span.end):
            head = (*note.spans[:at], Span(span.start, match.start("label")))
            rest = (Span(match.end(), span.end), *note.spans[at + 1 :])
            return replace(note, spans=head), FoundNote(number, str(number), rest)
    return None
