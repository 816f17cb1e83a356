"""A note is called before the stop or comma.

## What it does
Looks at the calls of written notes, `[^x]` and `^[…]`, for a stop, comma or semicolon right behind. Citations in
brackets may stand before the stop: they are set after it.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
The house styles, as English typography does, put the number after the punctuation: "failed.¹", not "failed¹."

## Example
    The talks failed[^1].

## Instead
    The talks failed.[^1]
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import text_fix
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex
from briefkit.text import Span

_STOP = regex(r"[.,;:]+(?=[\s'’”\")]|$)")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each call with punctuation behind it."""
    for paper in corpus.papers:
        for note in paper.notes:
            call = note.call
            stop = _STOP.match(note.text.scan.masked, call.span.end) if note.written else None
            if stop is None:
                continue
            before = note.text.text.text[max(call.span.start - 1, 0) : call.span.start]
            whole = Span(call.span.start, stop.end())
            moved = ("" if before in ".,;:!?" else stop[0]) + note.text[call.span]
            fix = text_fix(corpus, note.text, whole, moved)
            message = f"note {note.number} is called before “{stop[0]}”"
            yield Problem(
                message, note.location, f"write {moved}; --fix does", (note.number,), paper=paper.name, fix=fix
            )


RULE = Rule("N702", "note-before-punctuation", Severity.WARNING, check, __doc__, fix="safe")
