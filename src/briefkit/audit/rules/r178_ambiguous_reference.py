"""A reference within the paper that fits two places.

## What it does
Looks at links to `#id`: two places in the same use of a section have the id, or, where the section itself has none, two
other sections. The build stops there too.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
The reader is sent to one of the two, and nobody decided which.

## Example
    See [](#tbl-trade).          where two shared sections have a table {#tbl-trade}

## Instead
    See [](#tbl-trade-2012).     and the table {#tbl-trade-2012}
"""

from collections import Counter
from collections.abc import Iterator

from briefkit.audit.blocks import defined_ids, references_of
from briefkit.audit.corpus import Corpus
from briefkit.audit.papers import PaperView, TextView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each link that fits several places."""
    for paper in corpus.papers:
        wanted = [(text, name, offset) for text in paper.texts for name, offset in references_of(text)]
        if wanted:
            yield from _ambiguous(paper, wanted)


def _ambiguous(paper: PaperView, wanted: list[tuple[TextView, str, int]]) -> Iterator[Problem]:
    by_text = {id(text): defined_ids(text) for text in paper.sections}
    every: Counter[str] = Counter()
    for found in by_text.values():
        every.update(found)
    for text, name, offset in wanted:
        own = by_text.get(id(text), Counter())
        hits = own[name] or every[name]
        if hits > 1:
            message = f"the reference to #{name} fits {hits} places"
            yield Problem(message, text.place(offset), "give one of them another id", paper=paper.name)


RULE = Rule("R178", "ambiguous-reference", Severity.ERROR, check, __doc__)
