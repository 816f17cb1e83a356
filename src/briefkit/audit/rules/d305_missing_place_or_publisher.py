"""A book without publisher, or with neither publisher nor place.

## What it does
Tells of books, collections and proceedings without `publisher` (an institution or organization stands for one), and
of parts of books likewise. Books from before 1900 may give the place alone, as is the custom. And of a place that is a
country. In a finished document that gives no publishers, as lawyers do, nothing is said.
Read on 2,904 entries of eleven libraries: 5 findings, none false; on the 6,292 notes of 58 documents: 11 findings,
none false. On 106 documents read later, once what they had shown false was mended: 3 findings read, 1 false (a
country read as the place of a law).

## Why it matters
Chicago and the house styles print place and publisher; a reference without them cannot be told from a pamphlet.

## Example
    @book{jalalzai2004foreign, author = {…}, title = {The Foreign Policy of Pakistan}, date = {2004}}

## Instead
    @book{jalalzai2004foreign, …, location = {Lahore}, publisher = {Ariana Publications}, date = {2004}}
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.data_model import BOOKS, LEGAL
from briefkit.audit.document_paper import DocumentPaper, ReferenceView
from briefkit.audit.entries import EntryView
from briefkit.audit.reference_kinds import is_in_book_cited_short
from briefkit.audit.reference_rest import left_over, stretch_of
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_TYPES = BOOKS | {"inbook", "incollection"}
_COUNTRIES = frozenset(
    [
        *("US", "U.S.", "USA", "U.S.A.", "United States", "United States of America", "UK", "U.K.", "United Kingdom"),
        *("England", "India", "Pakistan", "Russia", "China", "Germany", "France", "Canada", "Australia", "Italy"),
        *("Spain", "Netherlands", "The Netherlands", "Switzerland", "Japan", "Turkey", "Iran", "Bangladesh"),
    ]
)
# A title that took the publisher in, or the author's initials.
_SWALLOWED = regex(
    r"\b(?:Press|Publish\w+|Publications?|Verlag|Ltd|Inc|Co|Books|House|University)\b|^[A-Z]\.|\b\d{4}\b"
)
_IMPRINT = regex(r"\([^()]*\w: ?[^()]*\d{4}\)")
_CASES = 2  # and statutes: a paper that cites more is a lawyer's
_SINCE = 1900
_PUBLISHERS = ("publisher", "institution", "organization", "howpublished")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each book that nobody brought out, and each whose place is a country."""
    for entry in corpus.entries:
        if _lacks(entry) and (not corpus.documents or _is_slip(corpus.documents[0], corpus, entry)):
            what = "publisher" if entry.has("location") else "place and no publisher"
            message = f"{entry.name} has no {what}"
            hint = "fill in location = {…} and publisher = {…}"
            yield Problem(message, entry.entry.location, hint, citekeys=(entry.key,))
        elif entry.type in _TYPES and entry.text("location") in _COUNTRIES:
            message = f"the place of {entry.name} is a country: {entry.text('location')}"
            yield Problem(message, entry.place("location"), "give the town of the publisher", citekeys=(entry.key,))


def _lacks(entry: EntryView) -> bool:
    return entry.type in _TYPES and not entry.has(*_PUBLISHERS, "pubstate") and not _is_old_or_online(entry)


def _is_slip(paper: DocumentPaper, corpus: Corpus, entry: EntryView) -> bool:
    """In a finished document: nothing in the note may be the publisher, and most books have theirs."""
    books = [other for other in corpus.entries if other.type in _TYPES]
    lacking = sum(_lacks(other) for other in books)
    title = entry.text("title")
    # What has no year either is a manuscript or a classic, or told by H156.
    read = bool(title) and not _SWALLOWED.search(title) and (entry.year or 0) >= _SINCE
    lawyers = sum(other.type in LEGAL for other in corpus.entries) > _CASES
    habit = lawyers or (lacking > 1 and 2 * lacking > len(books))
    full = paper.full_references(entry.key)
    if not read or habit or not entry.has("author") or any(left_over(one) or _may_be_placed(one) for one in full):
        return False
    # A title with a year alone is named, not cited: a picture, a record, one of many.
    return entry.has("location") or any(one.resolution.locator for one in paper.references if _means(one, entry))


def _means(reference: ReferenceView, entry: EntryView) -> bool:
    return reference.work is not None and reference.work.key == entry.key


def _may_be_placed(reference: ReferenceView) -> bool:
    """Tell whether it says where it was published in its own way, or stands in a book that does."""
    return _IMPRINT.search(stretch_of(reference)) is not None or is_in_book_cited_short(reference)


def _is_old_or_online(entry: EntryView) -> bool:
    old = entry.year is not None and entry.year < _SINCE and entry.has("location")
    return old or entry.has("doi", "eprint") or entry.subtype == "classic"


RULE = Rule(
    "D305",
    "missing-place-or-publisher",
    Severity.WARNING,
    check,
    __doc__,
    documents=True,
    document_hint="give the town and the publisher: (Lahore: Ariana Publications, 2004)",
)
