"""*Ibid.*, *op. cit.* or *supra* typed by hand.

## What it does
Looks for these words in written notes and in what stands before and after a cite.
Read on eight papers of 458 notes: nothing was found, so that nobody knows how often it is wrong.

## Why it matters
This tool sets *Ibid.* itself, where it is right. A typed one points at another work as soon as a paragraph moves.

## Example
    [^4]: Ibid., 307.

## Instead
    [^4]: [@jalalzai2004foreign, 307].
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.edits import text_fix
from briefkit.audit.papers import NoteView, PaperView
from briefkit.audit.rule import Fix, Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex
from briefkit.text import Span

_TYPED = regex(
    r"\bibid(?:em)?\b\.?|\b(?:op|loc)\.?\s?cit\b\.?|\bsupra,?\s+(?:note|n\.|fn)\s*\d*|(?:(?<=^)|(?<=[.;]\s))Id\.(?=,|\s|$)",
    re.IGNORECASE,
)
_WHOLE = regex(
    r"\s*[*_]?Ibid\.?[*_]?\.?(?:,?\s*(?:at\s)?(?:pp?\.\s?)?(?P<pages>\d+(?:[-–]+\d+)?))?\.?\s*", re.IGNORECASE
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each typed back reference."""
    for paper in corpus.papers:
        told: set[tuple[int, int]] = set()
        for note in paper.notes:
            place = note.written.body if note.written else note.call.span
            for found in _TYPED.finditer(note.text.scan.masked, place.start, place.end):
                if (id(note.text), found.start()) not in told:
                    told.add((id(note.text), found.start()))
                    yield _problem(corpus, paper, note, found)


def _problem(corpus: Corpus, paper: PaperView, note: NoteView, found: re.Match[str]) -> Problem:
    message = f"“{found[0].strip()}” is typed by hand in note {note.number}"
    hint = "cite the work, [@key, page]: Ibid. is set where it is right"
    fix = _fix(corpus, paper, note)
    return Problem(message, note.text.place(found.start()), hint, (note.number,), paper=paper.name, fix=fix)


def _fix(corpus: Corpus, paper: PaperView, note: NoteView) -> Fix | None:
    """The cite of the note before, where it has one only and this note is nothing but Ibid."""
    if note.written is None or note.number < 2:
        return None
    whole = _WHOLE.fullmatch(note.body)
    before = paper.notes[note.number - 2]
    if whole is None or len(before.cites) != 1:
        return None
    body = note.body.rstrip()
    pages = f", {whole['pages']}" if whole["pages"] else ""
    span = Span(note.written.body.start, note.written.body.start + len(body))
    return text_fix(corpus, note.text, span, f"[@{before.cites[0].citekey}{pages}].", safe=False)


RULE = Rule("N701", "typed-ibid", Severity.WARNING, check, __doc__, fix="unsafe")
