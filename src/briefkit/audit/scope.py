"""What an audit looked at, as far as its report speaks of it: papers, numbers, and the lines of the files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from briefkit.findings import Finding
from briefkit.text import Location, SourceText


@dataclass(frozen=True)
class Scope:
    """Papers by name with their titles, how many notes, entries and ledgers there are, and the texts of the files."""

    papers: Mapping[str, str]
    notes: int
    entries: int
    sources: Mapping[PurePosixPath, SourceText] = field(repr=False)
    headings: tuple[tuple[int, str], ...] = ()  # of a finished document: line and words
    marks: Mapping[int, int] = field(default_factory=dict, repr=False)  # of its notes: the line of each one's mark
    ledgers: int = 0

    def part(self, finding: Finding) -> str:
        """What a finding is counted under: its file, or the section of a document that its note is called in."""
        place = finding.location
        if not self.headings or place is None:
            return str(place.path) if place else finding.paper or "-"
        line = self.marks.get(finding.notes[0], place.line) if finding.notes else place.line
        before = [words for start, words in self.headings if start <= line]
        return before[-1] if before else "(beginning)"

    def line(self, place: Location | None) -> str:
        """The line of a file at a place; empty where the file is not at hand."""
        source = self.sources.get(place.path) if place else None
        if source is None or place is None or not 1 <= place.line <= len(source.line_starts):
            return ""
        start = source.line_starts[place.line - 1]
        end = source.text.find("\n", start)
        return source.text[start : end if end >= 0 else None]
