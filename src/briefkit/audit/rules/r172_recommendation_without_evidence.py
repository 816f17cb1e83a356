"""A recommendation that rests on nothing that the paper says.

## What it does
Looks in each recommendation block for a citation, a note or a link to a section, and in the paper's text for a link
to the recommendation, which shows where it is argued.

## Why it matters
The paper argues one thing and recommends another, or the argument has been cut.

## Example
    ::: {.recommendation #rec-visit to="Ministry of Foreign Affairs"}
    Get the visit rescheduled.
    :::

## Instead
    ::: {.recommendation #rec-visit to="Ministry of Foreign Affairs"}
    Get the visit rescheduled ([](#visits)). [@dikshit2012growing]
    :::
"""

from collections.abc import Iterator

from briefkit.audit.blocks import references_of
from briefkit.audit.corpus import Corpus
from briefkit.audit.recommendations import RecommendationView, of_paper
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each recommendation without evidence."""
    for paper in corpus.papers:
        found = list(of_paper(paper))
        if not found:
            continue
        argued = {name for text in paper.sections for name, _ in references_of(text)}
        for one in found:
            if one.block.identifier not in argued and not _has_evidence(one):
                message = f"the recommendation {one.name} names neither a source nor a section"
                hint = "cite what it rests on, or link the section that argues it: [](#section)"
                yield Problem(message, one.location, hint, paper=paper.name)


def _has_evidence(one: RecommendationView) -> bool:
    inside = one.block.content
    if one.text.scan.citations_in(inside):
        return True
    places = [call.span.start for call in one.text.scan.calls]
    places += [note.span.start for note in one.text.scan.inline_notes]
    places += [offset for _, offset in references_of(one.text)]
    return any(inside.start <= offset < inside.end for offset in places)


RULE = Rule("R172", "recommendation-without-evidence", Severity.INFO, check, __doc__)
