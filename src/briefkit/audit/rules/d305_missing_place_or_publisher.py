"""A book without publisher, or with neither publisher nor place.

## What it does
Tells of books, collections and proceedings without `publisher` (an institution or organization stands for one), and
of parts of books likewise. Books from before 1900 may give the place alone, as is the custom.
Read on the 167 works that four published papers cite: 3 findings, none false.

## Why it matters
Chicago and the house styles print place and publisher; a reference without them cannot be told from a pamphlet.

## Example
    @book{jalalzai2004foreign, author = {…}, title = {The Foreign Policy of Pakistan}, date = {2004}}

## Instead
    @book{jalalzai2004foreign, …, location = {Lahore}, publisher = {Ariana Publications}, date = {2004}}
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.data_model import BOOKS
from briefkit.audit.entries import EntryView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity

_TYPES = BOOKS | {"inbook", "incollection"}
_PUBLISHERS = ("publisher", "institution", "organization", "howpublished")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each book that nobody brought out."""
    for entry in corpus.entries:
        if entry.type in _TYPES and not entry.has(*_PUBLISHERS, "pubstate") and not _is_old_or_online(entry):
            what = "publisher" if entry.has("location") else "place and no publisher"
            message = f"{entry.key} has no {what}"
            hint = "fill in location = {…} and publisher = {…}"
            yield Problem(message, entry.entry.location, hint, citekeys=(entry.key,))


def _is_old_or_online(entry: EntryView) -> bool:
    old = entry.year is not None and entry.year < 1900 and entry.has("location")
    return old or entry.has("doi", "eprint") or entry.subtype == "classic"


RULE = Rule("D305", "missing-place-or-publisher", Severity.WARNING, check, __doc__)
