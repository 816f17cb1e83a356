"""What is to be said about the notes of a document: marks and notes without each other, labels mended, gaps."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefkit.findings import Finding
from briefkit.readers.files.codes import finding
from briefkit.readers.lines.found import FoundNote, raw_text
from briefkit.readers.text.notes import Doubled, TextNotes
from briefkit.readers.text.pandoc_notes import PandocNotes
from briefkit.text import Location, SourceText

_MANY = 5  # findings of one kind that are told one by one
_SHOWN = 12  # numbers of notes in one message


def no_notes(source: SourceText) -> Finding:
    """The finding of a document in which no note was found."""
    return finding(
        "F107",
        "no notes were found in this document",
        Location(source.path),
        "if it has notes, they were perhaps lost when it was copied; give the original (DOCX, HTML or PDF)",
    )


def check_notes(source: SourceText, found: TextNotes) -> list[Finding]:
    """Findings about the notes of a copied or plain text."""
    findings = [*_check_marks(source, found.numbered), *_check_labels(source, found.numbered)]
    findings += [*_check_gaps(source, found.numbered), *_check_empty(source, found.numbered)]
    findings += [_doubled(source, each) for each in found.doubled]
    for call in found.strays:
        findings.append(
            finding(
                "F102",
                f"the text calls note {call.printed}, which is not there",
                source.location(call.offset),
                "look for the note in the original",
            )
        )
    if found.unread:
        findings.append(_unread(source, found.unread, bool(found.numbered)))
    return findings


def _doubled(source: SourceText, doubled: Doubled) -> Finding:
    number, read_as = doubled.number, doubled.read_as
    what = "both texts are" if number == read_as else "the second is"
    return finding(
        "F105",
        f"number {number} stands before two notes; {what} read as note {read_as}",
        source.location(doubled.start),
        "number the notes in the document anew",
        sorted({number, read_as}),
    )


def check_pandoc_notes(source: SourceText, pandoc: PandocNotes, notes: Sequence[FoundNote]) -> list[Finding]:
    """Findings about notes of pandoc's Markdown."""
    findings = [*_check_marks(source, notes), *_check_empty(source, notes)]
    for label, offset in pandoc.strays:
        findings.append(
            finding(
                "F102",
                f"`[^{label}]` is called but not defined",
                source.location(offset),
                f"add a line `[^{label}]: …`",
            )
        )
    for label in pandoc.doubled:
        starts = [note.at for note in pandoc.notes if note.label == label]
        numbers = [note.number for note in notes if note.label == label]
        findings.append(
            finding(
                "F105",
                f"`[^{label}]` is defined {len(starts)} times",
                source.location(max(starts)),
                "give each note a label of its own",
                numbers,
            )
        )
    return findings


def check_found(source: SourceText, notes: Sequence[FoundNote]) -> list[Finding]:
    """Findings about native notes, whose calls are links."""
    return [*_check_marks(source, notes), *_check_gaps(source, notes), *_check_empty(source, notes)]


def _check_marks(source: SourceText, notes: Sequence[FoundNote]) -> Iterator[Finding]:
    lacking = [note for note in notes if note.call is None]
    if len(lacking) > _MANY:
        whose = "any note" if len(lacking) == len(notes) else f"{len(lacking)} of {len(notes)} notes"
        few = 3 * len(lacking) <= len(notes)
        which = f": {', '.join(str(note.number) for note in lacking[:_SHOWN])}" if few else ""
        yield finding(
            "F101",
            f"no mark of {whose} was found in the text{which}{', …' if few and len(lacking) > _SHOWN else ''}",
            Location(source.path),
            "the citations are read; where they belong in the text is not known",
            [note.number for note in lacking],
        )
        return
    for note in lacking:
        yield finding(
            "F101",
            f"no mark of note {note.number} was found in the text",
            _place(source, note),
            "look for the mark in the original",
            [note.number],
        )


def _check_labels(source: SourceText, notes: Sequence[FoundNote]) -> Iterator[Finding]:
    for note in notes:
        if note.mended:
            what = (
                f"the label `{note.label}` was read as {note.number}"
                if note.label
                else f"a note without a label was read as {note.number}"
            )
            yield finding(
                "F103",
                f"{what}, by its place among the others",
                _place(source, note),
                "check the number in the original",
                [note.number],
            )


def _check_gaps(source: SourceText, notes: Sequence[FoundNote]) -> Iterator[Finding]:
    for before, after in pairwise(sorted(notes, key=lambda note: note.number)):
        missing = range(before.number + 1, after.number)
        if missing:
            what = f"note {missing[0]} is" if len(missing) == 1 else f"notes {missing[0]} to {missing[-1]} are"
            yield finding(
                "F104",
                f"{what} missing between {before.number} and {after.number}",
                _place(source, after),
                "look for the text in the original",
                missing,
            )


def _check_empty(source: SourceText, notes: Sequence[FoundNote]) -> Iterator[Finding]:
    for note in notes:
        if not raw_text(source.text, note.spans):
            yield finding("F109", f"note {note.number} is empty", _place(source, note), "", [note.number])


def _unread(source: SourceText, offsets: Sequence[int], second: bool) -> Finding:
    what = (
        "look like notes of a second numbering" if second else "cite something, but nothing shows that they are notes"
    )
    return finding(
        "F106",
        f"{len(offsets)} numbered lines {what}; they were not read",
        source.location(offsets[0]),
        "give them as a document of their own" if second else 'put a heading "Notes" above them if they are notes',
    )


def _place(source: SourceText, note: FoundNote) -> Location:
    return source.location(note.spans[0].start) if note.spans else Location(source.path, note.line)
