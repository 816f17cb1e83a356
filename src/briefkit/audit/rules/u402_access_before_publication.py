"""A page that was read before it appeared.

## What it does
Compares `urldate` with `date`, as far as both are known. One day is allowed for: a paper of the fifth is read on the
evening of the fourth somewhere.
Read on 2,904 entries of eleven libraries and in the 1,398 notes of fifteen finished papers: nothing was found, so
that nobody knows how often it is wrong. On 106 documents read later, once what they had shown false was mended: 1
finding read, 1 false (a date behind an address, read as the day of access).

## Why it matters
One of the two dates is wrong.

## Example
    date = {2013-05-22}, urldate = {2013-05-05},

## Instead
    date = {2013-04-22}, urldate = {2013-05-05},
"""

from collections.abc import Iterator
from datetime import date

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.dates import DatePoint
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each page whose day of access is too early."""
    for entry in corpus.entries:
        published, accessed = entry.date(), entry.date("urldate")
        if not published or not published.start or not accessed or not accessed.end or published.uncertain:
            continue
        if _is_before(accessed.end, published.start):
            message = f"{entry.name} was read on {entry.text('urldate')}, before it appeared ({entry.text('date')})"
            yield Problem(message, entry.place("urldate"), "correct one of the two dates", citekeys=(entry.key,))


def _is_before(accessed: DatePoint, published: DatePoint) -> bool:
    if accessed.year > published.year:
        return False
    if any(point.month is not None and point.month > 12 for point in (accessed, published)):
        return accessed.year < published.year
    shared = min(len(accessed.parts), len(published.parts))
    if shared == 3:
        return (date(*_three(published)) - date(*_three(accessed))).days > 1
    return accessed.parts[:shared] < published.parts[:shared]


def _three(point: DatePoint) -> tuple[int, int, int]:
    return max(point.year, 1), point.month or 1, point.day or 1


RULE = Rule("U402", "access-before-publication", Severity.ERROR, check, __doc__, documents=True)
