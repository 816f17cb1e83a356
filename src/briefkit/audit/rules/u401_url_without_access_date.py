"""A source on the web without the day on which it was read.

## What it does
Tells of entries with `url` and without `urldate`. An entry with a DOI, or whose address is a DOI's or an archived
copy's, is let be: what stands there does not change; so is a printed book, which the address only shows. A finished
document that hardly ever gives the day is told so once; in one that gives it where a page has no date of its own,
as Chicago has it, pages with a date are let be.
Read on 2,904 entries of eleven libraries: 116 findings, 60 of them read, none false; on the 6,292 notes of 58
documents: 60 findings, none false.

## Why it matters
Pages change. Without the day nobody can look for the copy that was read, and Chicago asks for it where a page has
no date of its own.

## Example
    url = {http://www.fas.org/sgp/crs/row/R41856.pdf},

## Instead
    url = {http://www.fas.org/sgp/crs/row/R41856.pdf}, urldate = {2013-05-05},
"""

from collections.abc import Iterator, Sequence

from briefkit.audit.addresses import host_of, is_doi_url, url_field
from briefkit.audit.corpus import Corpus
from briefkit.audit.data_model import BOOKS
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.entries import EntryView
from briefkit.audit.notes_text import listed
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity

_FEW = 2  # works: more, and none that has it, are the document's way too
_MANY = 5  # works: so many are the document's way
_MOST = 25  # notes in one finding: nobody reads more
_ARCHIVES = ("web.archive.org", "archive.org", "archive.today", "archive.ph", "archive.is", "perma.cc", "zenodo.org",
             "webarchive.nationalarchives.gov.uk", "hdl.handle.net", "jstor.org", "arxiv.org")  # fmt: skip


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each page without day of access; of a finished document that gives none at all, all in one."""
    pages = [entry for entry in corpus.entries if entry.has("url") and not _is_bare(corpus, entry)]
    if corpus.documents and _gives_it_for_undated(pages):
        pages = [entry for entry in pages if not entry.year]
    found = [entry for entry in pages if _lacks_it(entry)]
    given = sum(entry.has("urldate") for entry in pages)
    if corpus.documents and len(found) > (_MANY if given else _FEW) and given * _MANY < len(found):
        yield _all_in_one(corpus.documents[0], found)
        return
    for entry in found:
        message = f"{entry.name} has an address and no day of access"
        hint = f"add the day on which you read it: urldate = {{{corpus.today.isoformat()}}}"
        yield Problem(message, entry.place("url"), hint, citekeys=(entry.key,))


def _gives_it_for_undated(pages: Sequence[EntryView]) -> bool:
    """Tell whether a document gives the day of access where a page has no date of its own, as Chicago has it."""
    dated = [entry.has("urldate") for entry in pages if entry.year]
    undated = [entry.has("urldate") for entry in pages if not entry.year]
    return sum(dated) * _MANY < len(dated) and sum(undated) > 1 and 2 * sum(undated) > len(undated)


def _is_bare(corpus: Corpus, entry: EntryView) -> bool:
    """Tell whether it is nothing but an address: that is told by H156."""
    return bool(corpus.documents) and not entry.has("title", "author")


def _lacks_it(entry: EntryView) -> bool:
    found = url_field(entry)
    if found is None or entry.has("urldate", "doi", "eprint"):
        return False
    printed = entry.type in BOOKS and entry.has("publisher", "location")
    return not printed and not is_doi_url(found[1]) and host_of(found[1]) not in _ARCHIVES


def _all_in_one(paper: DocumentPaper, entries: Sequence[EntryView]) -> Problem:
    numbers = sorted({number for entry in entries for number in paper.full_notes(entry.key)})
    message = f"{len(entries)} works have an address and no day of access ({listed(numbers)})"
    first = min(entries, key=lambda entry: paper.full_notes(entry.key))
    return Problem(message, first.place("url"), "", tuple(numbers[:_MOST]), paper=paper.name)


RULE = Rule(
    "U401",
    "url-without-access-date",
    Severity.WARNING,
    check,
    __doc__,
    documents=True,
    document_hint="add the day on which you read it: (accessed 5 May 2013)",
)
