"""A citation names a key that no entry of the paper's libraries has.

## What it does
Looks every `@key` up in the paper's libraries, aliases (`ids`) included. Keys in code, addresses and comments are
no citations. A key that differs from an entry's only in its letters' case is K104.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
The note cannot be set; `brief build` stops on it.

## Example
    Trade fell by half. [@smiht2010trade, 12]

## Instead
    Trade fell by half. [@smith2010trade, 12]
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import text_fix
from briefkit.audit.papers import CiteView
from briefkit.audit.rule import Fix, Problem, Rule
from briefkit.audit.rules.k104_key_case_mismatch import key_in_other_case
from briefkit.citations.faults import unknown_key
from briefkit.findings import Severity
from briefkit.text import Span


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each cite without entry."""
    for paper in corpus.papers:
        for cite in paper.cites:
            if not cite.known and not key_in_other_case(cite.citekey, paper.library):
                told = unknown_key(cite.citekey, paper.library, cite.location)
                fix = _fix(corpus, cite, paper.library.nearest(cite.citekey, 2))
                yield Problem(
                    told.message, told.location, told.hint, paper.note_of(cite), told.citekeys, paper.name, fix
                )


def _fix(corpus: Corpus, cite: CiteView, nearest: tuple[str, ...]) -> Fix | None:
    """Put in the only key that is near."""
    if len(nearest) != 1:
        return None
    return text_fix(corpus, cite.text, key_span(cite), nearest[0], safe=False)


def key_span(cite: CiteView) -> Span:
    """The stretch of a cite's key, without `@` and braces."""
    start = cite.text[cite.scanned.span].index(cite.scanned.citekey) + cite.scanned.span.start
    return Span(start, start + len(cite.scanned.citekey))


RULE = Rule("K101", "undefined-key", Severity.ERROR, check, __doc__, fix="unsafe")
