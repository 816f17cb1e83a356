"""What is audited: papers, libraries, the texts of their files, and what reading them has told already."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

from briefkit.audit.blocks import Heading, headings_of
from briefkit.audit.document_paper import DocumentPaper
from briefkit.audit.entries import EntryView
from briefkit.audit.ledgers import LedgerView
from briefkit.audit.papers import PaperView, TextView
from briefkit.audit.scope import Scope
from briefkit.bibliography.model import Entry, Library
from briefkit.findings import Finding
from briefkit.text import Location, SourceText, Span


@dataclass(frozen=True)
class Corpus:
    """Everything a rule may look at.

    `papers` are audited; `others` are the rest of the project, looked at only to learn what is used. `told` is what
    was found when all this was read. `today` is the day on which the audit is done.
    """

    papers: tuple[PaperView, ...]
    libraries: tuple[Library, ...]
    sources: Mapping[PurePosixPath, SourceText] = field(repr=False)
    today: date
    told: tuple[Finding, ...] = ()
    others: tuple[PaperView, ...] = ()
    section_files: tuple[PurePosixPath, ...] = ()  # the shared sections there are, used or not
    ledgers: tuple[LedgerView, ...] = ()  # beside the libraries

    @cached_property
    def entries(self) -> tuple[EntryView, ...]:
        """Every entry of every library, each place once."""
        if self.documents:
            return tuple(
                EntryView(entry, paper.library, paper.name_of(key))
                for paper in self.documents
                for key, entry in paper.library.entries.items()
            )
        found: dict[object, EntryView] = {}
        for library in self.libraries:
            for entry in library.entries.values():
                found.setdefault(entry.location or entry.key, EntryView(entry, library))
        return tuple(found.values())

    @cached_property
    def documents(self) -> tuple[DocumentPaper, ...]:
        """The papers that are finished documents; all of them or none."""
        return tuple(paper for paper in self.papers if isinstance(paper, DocumentPaper))

    @cached_property
    def texts(self) -> tuple[tuple[PaperView, TextView], ...]:
        """Every text of every paper, with its paper."""
        return tuple((paper, text) for paper in self.papers for text in paper.texts)

    @cached_property
    def cited(self) -> frozenset[str]:
        """The keys that any paper of the project cites."""
        return frozenset().union(*(paper.cited for paper in (*self.papers, *self.others)))

    def entry(self, key: str) -> Entry | None:
        """The entry that a key names, itself or by an alias, in the first library that has one."""
        for library in self.libraries:
            found = library.resolve(key)
            if found:
                return library.entries[found]
        return None

    def waiving_places(self, finding: Finding) -> tuple[Location, ...]:
        """Where a finding may be waived: at its place.

        A ledger is written anew by each harvest. What is found in it is waived in the library: before the entry of
        the work, or before the entry of the document itself.
        """
        place = finding.location
        ledger = next((one for one in self.ledgers if place and one.path == place.path), None)
        keys = (*finding.citekeys, ledger.own) if ledger else ()
        entries = (entry for key in keys if (entry := self.entry(key)))
        return tuple(found for found in (place, *(entry.location for entry in entries)) if found)

    @property
    def scope(self) -> Scope:
        """What a report says that was looked at."""
        papers = {paper.name: paper.manifest.title for paper in self.papers}
        notes = sum(len(paper.notes) for paper in self.papers)
        headings = tuple(_heading(paper, heading) for paper in self.documents for heading in headings_of(paper.text))
        marks = {note.number: note.location.line for paper in self.documents for note in paper.own_notes}
        return Scope(papers, notes, len(self.entries), self.sources, headings, marks, len(self.ledgers))

    def offset(self, place: Location | None) -> int | None:
        """The offset of a place in its file; None where the file is not at hand."""
        source = self.sources.get(place.path) if place else None
        if place is None or source is None or not 1 <= place.line <= len(source.line_starts):
            return None
        return source.line_starts[place.line - 1] + max(place.column - 1, 0)

    def source_span(self, text: TextView, span: Span) -> tuple[SourceText, Span] | None:
        """The stretch of a file that a stretch of an expanded text was copied from; None where it was not."""
        place = text.place(span.start)
        source = self.sources.get(place.path)
        start = self.offset(place)
        if source is None or start is None or place.via:
            return None
        found = Span(start, min(start + len(span), len(source.text)))
        return (source, found) if source[found] == text[span] else None


def _heading(paper: DocumentPaper, heading: Heading) -> tuple[int, str]:
    words = re.sub(r"[*_\\]|\{[^{}]*\}|<[^<>]*>", "", heading.words).strip()
    return paper.text.place(heading.span.start).line, words
