"""The running text of a paper in paragraphs and sentences, and where in it sources are cited."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import zip_longest
from typing import Literal

from briefkit.audit.blocks import Heading, headings_of
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.papers import PaperView, TextView, words_of
from briefkit.audit.reference_lists import is_item
from briefkit.patterns import regex
from briefkit.text import Location, Span

Kind = Literal["text", "quotation"]

# Lines that are no running text: fences, tables, captions, pictures, lists of attributes, rules, raw HTML, sources.
_NO_TEXT = regex(
    r"\s*(?:#{1,6}\s|:::|\||[+=-]{3,}|:\s|!\[|\{[#.%]|<[A-Za-z/!]|[*_]{0,3}(?:Sources?|Notes?|Table|Figure|Box"
    r"|Chart)\b"
    r"[^.\n]{0,12}[:.]|[*_]{0,3}(?:Figs?\.|Key ?words|JEL\b)|\[\^)",
    re.IGNORECASE,
)
_CELLS = regex(r"(?:\|[^|\n]*){2}|\S {4,}\S[^\n]{0,200} {4,}\S")
_ATTRIBUTES = regex(r"\{[^{}]*[=.#%][^{}]*\}")
_EMPTY_NOTE = regex(r"\^\[\s*\]")  # a note that stands in the text, without its words
_QUOTED = regex(r"\s*>")
_END = regex(r"[.!?…](?:[\"'”’»)\]*_]|\s(?=[”»]))*(?=\s|\Z)")
_ABBREVIATED = regex(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Capt|Sgt|Maj|Adm|St|Ste|vs?|Nos?|Prof|Sen|Rep|Gov|Pres|Hon|Rev|Jr|Sr"
    r"|Inc|Co|Ltd"
    r"|Corp|Bros|etc|cf|al|ca?|approx|e\.g|i\.e|[Pp]p?|[Vv]ol|[Ff]ig|[Ee]d|[Aa]rt|[Ss]ec|[Pp]aras?|[Cc]h|Rs|Jan|Feb"
    r"|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.$"
)
_BEGINS = regex(r"\s*((?:[-•*+]\s+)?[\"'“‘«(\[*_]*)(?:[^\W\d_]|\d)")
# What cites in the text itself: a name and a year, a link to a page, an address, a figure of the paper's own.
_IN_TEXT = regex(
    r"\([^()]{0,80}\b(?:1[6-9]|20)\d\d[a-z]?\b[^()]{0,40}\)|\]\((?:https?://|#)|https?://|\b(?:[Tt]able|[Ff]igure"
    r"|[Bb]ox"
    r"|[Aa]nnex|[Aa]ppendix|[Cc]hart)s? [\dA-Z]|§"
)
_LET_BE = regex(
    r"\b(?:abstract|summary|highlights|conclusions?|concluding|recommendations?|acknowledge?ments?|foreword|preface"
    r"|contents|appendix|annex(?:es)?|references|bibliography|works cited|notes|endnotes|about|author|glossary"
    r"|key ?words"
    r"|key (?:points|findings|messages)|contact|disclaimer|methods?|methodology|way forward|ways? ahead|next steps"
    r"|abbreviations|acronyms|index|further reading|questions)\b",
    re.IGNORECASE,
)
# The author speaks himself.
_OWN = regex(
    r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me|[Tt]his (?:paper|brief|report|study|article|section|chapter)|above|below)\b"
)
_DATA = regex(
    r"\b(?:[Oo]ur|[Mm]y) (?:\w+ )?(?:data(?:set)?|sample|survey|respondents|interviewe\w+|results|calculations"
    r"|model|experiment)\b"
    r"|\b(?:[Ww]e|I) (?:surveyed|interviewed|collected|coded|counted|measured|sampled|analy[sz]ed|estimated)\b"
)
_STOPPED = regex(r"[.!?…][\"'”’»)\]*_]*$")
_GOES_ON = regex(
    r"\W*(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|Such|The (?:same|report|author|figure|number"
    r"|rest))\b"
)
_WORDS_A_NOTE = 400  # a paper with fewer notes has another manner
_FEWEST = 3


@dataclass(frozen=True)
class Sentence:
    """A sentence: its stretch up to the first letter of the next, its words, the offsets of what is cited in it."""

    span: Span
    words: str
    marks: tuple[int, ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text; `headings` are those above it, `marks` the offsets of citations and calls in it."""

    paper: PaperView = field(repr=False)
    text: TextView = field(repr=False)
    span: Span
    kind: Kind
    prose: str = field(repr=False)
    marks: tuple[int, ...]
    headings: tuple[str, ...] = ()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences; a citation behind a stop belongs to the sentence before it."""
        starts = [0, *(end for end in _sentence_ends(self.prose) if end < len(self.prose))]
        spans = [Span(start, end) for start, end in zip(starts, [*starts[1:], len(self.prose)], strict=True)]
        return tuple(
            Sentence(
                Span(self.span.start + span.start, self.span.start + span.end),
                " ".join(self.prose[span.start : span.end].split()),
                self.marks_within(Span(self.span.start + span.start, self.span.start + span.end)),
            )
            for span in spans
        )

    def index_at(self, offset: int) -> int:
        """The index of the sentence that a letter stands in."""
        return max(bisect_right(self.sentences, offset, key=lambda one: one.span.start) - 1, 0)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that a letter stands in."""
        return self.sentences[self.index_at(offset)]

    def uncited(self) -> Iterator[Sentence]:
        """The sentences that cite nothing, in a note or in the text, and of which the next does not go on and cite.

        One without a stop at its end goes on where nobody knows: behind a list, or on the next page of a copy.
        """
        for sentence, following in zip_longest(self.sentences, self.sentences[1:]):
            if sentence.marks or not _STOPPED.search(sentence.words):
                continue
            goes_on = following and following.marks and _GOES_ON.match(following.words)
            if not goes_on and not _IN_TEXT.search(self.text.text.text, sentence.span.start, sentence.span.end):
                yield sentence

    def marks_within(self, span: Span) -> tuple[int, ...]:
        """The offsets of what is cited in a stretch."""
        return tuple(mark for mark in self.marks if span.start <= mark < span.end)

    @property
    def is_let_be(self) -> bool:
        """Tell whether it sums up, recommends or tells of the paper itself: what it says is told elsewhere."""
        return any(_LET_BE.search(words) for words in self.headings)

    @property
    def cites_in_text(self) -> bool:
        """Tell whether it names a source or a figure of the paper without a note."""
        return _IN_TEXT.search(self.text.text.text, self.span.start, self.span.end) is not None

    def place(self, offset: int) -> Location:
        """Where a letter of the text was written."""
        return self.text.place(offset)


def paragraphs_of(paper: PaperView) -> Iterator[Paragraph]:
    """The paragraphs of a paper that are running text; of a finished document those from its first note on."""
    texts = [paper.text] if isinstance(paper, DocumentPaper) else paper.sections
    for text in texts:
        marks = _marks_of(paper, text)
        if not isinstance(paper, DocumentPaper):
            yield from _paragraphs(paper, text, marks)
        elif marks:
            first = text.text.text.rfind("\n\n", 0, marks[0])
            yield from (one for one in _paragraphs(paper, text, marks) if one.span.start >= first)


def claims_of(paper: PaperView) -> Iterator[tuple[Paragraph, Sentence]]:
    """The sentences that cite nothing, in papers that give their sources in notes, where others' facts are told.

    What sums up, recommends or is said of the paper itself is left out, as is the author's own voice.
    """
    if has_notes_throughout(paper) and not _tells_own_data(paper):
        for paragraph in paragraphs_of(paper):
            if paragraph.kind == "text" and not paragraph.is_let_be:
                own = (one for one in paragraph.uncited() if not _OWN.search(one.words))
                yield from ((paragraph, sentence) for sentence in own)


def has_notes_throughout(paper: PaperView) -> bool:
    """Tell whether it is a paper that gives its sources in notes, and whose marks were found."""
    if not paper.in_notes and not isinstance(paper, DocumentPaper):
        return len(paper.cites) >= _FEWEST
    if isinstance(paper, DocumentPaper):
        marked = sum(note.has_mark for note in paper.own_notes)
        if marked < len(paper.own_notes):
            return False
    words = sum(len(words_of(text.prose)) for text in paper.texts)
    return len(paper.notes) >= max(_FEWEST, words / _WORDS_A_NOTE)


def _tells_own_data(paper: PaperView) -> bool:
    """Tell whether its numbers are its author's: a survey, a sample, a count of his own."""
    return sum(len(_DATA.findall(text.prose)) for text in paper.texts) >= _FEWEST


def _paragraphs(paper: PaperView, text: TextView, marks: tuple[int, ...]) -> Iterator[Paragraph]:
    prose = _running(text)
    headings = headings_of(text)
    starts = {one.span.start for one in headings}
    for span in _blocks(prose):
        words = prose[span.start : span.end]
        if is_item(words) or _is_no_text(text[span]) or span.start in starts:
            continue
        kind: Kind = "quotation" if _QUOTED.match(words) else "text"
        own = marks[bisect_left(marks, span.start) : bisect_right(marks, span.end)]
        yield Paragraph(paper, text, span, kind, words, own, _above(headings, span.start))


def _blocks(prose: str) -> Iterator[Span]:
    """The stretches between empty lines and headings, line by line: notes that were blanked leave many spaces."""
    start = end = at = 0
    for line in prose.splitlines(keepends=True):
        if line.strip() and not line.startswith("#"):
            start = start if end == at and end else at
            end = at + len(line)
        elif end > start:
            yield Span(start, end)
            start = end = at + len(line)
        at += len(line)
    if end > start:
        yield Span(start, end)


def _is_no_text(words: str) -> bool:
    return _NO_TEXT.match(words) is not None or _CELLS.search(words) is not None


def _running(text: TextView) -> str:
    """The prose of a text without the words of its notes, letter for letter."""
    letters = list(_ATTRIBUTES.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text.prose))
    for note in (*text.scan.definitions, *text.scan.inline_notes):
        for at in range(note.span.start, note.span.end):
            if letters[at] != "\n":
                letters[at] = " "
    return _EMPTY_NOTE.sub(lambda found: " " * len(found[0]), "".join(letters))


def _marks_of(paper: PaperView, text: TextView) -> tuple[int, ...]:
    """Where something is cited: at calls of notes and at citations, those amid a sentence too."""
    if isinstance(paper, DocumentPaper):
        return tuple(sorted(note.call.span.start for note in paper.own_notes if note.has_mark))
    return tuple(sorted({call.span.start for call in text.scan.numbered}))


def _sentence_ends(prose: str) -> Iterator[int]:
    """Where the next sentence begins, behind each stop that ends one."""
    for found in _END.finditer(prose):
        begins = _BEGINS.match(prose, found.end())
        if begins is None or _ABBREVIATED.search(prose, max(found.start() - 8, 0), found.start() + 1):
            continue
        first = begins[0][-1]
        if first.isupper() or first.isdigit() or not first.islower():
            yield begins.start(1)


def _above(headings: list[Heading], offset: int) -> tuple[str, ...]:
    """The words of the headings that a place stands under, the nearest last."""
    found: list[Heading] = []
    for heading in headings:
        if heading.span.start > offset:
            break
        found = [one for one in found if one.level < heading.level] + [heading]
    return tuple(heading.words for heading in found)
