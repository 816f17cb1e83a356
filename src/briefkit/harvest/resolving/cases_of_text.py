"""Decisions that the text cites in full and the notes in short: `505 U.S., at 911`."""

import re
from collections.abc import Iterator, Sequence

from briefkit.harvest.document import Document
from briefkit.harvest.law.case_tails import US_TAIL, read_reported
from briefkit.harvest.law.parallel_reports import further_reports
from briefkit.harvest.law.short_cases import case_key, reporter_key
from briefkit.harvest.model import FullReference, ReadNote, ShortReference
from briefkit.harvest.resolving.shelf import Shelf
from briefkit.harvest.short.named_in_text import name_that_ends

# So far before its report a decision is named.
_FAR = 220
_LONGEST_TAIL = 200


def shelve_cases_of_text(shelf: Shelf, source: int, document: Document, notes: Sequence[ReadNote]) -> None:
    """Put decisions on the shelf that notes cite by volume and reporter, and only the text in full."""
    wanted = _wanted(shelf, notes)
    if not wanted:
        return
    text = re.sub(r"(?<!\w)[*_]{1,3}|[*_]{1,3}(?!\w)", "", re.sub(r"\s+", " ", document.source.text))
    for key, case in _cited(text, wanted):
        if key in wanted:
            shelf.add(case, (source, wanted.pop(key)))


def _wanted(shelf: Shelf, notes: Sequence[ReadNote]) -> dict[str, int]:
    """The volumes of reporters of which no note gives a decision in full, with the note that cites each first."""
    known = {case_key(work) for work in shelf.works}
    wanted: dict[str, int] = {}
    for index, note in enumerate(notes):
        for segment in note.segments:
            reading = segment.reading
            if isinstance(reading, ShortReference) and reading.reporter and reading.reporter not in known:
                wanted.setdefault(reading.reporter, index)
    return wanted


def _cited(text: str, wanted: dict[str, int]) -> Iterator[tuple[str, FullReference]]:
    volumes = "|".join(sorted({match[0] for key in wanted if (match := re.match(r"\d+", key))}))
    report = re.compile(rf"(?<![\w.])(?P<volume>{volumes})\s(?P<reporter>[A-Z][\w.’' ]{{0,24}}?)\s\d{{1,5}}(?=[\s,(])")
    for found in report.finditer(text):
        tail = US_TAIL.match(f", {text[found.start() : found.start() + _LONGEST_TAIL]}")
        name = name_that_ends(text[max(0, found.start() - _FAR) : found.start()]) if tail else ""
        if tail is None or not name:
            continue
        fields, _ = read_reported(tail)
        further = further_reports(tail[0][tail.end("page") : tail.start("court")])
        yield (
            reporter_key(found),
            FullReference("jurisdiction", dict(sorted({**fields, "title": name}.items())), (), None, further),
        )
