"""A work that has not appeared yet.

## What it does
Compares the `date` of each entry with the day of the audit (`--today`). Entries with `pubstate` are let be; so is the
coming year for a journal, whose issues are dated ahead.
Read on 2,904 entries of eleven libraries and in the 1,398 notes of fifteen finished papers: nothing was found, so
that nobody knows how often it is wrong.

## Why it matters
Nobody can have read it: a slip of the finger, or a date of access in the wrong field.

## Example
    date = {2102-09-30},

## Instead
    date = {2012-09-30},
"""

from collections.abc import Iterator
from datetime import date

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.dates import DatePoint
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each entry dated after today."""
    for entry in corpus.entries:
        found = entry.date()
        if found is None or found.start is None or entry.has("pubstate"):
            continue
        ahead = entry.type in ("article", "book", "collection", "incollection") and not entry.is_press
        if is_after(found.start, corpus.today, years=1 if ahead and len(found.start.parts) == 1 else 0):
            message = f"{entry.name} is dated {entry.text('date')}, which is still to come"
            hint = "correct the date; for a work that is to appear write pubstate = {forthcoming}"
            yield Problem(message, entry.place("date"), hint, citekeys=(entry.key,))


def is_after(point: DatePoint, today: date, years: int = 0) -> bool:
    """Tell whether a date, as far as it is known, is later than a day (and so many years)."""
    if point.year < today.year:
        return False
    if point.month is not None and point.month > 12:
        return point.year > today.year
    known = point.parts
    return known > (today.year + years, today.month, today.day)[: len(known)]


RULE = Rule(
    "D307",
    "future-date",
    Severity.ERROR,
    check,
    __doc__,
    documents=True,
    document_hint="correct the date; of a work that is to appear say “forthcoming”",
)
