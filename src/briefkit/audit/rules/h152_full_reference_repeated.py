"""A full reference where the work was cited in full before and a short form was due.

## What it does
Looks at finished documents that have short forms or Ibid. at all: one that gives every reference in full has another
style. Tells of each later full reference to a work, one that says where or when it was published; statutes, cases
and treaties are let be.
Read on the 1,398 notes of fifteen finished papers: 40 findings, 2 false (titles that were misread).

## Why it matters
The note is longer than it need be, and the reader asks what is different this time. Often something is: the second
reference was typed anew.

## Example
    5. Muhammad Owais, “Pakistan-Russia Relations,” *Pakistan Horizon* 60, no. 2 (2007): 127.
    16. Muhammad Owais, “Pakistan-Russia Relations,” *Pakistan Horizon* 60, no. 2 (2007): 129.

## Instead
    16. Owais, “Pakistan-Russia Relations,” 129.
"""

import re
from collections.abc import Iterator, Sequence

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_edits import note_edit, unsafe_fix
from briefkit.audit.document_paper import DocumentPaper, ReferenceView
from briefkit.audit.rule import Fix, Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex
from briefkit.text import Span

_CLOSE = regex(r"[,”\"’'*_]*\s*")
_LABEL = regex(r"\bpp?\.\s*$|\bpp?\.\s*(?=\d)")
_LET_BE = frozenset(["jurisdiction", "legislation", "legal", "treaty", "letter", "unpublished", "interview"])

_PUBLISHED = (
    *("publisher", "location", "journaltitle", "booktitle", "institution", "organization", "url", "doi", "eventtitle"),
    *("howpublished", "series"),
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each full reference that is not the first."""
    for paper in corpus.documents:
        if any(reference.form != "full" for reference in paper.references):
            for references in paper.by_work.values():
                yield from _repeated(paper, references)


def _repeated(paper: DocumentPaper, references: Sequence[ReferenceView]) -> Iterator[Problem]:
    first: ReferenceView | None = None
    for one in references:
        if one.form != "full" or not one.work or one.work.type in _LET_BE or "title" not in one.fields:
            continue
        if first is None:
            first = one
        elif one.number != first.number and _prints_publication(one):
            name = paper.name_of(one.work.key)
            message = f"note {one.number} gives the full reference to {name} again; note {first.number} has it"
            hint = "a short form is enough: family name, short title, page"
            fix = _shortened(paper, one) if _says_no_more(one, first) else None
            yield Problem(message, one.location, hint, (one.number,), (one.work.key,), paper.name, fix)


def _prints_publication(one: ReferenceView) -> bool:
    """Tell whether its words hold more than author, title and place: a citation field knows all, and prints little.

    “Author, *Title*, vol. 2, 34” is a short form of some house styles.
    """
    words = one.text.replace(one.fields["title"], " ")
    who = one.fields.get("author", "")  # the World Bank's reports are published by the World Bank
    published = [one.fields.get("date", "")[:4], *(one.fields.get(name, "") for name in _PUBLISHED)]
    return any(
        value and value not in who and re.search(rf"(?<!\w){re.escape(value)}(?!\w)", words) for value in published
    )


def _says_no_more(one: ReferenceView, first: ReferenceView) -> bool:
    """Tell whether the first reference has all that this one gives: nothing is lost with it."""
    return all(first.fields.get(name) == value for name, value in one.fields.items() if name != "title")


def _shortened(paper: DocumentPaper, one: ReferenceView) -> Fix | None:
    """Author and title as they stand, and the page: what lies between is taken out."""
    raw = one.note.body
    title = raw.find(one.fields["title"], one.span.start, one.span.end)
    locator = one.resolution.locator
    close = _CLOSE.match(raw, title + len(one.fields["title"])) if title >= 0 else None
    if close is None:
        return None
    if locator is None:
        end = len(raw[: one.span.end].rstrip(" .;"))
        return unsafe_fix([note_edit(paper, one.note, Span(close.start(), end), close[0].replace(",", "").rstrip())])
    page = raw.rfind(locator.value, close.end(), one.span.end)
    if page < 0:
        return None
    label = _LABEL.search(raw, close.end(), page)
    start = label.start() if label and label.end() == page else page
    joint = close[0].rstrip() if "," in close[0] else f"{close[0].rstrip()},"
    return unsafe_fix([note_edit(paper, one.note, Span(close.start(), start), f"{joint} ")])


RULE = Rule("H152", "full-reference-repeated", Severity.INFO, check, __doc__, fix="unsafe", documents=True)
