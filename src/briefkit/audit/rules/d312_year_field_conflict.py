"""The fields `year` and `date` of an entry disagree, or its year and that of its title.

## What it does
Compares `year` with `date` where an entry has both, `eventdate` with `date` (proceedings do not appear before their
conference), and the year in a title such as "Annual Report 2012" with the date, where the work would be older than
the year that it is about.

## Why it matters
One of the two is wrong; which one is printed depends on the style.

## Example
    date = {2012}, year = {2002},

## Instead
    date = {2012},
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.entries import EntryView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity

# What a title of a report on a year looks like; "Vision 2025" and "Agenda 2030" look ahead and are right.
_ON_A_YEAR = re.compile(r"(?:Annual Report|Yearbook|Survey|Review|Statistics|Proceedings)(?: (?:of|for))?,? (\d{4})$")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each entry with two years."""
    for entry in corpus.entries:
        for message, name in _conflicts(entry):
            hint = "keep the date that the work itself prints"
            yield Problem(f"{entry.key} {message}", entry.place(name), hint, citekeys=(entry.key,))
            break


def _conflicts(entry: EntryView) -> Iterator[tuple[str, str]]:
    dated = entry.year
    plain = re.fullmatch(r"\d{4}", entry.text("year")) if "date" in entry.fields else None
    if dated and plain and int(plain[0]) != dated:
        yield f"has the year {plain[0]} and the date {entry.text('date')}", "year"
    event = re.match(r"\d{4}", entry.text("eventdate"))
    if dated and event and int(event[0]) > dated:
        yield f"appeared in {dated}, before the event of {event[0]} that it is about", "eventdate"
    about = _ON_A_YEAR.search(entry.text("title"))
    if dated and about and int(about[1]) > dated:
        yield f"is dated {dated}, but its title speaks of {about[1]}", "title"


RULE = Rule("D312", "year-field-conflict", Severity.WARNING, check, __doc__)
