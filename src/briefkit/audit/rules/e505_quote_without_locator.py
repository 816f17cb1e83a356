"""A quotation is cited without the page on which it stands.

## What it does
Looks at quotations of four words and more in running text (titles, names and terms are none), and at the citation or
note behind them. Tells where all its works have pages, are books, reports or journal articles or are cited with pages
elsewhere, and none has one here. Works that are known through another one are let be, as are papers and pages of the
web. It takes the place of L603.
A finished document that has many such is told so once.
Read on 106 documents of 8,700 notes, 53 of which give their sources in notes throughout: 22 findings, 3 false (a note
of thanks that was read as a work, terms).

## Why it matters
A quotation is what a reader looks up first, and in three hundred pages nobody finds a sentence.

## Example
    She calls it “a tin that nobody dares to open”. [@okafor2015harbours]

## Instead
    She calls it “a tin that nobody dares to open”. [@okafor2015harbours, 45]
"""

from collections.abc import Iterator, Mapping, Sequence, Set

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.entries import EntryView
from briefkit.audit.notes_text import listed
from briefkit.audit.papers import NoteView, PaperView
from briefkit.audit.prose import has_notes_throughout, paragraphs_of
from briefkit.audit.quotations import Quotation, quotations_of, shown
from briefkit.audit.rule import Problem, Rule
from briefkit.audit.rules.l603_missing_locator import lacks_page
from briefkit.findings import Severity

_MANY = 6  # quotations: so many are the document's way
_MOST = 25  # notes in one finding: nobody reads more


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each quotation whose page is not given."""
    for paper in corpus.papers:
        if isinstance(paper, DocumentPaper) and not has_notes_throughout(paper):
            continue
        paged = {cite.citekey for cite in paper.cites if cite.locator and cite.locator.label == "page"}
        found: list[tuple[NoteView, Quotation]] = []
        notes = {(id(note.text), note.call.span.start): note for note in paper.notes}
        for paragraph in paragraphs_of(paper):
            for quotation in quotations_of(paragraph) if paragraph.marks else ():
                note = _note_behind(quotation, notes)
                if note and _lacks_pages(paper, note, paged):
                    found.append((note, quotation))
        if corpus.documents and len(found) >= _MANY:
            yield _all_in_one(paper, found)
        else:
            yield from (_problem(paper, note, quotation) for note, quotation in found)


def _note_behind(quotation: Quotation, notes: Mapping[tuple[int, int], NoteView]) -> NoteView | None:
    """The note that stands at the end of a quotation or of its sentence."""
    paragraph, end = quotation.paragraph, quotation.span.end
    sentence = paragraph.sentence_at(end - 1)
    mark = next((mark for mark in sentence.marks if mark >= end - 1), None)
    return notes.get((id(paragraph.text), mark)) if mark is not None else None


def _lacks_pages(paper: PaperView, note: NoteView, paged: Set[str]) -> bool:
    entries = paper.library.entries
    cites = [(at, entries.get(cite.citekey)) for at, cite in enumerate(note.cites) if cite.sure]
    return len(cites) == len(note.cites) > 0 and all(
        entry is not None and lacks_page(note, at, EntryView(entry, paper.library), paged) for at, entry in cites
    )


def _problem(paper: PaperView, note: NoteView, quotation: Quotation) -> Problem:
    keys = tuple(dict.fromkeys(cite.citekey for cite in note.cites))
    names = " and ".join(paper.name_of(key) for key in keys)
    message = f"note {note.number} gives no page of {names} for {shown(quotation)}"
    return Problem(message, note.cites[0].location, f"add the page: [@{keys[0]}, 12]", (note.number,), keys, paper.name)


def _all_in_one(paper: PaperView, found: Sequence[tuple[NoteView, Quotation]]) -> Problem:
    """In a finished document that quotes without pages as a rule."""
    numbers = tuple(dict.fromkeys(note.number for note, _ in found))
    message = f"{len(found)} quotations are cited without a page ({listed(numbers)})"
    return Problem(message, found[0][0].cites[0].location, "add the pages", numbers[:_MOST], paper=paper.name)


RULE = Rule(
    "E505", "quote-without-locator", Severity.WARNING, check, __doc__, documents=True, document_hint="add the page"
)
