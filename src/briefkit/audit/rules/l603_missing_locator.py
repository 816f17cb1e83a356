"""A book, report or journal article is cited without a page.

## What it does
Tells, once for each work, of cites without locator: of books, reports and journal articles, and of any work that is
cited with pages elsewhere in the paper. A work that is known through another one ("cited in"), a whole work named in
the text (`@roe2004`), and cites with words in place of a page ("passim", "chapter two") are let be. A finished
document most of whose works are cited as a whole is told so once.
Read on the 1,398 notes of fifteen finished papers: 87 findings, 6 false (laws and pages of the web that were
misread); on eight papers of 458 notes: 48 findings, none false.

## Why it matters
A reader who wants to check the claim has three hundred pages to search.

## Example
    Trade had fallen by half. [@jalalzai2004foreign]

## Instead
    Trade had fallen by half. [@jalalzai2004foreign, 306]
"""

import re
from collections.abc import Iterator, Mapping, Set

from briefkit.audit.corpus import Corpus
from briefkit.audit.entries import EntryView
from briefkit.audit.notes_text import listed
from briefkit.audit.papers import CiteView, NoteView, PaperView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_PAGED = frozenset(["book", "inbook", "incollection", "collection", "report", "thesis", "article", "mvbook"])
_THROUGH = regex(r"\b(?:cited|quoted|discussed|reproduced|referred to) (?:in|by|from)\b|\bin$", re.IGNORECASE)
_MANY = 6  # works: so many are the document's way
_MOST = 25  # notes in one finding: nobody reads more


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each work that is cited without page."""
    for paper in corpus.papers:
        entries = {
            key: EntryView(paper.library.entries[key], paper.library)
            for key in paper.cited
            if key in paper.library.entries
        }
        paged = {cite.citekey for cite in paper.cites if cite.locator and cite.locator.label == "page"}
        bare: dict[str, list[tuple[NoteView, CiteView]]] = {}
        for note in paper.notes:
            for index, cite in enumerate(note.cites):
                if cite.citekey in entries and lacks_page(note, index, entries[cite.citekey], paged):
                    bare.setdefault(cite.citekey, []).append((note, cite))
        whole = {key for key in bare if key not in paged}
        if corpus.documents and len(whole) >= _MANY and 2 * len(whole) > len(_paged_works(paper, entries)):
            yield _all_in_one(
                paper, [bare.pop(key)[0] for key in sorted(whole, key=lambda key: bare[key][0][0].number)]
            )
        for key, found in bare.items():
            yield _problem(paper, key, found)


def lacks_page(note: NoteView, index: int, entry: EntryView, paged: Set[str]) -> bool:
    """Tell whether a cite of a note has no place, of a work that has pages or is cited with such elsewhere."""
    cite = note.cites[index]
    if cite.locator or re.search(r"\w", cite.scanned.suffix) or _is_named(note):
        return False
    following = note.cites[index + 1 :]
    if any(_THROUGH.search(other.scanned.prefix) for other in following):
        return False
    return cite.citekey in paged or (entry.type in _PAGED and not entry.is_press and _has_pages(entry))


def _has_pages(entry: EntryView) -> bool:
    """An article or report of the web has no pages unless its entry gives some, or it is a PDF."""
    return (
        entry.has("pages", "pagetotal")
        or entry.url.partition("?")[0].lower().endswith(".pdf")
        or (entry.type not in ("article", "report") and not entry.has("url"))
        or (entry.type == "article" and entry.has("volume") and not entry.has("url"))
        or (entry.type == "report" and not entry.has("url"))
    )


def _paged_works(paper: PaperView, entries: Mapping[str, EntryView]) -> list[str]:
    """The works that a page could be given of."""
    return [key for key, entry in entries.items() if entry.type in _PAGED and not entry.is_press and _has_pages(entry)]


def _all_in_one(paper: PaperView, found: list[tuple[NoteView, CiteView]]) -> Problem:
    """In a finished document most of whose books and articles are cited as a whole."""
    numbers = list(dict.fromkeys(note.number for note, _ in found))
    message = f"{len(found)} books, reports and articles are cited without a page ({listed(numbers)})"
    return Problem(message, found[0][1].location, "", tuple(numbers[:_MOST]), paper=paper.name)


def _is_named(note: NoteView) -> bool:
    return note.call.citation is not None and note.call.citation.in_text


def _problem(paper: PaperView, key: str, found: list[tuple[NoteView, CiteView]]) -> Problem:
    numbers = [note.number for note, _ in found]
    shown = ", ".join(map(str, numbers[:_MOST])) + (" …" if len(numbers) > _MOST else "")
    message = f"{paper.name_of(key)} is cited without a page in note{'' if len(numbers) == 1 else 's'} {shown}"
    place = found[0][1].location
    return Problem(message, place, f"add the page: [@{key}, 12]", tuple(numbers[:_MOST]), (key,), paper.name)


RULE = Rule("L603", "missing-locator", Severity.INFO, check, __doc__, documents=True, document_hint="add the page")
