"""A harvested citation was given to a work without certainty.

## What it does
Tells of citations in ledgers with a confidence under 0.75: an *Ibid.* past a note that cites nothing, a short form of
which only the name fits, one of two works that fit alike. The ledger says why the work was taken.

## Why it matters
These are the ones that a reader should look at; the rest is certain enough to be printed.

## Example
    "citekey": "owais2007pakistan", "reason": "ibid: the only work of note 11", "confidence": 0.7

## Instead
Look at the note in its document. If the work is another one, say so there: a short form in place of the *Ibid.*
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.ledgers import LedgerCite, LedgerView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity

_SURE = 0.75
_SHOWN = 80


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each citation of a ledger that may mean another work."""
    for ledger in corpus.ledgers:
        for cite in ledger.cites:
            if cite.citekey and cite.confidence < _SURE:
                yield _problem(ledger, cite)


def _problem(ledger: LedgerView, cite: LedgerCite) -> Problem:
    shown = cite.raw[:_SHOWN].strip(" .,;*")
    message = f"{ledger.where(cite)}: “{shown}” may not mean {cite.citekey} ({cite.reason})"
    hint = "look at the note; if it means another work, say so in the document and harvest it again"
    return Problem(message, cite.location, hint, (cite.note,), (cite.citekey,))


RULE = Rule("H164", "reference-doubtful", Severity.INFO, check, __doc__)
