"""A section whose day of review has passed.

## What it does
Compares `review-by` of a section's front matter with the day of the audit (`--today`).
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
Whoever wrote it said that it would be out of date by then.

## Example
    review-by: 2025-12-31

## Instead
Read it again, bring it up to date, and set `as-of` and `review-by` anew.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.papers import file_of
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.dates import parse_date
from briefkit.findings import Severity
from briefkit.text import Location


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each section that should have been read again."""
    for paper in corpus.papers:
        for text in paper.sections:
            written = str(text.section.front_matter.get("review-by") or "") if text.section else ""
            found = parse_date(written) if written else None
            if found and found.start:
                known = found.start.parts
                if known < (corpus.today.year, corpus.today.month, corpus.today.day)[: len(known)]:
                    path = file_of(text)
                    owner = str(text.section.front_matter.get("owner") or "") if text.section else ""
                    message = f"this section was to be reviewed by {written}"
                    hint = f"read it again{f' ({owner})' if owner else ''}, and set as-of and review-by anew"
                    yield Problem(message, Location(path, _line(corpus, path), 1), hint, paper=paper.name)


def _line(corpus: Corpus, path: object) -> int:
    source = next((source for known, source in corpus.sources.items() if known == path), None)
    lines = source.text.split("\n") if source else []
    return next((number for number, line in enumerate(lines, start=1) if line.startswith("review-by")), 1)


RULE = Rule("R177", "section-overdue", Severity.WARNING, check, __doc__)
