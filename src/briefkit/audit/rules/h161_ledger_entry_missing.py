"""A work that was harvested has no entry in the library.

## What it does
Compares the entries of each ledger with the keys and aliases of the library beside it. An entry that is in the file
and cannot be read is told by others (B201, B202).

## Why it matters
Its key was changed or it was taken out by hand: the notes that cite it are tied to nothing, and the next harvest puts
it back.

## Example
    "entries": {"owais2007pakistan": …        in a ledger, and no such entry in library.bib

## Instead
The entry under its new name, with the old one as an alias: `ids = {owais2007pakistan}`.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.ledgers import LedgerEntry, LedgerView
from briefkit.audit.notes_text import listed
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each harvested work that no library has."""
    if not all(library.whole for library in corpus.libraries):
        return
    files = [source.text for path, source in corpus.sources.items() if path.suffix == ".bib"]
    for ledger in corpus.ledgers:
        for entry in ledger.entries:
            known = any(library.resolve(entry.key) for library in corpus.libraries)
            if not known and not any(f"{{{entry.key}," in text for text in files):
                yield _problem(ledger, entry)


def _problem(ledger: LedgerView, entry: LedgerEntry) -> Problem:
    cited = f", cited in {listed(entry.notes)}" if entry.notes else ""
    message = f"{entry.key} was harvested from `{ledger.document}`{cited}, and is not in the library"
    hint = f"harvest again; if it has another key now, give that entry ids = {{{entry.key}}}"
    return Problem(message, entry.location, hint, entry.notes, (entry.key,))


RULE = Rule("H161", "ledger-entry-missing", Severity.WARNING, check, __doc__)
