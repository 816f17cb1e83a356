"""What a paper is when its notes are set and before it is written: the value all writers share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from briefkit.assembly.model import Manifest
from briefkit.assembly.style import HouseStyle
from briefkit.bibliography.model import Library
from briefkit.citations.model import Cite, Position
from briefkit.findings import Finding
from briefkit.rendering.ast import Elements
from briefkit.text import ExpandedText, Location


@dataclass(frozen=True, slots=True)
class SetCite:
    """A cite as it was set: its position, and why it has it."""

    cite: Cite
    position: Position
    reason: str


@dataclass(frozen=True, slots=True)
class SetNote:
    """A numbered note: where its call stands, its text as one line, its cites in order."""

    number: int
    location: Location
    text: str
    cites: tuple[SetCite, ...] = ()
    written: bool = False


@dataclass(frozen=True, slots=True)
class SetRecommendation:
    """A recommendation block with its number; `evidence` are the keys it cites."""

    id: str
    number: int
    text: str
    attributes: Mapping[str, str]
    evidence: tuple[str, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class SetHeading:
    """A heading as it prints, for contents and bookmarks."""

    id: str
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class SetAuthor:
    """An author with the blocks of the starred note (empty: none)."""

    name: str
    affiliation: str
    note: Elements


@dataclass(frozen=True)
class FrontMatter:
    """What stands above the first section, as AST."""

    title: Elements
    subtitle: Elements
    authors: Sequence[SetAuthor]
    abstract: Elements  # blocks
    notice: Elements  # blocks


@dataclass(frozen=True)
class SetSection:
    """The blocks of one use of a section."""

    path: PurePosixPath
    index: int
    blocks: Elements


@dataclass(frozen=True)
class SetBrief:
    """The paper with every note set, numbered and in its place; see docs/explanation/architecture.md."""

    manifest: Manifest
    style: HouseStyle
    front: FrontMatter
    sections: Sequence[SetSection]
    references: Elements
    notes: Sequence[SetNote] = ()
    recommendations: Sequence[SetRecommendation] = ()
    headings: Sequence[SetHeading] = ()
    citation_fields: Sequence[dict[str, Any]] = ()
    findings: Sequence[Finding] = field(default=())
    sources: Sequence[ExpandedText] = field(default=(), repr=False)  # what was set, as it was written
    library: Library | None = field(default=None, repr=False)

    @property
    def blocks(self) -> Elements:
        """The blocks of all sections."""
        return [block for section in self.sections for block in section.blocks]
