"""A paper looked through by the uses of its sections: what each is made of, what notes it brings.

A section may be used twice, so that a note's file does not tell which use it is of: notes are counted through the
set sections instead.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from briefkit.app.notes import SetPaper, read_paper
from briefkit.assembly.assemble import assemble, used_sections
from briefkit.assembly.model import AssembledSection, Manifest, SectionUse
from briefkit.bibliography.model import Library
from briefkit.findings import Finding
from briefkit.rendering.ast import Elements, has_class, walk
from briefkit.rendering.set_brief import SetBrief, SetNote, SetRecommendation
from briefkit.text import Location
from briefkit.workspace import Project, ReadLog


@dataclass(frozen=True)
class SectionSource:
    """A use of a section as source: its text (None: it cannot be read), and the files that the text is made of."""

    use: SectionUse
    section: AssembledSection | None
    files: frozenset[PurePosixPath]
    is_set: bool  # False: its `if` leaves it out

    @property
    def text(self) -> str:
        """Its text after its template ran."""
        return self.section.text.text if self.section else ""


@dataclass(frozen=True)
class SetContents:
    """What a use of a section is in the set paper."""

    notes: tuple[SetNote, ...] = ()
    recommendations: tuple[SetRecommendation, ...] = ()

    def only_from(self, path: PurePosixPath) -> "SetContents":
        """Those that stand in a file which the section includes."""
        notes = tuple(note for note in self.notes if comes_from(note.location, path))
        return SetContents(notes, tuple(one for one in self.recommendations if comes_from(one.location, path)))


class OpenPaper:
    """A paper while it is looked through. It is set only when somebody asks for what is set: that takes time."""

    def __init__(self, project: Project, manifest: Manifest) -> None:
        """Look through the paper of this manifest."""
        self.project = project
        self.manifest = manifest
        self.pictures: list[tuple[PurePosixPath, Location]] = []  # those read, and where they are named

    @cached_property
    def sources(self) -> list[SectionSource]:
        """Every use of a section, also those left out, each expanded on its own."""
        kept = set(map(id, used_sections(self.manifest, self.project.files)))
        return [self._source(use, id(use) in kept) for use in self.manifest.sections]

    def _source(self, use: SectionUse, is_set: bool) -> SectionSource:
        log = ReadLog()
        alone = replace(self.manifest, sections=(replace(use, condition=""),))
        brief = assemble(alone, Library({}), self.project.logging(log).files)
        section = brief.sections[0] if brief.sections else None
        return SectionSource(use, section, frozenset(map(PurePosixPath, log)) | {use.path}, is_set)

    @cached_property
    def paper(self) -> SetPaper:
        """The paper as set; `pictures` are known after it."""
        return read_paper(self.project, self.manifest.name, self._load)

    def _load(self, path: PurePosixPath, place: Location) -> bytes | Finding:
        self.pictures.append((path, place))
        data = self.project.files.data(path)
        return data if isinstance(data, bytes) else replace(data, location=place)

    @cached_property
    def contents(self) -> dict[Location, SetContents]:
        """What each use that is set brings into the paper, by its place in the manifest."""
        source, brief = self.paper.source, self.paper.brief
        if source is None or brief is None:
            return {}
        held = contents_by_section(brief)
        return {section.use.location: one for section, one in zip(source.sections, held, strict=True)}


def contents_by_section(brief: SetBrief) -> list[SetContents]:
    """What each section of a set paper holds, in their order."""
    counts = [_count_notes(section.blocks) for section in brief.sections]
    first = len(brief.notes) - sum(counts)  # the notes of title and abstract come before
    contents = []
    for section, count in zip(brief.sections, counts, strict=True):
        identifiers = _recommendation_ids(section.blocks)
        chosen = tuple(one for one in brief.recommendations if one.id in identifiers)
        contents.append(SetContents(tuple(brief.notes[first : first + count]), chosen))
        first += count
    return contents


def _count_notes(blocks: Elements) -> int:
    return sum(element["t"] == "Note" for element in walk(blocks))


def _recommendation_ids(blocks: Elements) -> frozenset[str]:
    return frozenset(e["c"][0][0] for e in walk(blocks) if e["t"] == "Div" and has_class(e, "recommendation"))


def comes_from(place: Location, path: PurePosixPath) -> bool:
    """Tell whether a place is in a file, or text of that file set at this place."""
    return place.path == path or (place.via is not None and comes_from(place.via, path))
