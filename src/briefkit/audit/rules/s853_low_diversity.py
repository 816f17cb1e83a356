"""Most sources come from one hand: one author, one newspaper, one publisher.

## What it does
Counts the works that a paper cites by author, and by the journal, newspaper, site or body that brought them out. Tells
where ten and more are cited and more than half are of one. A body whose laws, records or statistics a paper is about is
told too: whether that is right is for the reader to say.
Read on 106 documents of 8,700 notes: 1 finding, none false.

## Why it matters
One newspaper has one view, and one publisher one circle of authors.

## Example
    Twenty works, thirteen of them from one newspaper.

## Instead
A second newspaper, on the other side of the question or of the border.
"""

from collections import Counter
from collections.abc import Iterator

from briefkit.audit.addresses import host_of
from briefkit.audit.corpus import Corpus
from briefkit.audit.entries import EntryView
from briefkit.audit.rule import Problem, Rule
from briefkit.audit.rules.s854_self_citation_ratio import FEWEST, cited_works, place_of
from briefkit.findings import Severity

_SHARE = 0.5
_HOLDERS = ("journaltitle", "institution", "organization", "publisher")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each paper most of whose works are of one hand."""
    for paper in corpus.papers:
        works = cited_works(paper)
        if len(works) < FEWEST:
            continue
        for what, of_works in (("by", [_author(work) for work in works]), ("from", [_holder(work) for work in works])):
            name, number = Counter(one for one in of_works if one).most_common(1)[0] if any(of_works) else ("", 0)
            if number > _SHARE * len(works):
                keys = tuple(work.key for work, one in zip(works, of_works, strict=True) if one == name)
                message = f"{number} of the {len(works)} works cited are {what} {name}"
                yield Problem(message, place_of(paper), "look for other voices", citekeys=keys, paper=paper.name)
                break


def _author(work: EntryView) -> str:
    names = work.names("author")
    return (
        (names[0].get("literal") or " ".join(filter(None, (names[0].get("given"), names[0].get("family")))))
        if names
        else ""
    )


def _holder(work: EntryView) -> str:
    """What brought a work out; of a page of the web its site."""
    named = next((work.text(name) for name in _HOLDERS if work.has(name)), "")
    return named or (host_of(work.url).removeprefix("www.") if work.url else "")


RULE = Rule("S853", "low-diversity", Severity.INFO, check, __doc__, documents=True)
