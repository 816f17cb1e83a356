"""A note of more than 200 words.

## What it does
Counts the words of written notes.
Read on the 1,398 notes of fifteen finished papers: 1 finding, none false; on eight papers of 458 notes: 1 finding,
none false.

## Why it matters
A third of a page in small type at its foot: the printer has to split it over two pages, and readers skip it.

## Example
A note that tells the history of the talks.

## Instead
Take it into the text, or into an annex.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.papers import words_of
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity

LONGEST = 200


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each long note."""
    for paper in corpus.papers:
        told: set[tuple[int, int]] = set()
        for note in paper.notes:
            if note.written is None or len(note.body) < LONGEST or (id(note.text), note.written.body.start) in told:
                continue
            told.add((id(note.text), note.written.body.start))
            number = len(words_of(note.body))
            if number > LONGEST:
                message = f"note {note.number} has {number} words"
                hint = f"take what is above {LONGEST} words into the text"
                place = note.text.place(note.written.span.start)
                yield Problem(message, place, hint, (note.number,), paper=paper.name)


RULE = Rule("N709", "overlong-note", Severity.INFO, check, __doc__, documents=True)
