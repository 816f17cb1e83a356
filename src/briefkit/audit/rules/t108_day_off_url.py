"""The day in the path of an address is the day before that of the entry, or after.

## What it does
Compares the day of a date with that of a path like `/2011/06/21/`, and tells of a difference of one day. Off unless it
is asked for: what is printed tomorrow is on the web tonight.
Read on the 6,292 notes of 58 documents: 6 findings, all of them one day apart; whether print or web is meant, only the
author knows.

## Why it matters
A house that cites what is on the web gives the day of the web.

## Example
    “The Strategic Importance of Pakistan,” *New York Times*, June 20, 2011, http://www.nytimes.com/2011/06/21/opinion/…

## Instead
The day of what was read: that of the paper with its page, or that of the web with its address.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.audit.rules.t104_date_differs_from_url import days_apart, problem_of
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each entry whose address is a day off."""
    for entry in corpus.entries:
        days = days_apart(entry)
        if days and abs((days[0] - days[1]).days) == 1:
            yield problem_of(entry, *days)


RULE = Rule("T108", "day-off-url", Severity.INFO, check, __doc__, default=False, documents=True)
