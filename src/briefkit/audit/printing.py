"""What the build remarks on when it sets a paper, as far as it can be seen in the sections' Markdown.

The codes and names are the build's: J templates and Markdown, P the printed paper. What needs pandoc or the laid-out
page (notes off their page, fonts) is the build's alone.
"""

from collections.abc import Iterator

from briefkit.audit.blocks import open_blocks, without_code
from briefkit.audit.papers import PaperView, TextView
from briefkit.findings import Finding, Severity
from briefkit.patterns import regex

_PICTURE = regex(r"!\[(?P<words>\s*)\]\((?P<target>[^()\s]+)[^()]*\)(?P<attributes>\{[^{}]*\})?")


def printing_findings(paper: PaperView) -> Iterator[Finding]:
    """Notes in notes, blocks without end, pictures without words; with the paper's name."""
    for text in paper.sections:
        yield from _notes_in_notes(paper, text)
        yield from _unclosed(paper, text)
        yield from _pictures(paper, text)


def _notes_in_notes(paper: PaperView, text: TextView) -> Iterator[Finding]:
    notes = (*text.scan.definitions, *text.scan.inline_notes)
    labels = text.scan.notes
    for call in text.scan.calls:
        if call.label in labels and any(note.body.start <= call.span.start < note.body.end for note in notes):
            message = f"the note [^{call.label}] is called inside another note"
            hint = "a note cannot have notes: put its text into the note that calls it"
            place = text.place(call.span.start)
            yield Finding("P102", "note-in-note", Severity.ERROR, message, place, hint, paper.name)


def _unclosed(paper: PaperView, text: TextView) -> Iterator[Finding]:
    for start in open_blocks(text):
        message = "this block `:::` is not closed; it runs to the end of the section"
        hint = "add a line `:::` where it ends"
        yield Finding("J203", "unclosed-block", Severity.WARNING, message, text.place(start), hint, paper.name)


def _pictures(paper: PaperView, text: TextView) -> Iterator[Finding]:
    for picture in _PICTURE.finditer(without_code(text.text.text)):
        if "alt=" not in (picture["attributes"] or ""):
            message = f"the picture {picture['target'][:60]} has no text for those who cannot see it"
            hint = 'write it into the brackets, ![what it shows](file.png), or as alt="…"'
            place = text.place(picture.start())
            yield Finding("P208", "picture-without-alt", Severity.WARNING, message, place, hint, paper.name)
