"""One work is given two dates, volumes, numbers, publishers or editions.

## What it does
Looks at finished documents, at full references to one work that do not agree: the same author, title and container
with two days, two years or two volumes. What comes out again and again under one name is let be. In a project it
compares date, volume, number and DOI of an entry with what the ledgers say the notes gave (the library was corrected
by hand, or two documents say different things), and tells what the notes of one document gave in two ways when it was
harvested.
Read on the 6,292 notes of 58 documents: 2 findings, none false. On 106 documents read later, once what they had shown
false was mended: 1 finding read, none false.

## Why it matters
One of the two is wrong, or it is two works and every Ibid. and short form after them is ambiguous.

## Example
    38. Nadeem Hyder, “Geopolitical Convergence,” *Pakistan Observer*, October 18, 2012.
    58. Nadeem Hyder, “Geopolitical Convergence,” *Pakistan Observer*, May 21, 2011.

## Instead
The date that the work itself prints, in both. Where the library has it and the old note is wrong, say so before the
entry: `% brief: ignore[T103] the article itself has 2012`.
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper, plain_words
from briefkit.audit.ledgers import LedgerEntry, LedgerView
from briefkit.audit.notes_text import listed
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.model import Entry
from briefkit.findings import Severity
from briefkit.harvest.resolving.known import as_work
from briefkit.harvest.works.matching import dates_agree, fold
from briefkit.harvest.works.works import Conflict, Work
from briefkit.numerals import in_digits
from briefkit.patterns import regex

_NAMES = {"number": "issue"}
_PLACES = ("date", "volume", "number", "pages")
_SERIAL = regex(
    r"\b(?:briefing|interview|press conference|tweet|minutes|newsletter|remarks|statement|e-?mail|letter|memorandum"
    r"|notice|hearing|transcript|bulletin|update|report|302)s?\b",
    re.IGNORECASE,
)
_OF_PERIODICALS = ("volume", "number")
_CONTAINERS = ("journaltitle", "series", "institution", "organization", "type")
_DIGITS = regex(r"\d+")
_TELLING = ("date", "volume", "number", "doi")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each work of which two notes say different things, or a note and the library."""
    for ledger in corpus.ledgers:
        for said in ledger.entries:
            yield from _recorded(ledger, said)
            held = corpus.entry(said.key)
            yield from _against(ledger, said, held) if held else ()
    for paper in corpus.documents:
        for references in paper.by_work.values():
            work = references[0].work
            if work and work.conflicts:
                yield from _conflicts(paper, work)


def _conflicts(paper: DocumentPaper, work: Work) -> Iterator[Problem]:
    for conflict in work.conflicts:
        if _is_one_number(conflict) or _recurs(paper, work, conflict) or not _is_said(work, conflict):
            continue
        notes = paper.own_notes
        note = notes[conflict.place[1]] if 0 <= conflict.place[1] < len(notes) else notes[0]
        references = paper.by_work[work.number]
        said, other = plain_words(conflict.first), plain_words(conflict.other)
        here = next((one for one in references if one.number == note.number), references[0])
        first = next((one.number for one in references if one.fields.get(conflict.field) == said), None)
        what = _NAMES.get(conflict.field, conflict.field)
        where = f"note {first}" if first else "an earlier note"
        name = paper.name_of(work.key)
        message = f"{name} has the {what} {other} in note {note.number}, and {said} in {where}"
        numbers = tuple(sorted({note.number, first or note.number}))
        yield Problem(message, here.location, "look at the work itself", numbers, (work.key,), paper.name)


def _is_said(work: Work, conflict: Conflict) -> bool:
    """Tell whether the two values are of what they are called: a book's notes name its volumes and its places.

    `De Lingua Latina v. 43` and `v. 68` are places, *The Atlantic*, May 1896 and June 1903, two issues.
    """
    if conflict.field in _OF_PERIODICALS:
        return any(name in work.fields for name in _CONTAINERS)
    if conflict.field == "date":
        return bool(work.people) or any(name in work.fields for name in _CONTAINERS) or "url" in work.fields
    return not re.search(r"\d", conflict.first + conflict.other) or conflict.field in ("edition", "doi")


def _recurs(paper: DocumentPaper, work: Work, conflict: Conflict) -> bool:
    """Tell whether it is rather another piece of the same name: a daily briefing, a notice in the next volume.

    Of one piece a slip gives one wrong date; and who mistakes the volume does not mistake the page with it.
    """
    if (
        not work.fields.get("title")
        or sum(one.field == conflict.field for one in work.conflicts) > 1
        or _SERIAL.search(work.fields.get("title", ""))
    ):
        return True
    full = [one.fields for one in paper.by_work[work.number] if one.form == "full"]
    differing = [name for name in _PLACES if len({fields[name] for fields in full if name in fields}) > 1]
    return len(differing) > 1


def _is_one_number(conflict: Conflict) -> bool:
    """Tell whether two numbers of a case are one docket: `3:10-CR-475 slip op. at 3` and `10-475`."""
    one, other = (_DIGITS.findall(value) for value in (conflict.first, conflict.other))
    return conflict.field == "number" and (set(one) <= set(other) or set(other) <= set(one)) and bool(one and other)


def _recorded(ledger: LedgerView, said: LedgerEntry) -> Iterator[Problem]:
    for conflict in said.conflicts:
        what = _NAMES.get(conflict.name, conflict.name)
        other = conflict.other or "none"
        message = (
            f"{said.key} has the {what} {other} in note {conflict.note} of `{ledger.document}`, and {conflict.first} "
            "in an earlier one"
        )
        hint = f"look at the work itself; then say so: % brief: ignore[T103] why, before {said.key}"
        yield Problem(message, said.location, hint, (conflict.note,), (said.key,))


def _against(ledger: LedgerView, said: LedgerEntry, held: Entry) -> Iterator[Problem]:
    kept = as_work(held).fields
    for name in _TELLING:
        if name in kept and name in said.fields and not _agree(name, kept[name], said.fields[name]):
            what = _NAMES.get(name, name)
            where = f" (cited in {listed(said.notes)})" if said.notes else ""
            message = (
                f"{held.key} has the {what} {kept[name]} in the library, and {said.fields[name]} in "
                f"`{ledger.document}`{where}"
            )
            hint = f"look at the work itself; if the library is right: % brief: ignore[T103] why, before {held.key}"
            yield Problem(message, said.location, hint, said.notes, (held.key,))


def _agree(name: str, one: str, other: str) -> bool:
    if name == "volume":
        return in_digits(fold(one)) == in_digits(fold(other))
    return dates_agree(one, other) if name == "date" else fold(one) == fold(other)


RULE = Rule("T103", "work-with-two-dates", Severity.ERROR, check, __doc__, documents=True)
