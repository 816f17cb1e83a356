"""A quotation without its source.

## What it does
Looks in running text for quotation marks round four words and more, and for paragraphs that are set off as quotations,
without a citation or a note behind them: at their end or at the end of their sentence. One before the quotation does
not count, but for an author who is named in the sentence (`@roe2004 [12] calls it …`); one in a later sentence does,
where all up to it go on with the same source. Titles, names, terms and mottoes are let be, as are words that were
quoted before in the paper, and quotations with a place in brackets ("(9:6)", "(p. 12)"). Finished documents are looked
at where they give their sources in notes and all marks were found; where many quotations have none, they are told once.
Read on 106 documents of 8,700 notes: 125 findings, 60 of them read, 13 false (creeds and verses, inscriptions of works
that are described, terms of the author's own); in papers on policy and law 9 findings, 1 false.

## Why it matters
Somebody else's words need somebody else's name, and the reader the place where they stand.

## Example
    The minister spoke of “a door that nobody had tried to open”. The talks began in May. [@dawn2012talks]

## Instead
    The minister spoke of “a door that nobody had tried to open”. [@dawn2012talks] The talks began in May.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.papers import PaperView
from briefkit.audit.prose import Paragraph, has_notes_throughout, paragraphs_of
from briefkit.audit.quotations import Quotation, quotations_of, shown
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.harvest.works.matching import fold
from briefkit.patterns import regex

# What gives the place in the text itself: `(9:6b)`, `(CD II/1, 445)`, `([fig. 6](#fig-4-6))`, `[12]`.
_PLACE = regex(r"[\s,.;:*_”\"’']*[(\[][^()\n]{0,60}(?:\d|\b[Ii]bid|above|below)")
_GOES_ON = regex(r"[\s(]*(?:He|She|The (?:same|report|author|paper|text)|His|Her)\b")
_QUOTE = regex(r"[“”\"«»]")
_MANY = 12  # quotations without source: so many are the document's way


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each quotation whose source nobody gives."""
    for paper in corpus.papers:
        if not isinstance(paper, DocumentPaper) or has_notes_throughout(paper):
            found = list(_uncited(paper))
            if corpus.documents and len(found) >= _MANY:
                yield _all_in_one(found)
            else:
                yield from map(_problem, found)


def _uncited(paper: PaperView) -> Iterator[Quotation]:
    said: list[frozenset[str]] = []  # the words that were quoted before, each quotation's apart
    paragraphs = list(paragraphs_of(paper))
    for index, paragraph in enumerate(paragraphs):
        around = (paragraphs[index - 1] if index else None, paragraphs[index + 1] if paragraphs[index + 1 :] else None)
        for quotation in quotations_of(paragraph):
            words = frozenset(fold(quotation.words).split())
            if not _is_cited(quotation, *around) and not any(words <= before for before in said):
                yield quotation
            said.append(words)


def _is_cited(quotation: Quotation, before: Paragraph | None, after: Paragraph | None) -> bool:
    paragraph, end = quotation.paragraph, quotation.span.end
    if paragraph.kind == "quotation":
        return bool(paragraph.marks) or paragraph.cites_in_text or _is_cited_around(paragraph, before, after)
    sentence = paragraph.sentence_at(end - 1)
    if any(mark >= end - 1 for mark in sentence.marks) or _PLACE.match(paragraph.text.text.text, end):
        return True
    if any(one.in_text and one.span.start in sentence.marks for one in paragraph.text.scan.citations):
        return True  # `@roe2004 [12] calls it “…”`: the author speaks in the sentence itself
    for following in islice(paragraph.sentences, paragraph.index_at(end - 1) + 1, None):
        if not (_GOES_ON.match(following.words) or _QUOTE.search(following.words)):
            return False
        if following.marks:
            return True
    return False


def _is_cited_around(paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None) -> bool:
    """Tell whether a paragraph that is set off has its note in the line that leads to it, or goes on behind it."""
    if after and after.kind == "quotation":
        return True  # the last of several has the note
    led = (
        before is not None
        and bool(before.marks)
        and not before.prose[before.marks[-1] - before.span.start :].strip(" :.")
    )
    return led and paragraph.text is before.text if before else False


def _problem(quotation: Quotation) -> Problem:
    paper = quotation.paragraph.paper
    message = f"no source is given for {shown(quotation)}"
    hint = "cite it where the quotation ends, with its page"
    place = quotation.paragraph.place(quotation.span.start)
    return Problem(message, place, hint, paper=paper.name)


def _all_in_one(found: Sequence[Quotation]) -> Problem:
    some = "; ".join(shown(one) for one in found[:3])
    message = f"no source is given for {len(found)} quotations: {some} …"
    hint = "cite each where it ends, with its page"
    place = found[0].paragraph.place(found[0].span.start)
    return Problem(message, place, hint, paper=found[0].paragraph.paper.name)


RULE = Rule("E501", "uncited-quotation", Severity.ERROR, check, __doc__, documents=True)
