"""An address in the text or in a written note where a citation should stand.

## What it does
Looks for addresses in sections that are no links with words of their own (`[the register](https://…)` is one), in
written notes first of all. An address in a note that cites a work besides is let be, as are tables' Source lines,
mail addresses, names of sites without a scheme, and the items of a list of references.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
The source is in no library: it has no author and no title, gets no short form, and no list of references has it.

## Example
    [^1]: https://www.dawn.com/news/1234567

## Instead
    [^1]: [@dawn2012pakistan]
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.papers import PaperView, TextView
from briefkit.audit.reference_lists import is_item
from briefkit.audit.rule import Problem, Rule
from briefkit.citations.scan import NoteText
from briefkit.findings import Severity
from briefkit.patterns import regex
from briefkit.text import Span

_ADDRESS = regex(r"(?:https?|ftp)://[^\s<>\[\]\"]+")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each bare address."""
    for paper, text in corpus.texts:
        if text.kind == "authors" or "://" not in text.text.text:
            continue
        for found in _ADDRESS.finditer(bare_addresses(text)):
            if is_item(text.text.text[text.text.text.rfind("\n", 0, found.start()) + 1 : found.end()]):
                continue  # a list of references, typed by hand: all in it have their addresses
            note = _note_at(text, found.start())
            if note and text.scan.citations_in(note.body):
                continue
            yield _problem(paper, text, Span(*found.span()), note)


def bare_addresses(text: TextView) -> str:
    """The text with code, comments, tags and the targets of links blanked; addresses in `<…>` stay."""
    return text.scan.masked


def _note_at(text: TextView, offset: int) -> NoteText | None:
    notes = (*text.scan.definitions, *text.scan.inline_notes)
    return next((note for note in notes if note.body.start <= offset < note.body.end), None)


def _problem(paper: PaperView, text: TextView, span: Span, note: NoteText | None) -> Problem:
    numbers = tuple(one.number for one in paper.notes if note and one.written is note and one.text is text)
    where = "in a note" if note else "in the text"
    message = f"an address {where} without a citation: {text[span][:80].rstrip('.,;)')}"
    hint = "add the page to the library (brief add) and cite it, or make it a link with words"
    return Problem(message, text.place(span.start), hint, numbers, paper=paper.name)


RULE = Rule("U408", "bare-url-citation", Severity.WARNING, check, __doc__)
