"""A recommendation that is addressed to nobody.

## What it does
Looks for `to` in each recommendation block.
Read on eight papers of 458 notes: 8 findings, none false.

## Why it matters
"It should be ensured that …": what everybody should do nobody does.

## Example
    ::: {.recommendation #rec-visit}

## Instead
    ::: {.recommendation #rec-visit to="Ministry of Foreign Affairs"}
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.recommendations import recommendations_of
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each recommendation without addressee."""
    for one in recommendations_of(corpus):
        if not one.block.attributes.get("to", "").strip():
            message = f"the recommendation {one.name} is addressed to nobody"
            yield Problem(message, one.location, 'say who should act: to="Ministry of …"', paper=one.paper.name)


RULE = Rule("R171", "recommendation-without-addressee", Severity.WARNING, check, __doc__)
