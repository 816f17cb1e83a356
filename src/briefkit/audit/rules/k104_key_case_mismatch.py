"""A citation whose key differs from an entry's only in small and capital letters.

## What it does
Compares keys that no entry has with all keys and aliases, letters' case aside.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
Keys are compared letter by letter, so the citation cannot be set: `brief build` stops on it, as on an undefined key
(K101), which is not told besides.

## Example
    [@Smith2010trade, 12]

## Instead
    [@smith2010trade, 12]
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import text_fix
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.model import Library
from briefkit.findings import Severity
from briefkit.text import Span


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each cite whose key is right but for its case."""
    for paper in corpus.papers:
        for cite in paper.cites:
            meant = None if cite.known else key_in_other_case(cite.citekey, paper.library)
            if meant:
                written = cite.scanned.citekey
                start = cite.text[cite.scanned.span].index(written) + cite.scanned.span.start
                fix = text_fix(corpus, cite.text, Span(start, start + len(written)), meant)
                message = f"the key “{written}” is written {meant} in the library"
                hint = f"write @{meant}; --fix does"
                yield Problem(message, cite.location, hint, paper.note_of(cite), (meant,), paper.name, fix)


def key_in_other_case(key: str, library: Library) -> str | None:
    """The only key or alias that is the same but for its letters' case."""
    folded = key.casefold()
    aliases = (alias for entry in library.entries.values() for alias in entry.ids)
    found = {known for known in (*library.entries, *aliases) if known.casefold() == folded}
    return found.pop() if len(found) == 1 else None


RULE = Rule("K104", "key-case-mismatch", Severity.WARNING, check, __doc__, fix="safe")
