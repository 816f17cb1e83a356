"""A finished document as the rules see it: a paper whose notes were typed by hand, with what each was found to mean."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from briefkit.audit.document_text import DocumentText, offsets_of
from briefkit.audit.papers import CiteView, NoteView, PaperView, TextView
from briefkit.bibliography.latex import to_text
from briefkit.citations.model import Locator
from briefkit.citations.scan import NoteCall, ScannedCite
from briefkit.harvest.document import Document, Footnote
from briefkit.harvest.harvest import HarvestedSource
from briefkit.harvest.model import Commentary, FullReference, Reading, Relation, Segment, ShortReference
from briefkit.harvest.works.resolutions import Resolution, ResolvedNote
from briefkit.harvest.works.works import Work
from briefkit.patterns import regex
from briefkit.text import Location, Span

_SURE = 0.9
_NAMES = regex(r"[a-z] [A-Z][a-z]+ [A-Z][a-z]+[^.;]*,\s*$")
_OTHER_PLACE = regex(r"\b(?:Art(?:icle)?s?|Annex|Section|Sec|Clause|Rule|Principle|Appendix|Part)\b\.? \w*\d")
_LEAD = 4  # words before a reference: signals
_MORE = regex(r"\W{0,3}[,;&–-]\s*\d")
_BIBTEX = regex(r"[\\{]")  # of what a reference manager knows; typed notes hold "--" and "~" for themselves
_VERBATIM = frozenset(["url", "doi", "eprint"])
_LABEL = r"(?:pp?|paras?|chs?|chaps?|vols?|secs?|cols?)\b\.?\s*"


def plain_words(value: str, name: str = "") -> str:
    """The value of a work's field as a note prints it: `Quays of the {Gulf}`, from a citation field, without braces."""
    return to_text(value) if _BIBTEX.search(value) and name not in _VERBATIM else value


@dataclass(frozen=True)
class ReferenceView:
    """One citation in a note of a document: what it says, and the work that it was found to mean."""

    resolution: Resolution
    note: "DocumentNote"

    @property
    def number(self) -> int:
        """The number of its note."""
        return self.note.number

    @property
    def work(self) -> Work | None:
        """The work, None where it fits none."""
        return self.resolution.work

    @property
    def form(self) -> str:
        """`full`, `short` or `ibid`."""
        return self.resolution.form

    @property
    def reading(self) -> Reading:
        """What was read in it."""
        return self.resolution.segment.reading

    @property
    def text(self) -> str:
        """Its words, without markup."""
        return self.resolution.segment.text

    @property
    def span(self) -> Span:
        """Its stretch of the note's raw text."""
        return self.resolution.segment.span

    @property
    def is_whole(self) -> bool:
        """Tell whether it begins where its note or its part of the note does: no name was left before it."""
        before = [one for one in self.note.segments if one.span.end <= self.span.start]
        # A long lead may name the author: `The standard work remains Shi Nianhai,`.
        return not before or not (isinstance(before[-1].reading, Commentary) or _NAMES.search(before[-1].text))

    @property
    def with_remarks(self) -> str:
        """Its raw text with what follows up to the next citation."""
        starts = [one.span.start for one in self.note.references if one.span.start > self.span.start]
        return self.note.body[self.span.start : min(starts, default=len(self.note.body))]

    @cached_property
    def fields(self) -> Mapping[str, str]:
        """What a full reference says of the work, in plain words; nothing where it is none."""
        said = self.reading.fields if isinstance(self.reading, FullReference) else {}
        return {name: plain_words(value, name) for name, value in said.items()}

    @property
    def location(self) -> Location:
        """Where it begins."""
        return self.note.place(self.span.start)

    def place_of(self, words: str) -> Location:
        """Where some of its words stand; its beginning where they were written otherwise."""
        at = self.note.body.find(words, self.span.start, self.span.end) if words else -1
        return self.note.place(max(at, self.span.start))


@dataclass(frozen=True)
class DocumentNote(NoteView):
    """A note of a document, as it was read."""

    footnote: Footnote = field(default=Footnote(0, "", "", 0), repr=False)
    resolved: ResolvedNote | None = field(default=None, repr=False)

    @property
    def resolutions(self) -> tuple[Resolution, ...]:
        """What each of its citations was found to mean."""
        return self.resolved.resolutions if self.resolved else ()

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Citations, signals and remarks, which tile it."""
        return self.resolved.read.segments if self.resolved else ()

    @property
    def body(self) -> str:
        """Its raw text."""
        return self.footnote.raw

    @cached_property
    def offsets(self) -> Sequence[int]:
        """Where each letter of its raw text stands in the document."""
        return offsets_of(self.text.text.text, self.footnote.spans, self.footnote.raw)

    def place(self, offset: int) -> Location:
        """Where a letter of its raw text stands."""
        if not self.footnote.spans:
            return Location(self.text.place(0).path, self.footnote.line, 1)
        return self.text.place(self.offsets[min(offset, len(self.offsets) - 1)])

    @property
    def beginning(self) -> Location:
        """Where the note itself begins: its mark is elsewhere."""
        return self.place(len(self.body) - len(self.body.lstrip()))

    @property
    def has_mark(self) -> bool:
        """Tell whether its mark was found in the text."""
        return self.footnote.call is not None

    @cached_property
    def references(self) -> tuple[ReferenceView, ...]:
        """Its citations in their order."""
        return tuple(ReferenceView(resolution, self) for resolution in self.resolutions)


@dataclass(frozen=True)
class DocumentPaper(PaperView):
    """A document with its harvest."""

    source: HarvestedSource | None = field(default=None, repr=False)
    running: DocumentText | None = field(default=None, repr=False)
    entry_names: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def document(self) -> Document:
        """The document as it was read."""
        assert self.source is not None
        return self.source.document

    @property
    def text(self) -> DocumentText:
        """Its running text."""
        assert self.running is not None
        return self.running

    @cached_property
    def texts(self) -> tuple[TextView, ...]:
        """Its text; what rules look for in Markdown is not in it."""
        return (self.text,)

    @cached_property
    def notes(self) -> tuple[NoteView, ...]:
        """All notes, with the document's own numbers."""
        return self.own_notes

    @cached_property
    def own_notes(self) -> tuple[DocumentNote, ...]:
        """The same, as notes of a document."""
        assert self.source is not None
        reprinted = _reprinted(self.source)
        return tuple(
            _note(self.text, call, resolved, reprinted)
            for call, resolved in zip(self.text.scan.calls, self.source.notes, strict=True)
        )

    @cached_property
    def cites(self) -> tuple[CiteView, ...]:
        """Every citation of every note."""
        return tuple(cite for note in self.own_notes for cite in note.cites)

    @cached_property
    def references(self) -> tuple[ReferenceView, ...]:
        """Every citation with what it says, in reading order."""
        return tuple(reference for note in self.own_notes for reference in note.references)

    @cached_property
    def by_work(self) -> Mapping[int, tuple[ReferenceView, ...]]:
        """The citations of each work, by its number."""
        found: dict[int, list[ReferenceView]] = {}
        for reference in self.references:
            if reference.work:
                found.setdefault(reference.work.number, []).append(reference)
        return {number: tuple(references) for number, references in found.items()}

    def full_references(self, key: str) -> tuple[ReferenceView, ...]:
        """The full references to an entry."""
        return tuple(one for one in self.references if one.work and one.work.key == key and one.form == "full")

    def full_notes(self, key: str) -> tuple[int, ...]:
        """The notes that give a full reference to an entry: there its data stand."""
        found = [one for one in self.references if one.work and one.work.key == key]
        full = [one.number for one in found if one.form == "full"] or [one.number for one in found[:1]]
        return tuple(dict.fromkeys(full))

    def name_of(self, key: str) -> str:
        """What an entry is called in messages: nobody knows the keys that were made for it."""
        return self.entry_names.get(key, key)


def _reprinted(source: HarvestedSource) -> set[int]:
    """Works that a note says are reprinted elsewhere: their pages are those of another book."""
    found = set()
    for note in source.notes:
        for one, other in pairwise(note.resolutions):
            if other.segment.relation is Relation.REPRINTED_IN and one.work:
                found.add(one.work.number)
    return found


def _note(text: DocumentText, call: NoteCall, resolved: ResolvedNote, reprinted: set[int]) -> DocumentNote:
    footnote = resolved.read.note
    note = DocumentNote(footnote.number, call, text, (), footnote, resolved)
    return replace(note, cites=tuple(_cite(one, text, reprinted) for one in note.references if one.work))


def _cite(reference: ReferenceView, text: DocumentText, reprinted: set[int]) -> CiteView:
    resolution = reference.resolution
    assert resolution.work is not None
    key = resolution.work.key
    locator = resolution.locator or resolution.implied
    offsets = reference.note.offsets
    start, end = offsets[reference.span.start], offsets[min(reference.span.end, len(offsets) - 1)]
    # Where more numbers stand behind it, its label is theirs too.
    goes_on = _MORE.match(reference.note.body, reference.span.end) is not None
    written = "" if goes_on else _written(resolution.locator, reference.text)
    scanned = ScannedCite(key, Span(start, max(start, end)), str(resolution.segment.relation), written, locator)
    sure = resolution.confidence >= _SURE and resolution.work.number not in reprinted
    sure = sure and not (resolution.locator and _may_be_other(resolution.locator, reference.text))
    # A bare title in a sentence may be another author's.
    sure = sure and (_is_named(reference) or (reference.is_whole and _heads_note(reference)))
    return CiteView(key, True, locator, scanned, text, sure)


def _heads_note(reference: ReferenceView) -> bool:
    return len(reference.note.body[: reference.span.start].rpartition(";")[2].split()) <= _LEAD


def _is_named(reference: ReferenceView) -> bool:
    reading = reference.reading
    return not isinstance(reading, ShortReference) or bool(reading.people or reading.word)


def _may_be_other(locator: Locator, text: str) -> bool:
    """Tell whether a page may be none: an article of a treaty, or a year out of a title."""
    return _OTHER_PLACE.search(text) is not None or re.match(r"1[0-9]{3}|20\d\d", locator.value) is not None


def _written(locator: Locator | None, text: str) -> str:
    """The locator as it is written, with its label: `, pp. 130`."""
    if locator is None:
        return ""
    first = re.escape(re.split(r"[-–—,\s]", locator.value)[0])
    found = list(re.finditer(rf"(?<![\w.])(?:{_LABEL})?{first}\b[^.;)]*", text))
    return f", {found[-1][0]}" if found else ""
