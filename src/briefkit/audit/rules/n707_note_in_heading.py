"""A note is called in a heading or in the title.

## What it does
Looks for citations and calls in headings, and in the title and subtitle of the manifest.
Read on the 1,398 notes of fifteen finished papers and in eight papers of 458 notes: nothing was found, so that nobody
knows how often it is wrong.

## Why it matters
The number is copied into the table of contents and the running head, or is lost there.

## Example
    ## The Soviet Openings [@owais2007pakistan]

## Instead
    ## The Soviet Openings

    In 1958 the Soviet Union offered help. [@owais2007pakistan, 127]
"""

from collections.abc import Iterator

from briefkit.audit.blocks import headings_of
from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentNote
from briefkit.audit.papers import NoteView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

# A line that may be a heading: most notes stand in lines that are none.
_HEAD = regex(r"[ ]{0,3}#|[^\n]*\n[ ]{0,3}(?:=|-)")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each call in a heading."""
    for paper in corpus.papers:
        for note in paper.notes:
            where = _where(note)
            if where:
                message = f"note {note.number} is called in {where}"
                hint = "call it at the end of the first sentence below"
                yield Problem(message, note.location, hint, (note.number,), paper=paper.name)


def _where(note: NoteView) -> str:
    if note.text.kind in ("title", "subtitle"):
        return f"the {note.text.kind}"
    text, start = note.text.text.text, note.call.span.start
    if isinstance(note, DocumentNote) and not (note.has_mark and note.call.label.isalnum()):
        return ""  # a star after a title leads to the author's note
    if not _HEAD.match(text, text.rfind("\n", 0, start) + 1):
        return ""
    inside = any(heading.span.start <= start < heading.span.end for heading in headings_of(note.text))
    return "a heading" if inside else ""


RULE = Rule("N707", "note-in-heading", Severity.WARNING, check, __doc__, documents=True)
