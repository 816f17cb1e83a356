"""A source is known through another one only.

## What it does
Looks for “quoted in”, “cited in”, “as cited by” before a cite. One finding for each work that others are taken from,
with the notes.
Read on 106 documents of 8,700 notes: 45 findings, 20 of them read, 1 false (the work that is quoted was taken for the
one that quotes it).

## Why it matters
Whoever quotes at second hand takes over the other author's slips and his choice of words. It is right where the source
cannot be had, and wrong where it is one search away.

## Example
    [@makiyenko2010; quoted in @volkhonsky2010russia, para. 9]

## Instead
    [@makiyenko2010, 3]        once you have read it
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.notes_text import listed
from briefkit.audit.papers import CiteView, NoteView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_THROUGH = regex(
    r"\b(?:quoted|cited|qtd\.?|quotation|reproduced) (?:(?:by|from) [\w’'. -]{1,40} )?(?:in|from|by)\W*$", re.IGNORECASE
)
_WINDOW = 80  # letters before a cite in a written note
_MOST = 25  # notes in one finding: nobody reads more


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each work that sources are known through."""
    for paper in corpus.papers:
        through: dict[str, list[tuple[NoteView, CiteView]]] = {}
        for note in paper.notes:
            for cite in note.cites:
                if cite.known and _THROUGH.search(_before(note, cite)):
                    through.setdefault(cite.citekey, []).append((note, cite))
        for key, found in through.items():
            numbers = tuple(dict.fromkeys(note.number for note, _ in found))
            one = "a source is" if len(found) == 1 else f"{len(found)} sources are"
            message = f"{one} known through {paper.name_of(key)} only ({listed(numbers[:_MOST])})"
            hint = "read the source itself where it can be had, and cite it"
            place = found[0][1].location
            yield Problem(message, place, hint, numbers[:_MOST], (key,), paper.name)


def _before(note: NoteView, cite: CiteView) -> str:
    """What stands before a cite: its prefix, else the words of the note that it stands in."""
    prefix = cite.scanned.prefix.strip()
    if prefix or note.written is None:
        return prefix
    start = note.written.body.start
    at = cite.scanned.span.start
    return note.text.text.text[max(start, at - _WINDOW) : at].rstrip(" [") if start <= at else ""


RULE = Rule("S858", "secondary-citation", Severity.INFO, check, __doc__, documents=True)
