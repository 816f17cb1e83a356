"""A DOI in the address, and no `doi` field.

## What it does
Tells of entries whose `url` is that of a DOI (https://doi.org/…) and that have no `doi`.
Read on 2,904 entries of eleven libraries: 13 findings, none false.

## Why it matters
Styles print a DOI in its own form, and copies of a work are recognised by it.

## Example
    url = {https://doi.org/10.1038/s41598-019-55178-8},

## Instead
    doi = {10.1038/s41598-019-55178-8},
"""

from collections.abc import Iterator

from briefkit.audit.addresses import decoded, is_doi_url, url_field
from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import insertion_fix
from briefkit.audit.identifiers import without_prefix
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each DOI that is only an address."""
    for entry in corpus.entries:
        found = url_field(entry)
        if found and is_doi_url(found[1]) and not entry.has("doi"):
            doi = decoded(without_prefix(found[1])).partition("?")[0].rstrip("/")
            fix = insertion_fix(corpus, found[0], f"doi = {{{doi}}}")
            message = f"{entry.key} has a DOI in its address only"
            yield Problem(message, found[0].location, f"add doi = {{{doi}}}", citekeys=(entry.key,), fix=fix)


RULE = Rule("U407", "doi-in-url-only", Severity.INFO, check, __doc__, fix="safe")
