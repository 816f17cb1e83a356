"""A reference lacks what its kind needs: author, title, date, container or publisher.

## What it does
Looks at the full references of finished documents, all notes on a work together. A page of the web needs a title, an
author or a body or site that answers for it, and a date; an article of a newspaper its date, one of a journal author,
date and a volume or issue; a report or book its date (its publisher is D305's). A date of access is no date of the
page; “n.d.” is one. Names and years that stand in the note where they were not recognised, and works that a list of
references gives again, get the benefit of the doubt.
Read on the 6,292 notes of 58 documents: 135 findings, 2 false (dates that stand in the container), and 4 that ask a
body for the name of its site. On 106 documents read later, once what they had shown false was mended: 42 findings
read, 2 false.

## Why it matters
A bare address is gone when the page is; a page without date cannot be told from its next version; and a reader cannot
judge what nobody answers for.

## Example
    1. <http://rt.com/politics/nikonov-interview-russia-us-west-425/> (accessed May 5, 2013).

## Instead
    1. “Russia Should Turn to the East,” interview with V. Nikonov, *RT*, May 23, 2012, http://rt.com/politics/… .
"""

import re
from collections.abc import Iterator, Sequence

from briefkit.audit.addresses import host_of
from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper, ReferenceView
from briefkit.audit.notes_text import listed
from briefkit.audit.papers import words_of
from briefkit.audit.reference_kinds import (
    is_in_book_cited_short,
    is_kept_in_archive,
    is_lawful,
    names_who_speaks,
)
from briefkit.audit.reference_lists import ReferenceList, reference_list
from briefkit.audit.reference_rest import is_prose, left_over, outside_address, rest_of, stretch_of, years_in
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.harvest.words.bodies import is_body
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex

_WHO = ("author", "editor", "translator", "organization", "institution", "publisher", "holder", "journaltitle",
        "booktitle", "series", "eventtitle")  # fmt: skip
_CONTAINER = ("journaltitle", "booktitle", "organization", "institution", "publisher", "series", "eventtitle")
_DATES = ("date", "year", "eventdate", "pubstate", "origdate")
_UNDATED = regex(
    r"\b(?:n\.\s?d\.|no date|undated|forthcoming|in press|various dates|last (?:updated|modified|revised))",
    re.IGNORECASE,
)
# Kinds that are found otherwise: a statute by its chapter, a letter by its box, a film by its name.
_LET_BE = frozenset(
    [
        *("jurisdiction", "legislation", "legal", "treaty", "letter", "unpublished", "interview", "patent", "software"),
        *("dataset", "video", "audio", "image", "map", "performance", "speech", "lecture", "hearing", "bill"),
        *("motion_picture", "classic", "inreference", "personal", "standard"),
    ]
)
_JOURNAL = regex(r"\b(?:Journal|Quarterly|(?<!Law )Review|Studies|Annals|Bulletin)\b")
_FOUND_BY = frozenset(["volume", "number", "issue", "url", "doi", "entrysubtype", "pubstate"])
_SAYS = regex(r"\b(?:can be|could be|is|are|was|were|has been) (?:found|available|accessed|seen|viewed)\b")
_NO_TITLE = regex(r"=|^[^“]*”|^(?:Latin|Greek|French|Arabic|Hebrew|German|Spanish) for\b")
_NO_NAME = regex(r"[=\[\]<>]|^\W*\d")
_CASE = regex(r"\bv\.? [A-Z]")
_BARE = "a bare address is no reference"
_MANY = 6  # of them: so many are the document's way
_MOST = 25  # notes in one finding: nobody reads more
_FEW = 4  # words beside an address: more of them name the source somehow


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each work whose references lack something; many bare addresses in one."""
    for paper in corpus.documents:
        found = list(_of_paper(paper))
        bare = [problem for problem in found if problem.message.startswith(_BARE)]
        yield from (problem for problem in found if len(bare) < _MANY or problem not in bare)
        if len(bare) >= _MANY:
            numbers = sorted({number for problem in bare for number in problem.notes})
            message = f"{len(bare)} notes give a bare address, which is no reference ({listed(numbers)})"
            yield Problem(message, bare[0].location, bare[0].hint, tuple(numbers[:_MOST]), paper=paper.name)


def _of_paper(paper: DocumentPaper) -> Iterator[Problem]:
    given = reference_list(paper.text)
    for references in paper.by_work.values():
        full = [one for one in references if one.form == "full" and one.fields]
        work = references[0].work
        if work and full and work.type not in _LET_BE and not _is_listed(work, given):
            lacking = list(_lacking(work, full))
            if lacking:
                yield _problem(paper, work, full, lacking)


def _is_listed(work: Work, given: ReferenceList) -> bool:
    """Tell whether a list of references gives the work again, with more than the note."""
    names = [name.get("family") or name.get("literal", "") for name in work.people]
    return given.has(names, work.fields.get("title", ""))


def _lacking(work: Work, full: Sequence[ReferenceView]) -> Iterator[str]:
    fields = work.fields
    if fields.keys() <= {"url", "urldate", "note", "type"}:
        if all(len(words_of(outside_address(one.note.body))) < _FEW for one in full):
            yield "everything but its address"
    elif _is_read(work):
        yield from _who_and_where(work, full)
        if not _is_dated(work, full) and not any(map(_needs_no_date, full)):
            yield "a date"


def _needs_no_date(reference: ReferenceView) -> bool:
    return is_in_book_cited_short(reference) or is_kept_in_archive(reference) or is_lawful(reference)


def _is_dated(work: Work, full: Sequence[ReferenceView]) -> bool:
    return any(name in work.fields for name in _DATES) or any(_may_be_dated(one) for one in full)


def _is_read(work: Work) -> bool:
    """Tell whether enough was read to say that something lacks: a title of words, and what stands for the rest."""
    fields = work.fields
    title = fields.get("title", "")
    if len(title.split()) < 2 or _CASE.search(title) or _SAYS.search(title) or _NO_TITLE.search(title):
        return False
    if title.count('"') % 2 or is_prose(title) or _NO_NAME.search(fields.get("author", "")):
        return False
    if "url" in fields or fields.get("entrysubtype"):
        return True
    return "author" in fields and any(name in fields for name in _CONTAINER)


def _who_and_where(work: Work, full: Sequence[ReferenceView]) -> Iterator[str]:
    fields = work.fields
    if not all(one.is_whole and not left_over(one) for one in full):
        return  # somebody is named whom nobody recognised
    if not any(name in fields for name in _WHO):
        if not is_body(fields["title"]) and not names_who_speaks(fields["title"]) and _quoted(full):
            yield "an author or a body that answers for it"
    elif work.type == "online" and not any(name in fields for name in _CONTAINER):
        if _is_person(fields.get("author", "")) and not _is_dated(work, full):
            yield "the name of the site"
    elif work.type == "article" and "author" not in fields and fields.keys() >= {"volume", "date"} and _quoted(full):
        yield "an author"
    if (
        _JOURNAL.search(fields.get("journaltitle", ""))
        and not fields.keys() & _FOUND_BY
        and _quoted(full)
        and not any(map(_numbers, full))
    ):
        yield "a volume or issue"


def _numbers(reference: ReferenceView) -> bool:
    """Tell whether numbers are left over that may be its volume."""
    rest = rest_of(reference)
    for name in ("date", "pages"):
        rest = rest.replace(reference.fields.get(name) or "\0", " ")
    locator = reference.resolution.locator
    rest = rest.replace(locator.value, " ") if locator else rest
    return bool(re.search(r"(?<!\d)\d{1,3}(?!\d)", rest))


def _quoted(full: Sequence[ReferenceView]) -> bool:
    """Tell whether the title stands in quotation marks: an article for certain."""
    return all(re.search(rf"[“\"‘']{re.escape(one.fields.get('title', '')[:20])}", one.note.body) for one in full)


def _is_person(author: str) -> bool:
    """A body's page says by its author what site it is; so may a name that was not seen to be a body's."""
    given = author.partition(" and ")[0].partition(",")[2].strip()
    family = author.partition(",")[0]
    return bool(given) and not author.startswith("{") and not is_body(f"{given} {family}")


def _may_be_dated(reference: ReferenceView) -> bool:
    """Tell whether the note gives a year somewhere beside title, address and day of access."""
    text = stretch_of(reference)
    title = reference.fields.get("title", "")
    named = years_in(title)
    if _UNDATED.search(text) or (len(named) == 1 and not re.search(r"\d{4}\s*[-–]\s*\d", title)):
        return True  # a report on a year may be known by it
    return bool(years_in(rest_of(reference, text)) - named)


def _problem(paper: DocumentPaper, work: Work, full: Sequence[ReferenceView], lacking: Sequence[str]) -> Problem:
    name = paper.name_of(work.key)
    if lacking[0].startswith("everything"):
        message = f"{_BARE}: {work.fields.get('url', name)[:80]}"
    else:
        *others, last = lacking
        message = f"{name} has not {', '.join(others)} and {last}" if others else f"{name} has not {last}"
        message = message.replace(" has not ", " lacks ")
    site = host_of(work.fields.get("url", ""))
    hint = "add what the page itself says" if site else "add what the work itself says"
    numbers = tuple(dict.fromkeys(one.number for one in full))
    return Problem(message, full[0].location, hint, numbers, (work.key,), paper.name)


RULE = Rule("H156", "reference-incomplete", Severity.WARNING, check, __doc__, documents=True)
