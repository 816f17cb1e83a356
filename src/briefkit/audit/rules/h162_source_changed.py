"""A document was changed after it was harvested.

## What it does
Compares the documents of the project that ledgers were made from with what they were then.

## Why it matters
What the ledger says of its notes, and the numbers of the notes themselves, may be wrong by now.

## Example
    papers/hanif.md, two notes of which were corrected after `brief harvest papers/hanif.md`

## Instead
    brief harvest papers/hanif.md --library bibliography/library.bib
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.ledgers import SourceState
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each ledger of a document that is another one by now."""
    for ledger in corpus.ledgers:
        if ledger.state is SourceState.CHANGED:
            message = f"`{ledger.document}` was changed after it was harvested"
            hint = f"harvest it again: brief harvest {ledger.document} --library …"
            yield Problem(message, ledger.beginning, hint, citekeys=(ledger.own,) if ledger.own else ())


RULE = Rule("H162", "source-changed", Severity.WARNING, check, __doc__)
