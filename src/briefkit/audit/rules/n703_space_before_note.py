"""A space before the call of a written note.

## What it does
Looks for white space between a word and `[^x]` or `^[…]`. A space before a citation in brackets is right: it is
taken out when the note is set. So is one at the beginning of a table's cell.
Read on eight papers of 458 notes: 1 finding, none false.

## Why it matters
The number stands by itself, and may begin the next line.

## Example
    The talks failed. [^1]

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

_SPACE = regex(r"(?<=[^\s|>#])(?:[ \t\u00a0]+|[ \t]*\n[ \t]*)\Z")
_LIST_MARK = regex(r"(?:^|\n)[ \t>]*(?:[-+*]|\(?\w{1,3}[.)])[ \t]+\Z")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each call with a space before it."""
    for paper in corpus.papers:
        for note in paper.notes:
            start = note.call.span.start
            window = note.text.text.text[max(start - 80, 0) : start]
            space = _SPACE.search(window) if note.written else None
            if space is None or _LIST_MARK.search(window) or "\n\n" in space[0]:
                continue
            span = Span(start - len(space[0]), start)
            fix = text_fix(corpus, note.text, span, "")
            message = f"a space stands before the call of note {note.number}"
            hint = "take it out; --fix does"
            yield Problem(message, note.text.place(span.start), hint, (note.number,), paper=paper.name, fix=fix)


RULE = Rule("N703", "space-before-note", Severity.WARNING, check, __doc__, fix="safe")
