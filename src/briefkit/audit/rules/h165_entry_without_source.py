"""An entry of which no ledger says where it came from.

## What it does
Looks, where a library has ledgers, for entries that stand in none of them, neither by their key nor by an alias. Off
unless it is asked for: an entry may well have been made by hand.

## Why it matters
In a library that is meant to be made of harvests alone, such an entry was never checked against a note.

## Example
    @book{roe2004alpha, …}        and no ledger has "roe2004alpha"

## Instead
The document harvested that cites it; or the rule left off.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each entry of a library with ledgers that is in none."""
    known = frozenset(key for ledger in corpus.ledgers for key in ledger.keys)
    folders = {ledger.path.parent.parent for ledger in corpus.ledgers}
    for entry in corpus.entries:
        place = entry.entry.location
        if place and place.path.parent in folders and known.isdisjoint([entry.key, *entry.entry.ids]):
            message = f"no ledger says where {entry.key} came from"
            hint = "harvest a document that cites it, if entries are not to be made by hand"
            yield Problem(message, place, hint, citekeys=(entry.key,))


RULE = Rule("H165", "entry-without-source", Severity.INFO, check, __doc__, default=False)
