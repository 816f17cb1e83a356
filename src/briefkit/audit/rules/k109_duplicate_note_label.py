"""Two notes of a section have one label.

## What it does
Tells of the second definition `[^x]:` in a section. The same label in two sections is two notes and no fault.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
One of the two texts is lost; `brief build` stops on it.

## Example
    [^1]: See Roe.
    [^1]: See Doe.

## Instead
    [^1]: See Roe.
    [^2]: See Doe.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.audit.rules.k107_undefined_note import problems_of
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each label that is defined again."""
    return problems_of("K109", corpus)


RULE = Rule("K109", "duplicate-note-label", Severity.ERROR, check, __doc__)
