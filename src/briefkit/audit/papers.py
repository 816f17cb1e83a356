"""A paper as the rules see it: its texts with their citations, and its notes with the numbers they print."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from briefkit.assembly.model import AssembledBrief, AssembledSection, Manifest
from briefkit.bibliography.model import Library
from briefkit.citations.model import Locator
from briefkit.citations.scan import MarkdownScan, NoteCall, NoteText, ScannedCitation, ScannedCite, scan_citations
from briefkit.text import ExpandedText, Location, Span

_FRONT = ("title", "subtitle", "abstract", "notice")


@dataclass(frozen=True)
class TextView:
    """One text of a paper: a use of a section, or a text of the manifest (`kind` is its key)."""

    kind: str
    text: ExpandedText = field(repr=False)
    section: AssembledSection | None = None

    @cached_property
    def scan(self) -> MarkdownScan:
        """Its citations and notes."""
        return scan_citations(self.text.text)

    def place(self, offset: int) -> Location:
        """Where a letter was written."""
        return self.text.locate(offset)

    def __getitem__(self, span: Span) -> str:
        """The letters of a stretch."""
        return self.text.text[span.start : span.end]

    @cached_property
    def prose(self) -> str:
        """The text with code, addresses, citations and calls blanked, letter for letter."""
        letters = list(self.scan.masked)
        spans = [citation.span for citation in self.scan.citations] + [call.span for call in self.scan.calls]
        for span in spans:
            letters[span.start : span.end] = " " * len(span)
        return "".join(letters)


@dataclass(frozen=True)
class CiteView:
    """One cite of a note: its entry's key (as written where no entry has it), and where it stands."""

    citekey: str
    known: bool
    locator: Locator | None
    scanned: ScannedCite
    text: TextView = field(repr=False)
    sure: bool = True  # that it means this work and this page; in a finished document it may be doubtful

    @property
    def location(self) -> Location:
        """Where it was written."""
        return self.text.place(self.scanned.span.start)


@dataclass(frozen=True)
class NoteView:
    """A note with its number; `written` is the text of one that the author wrote himself."""

    number: int
    call: NoteCall
    text: TextView = field(repr=False)
    cites: tuple[CiteView, ...]

    @property
    def written(self) -> NoteText | None:
        """The note's own text; None where the note is a citation."""
        return self.call.note

    @property
    def location(self) -> Location:
        """Where it is called; of a citation the first key's place."""
        citation = self.call.citation
        return self.text.place(citation.cites[0].span.start if citation else self.call.span.start)

    @property
    def body(self) -> str:
        """What the author wrote in it, empty where the note is a citation."""
        return self.text[self.call.note.body] if self.call.note else ""

    def place(self, offset: int) -> Location:
        """Where a letter of its body stands."""
        return self.text.place(self.call.note.body.start + offset) if self.call.note else self.location


@dataclass(frozen=True)
class PaperView:
    """A paper, assembled.

    `in_notes` tells whether its house style puts citations into notes, `lowers_titles` whether it sets titles in
    small letters.
    """

    brief: AssembledBrief = field(repr=False)
    in_notes: bool = True
    lowers_titles: bool = False

    @property
    def name(self) -> str:
        """The paper's name."""
        return self.brief.manifest.name

    @property
    def manifest(self) -> Manifest:
        """Its manifest."""
        return self.brief.manifest

    @property
    def library(self) -> Library:
        """Its library."""
        return self.brief.library

    @cached_property
    def texts(self) -> tuple[TextView, ...]:
        """Its texts as they print; authors' notes, which have no number, at the end."""
        manifest = self.manifest
        front = [_front(manifest, key) for key in _FRONT]
        sections = [TextView("section", section.text, section) for section in self.brief.sections]
        stars = [
            TextView("authors", ExpandedText.at(author.note, author.location or Location(manifest.path)))
            for author in manifest.authors
        ]
        return tuple(text for text in (*front, *sections, *stars) if text.text.text.strip())

    @property
    def sections(self) -> tuple[TextView, ...]:
        """The uses of sections."""
        return tuple(text for text in self.texts if text.section)

    @cached_property
    def notes(self) -> tuple[NoteView, ...]:
        """All notes in the order of their numbers, as `brief notes` lists them."""
        calls = [
            (text, call)
            for text in self.texts
            if text.kind != "authors"
            for call in text.scan.numbered
            if call.note or self.in_notes
        ]
        return tuple(
            NoteView(number, call, text, tuple(self._cites(text, _citations(text, call))))
            for number, (text, call) in enumerate(calls, start=1)
        )

    @cached_property
    def cites(self) -> tuple[CiteView, ...]:
        """Every cite as it is written, once, in notes that are never called too."""
        return tuple(cite for text in self.texts for cite in self._cites(text, text.scan.citations))

    @cached_property
    def cited(self) -> frozenset[str]:
        """The keys of all entries that are cited."""
        return frozenset(cite.citekey for cite in self.cites)

    @cached_property
    def first_notes(self) -> Mapping[str, int]:
        """The note in which each entry is cited first: there its full reference stands."""
        first: dict[str, int] = {}
        for note in self.notes:
            for cite in note.cites:
                first.setdefault(cite.citekey, note.number)
        return first

    def full_notes(self, key: str) -> tuple[int, ...]:
        """The note that prints the full reference of an entry."""
        return (self.first_notes[key],) if key in self.first_notes else ()

    def name_of(self, key: str) -> str:
        """What an entry is called in messages."""
        return key

    @cached_property
    def _note_by_place(self) -> Mapping[tuple[int, int], int]:
        return {(id(cite.text), cite.scanned.span.start): note.number for note in self.notes for cite in note.cites}

    def note_of(self, cite: CiteView) -> tuple[int, ...]:
        """The number of the note that a cite stands in; nothing where it has none."""
        number = self._note_by_place.get((id(cite.text), cite.scanned.span.start))
        return (number,) if number else ()

    def _cites(self, text: TextView, citations: tuple[ScannedCitation, ...]) -> Iterator[CiteView]:
        for citation in citations:
            for scanned in citation.cites:
                key = self.library.resolve(scanned.citekey)
                yield CiteView(key or scanned.citekey, key is not None, scanned.locator, scanned, text)


def _front(manifest: Manifest, key: str) -> TextView:
    place = (manifest.locations or {}).get(key) or Location(manifest.path)
    return TextView(key, ExpandedText.at(getattr(manifest, key), place))


def _citations(text: TextView, call: NoteCall) -> tuple[ScannedCitation, ...]:
    if call.citation:
        return (call.citation,)
    return text.scan.citations_in(call.note.body) if call.note else ()


def file_of(text: TextView) -> PurePosixPath:
    """The file that a text comes from."""
    return text.section.use.path if text.section else text.place(0).path


def words_of(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text)
