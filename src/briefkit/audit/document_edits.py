"""Edits of the notes of a finished document: only where its text is the file's own, Markdown or plain text."""

from collections.abc import Iterable

from briefkit.audit.document_paper import DocumentNote, DocumentPaper
from briefkit.audit.document_text import has_lines_of_file
from briefkit.audit.rule import Edit, Fix
from briefkit.text import Span


def note_edit(paper: DocumentPaper, note: DocumentNote, span: Span, new: str) -> Edit | None:
    """An edit of a stretch of a note's raw text; None where the file has it otherwise, broken over two lines say."""
    if not has_lines_of_file(paper.document) or span.end >= len(note.offsets):
        return None
    start = note.offsets[span.start]
    found = Span(start, start + len(span))
    if paper.document.source[found] != note.body[span.start : span.end]:
        return None
    return Edit(paper.document.source.path, found, new)


def text_edit(paper: DocumentPaper, span: Span, new: str) -> Edit | None:
    """An edit of the running text."""
    if not has_lines_of_file(paper.document):
        return None
    return Edit(paper.document.source.path, span, new)


def unsafe_fix(edits: Iterable[Edit | None]) -> Fix | None:
    """All edits as one fix; None where one of them cannot be made."""
    made = list(edits)
    found = tuple(edit for edit in made if edit)
    return Fix(found, safe=False) if found and len(found) == len(made) else None
