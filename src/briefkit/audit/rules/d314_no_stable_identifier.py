"""A journal article with neither DOI nor address.

## What it does
Tells of articles in journals from 2000 on that have no `doi`, `eprint` or `url`. Newspapers and magazines are let be.
Read on the 167 works that four published papers cite: 6 findings, none false.

## Why it matters
A reader cannot go to it, and no machine can look after it: retractions and dead links stay unseen.

## Example
    @article{curtis2012reorientation, …, journaltitle = {Contemporary South Asia}, volume = {20}, date = {2012}}

## Instead
    @article{curtis2012reorientation, …, doi = {10.1080/09584935.2012.670202}}
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity

_SINCE = 2000  # few journals have DOIs for older volumes


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each article that leads nowhere."""
    for entry in corpus.entries:
        if entry.type != "article" or entry.is_press or entry.has("doi", "eprint", "url"):
            continue
        if entry.has("volume", "number", "issue", "issn") and (entry.year or 0) >= _SINCE:
            message = f"{entry.key} has neither DOI nor address"
            hint = "look for its DOI (search.crossref.org) and add doi = {…}"
            yield Problem(message, entry.entry.location, hint, citekeys=(entry.key,))


RULE = Rule("D314", "no-stable-identifier", Severity.INFO, check, __doc__)
