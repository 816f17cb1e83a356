"""A page is cited that the work does not have.

## What it does
Compares the pages of a cite with `pages` of articles and parts of books, and with `pagetotal` of books. Shortened
ends (130–31) are read in full; roman numbers, chapters and paragraphs are let be.

## Why it matters
The page belongs to another work, or to another edition: the first thing that a careful reader stumbles over.

## Example
    [@hanif2013pakistan, 190]       where the article has pages 63--86

## Instead
    [@hanif2013pakistan, 79]
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.papers import CiteView
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.inheritance import whole_entry
from briefkit.bibliography.model import Entry, Library
from briefkit.findings import Severity

_PAGES = re.compile(r"(?<![\w.])(\d+)(?:\s*[-–—]+\s*(\d+))?(?![\w])")
_IN_PAGES = frozenset(["article", "inbook", "incollection", "inproceedings", "suppperiodical", "review"])


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each cite of a page that is not there."""
    for paper in corpus.papers:
        for cite in paper.cites:
            if cite.known and cite.locator and cite.locator.label == "page":
                fault = _fault(cite, _whole(paper.library, cite.citekey))
                if fault:
                    hint = "look the page up; or the pages of the entry are wrong"
                    yield Problem(fault, cite.location, hint, paper.note_of(cite), (cite.citekey,), paper.name)


def _whole(library: Library, key: str) -> Entry:
    entry = library.entries[key]
    inherits = "crossref" in entry.fields or "xdata" in entry.fields
    return whole_entry(library, entry) if inherits else entry


def _fault(cite: CiteView, entry: Entry) -> str:
    assert cite.locator is not None
    cited = numbers_of(cite.locator.value)
    held = numbers_of(entry.get("pages")) if entry.type in _IN_PAGES else []
    if cited and held and min(held) <= max(held) and len(held) > 1:
        outside = [page for page in cited if not min(held) <= page <= max(held)]
        if outside:
            return f"page {outside[0]} of {entry.key} is cited, which has pages {min(held)}–{max(held)}"
    total = entry.get("pagetotal")
    if cited and total.isdecimal() and max(cited) > int(total):
        return f"page {max(cited)} of {entry.key} is cited, which has {total} pages"
    return ""


def numbers_of(pages: str) -> list[int]:
    """First and last page of each range; nothing where a part is no plain number."""
    if re.search(r"[A-Za-z]", re.sub(r"\b(?:pp?|and|ff?|n|passim)\b\.?", "", pages)):
        return []
    numbers = []
    for first, last in _PAGES.findall(pages):
        whole = last if len(last) >= len(first) or not last else first[: len(first) - len(last)] + last
        numbers += [int(first), int(whole or first)]
    return numbers


RULE = Rule("L601", "locator-outside-range", Severity.ERROR, check, __doc__)
