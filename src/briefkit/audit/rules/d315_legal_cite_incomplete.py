"""A law, judgment or debate without what lawyers find it by.

## What it does
A judgment (`@jurisdiction`) needs a court (`institution`, `court` or `organization`) or a report (`journaltitle` or
`number`), and a date; a law (`@legislation`, `@legal`) a date or a number (chapter, "c. 12"); a debate of Parliament
(Hansard in title or series) a date and a volume, column or page.
Read on 2,904 entries of eleven libraries and in the 1,398 notes of fifteen finished papers: nothing was found, so
that nobody knows how often it is wrong.

## Why it matters
A name alone, "R v Smith", is borne by hundreds of judgments.

## Example
    @jurisdiction{rsmith, title = {R v Smith}}

## Instead
    @jurisdiction{rsmith2008, title = {R v Smith}, number = {[2008] UKHL 37}, date = {2008}}
"""

import re
from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.entries import EntryView
from briefkit.audit.reference_rest import is_prose, outside_address
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex

_DATE = ("date", "year")
_COURT = ("institution", "court", "organization", "authority", "journaltitle", "number", "volume")
_CITATION = regex(r"\[\d{4}\]|\(\d{4}\)|\b\d+ U\.?S\.? \d+|\bc(?:h|ap)?\. ?\d+", re.IGNORECASE)
_NAMED = regex(r"\bActs?\b|\bBill\b|\bv\.? |\bHansard\b|\bOrdinance\b")
_SENTENCE = regex(r"(?:That|This|These|It|He|She|They|We|As|But|When|Since|Although|The [Cc]ourt) [a-z]")
_DEBATE = regex(r"\bHansard\b|\bH[CL] Deb\b")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each legal source that cannot be found."""
    for entry in corpus.entries:
        missing = _missing(entry)
        if missing and not (corpus.documents and _is_found(corpus.documents[0], entry)):
            message = f"{entry.name} has no {' and no '.join(missing)}"
            hint = "add what the law reports or the statute book find it by"
            yield Problem(message, entry.entry.location, hint, citekeys=(entry.key,))


def _is_found(paper: DocumentPaper, entry: EntryView) -> bool:
    """In a finished document: the note gives a number, whatever it is called, or the source needs none."""
    texts = [outside_address(one.with_remarks) for one in paper.full_references(entry.key)]
    if any(is_prose(text) for text in texts) or _SENTENCE.match(entry.text("title")):
        return True
    return not _NAMED.search(entry.text("title")) or any(re.search(r"\d", text) for text in texts)


def _missing(entry: EntryView) -> list[str]:
    if entry.type == "jurisdiction":
        cited = _CITATION.search(entry.text("title")) is not None
        needs = {"date": entry.has(*_DATE) or cited, "court or law report": entry.has(*_COURT) or cited}
    elif entry.type in ("legislation", "legal"):
        cited = re.search(r"\b\d{4}\b", entry.text("title")) is not None
        needs = {"date or number": entry.has(*_DATE, "number", "chapter") or cited}
    elif any(_DEBATE.search(entry.text(name)) for name in ("title", "series", "journaltitle") if name in entry.fields):
        needs = {"date": entry.has(*_DATE), "volume or column": entry.has("volume", "pages", "number", "url", "note")}
    else:
        return []
    return [name for name, there in needs.items() if not there]


RULE = Rule("D315", "legal-cite-incomplete", Severity.WARNING, check, __doc__, documents=True)
