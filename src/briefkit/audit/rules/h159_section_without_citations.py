"""A long section of claims without a single note.

## What it does
Looks at finished documents that have a note for every few hundred words. Tells of sections of 120 words and more with
none, where the rest of the paper would have two. Abstract, summary, introduction, conclusion, recommendations, methods
and results, acknowledgements, annexes and lists of references are let be, with all sections under them, and
what is written in the first person, or with sources in the text itself.
Read on the 6,292 notes of 58 documents: 5 findings, none false, one in doubt (the author shows his own figures).

## Why it matters
The section was written last, from memory, or came from another paper without its notes. A reader sees a paper that
stops giving its sources.

## Example
A section “China” of 190 words between sections with ten notes each.

## Instead
Sources for what is not the author's own reasoning; or the section joined to another.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefkit.audit.blocks import Heading, headings_of
from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.papers import words_of
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex
from briefkit.text import Span

_ENOUGH = 120  # words
_EXPECTED = 1.8  # notes that a section of its length has elsewhere in the paper
_FEWEST = 3  # notes
_FOUND = 0.8  # of the notes have a mark
_A_NOTE_EACH = 400  # words: a paper with fewer notes has another manner
_IN_TEXT = regex(r"§|\bv\. [A-Z]|\bU\.S\.C|\([A-Z][^()]{2,40},? (?:1[89]|20)\d\d[a-z]?(?:[,:] ?[^()]{1,15})?\)")
_CITES = 2  # in the text itself
_OWN = regex(r"\b(?:I|we|our|my|us|me)\b|\b(?:Table|Figure|Chart) \d", re.IGNORECASE)
_OFTEN = 4
_NAMED = regex(r"[^\W\d_]{3}")
_LET_BE = regex(
    r"\b(?:abstract|summary|introduction|conclusions?|concluding|recommendations?|suggestions?|proposals?"
    r"|acknowledge?ments?|foreword|preface"
    r"|contents|appendix|annex(?:es)?|references|bibliography|works cited|notes|endnotes|about|author|glossary"
    r"|key ?words|results?|findings|data|methods?|case stud(?:y|ies)|validation|limitations|model|analysis"
    r"|contact|disclaimer|statements?|dissent|concurrence|suggested readings?|description|provenance|details"
    r"|questions|fragen|methodology|way forward|policy options|implications|next steps|outline|overview|abbreviations"
    r"|acronyms|index|figures?|tables?|further reading|final (?:remarks|thoughts)|epilogue|discussion questions)\b",
    re.IGNORECASE,
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each long section without notes."""
    for paper in corpus.documents:
        marked = [note.call.span.start for note in paper.own_notes if note.has_mark]
        words = len(words_of(paper.text.prose))
        if len(marked) < _FEWEST or words > _A_NOTE_EACH * len(marked):
            continue
        if len(marked) < _FOUND * len(paper.own_notes):
            continue  # a copy that lost its marks says nothing of where they stood
        for heading, span in _sections(paper):
            number = _words(paper.text.prose[span.start : span.end])
            if (
                number >= _ENOUGH
                and not _is_row(heading.words)
                and _NAMED.search(heading.words)
                and number * len(marked) >= _EXPECTED * words
                and not any(span.start <= mark < span.end for mark in marked)
                and not _has_lost_mark(paper, span)
                and not _is_own(paper.text.prose[span.start : span.end])
                and len(_IN_TEXT.findall(paper.text.prose[span.start : span.end])) < _CITES
            ):
                message = f"the section “{_name(heading)}” has {number} words and no note"
                hint = "give its sources, or say that it is the author's own view"
                yield Problem(message, paper.text.place(heading.span.start), hint, paper=paper.name)


def _sections(paper: DocumentPaper) -> Iterator[tuple[Heading, Span]]:
    """Each heading after the first note that is not let be, with the text up to the next one."""
    headings = headings_of(paper.text)
    starts = [heading.span.start for heading in headings] + [len(paper.text.text.text)]
    marks = [note.call.span.start for note in paper.own_notes if note.has_mark]
    for heading, (_, end) in zip(headings, pairwise(starts), strict=True):
        started = min(marks) < heading.span.start
        if started and not any(_LET_BE.search(one.words) for one in (heading, *_above(headings, heading))):
            yield heading, Span(heading.span.end, end)


def _has_lost_mark(paper: DocumentPaper, span: Span) -> bool:
    """Tell whether a number is left out between the notes before and after: its mark was not found in the text."""
    placed = [note for note in paper.own_notes if note.has_mark]
    before = max((note.number for note in placed if note.call.span.start < span.start), default=0)
    after = min((note.number for note in placed if note.call.span.start >= span.end), default=before + 1)
    return after > before + 1


def _above(headings: Sequence[Heading], heading: Heading) -> Iterator[Heading]:
    """The headings that a heading stands under: what is let be of a part is let be of its sections."""
    depth = _depth(heading)
    for one in reversed(headings[: headings.index(heading)]):
        if _depth(one) < depth:
            depth = _depth(one)
            yield one


_RANKS = (regex(r"\W*[^a-z\d]{4,}$"), regex(r"\W*[IVX]+[.)]\s"), regex(r"\W*[A-Z][.)]\s"))


def _depth(heading: Heading) -> tuple[int, int]:
    """How deep a heading stands; copies of pages have one level for all: `PART`, `II. Part`, `A. Part`, `1. Part`."""
    rank = next((rank for rank, pattern in enumerate(_RANKS) if pattern.match(heading.words)), len(_RANKS))
    return heading.level, rank


def _is_row(words: str) -> bool:
    """Tell whether a heading is none: the row of a table, or a line that a mark was read into."""
    return len(re.findall(r"\d[\d.,]*", words)) > 2 or re.search(r"[^\W\d_]\d+\W*$", words) is not None


def _words(prose: str) -> int:
    """Words of running text: lists, tables and captions are not counted."""
    paragraphs = re.split(r"\n\s*\n", prose)
    return sum(len(words_of(text)) for text in paragraphs if not re.match(r"\s*(?:[-*+|>#]|\d+[.)]\s|:::)", text))


def _is_own(prose: str) -> bool:
    """Tell whether the author says that it is his own reasoning, or shows what he found himself."""
    return len(_OWN.findall(prose)) >= _OFTEN


def _name(heading: Heading) -> str:
    return re.sub(r"[*_]|\{[^{}]*\}", "", heading.words).strip()


RULE = Rule("H159", "section-without-citations", Severity.WARNING, check, __doc__, documents=True)
