"""An Ibid. whose work and whose sentence do not meet: an edit may have moved one away from the other.

## What it does
Looks at finished documents, at each note that is an Ibid. and nothing else. Reads the sentence that it stands in: one
that dates an event later than the work's own year, and one that names the author of another work of the document as
the one who said so, and not this work's.
Read on the 1,398 notes of fifteen finished papers: 1 finding, none false.

## Why it matters
Ibid. is moved with its paragraph and then means another work. Nothing shows it but the sentence.

## Example
    In October 2012 the minister came to Islamabad.³³      33. Ibid.   (a book of 2007)

## Instead
    33. Nadeem Hyder, “Geopolitical Convergence.”
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentNote, DocumentPaper, ReferenceView
from briefkit.audit.marks import sentence_before
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex

_SAID = (
    r"(?:\w+ly )?(?:has |had |have )?(?:said|says|stated|states|wrote|writes|argued|argues|noted|notes|observed"
    r"|observes|claimed|claims|points? out|pointed out|believes|maintains|according|suggests|suggested"
    r"|concludes|concluded)"
)
_YEAR = regex(r"\b(?:in|on|by|of|since|until|during|January|February|March|April|May|June|July|August|September"
                   r"|October|November|December|\d{1,2}),? ((?:1[89]|20)\d{2})\b")  # fmt: skip
_AHEAD = regex(r"\b(?:will|would|by|until|plan\w*|target\w*|expect\w*|forecast\w*|project\w*|schedul\w*|upcoming"
                    r"|next|future|should|may|might|could|envisag\w*|aim\w*)\b")  # fmt: skip


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each Ibid. that its sentence does not fit."""
    for paper in corpus.documents:
        authors = _authors(paper)
        for note in paper.own_notes:
            ibid = note.references[0] if len(note.references) == 1 else None
            if ibid and ibid.form == "ibid" and ibid.work and note.has_mark:
                why = _doubt(sentence_before(paper.text, note), ibid.work, authors)
                if why:
                    yield _problem(paper, note, ibid, why)


def _authors(paper: DocumentPaper) -> dict[str, set[int]]:
    """Family names, and the works that they signed."""
    found: dict[str, set[int]] = {}
    for references in paper.by_work.values():
        work = references[0].work
        for name in work.people if work else ():
            if work and len(name.get("family", "")) > 3:
                found.setdefault(name["family"], set()).add(work.number)
    return found


def _doubt(sentence: str, work: Work, authors: dict[str, set[int]]) -> str:
    published = re.match(r"\d{4}", work.fields.get("date", ""))
    years = [int(year) for year in _YEAR.findall(sentence)]
    if published and years and max(years) > int(published[0]) and not _AHEAD.search(sentence):
        return f"the sentence speaks of {max(years)}, the work is of {published[0]}"
    own = {name.get("family", "") for name in work.people}
    for family, works in authors.items():
        said = re.search(
            rf"\b{re.escape(family)}(?:,[^,]{{3,60}},)? {_SAID}\b|\b[Aa]ccording to (?:\w+\.? )*{re.escape(family)}\b",
            sentence,
        )
        if said and work.number not in works and family not in own and family not in work.fields.get("title", ""):
            return f"the sentence speaks of {family}"
    return ""


def _problem(paper: DocumentPaper, note: DocumentNote, ibid: ReferenceView, why: str) -> Problem:
    assert ibid.work is not None
    message = f"Ibid. in note {note.number} means {paper.name_of(ibid.work.key)}, but {why}"
    hint = "see whether the work is the right one, and name it"
    return Problem(message, ibid.location, hint, (note.number,), (ibid.work.key,), paper.name)


RULE = Rule("H155", "ibid-doubtful", Severity.INFO, check, __doc__, default=False, documents=True)
