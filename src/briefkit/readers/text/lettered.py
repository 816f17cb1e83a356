"""Notes with letters, as old books and their plain copies have them: `the quay[A]` … `[A] Bea Cole, *Nets*, 8.`

The letters begin again on every page or behind every paragraph, so the notes are counted through.
"""

import re
from collections.abc import Sequence

from briefkit.patterns import regex
from briefkit.readers.lines.found import FoundNote
from briefkit.text import Span

_LABEL = regex(r"^[ \t]*\[(?P<letter>[A-Z]{1,2})\][ \t]+(?=\S)", re.MULTILINE)
_CALL = regex(r"(?<=[^\s\[(])[ ]?\[(?P<letter>[A-Z]{1,2})\]")
_END = regex(r"\n[ \t]*\n|\Z")
_NUMBERED = regex(r"(?<=\S)[ ]?\[\d{1,3}\]")
_FEWEST = 3
_MOSTLY = 0.8
_FAR = 30_000  # letters from a mark to its note


def read_lettered_notes(text: str) -> tuple[FoundNote, ...]:
    """The notes with letters, if the text calls nearly all of them; none where notes are numbered beside them."""
    labels = list(_LABEL.finditer(text)) if "[A]" in text else []
    if len(labels) < _FEWEST or len(_NUMBERED.findall(text)) > len(labels):
        return ()
    calls = [match for match in _CALL.finditer(text) if match.start() not in {label.start() for label in labels}]
    places = _called(labels, calls)
    if sum(place is not None for place in places) < _MOSTLY * len(labels) or places[0] is None:
        return ()
    return tuple(
        FoundNote(number, label["letter"], (_text(text, label, labels[number:]),), place)
        for number, (label, place) in enumerate(zip(labels, places, strict=True), start=1)
    )


def _called(labels: Sequence[re.Match[str]], calls: Sequence[re.Match[str]]) -> list[int | None]:
    """The place of the mark of each note: the first one with its letter that calls no note before it."""
    places: list[int | None] = []
    taken: set[int] = set()
    for label in labels:
        own = (
            call.start()
            for call in calls
            if call["letter"] == label["letter"]
            and label.start() - _FAR < call.start() < label.start()
            and call.start() not in taken
        )
        place = next(own, None)
        places.append(place)
        if place is not None:
            taken.add(place)
    return places


def _text(text: str, label: re.Match[str], behind: Sequence[re.Match[str]]) -> Span:
    """A note from its label to the end of its paragraph, or to the next label."""
    end = _END.search(text, label.end())
    stop = end.start() if end else len(text)
    return Span(label.end(), min(stop, behind[0].start()) if behind else stop)
