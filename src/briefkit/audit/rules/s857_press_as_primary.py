"""Numbers that rest on newspapers alone.

## What it does
Looks at sentences with per cents, sums of money, large numbers and events that are counted, and at the notes in them.
Tells, once for a paper, of those that cite nothing but newspapers and magazines. What stands in quotation marks is let
be: the paper that printed it is its source.
Read on 106 documents of 8,700 notes: 2 findings, none false.

## Why it matters
A newspaper has the number from an office, a report or an interview, and often rounded. Where the office prints it, that
is the source; where two differ, nobody can say who is right.

## Example
    Trade was 40 per cent up. [@dawn2012trade]

## Instead
    Trade was 40 per cent up. [@statebank2012annual, 31]
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.entries import EntryView
from briefkit.audit.notes_text import listed
from briefkit.audit.papers import NoteView, PaperView
from briefkit.audit.prose import paragraphs_of
from briefkit.audit.rule import Problem, Rule
from briefkit.audit.rules.e502_uncited_statistic import counted_in
from briefkit.findings import Severity

_MOST = 25  # notes in one finding: nobody reads more


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each paper with numbers out of newspapers."""
    for paper in corpus.papers:
        found = list(_of_press(paper))
        if found:
            numbers = tuple(dict.fromkeys(note.number for note in found))
            keys = tuple(dict.fromkeys(cite.citekey for note in found for cite in note.cites))
            shown = listed(numbers[:_MOST])
            message = f"numbers rest on newspapers alone in {len(numbers)} notes ({shown})"
            if len(numbers) == 1:
                message = f"a number rests on a newspaper alone in {shown}"
            hint = "look for the office or report that the newspaper has it from"
            yield Problem(message, found[0].cites[0].location, hint, numbers[:_MOST], keys, paper.name)


def _of_press(paper: PaperView) -> Iterator[NoteView]:
    """The notes of sentences with numbers that cite newspapers only."""
    press = {key for key, entry in paper.library.entries.items() if EntryView(entry, paper.library).is_press}
    notes = {(id(note.text), note.call.span.start): note for note in paper.notes}
    for paragraph in paragraphs_of(paper) if press else ():
        for sentence in paragraph.sentences:
            if not sentence.marks or not counted_in(sentence.words):
                continue
            for note in (notes.get((id(paragraph.text), mark)) for mark in sentence.marks):
                if note and note.cites and all(cite.citekey in press for cite in note.cites):
                    yield note


RULE = Rule("S857", "press-as-primary", Severity.INFO, check, __doc__, documents=True)
