"""One work is given two dates, volumes, numbers, publishers or editions.

## What it does
Looks at finished documents, at full references to one work that do not agree: the same author, title and container
with two days, two years or two volumes.
Read on the 1,398 notes of fifteen finished papers: 1 finding, none false.

## Why it matters
One of the two is wrong, or it is two works and every Ibid. and short form after them is ambiguous.

## Example
    38. Nadeem Hyder, “Geopolitical Convergence,” *Pakistan Observer*, October 18, 2012.
    58. Nadeem Hyder, “Geopolitical Convergence,” *Pakistan Observer*, May 21, 2011.

## Instead
The date that the work itself prints, in both.
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.harvest.works import Work

_NAMES = {"number": "issue"}


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each work of which two notes say different things."""
    for paper in corpus.documents:
        for references in paper.by_work.values():
            work = references[0].work
            if work and work.conflicts:
                yield from _conflicts(paper, work)


def _conflicts(paper: DocumentPaper, work: Work) -> Iterator[Problem]:
    for conflict in work.conflicts:
        notes = paper.own_notes
        note = notes[conflict.place[1]] if 0 <= conflict.place[1] < len(notes) else notes[0]
        references = paper.by_work[work.number]
        here = next((one for one in references if one.number == note.number), references[0])
        first = next((one.number for one in references if one.fields.get(conflict.field) == conflict.first), None)
        what = _NAMES.get(conflict.field, conflict.field)
        where = f"note {first}" if first else "an earlier note"
        name = paper.name_of(work.key)
        message = f"{name} has the {what} {conflict.other} in note {note.number}, and {conflict.first} in {where}"
        numbers = tuple(sorted({note.number, first or note.number}))
        yield Problem(message, here.location, "look at the work itself", numbers, (work.key,), paper.name)


RULE = Rule("T103", "work-with-two-dates", Severity.ERROR, check, __doc__, documents=True)
