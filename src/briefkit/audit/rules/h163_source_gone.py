"""The document that a ledger was made from is no longer there.

## What it does
Looks for the documents that ledgers name by a path within the project. One that is named without a folder was perhaps
never in the project, and is let be.

## Why it matters
Nobody can look up any more what a note said.

## Example
    "path": "papers/hanif.md"        in a ledger, and the file was moved or deleted

## Instead
The file where it was; or the same file harvested where it is now, and the old ledger removed.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.ledgers import SourceState
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each ledger whose document is gone."""
    for ledger in corpus.ledgers:
        if ledger.state is SourceState.GONE:
            entries = len(ledger.entries)
            message = f"`{ledger.document}` is gone, from which {entries} entr{'y' if entries == 1 else 'ies'} came"
            hint = "put it back, or harvest it where it is now and remove this ledger"
            yield Problem(message, ledger.beginning, hint, citekeys=(ledger.own,) if ledger.own else ())


RULE = Rule("H163", "source-gone", Severity.INFO, check, __doc__)
