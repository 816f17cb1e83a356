"""Ibid. after a note that cites several works, or after a note that cites nothing.

## What it does
Looks at finished documents, at the Ibid. (Id., loc. cit.) that begins a note. Tells of one after a note with two works
or more, and of one after a note that is commentary only. A note that says itself which work it ends with (“…; Id. at
8”) and a work said to be reprinted or quoted in another count as one.
Read on the 6,292 notes of 58 documents: 7 findings, none false. On 106 documents read later, once what they had shown
false was mended: 5 findings read, none false.

## Why it matters
Ibid. means the one work of the note before. After two the reader has to guess, and may guess otherwise than the author.

## Example
    7. Owais, “Pakistan-Russia Relations,” 127; Jalalzai, *The Foreign Policy of Pakistan*, 310.
    8. Ibid., 129.

## Instead
    8. Owais, “Pakistan-Russia Relations,” 129.
"""

from collections.abc import Iterator
from itertools import pairwise

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentNote, DocumentPaper, ReferenceView
from briefkit.audit.papers import words_of
from briefkit.audit.reference_rest import is_prose
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.harvest.model import Ibid, Relation
from briefkit.patterns import regex

_REMARK = 5  # words
_SOURCE = regex(
    r"\d{4}|§|https?:|\bU\.S\.C|\b[Nn]o\.|\*[^*]+\*|[“\"]|\bAct\b|\bRep\.|\bSee\b|\bv\."
    r"|\bpp?\.|\b[IVXLC]{2,},? \d|\b[ivxlc]{2,}, |,\s\d+[-–\d, ]*\.?\s*$|\d/\d|\bExh(?:ibit|\.)"
    r"|\((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\b|\b[A-Z’'.&]{4,},? [A-Z’'.&]{2,}"
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each Ibid. that has not one work before it."""
    for paper in corpus.documents:
        for before, note in pairwise(paper.own_notes):
            first = note.references[0] if note.references else None
            follows = note.number == before.number + 1  # else one between them was not read
            if first and follows and isinstance(first.reading, Ibid):
                problem = _fault(paper, before, first)
                if problem:
                    yield problem


def _fault(paper: DocumentPaper, before: DocumentNote, ibid: ReferenceView) -> Problem | None:
    works = _works(before)
    if len(works) > 1:
        message = f"Ibid. in note {ibid.number} follows note {before.number}, which cites {len(works)} works"
        hint = f"say which: {' or '.join(paper.name_of(key) for key in works[:3])}"
    elif ibid.work and _is_remark(before):
        message = f"Ibid. in note {ibid.number} follows note {before.number}, which cites nothing"
        hint = f"name the work again: {paper.name_of(ibid.work.key)}"
    else:
        return None
    return Problem(message, ibid.location, hint, (ibid.number,), tuple(works), paper.name)


def _is_remark(note: DocumentNote) -> bool:
    """Tell whether a note is the author's own words, with nothing that could be a source."""
    words = words_of(note.body)
    spoken = 2 * sum(word.islower() for word in words) >= len(words)  # `SEC Complaint against Roe` names a source
    return not note.references and len(words) >= _REMARK and spoken and not _SOURCE.search(note.body)


def _is_misread(reference: ReferenceView) -> bool:
    """Tell whether it is no work: words that the note quotes, or a piece of another reference."""
    title = reference.fields.get("title", "")
    return is_prose(reference.text) or title.count("(") != title.count(")")


def _is_aside(before: str) -> bool:
    """Tell whether a citation stands in brackets that are still open: `(citing …)` is no work of the note's own."""
    return before.count("(") > before.count(")")


def _works(note: DocumentNote) -> list[str]:
    """The works that an Ibid. after a note can mean."""
    references = note.references
    if references and references[-1].form == "ibid" and len(references) > 1:
        return []
    tied = {Relation.REPRINTED_IN, Relation.QUOTED_IN, Relation.IN_REMARK}
    meant = [one for one in references if one.work and one.resolution.segment.relation not in tied]
    # A title alone may be words that the note quotes.
    meant = [one for one in meant if one.work and one.work.fields.keys() - {"url", "urldate", "date", "title"}]
    meant = [one for one in meant if not _is_aside(note.body[: one.span.start]) and not _is_misread(one)]
    return list(dict.fromkeys(one.work.key for one in meant if one.work))


RULE = Rule("H154", "ibid-after-several", Severity.WARNING, check, __doc__, documents=True)
