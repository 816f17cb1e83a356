"""The values between the stages of assembly: manifest, sections, the assembled brief."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefkit.assembly.formats import FORMATS
from briefkit.bibliography.model import Library
from briefkit.findings import Finding
from briefkit.text import ExpandedText, Location


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote the paper; `note` is Markdown for the starred note of page one."""

    name: str
    affiliation: str = ""
    note: str = ""
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class SectionUse:
    """One line of the manifest's `sections`: a file and how this paper uses it.

    `path` is relative to the project. `level` is absolute (the section's top heading becomes a heading of
    that level), `shift` relative; at most one is given. `condition` is a Jinja expression over the paper's
    variables.
    """

    path: PurePosixPath
    location: Location
    level: int | None = None
    shift: int = 0
    parameters: Mapping[str, object] | None = None
    condition: str = ""
    written: str = ""  # the path as the manifest has it
    condition_place: Location | None = None
    parameter_places: Mapping[str, Location] | None = None  # where each key of `with` stands


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter that a section's front matter declares."""

    required: bool = False
    default: object = None
    description: str = ""


@dataclass(frozen=True)
class Manifest:
    """A paper's `brief.yaml`, with `briefs/defaults.yaml` under it. Texts that print are Markdown."""

    name: str
    path: PurePosixPath  # briefs/x/brief.yaml
    title: str
    subtitle: str = ""
    short_title: str = ""
    authors: tuple[Author, ...] = ()
    date: str = ""  # as written; ISO where it is one
    lang: str = "en-GB"
    abstract: str = ""
    keywords: tuple[str, ...] = ()
    style: str = "plain"
    csl: str = ""  # a CSL file of the project or a style of the CSL repository, in place of the house style's
    bibliography: tuple[PurePosixPath, ...] = ()
    variables: Mapping[str, object] | None = None
    sections: tuple[SectionUse, ...] = ()
    formats: tuple[str, ...] = FORMATS
    series: str = ""
    marking: str = ""
    embargo: str = ""
    notice: str = ""  # a paragraph under the abstract: "This paper is a sample of the toolkit."
    contents: bool | None = None  # None: as the style says
    citation_fields: bool = True
    options: Mapping[str, object] | None = None  # the style's options, set for this paper
    labels: Mapping[str, str] | None = None  # the style's words, set for this paper
    audit: Mapping[str, object] | None = None
    limits: Mapping[str, int] | None = None
    locations: Mapping[str, Location] | None = None  # where each top-level key stands
    variable_places: Mapping[str, Location] | None = None  # where each variable stands
    bibliography_places: tuple[Location, ...] = ()  # where each path of `bibliography` stands

    def place_of(self, key: str) -> Location | None:
        """Where a top-level key stands; None where the manifest does not have it."""
        return (self.locations or {}).get(key)


@dataclass(frozen=True)
class AssembledSection:
    """One use of a section, as Markdown after its template ran, every character with its place."""

    use: SectionUse
    index: int  # its place among the sections that are set, from 0
    title: str  # from its front matter: its name in registers
    front_matter: Mapping[str, object]  # title, owner, as-of, review-by: text; parameters: name -> Parameter
    parameters: Mapping[str, object]
    text: ExpandedText


@dataclass(frozen=True)
class AssembledBrief:
    """A paper as source: all that is set, in order, and what was found wrong on the way."""

    manifest: Manifest
    sections: Sequence[AssembledSection]
    library: Library
    findings: Sequence[Finding] = ()
