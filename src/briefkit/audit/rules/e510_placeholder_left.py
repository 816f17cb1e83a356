"""Something that was to be filled in later.

## What it does
Looks in all texts and notes for what authors and word processors leave as a reminder: "[citation needed]", "[source?]",
"[insert figure]", "TKTK", "???", "p. XX", "XX per cent", "[@]", "Error! Reference source not found.", "Lorem ipsum".
Code is let be, and so are Roman numbers, "(?)" and words that an editor put into a quotation ("they [find] it").
Read on 89 documents of 4,781 notes: 19 findings, 3 false (letters
blotted out, an exclamation in a letter that is quoted).

## Why it matters
It is printed as it stands, and everybody sees that nobody read the proofs.

## Example
    The number of wells has doubled since 2010 [citation needed].

## Instead
    The number of wells has doubled since 2010. [@irrigation2021census, 14]
"""

from collections.abc import Iterator

from briefkit.audit.corpus import Corpus
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.papers import PaperView
from briefkit.audit.rule import Problem, Rule
from briefkit.findings import Severity
from briefkit.patterns import regex
from briefkit.text import Location, Span

# What stands in square brackets and is no link: `[source](https://…)`.
_WANTED = (
    r"citation|cite|source|reference|ref|footnote|note|page|pages|page number|date|year|figure|table|number|author"
    r"|title|link|url|doi|quote|quotation|name|place|example|text|data"
)
_BRACKETED = (
    rf"\\?\[(?:(?:{_WANTED})s? (?:needed|missing|required|to (?:come|follow|be added|be confirmed)|here|tk|tbc|tbd)"
    rf"|(?:insert|add|check|verify|find|get|confirm) (?:\w+ ){{0,3}}(?:{_WANTED})s?(?: here)?"
    r"|(?:citation|cite|source|ref|page|date)\?+|ref"
    r"|to be (?:add|check|complet|confirm|determin|suppli|insert|updat|announc|fill|finali[sz]|written|done)\w*(?: in)?"
    r"|(?:tbd|tbc|tba|tk|todo|fixme|xx+|insert|cite|citation)(?:[ :][^\[\]\n]{0,60})?|\?{2,}|@|\^)\s*\\?\](?![(\[:])"
)
_BARE = (
    r"(?<![\w?])\?{3,}(?![\w?])|(?<!\w)\(\?{2,}\)|(?<!\w)pp?\. ?(?:\?+|[Xx]{2,}|__+)(?!\w)"
    r"|(?<![\w.$])[$€£]?(?:[Xx]{2,}|[Xx]\.[Xx]+)(?: ?%| (?:per ?cent|million|billion)\b)"
    r"|Error! (?:Reference source|Bookmark) not (?:found|defined)|Click or tap (?:here )?to enter|\blorem ipsum\b"
)
_LETTERS = r"\bTK ?TK\b|\bX{4,}\b|\b(?:TODO|FIXME)\b(?=[ :])|(?:(?<=[ (\n])|^)TK(?=[.,:;)\]]|$)"
# A copy of a page may break the line anywhere.
_LEFT = regex(rf"(?i:{_BRACKETED}|{_BARE})|{_LETTERS}".replace(" ", r"\s"))
_CLUE = regex(r"(?i:\[|\?\?|xx|tk|error!|click or tap|lorem|todo|fixme|__|p\. ?\?)")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Each reminder that was left."""
    for paper in corpus.papers:
        for words, place, numbers in _found(paper):
            shown = " ".join(words.replace("\\", "").split())
            yield Problem(
                f"this was to be filled in: {shown}", place, "fill it in, or take it out", numbers, paper=paper.name
            )


def _found(paper: PaperView) -> Iterator[tuple[str, Location, tuple[int, ...]]]:
    """What was left in texts, the notes of sections included, and in the notes of finished documents."""
    for text in paper.texts:
        if _CLUE.search(text.text.text):
            for found in _LEFT.finditer(text.scan.masked):
                yield text[Span(*found.span())], text.place(found.start()), ()
    for note in paper.own_notes if isinstance(paper, DocumentPaper) else ():
        for found in _LEFT.finditer(note.body):
            yield found[0], note.place(found.start()), (note.number,)


RULE = Rule("E510", "placeholder-left", Severity.ERROR, check, __doc__, documents=True)
