"""A page that will have been read.

## What it does
Compares `urldate` with the day of the audit (`--today`).
Read on 2,904 entries of eleven libraries and in the 1,398 notes of fifteen finished papers: nothing was found, so
that nobody knows how often it is wrong.

## Why it matters
The date is wrong: a slip of the finger, or month and day exchanged.

## Example
    urldate = {2031-05-05},

## Instead
    urldate = {2013-05-05},
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.audit.rules.d307_future_date import is_after
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each day of access that is still to come."""
    for entry in corpus.entries:
        accessed = entry.date("urldate")
        if accessed and accessed.start and is_after(accessed.start, corpus.today):
            message = f"{entry.name} was read on {entry.text('urldate')}, which is still to come"
            yield Problem(message, entry.place("urldate"), "correct the day of access", citekeys=(entry.key,))


RULE = Rule("U403", "access-date-future", Severity.ERROR, check, __doc__, documents=True)
