"""A recommendation that rests on nothing that the paper says.

## What it does
Looks in each recommendation block for a citation, a note or a link to a section, and in the paper's text for a link
to the recommendation, which shows where it is argued.
Of a finished document, whose list of recommendations has no note at all, that is told once.
Read on the 1,398 notes of fifteen finished papers: 1 finding, none false; on eight papers of 458 notes: 8 findings,
none false.

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

import re
from collections.abc import Iterator

from briefkit.audit.blocks import headings_of, references_of
from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.recommendations import RecommendationView, of_paper
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_HEADING = regex(r"\b(?:policy )?recommendations?\b|\bway forward\b", re.IGNORECASE)
_ITEM = regex(r"^[ ]{0,3}(?:[-*+•]|\d+[.)])\s+\S", re.MULTILINE)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each recommendation without evidence."""
    for document in corpus.documents:
        yield from _in_document(document)
    for paper in corpus.papers if not corpus.documents else ():
        found = list(of_paper(paper))
        if not found:
            continue
        argued = {name for text in paper.sections for name, _ in references_of(text)}
        for one in found:
            if one.block.identifier not in argued and not _has_evidence(one):
                message = f"the recommendation {one.name} names neither a source nor a section"
                hint = "cite what it rests on, or link the section that argues it: [](#section)"
                yield Problem(message, one.location, hint, paper=paper.name)


def _in_document(paper: DocumentPaper) -> Iterator[Problem]:
    """The list under "Recommendations" of a finished document, if none of its items has a note."""
    marks = [note.call.span.start for note in paper.own_notes if note.has_mark]
    headings = headings_of(paper.text)
    for index, heading in enumerate(headings):
        end = headings[index + 1].span.start if index + 1 < len(headings) else len(paper.text.prose)
        items = _ITEM.findall(paper.text.prose, heading.span.end, end) if _HEADING.search(heading.words) else []
        if len(items) > 1 and marks and not any(heading.span.end <= mark < end for mark in marks):
            message = f"none of the {len(items)} recommendations has a note"
            yield Problem(message, paper.text.place(heading.span.start), "", paper=paper.name)


def _has_evidence(one: RecommendationView) -> bool:
    inside = one.block.content
    if one.text.scan.citations_in(inside):
        return True
    places = [call.span.start for call in one.text.scan.calls]
    places += [note.span.start for note in one.text.scan.inline_notes]
    places += [offset for _, offset in references_of(one.text)]
    return any(inside.start <= offset < inside.end for offset in places)


RULE = Rule(
    "R172",
    "recommendation-without-evidence",
    Severity.INFO,
    check,
    __doc__,
    documents=True,
    document_hint="say what they rest on, or where it is argued",
)
