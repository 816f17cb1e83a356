"""A written note does not end with a stop.

## What it does
Looks at the end of written notes. A note that ends with a citation gets its stop when it is set.
Read on eight papers of 458 notes: 2 findings, none false.

## Why it matters
Among notes that end with one, a note without a stop looks unfinished, and sometimes is.

## Example
    [^1]: On the envoy, see below

## Instead
    [^1]: On the envoy, see below.
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import text_fix
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex
from briefkit.text import Span

_STOPPED = regex(r"[.!?…:][*_'’”\")\]}]*\Z")
_BLOCK = regex(r"(?:^|\n)[ \t]*(?:[-+*|>]|\d+[.)]|:::|```|~~~)")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each written note without stop."""
    for paper in corpus.papers:
        told: set[tuple[int, int]] = set()
        for note in paper.notes:
            body = note.body.rstrip()
            if note.written is None or not body or (id(note.text), note.written.body.start) in told:
                continue
            told.add((id(note.text), note.written.body.start))
            end = note.written.body.start + len(body)
            cited = any(c.span.end >= end for c in note.text.scan.citations_in(note.written.body))
            if not cited and not _STOPPED.search(body) and not _BLOCK.search(body):
                address = re.search(r"://\S+\Z", body)
                fix = None if address else text_fix(corpus, note.text, Span(end, end), ".")
                message = f"note {note.number} does not end with a stop"
                yield Problem(
                    message, note.text.place(end - 1), "--fix adds it", (note.number,), paper=paper.name, fix=fix
                )


RULE = Rule("N708", "note-without-stop", Severity.INFO, check, __doc__, fix="safe")
