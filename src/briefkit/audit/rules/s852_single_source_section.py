"""A section that rests on one work.

## What it does
Counts the citations of each main section, with all below it. Tells where there are eight and more, and more than seven
of ten cite one work. A section that names the author in its first lines, as a review does, is let be.
Read on 106 documents of 8,700 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
The section says what one author says, with his gaps and his bias, and looks as if it were well sourced.

## Example
    Eleven notes of the section “The Cold War”, nine of them to one book.

## Instead
Other sources beside it, or a sentence that says why there is no other.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefkit.audit.blocks import headings_of
from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.papers import CiteView, NoteView, PaperView, TextView
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.names import csl_names
from briefkit.findings import Severity
from briefkit.text import Span

_FEWEST = 8  # cites
_SHARE = 0.7
_OPENING = 400  # letters


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each section whose citations are mostly of one work."""
    for paper in corpus.papers:
        for text, words, span in _sections(paper):
            cites = [cite for note in paper.notes if _is_within(note, text, span) for cite in note.cites if cite.known]
            if len(cites) >= _FEWEST:
                key, number = Counter(cite.citekey for cite in cites).most_common(1)[0]
                if number > _SHARE * len(cites) and not _names(paper, key, text[span][:_OPENING]):
                    yield _problem(paper, words, cites, key)


def _is_within(note: NoteView, text: TextView, span: Span) -> bool:
    return note.text is text and span.start <= note.call.span.start < span.end


def _sections(paper: PaperView) -> Iterator[tuple[TextView, str, Span]]:
    """The main sections: from one heading of the highest level that there are several of to the next."""
    for text in [paper.text] if isinstance(paper, DocumentPaper) else paper.sections:
        headings = headings_of(text)
        levels = Counter(heading.level for heading in headings)
        level = min((one for one in levels if levels[one] > 1 or not isinstance(paper, DocumentPaper)), default=1)
        tops = [heading for heading in headings if heading.level <= level]
        ends = [heading.span.start for heading in tops] + [len(text.text.text)]
        for heading, (start, end) in zip(tops, pairwise(ends), strict=True):
            yield text, heading.words, Span(start, end)


def _names(paper: PaperView, key: str, opening: str) -> bool:
    """Tell whether a section says at once whose work it is about."""
    entry = paper.library.entries[key]
    families = [name.get("family") or name.get("literal", "") for name in csl_names(entry.get("author"))]
    return any(family and family in opening for family in families)


def _problem(paper: PaperView, words: str, cites: Sequence[CiteView], key: str) -> Problem:
    number = sum(cite.citekey == key for cite in cites)
    notes = tuple(dict.fromkeys(one for cite in cites if cite.citekey == key for one in paper.note_of(cite)))
    message = f"{number} of the {len(cites)} citations in “{words.strip(' *_')}” are of {paper.name_of(key)}"
    hint = "look for a second source, or say why there is none"
    return Problem(message, cites[0].location, hint, notes, (key,), paper.name)


RULE = Rule("S852", "single-source-section", Severity.WARNING, check, __doc__, documents=True)
