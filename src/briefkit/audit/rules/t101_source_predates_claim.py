"""The sentence dates an event after its source had appeared.

## What it does
Looks at finished documents: at notes with one source, and at the sentence that the mark ends. Tells where the sentence
dates something by year, month or day, as far as both are known, after the day of the source. Plans, forecasts and what
is said of the future are let be, as are reprints, pages of the web that are brought up to date, and the years of the
source's own title. Off unless it is asked for: a sentence may well date what its source does not tell.
Read on the 6,292 notes of 58 documents: 4 findings, 1 false (the source tells of another part of the sentence).

## Why it matters
The source cannot have known it. The note belongs to another sentence, an *Ibid.* points at the wrong work, or one of
the dates is a slip.

## Example
    On 4 October 2012 he put the visit off. [“Relations,” *Nation*, October 3, 2012]

## Instead
A source that came after the event; or the date as it was.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentNote, DocumentPaper, ReferenceView
from briefkit.audit.marks import sentence_before
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.dates import month_number
from briefkit.findings import Severity
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_WHEN = regex(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<m>{_MONTH})\.?(?: (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)?,?"
    r" (?P<y>(?:1[6-9]|20)\d\d)\b"
    r"|\b(?:[Ii]n|[Ss]ince|[Dd]uring|early|late|mid) (?P<year>(?:1[6-9]|20)\d\d)\b(?![-–—/])"
)
_AHEAD = regex(
    r"\b(?:will|would|shall|until|till|plan\w*|target\w*|expect\w*|forecast\w*|project(?:ed|ion|ions|s)|schedul\w*"
    r"|upcoming|next|future|should|may|might|could|envisag\w*|aim\w*|propos\w*|by (?:the (?:end|year) )?(?:of )?\d{4}"
    r"|to be|due|estimat\w*|anticipat\w*|predict\w*|commit\w*|goal\w*|agenda|vision|deadline|starting|effective)\b",
    re.IGNORECASE,
)
_ALIVE = frozenset(
    ["online", "legislation", "legal", "jurisdiction", "dataset", "software", "misc"]
)  # brought up to date

Day = tuple[int, ...]
"""Year, month and day, as far as they are known."""


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each sentence whose source is older than what it tells."""
    for paper in corpus.documents:
        for note in paper.own_notes:
            one = note.references[0] if len(note.references) == 1 else None
            if one and one.work and note.has_mark and all(cite.sure for cite in note.cites):
                yield from _of_note(paper, note, one, corpus.today)


def _of_note(
    paper: DocumentPaper, note: DocumentNote, reference: ReferenceView, today: datetime.date
) -> Iterator[Problem]:
    work = reference.work
    assert work is not None
    appeared = _appeared(work)
    sentence = sentence_before(paper.text, note) if appeared else ""
    now = (today.year, today.month, today.day)
    later = [day for day in _days(sentence) if day[: len(appeared)] > appeared[: len(day)] and day <= now]
    later = [day for day in later if not _is_next_day(appeared, day)]
    if later and not _AHEAD.search(sentence) and not work.conflicts:
        told, published = ("-".join(f"{part:02}" for part in day) for day in (max(later), appeared))
        name = paper.name_of(work.key)
        message = f"note {note.number}: the sentence speaks of {told}, its source is of {published} ({name})"
        hint = "see whether it is the right source, and the right date"
        yield Problem(message, reference.location, hint, (note.number,), (work.key,), paper.name)


def _is_next_day(appeared: Day, day: Day) -> bool:
    """What the paper has tomorrow is on the web tonight."""
    try:
        return datetime.date(*day) - datetime.date(*appeared) == datetime.timedelta(days=1)
    except TypeError:
        return False  # a day is not known
    except ValueError:
        return False  # there is no such day: T105


def _appeared(work: Work) -> Day:
    """When a work came out; nothing for what is brought up to date or printed again."""
    date = work.fields.get("date", "")
    if "origdate" in work.fields or "/" in date or (work.type in _ALIVE and len(date) < len("2012-10-03")):
        return ()
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date)
    return tuple(int(part) for part in found.groups() if part) if found else ()


def _days(sentence: str) -> Sequence[Day]:
    days: list[Day] = []
    for found in _WHEN.finditer(sentence):
        if found["year"]:
            days.append((int(found["year"]),))
            continue
        month = month_number(found["m"]) or 1
        day = found["d1"] or found["d2"]
        days.append((int(found["y"]), month, *([int(day)] if day else [])))
    return days


RULE = Rule("T101", "source-predates-claim", Severity.ERROR, check, __doc__, default=False, documents=True)
