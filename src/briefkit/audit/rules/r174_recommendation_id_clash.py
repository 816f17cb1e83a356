"""One id for two recommendations.

## What it does
Compares recommendations of one id, within a paper and across all papers of the project. The same section in two
papers is one recommendation; the same words in two files are let be.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
The register of recommendations knows them by their ids: "#rec-visit" would be two things, and a reference to it
either.

## Example
`#rec-visit` "Get the visit rescheduled" in one paper, `#rec-visit` "Cancel the visit" in another.

## Instead
`#rec-visit` and `#rec-visit-cancel`.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.recommendations import RecommendationView, of_paper
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each recommendation whose id another one has."""
    audited = {paper.name for paper in corpus.papers}
    first: dict[str, RecommendationView] = {}
    # What is not audited comes first, so that the finding is told at the paper that is.
    for paper in (*corpus.others, *corpus.papers):
        for one in of_paper(paper):
            identifier = one.block.identifier
            other = first.setdefault(identifier, one) if identifier else one
            if other is not one and _differ(one, other) and paper.name in audited:
                message = f"the id #{identifier} is that of another recommendation too, in {other.location}"
                yield Problem(message, one.location, "give one of them another id", paper=paper.name)


def _differ(one: RecommendationView, other: RecommendationView) -> bool:
    return (
        one.location != other.location and one.words != other.words and one.location.path != other.location.path
    ) or (one.paper is other.paper and one.words != other.words)


RULE = Rule("R174", "recommendation-id-clash", Severity.WARNING, check, __doc__)
