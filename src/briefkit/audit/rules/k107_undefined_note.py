"""A note is called, `[^x]`, and nowhere defined in its section.

## What it does
Looks for a definition `[^x]:` of each label in the section that calls it. Labels hold within one section.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
The call is printed as it stands, and the note is lost; `brief build` stops on it.

## Example
    The talks failed.[^geneva]

## Instead
    The talks failed.[^geneva]

    [^geneva]: See [@roe2004alpha, 12].
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.citations.faults import label_faults
from briefkit.findings import Finding, Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each call without definition."""
    return problems_of("K107", corpus)


def problems_of(code: str, corpus: Corpus) -> Iterator[Problem]:
    """The faults of note labels that have a code."""
    for paper, text in corpus.texts:
        labels = [(note.label, note.span.start) for note in text.scan.definitions]
        calls = [(call.label, call.span.start) for call in text.scan.calls]
        for finding in label_faults(labels, calls, text.place):
            if finding.code == code:
                yield _problem(finding, paper.name)


def _problem(finding: Finding, paper: str) -> Problem:
    return Problem(finding.message, finding.location, finding.hint, paper=paper)


RULE = Rule("K107", "undefined-note", Severity.ERROR, check, __doc__)
