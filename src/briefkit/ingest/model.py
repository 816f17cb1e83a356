"""What an import is going to write: the plan, with where everything came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefkit.findings import Finding
from briefkit.text import ExpandedText, Location


@dataclass(frozen=True, slots=True)
class PlannedAuthor:
    """An author as the manifest will have it; texts are Markdown."""

    name: str
    affiliation: str = ""
    note: str = ""


@dataclass(frozen=True)
class TitleBlock:
    """What a document says of itself before its text begins; texts that print are Markdown."""

    title: str
    subtitle: str = ""
    authors: tuple[PlannedAuthor, ...] = ()
    date: str = ""
    lang: str = ""
    abstract: ExpandedText | None = None
    keywords: tuple[str, ...] = ()
    contents: bool = False
    series: str = ""
    notice: str = ""
    """Markdown for a paragraph under the abstract; also a starred note where no author is named."""


@dataclass(frozen=True)
class PlannedSection:
    """One section file: its name, its heading as printed, its text.

    Every letter of `text` knows the line of the document that it came from. It is the text of the file: a template
    in which nothing is left to expand but what stands in code.
    """

    name: str
    heading: str
    text: ExpandedText
    line: int
    notes: tuple[int, ...] = ()
    recommendations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedNote:
    """Where a note went: into which file (`brief.yaml` for the title block), as a citation or as a written note."""

    number: int
    label: str
    section: str
    written: bool
    citekeys: tuple[str, ...]
    text: str
    location: Location


@dataclass(frozen=True)
class ImportPlan:
    """A document taken apart: what `brief import` writes, and what `brief audit` looks at."""

    front: TitleBlock
    sections: tuple[PlannedSection, ...]
    notes: tuple[PlannedNote, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    findings: Sequence[Finding] = ()
