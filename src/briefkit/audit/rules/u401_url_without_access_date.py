"""A source on the web without the day on which it was read.

## What it does
Tells of entries with `url` and without `urldate`. An entry with a DOI, or whose address is a DOI's or an archived
copy's, is let be: what stands there does not change; so is a printed book, which the address only shows.
Read on the 167 works that four published papers cite: 56 findings, none false.

## Why it matters
Pages change. Without the day nobody can look for the copy that was read, and Chicago asks for it where a page has
no date of its own.

## Example
    url = {http://www.fas.org/sgp/crs/row/R41856.pdf},

## Instead
    url = {http://www.fas.org/sgp/crs/row/R41856.pdf}, urldate = {2013-05-05},
"""

from collections.abc import Iterator

from briefkit.audit.addresses import host_of, is_doi_url, url_field
from briefkit.audit.corpus import Corpus
from briefkit.audit.data_model import BOOKS
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity

_ARCHIVES = ("web.archive.org", "archive.org", "archive.today", "archive.ph", "archive.is", "perma.cc", "zenodo.org",
             "webarchive.nationalarchives.gov.uk", "hdl.handle.net", "jstor.org", "arxiv.org")  # fmt: skip


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each page without day of access."""
    for entry in corpus.entries:
        found = url_field(entry)
        if found is None or entry.has("urldate", "doi", "eprint"):
            continue
        field, url = found
        printed = entry.type in BOOKS and entry.has("publisher", "location")
        if not printed and not is_doi_url(url) and host_of(url) not in _ARCHIVES:
            message = f"{entry.key} has an address and no day of access"
            hint = f"add the day on which you read it: urldate = {{{corpus.today.isoformat()}}}"
            yield Problem(message, field.location, hint, citekeys=(entry.key,))


RULE = Rule("U401", "url-without-access-date", Severity.WARNING, check, __doc__)
