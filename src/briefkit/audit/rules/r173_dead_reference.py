"""A link within the paper that leads nowhere.

## What it does
Looks up the id of each link `[](#id)` among the ids of the paper: those in braces, and those that headings have by
their words.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
The reference cannot be printed; `brief build` stops on it.

## Example
    as the table shows ([](#tbl-trades))

## Instead
    as the table shows ([](#tbl-trade))
"""

from collections.abc import Iterator

from briefkit.audit.blocks import identifiers_of, references_of
from briefkit.audit.corpus import Corpus
from briefkit.audit.recommendations import of_paper
from briefkit.audit.rule import Problem, Rule
from briefkit.citations.faults import dead_reference
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each dead link."""
    for paper in corpus.papers:
        known: set[str] | None = None
        for text in paper.texts:
            for wanted, offset in references_of(text):
                if known is None:
                    known = set().union(*map(identifiers_of, paper.sections))
                    known |= {f"recommendation-{number}" for number, _ in enumerate(of_paper(paper), start=1)}
                if wanted not in known and not _is_numbered(wanted, known):
                    told = dead_reference(wanted, sorted(known), text.place(offset))
                    yield Problem(told.message, told.location, told.hint, paper=paper.name)


def _is_numbered(wanted: str, known: set[str]) -> bool:
    """Of two headings with the same words the second has the id `words-1`."""
    name, _, number = wanted.rpartition("-")
    return number.isdecimal() and name in known


RULE = Rule("R173", "dead-reference", Severity.ERROR, check, __doc__)
