"""A note is defined, `[^x]: …`, and nowhere called in its section.

## What it does
Looks for a call `[^x]` of each definition in its section.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
What is in the note is not printed, and nobody notices: most often a call was lost in an edit.

## Example
    The talks failed.

    [^geneva]: See [@roe2004alpha, 12].

## Instead
    The talks failed.[^geneva]

    [^geneva]: See [@roe2004alpha, 12].
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import text_fix
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.text import Span


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each definition without call."""
    for paper, text in corpus.texts:
        called = {call.label for call in text.scan.calls}
        for note in text.scan.definitions:
            if note.label not in called:
                fix = text_fix(corpus, text, Span(note.span.start, note.body.end), "")
                message = f"the note [^{note.label}] is defined but never called; it is not printed"
                hint = f"call it where it belongs, [^{note.label}], or delete it, as --fix does"
                yield Problem(message, text.place(note.span.start), hint, paper=paper.name, fix=fix)


RULE = Rule("K108", "unused-note", Severity.WARNING, check, __doc__, fix="safe")
