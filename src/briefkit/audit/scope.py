"""What an audit looked at, as far as its report speaks of it: papers, numbers, and the lines of the files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from briefkit.audit.corpus import Corpus
from briefkit.text import Location, SourceText


@dataclass(frozen=True)
class Scope:
    """Papers by name with their titles, how many notes and entries there are, and the texts of the files."""

    papers: Mapping[str, str]
    notes: int
    entries: int
    sources: Mapping[PurePosixPath, SourceText] = field(repr=False)

    @classmethod
    def of(cls, corpus: Corpus) -> "Scope":
        """What there is of a corpus."""
        papers = {paper.name: paper.manifest.title for paper in corpus.papers}
        notes = sum(len(paper.notes) for paper in corpus.papers)
        return cls(papers, notes, len(corpus.entries), corpus.sources)

    def line(self, place: Location | None) -> str:
        """The line of a file at a place; empty where the file is not at hand."""
        source = self.sources.get(place.path) if place else None
        if source is None or place is None or not 1 <= place.line <= len(source.line_starts):
            return ""
        start = source.line_starts[place.line - 1]
        end = source.text.find("\n", start)
        return source.text[start : end if end >= 0 else None]
