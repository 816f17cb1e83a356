"""An author–date citation in a paper with footnotes, or a reference typed into a note.

## What it does
In papers whose style has notes: looks in the text for "(Owais 2007, 131)" and "(Owais et al., 2007)", and for
"(Owais 2007)" where the library knows an author and year of that kind; and in written notes that cite nothing for
what looks like a reference: a title with a publisher, a volume or pages.
Read on eight papers of 458 notes: 3 findings, none false.

## Why it matters
A reference typed by hand is in no library: no short form, no Ibid., no list, and no check.

## Example
    [^1]: Musa Khan Jalalzai, *The Foreign Policy of Pakistan* (Lahore: Ariana, 2004), 306.

## Instead
    [^1]: [@jalalzai2004foreign, 306].
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.papers import PaperView, TextView
from briefkit.audit.rule import Problem, Rule
from briefkit.bibliography.names import csl_names
from briefkit.findings import Severity
from briefkit.patterns import regex

_NAME = r"[^\W\d_a-z][\w'’-]+"
_AUTHOR_DATE = regex(
    rf"\((?:see |cf\. |e\.g\.,? )?(?P<name>{_NAME})(?P<more> et al\.?| (?:and|&) {_NAME})?,? "
    r"(?P<year>(?:1[89]|20)\d{2})[a-z]?(?P<page>(?:, ?(?:pp?\. ?)?|: ?)\d+(?:[–-]+\d+)?)?\)"
)
# Words before a year that are no author.
_MONTHS = regex(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|Spring|Summer|Autumn|Fall|Winter|Resolution|Act|Law|Article"
    r"|Treaty|Since|Until|Before|After|In|Of|From|Vision|Agenda|Budget|Census|Fiscal|FY"
)
_TITLE = r"(?:[“\"‘][^”\"’\n]{8,}[”\"’]|(?<!\*)\*[^*\n]{6,}\*(?!\*)|(?<![\w_])_[^_\n]{6,}_)"
_IMPRINT = r"(?:\([^()\n]*\b(?:1[6-9]|20)\d{2}\)|\bvol\.? ?\d|\bno\.? ?\d|\bpp?\. ?\d|\baccessed\b|https?://)"
_REFERENCE = regex(rf"{_TITLE}.*{_IMPRINT}", re.DOTALL | re.IGNORECASE)
_SHORT = regex(
    rf"\s*(?:See |Cf\. )?(?:[^\W\d_a-z][\w'’.-]*\s){{0,3}}{_NAME},\s*{_TITLE},?\s*(?:pp?\. ?)?\d+(?:[–-]+\d+)?\.?\s*"
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each citation of another style."""
    for paper in corpus.papers:
        if paper.in_notes:
            yield from _in_text(paper)
            yield from _in_notes(paper)


def _in_text(paper: PaperView) -> Iterator[Problem]:
    known: set[tuple[str, str]] | None = None
    for text in paper.texts:
        for found in _AUTHOR_DATE.finditer(text.prose):
            if _MONTHS.fullmatch(found["name"]):
                continue
            known = _known(paper) if known is None else known
            if found["page"] or found["more"] or (found["name"].casefold(), found["year"]) in known:
                message = f"an author–date citation in a paper with notes: {found[0]}"
                hint = "cite the work: [@key, page]"
                yield Problem(message, text.place(found.start()), hint, paper=paper.name)


def _known(paper: PaperView) -> set[tuple[str, str]]:
    pairs = set()
    for entry in paper.library.entries.values():
        for name in csl_names(entry.get("author"))[:1]:
            pairs.add((name.get("family", name.get("literal", "")).casefold(), entry.get("date")[:4]))
    return pairs


def _in_notes(paper: PaperView) -> Iterator[Problem]:
    seen: set[tuple[int, int]] = set()
    for note in paper.notes:
        body = note.body
        if note.written is None or note.cites or (id(note.text), note.written.body.start) in seen:
            continue
        seen.add((id(note.text), note.written.body.start))
        if _REFERENCE.search(body) or _SHORT.fullmatch(body):
            yield _typed(paper, note.text, note.written.body.start, note.number)


def _typed(paper: PaperView, text: TextView, offset: int, number: int) -> Problem:
    message = f"note {number} holds a reference typed by hand"
    hint = "add the work to the library (brief add) and cite it: [@key, page]"
    return Problem(message, text.place(offset), hint, (number,), paper=paper.name)


RULE = Rule("N706", "mixed-citation-styles", Severity.WARNING, check, __doc__)
