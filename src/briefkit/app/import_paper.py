"""`brief import`: a finished paper becomes a paper of the project, with sections, notes and a library."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from briefkit.app.batch import Outcome, result_of
from briefkit.app.harvest import HarvestResult, harvest_documents, read_sources
from briefkit.app.import_checks import check_name, check_style, first_line_of, left_over
from briefkit.app.import_pictures import read_pictures
from briefkit.app.ledgers import load_library, write_shelved
from briefkit.assembly.manifest import read_manifest
from briefkit.bibliography.bibtex import parse_library
from briefkit.findings import BriefError, Finding, sort_findings
from briefkit.harvest.document import Document
from briefkit.harvest.harvest import HarvestedSource
from briefkit.ingest.codes import finding
from briefkit.ingest.manifest_text import first_line, manifest_text
from briefkit.ingest.model import ImportPlan, PlannedAuthor
from briefkit.ingest.naming import names_of, numbered, paper_name
from briefkit.ingest.plan import plan_import
from briefkit.text import Location, SourceText
from briefkit.workspace import Project, output_lock, write_together
from briefkit.workspace.project import BRIEFS, MANIFEST

if TYPE_CHECKING:
    from concurrent.futures import Executor

LIBRARY = Path("bibliography") / "library.bib"
STYLE = "ipri"


class FileStatus(StrEnum):
    """What an import does, or would do, to a file."""

    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"


@dataclass(frozen=True)
class ImportOptions:
    """What is asked for: the paper's name (empty: from the title), what the document does not say of itself, …"""

    name: str = ""
    given: Mapping[str, str] | None = None
    library: Path | None = None
    style: str = ""
    replace: bool = False
    dry_run: bool = False


@dataclass(frozen=True)
class ImportResult:
    """The plan, what was harvested, and what became of each file; `written` says whether the files are in place."""

    name: str
    plan: ImportPlan
    harvest: HarvestResult
    files: Mapping[PurePosixPath, FileStatus]
    findings: tuple[Finding, ...]
    written: bool

    @property
    def refused(self) -> bool:
        """Tell whether nothing was written because a file differs."""
        return any(each.code == "I431" for each in self.findings)


def import_files(
    sources: Sequence[Path],
    project: Project,
    options: ImportOptions,
    report: Callable[[Outcome[Path, ImportResult]], None] = lambda outcome: None,
    progress: Callable[[int], None] = lambda done: None,
    executor: "Executor | None" = None,
) -> list[Outcome[Path, ImportResult]]:
    """Import documents, each a paper of its own; one that cannot be imported stops no other.

    They are read at once, by an executor or this machine's processors, and imported in their order: each finds in
    the library what those before it brought. `report` is given each outcome as soon as it is there.
    """
    outcomes = []
    for read in read_sources(sources, _library(project, options), executor, progress):
        outcomes.append(_imported(read, project, options))
        report(outcomes[-1])
    return outcomes


def _imported(read: Outcome[Path, Document], project: Project, options: ImportOptions) -> Outcome[Path, ImportResult]:
    if read.result is None:
        return Outcome(read.item, error=read.error)
    try:
        return Outcome(read.item, import_file(read.item, project, options, read.result))
    except BriefError as error:
        return Outcome(read.item, error=error)


def import_file(
    source: Path, project: Project, options: ImportOptions, document: Document | None = None
) -> ImportResult:
    """Import a document into a project; it is read unless that was done.

    Everything is written under the lock of the library, the paper's files last and all at once.

    Raises:
        BriefError: for a source that cannot be read, or files that cannot be written; nothing is written then.
    """
    library = _library(project, options)
    if document is None:
        check_style(project, options.style)
        document = result_of(next(read_sources([source], library)))
    if options.dry_run:
        return _planned(source, document, project, library, options)
    with output_lock(library.parent):
        result = _planned(source, document, project, library, options)
        if result.refused:
            return result
        shelving = result.harvest.shelving
        assert shelving is not None
        contents = _contents(result, project, library, options)
        changed = {
            project.root / path: data for path, data in contents.items() if result.files[path] is not FileStatus.SAME
        }
        write_together(changed, lambda: write_shelved(library, result.harvest.harvest, shelving, commentary=True))
        return replace(result, written=True)


def _library(project: Project, options: ImportOptions) -> Path:
    return options.library or project.root / LIBRARY


def _planned(source: Path, document: Document, project: Project, library: Path, options: ImportOptions) -> ImportResult:
    check_style(project, options.style)
    harvest = harvest_documents([document], options.given or {}, library, dry_run=True)
    keys = parse_library([load_library(library).source])
    own = _own(harvest)
    shown = read_pictures(source, own.document)
    plan = plan_import(own, [*keys.entries, *keys.aliases], shown)
    plan = _with_given(plan, own.given)
    name = _name(plan, own, project, options)
    result = ImportResult(name, plan, harvest, {}, sort_findings([*plan.findings, *harvest.findings]), False)
    contents = _contents(result, project, library, options)
    files = {path: _status(project.root / path, data) for path, data in contents.items()}
    differing = () if options.replace else tuple(_differs(path) for path, s in files.items() if s is FileStatus.DIFFERS)
    left = left_over(project, BRIEFS / name, files)
    return replace(result, files=files, findings=(*result.findings, *left, *differing))


def _own(harvest: HarvestResult) -> HarvestedSource:
    return harvest.harvest.sources[0]


def _with_given(plan: ImportPlan, given: Mapping[str, str]) -> ImportPlan:
    """What was said by hand goes before what the document prints."""
    front = plan.front
    names = names_of(given.get("author", ""))
    authors = tuple(PlannedAuthor(name) for name in names) if names else front.authors
    return replace(
        plan,
        front=replace(
            front,
            title=given.get("title") or front.title,
            subtitle=given.get("subtitle") or front.subtitle,
            authors=authors,
            date=given.get("date") or front.date,
            lang=given.get("lang") or given.get("langid") or front.lang,
        ),
    )


def _name(plan: ImportPlan, own: HarvestedSource, project: Project, options: ImportOptions) -> str:
    """The name that was given, else one from the title that no other paper has."""
    line = first_line(str(own.document.source.path))
    if options.name:
        check_name(project, options.name, line, options.replace)
        return options.name
    for name in numbered(paper_name(plan.front.title)):
        folder = project.root / BRIEFS / name
        if not folder.exists() or first_line_of(folder / MANIFEST) in (line, ""):
            return name
    raise AssertionError("there is always a next number")


def _contents(
    result: ImportResult, project: Project, library: Path, options: ImportOptions
) -> dict[PurePosixPath, bytes]:
    """Every file of the paper with what it is to hold, the manifest last: without it a folder is no paper."""
    folder = BRIEFS / result.name
    contents = {folder / section.name: section.text.text.encode() for section in result.plan.sections}
    contents |= {folder / name: data for name, data in result.plan.pictures.items()}
    names = [section.name for section in result.plan.sections]
    source = str(_own(result.harvest).document.source.path)
    style = options.style or ("" if _has_style(project) else STYLE)
    manifest = manifest_text(result.plan.front, names, source, style, _bibliography(project, folder, library))
    return {**contents, folder / MANIFEST: manifest.encode()}


def _has_style(project: Project) -> bool:
    """Tell whether the project sets a style for all papers."""
    defaults = project.defaults()
    if not isinstance(defaults, SourceText):
        return False
    manifest, _ = read_manifest("defaults", defaults)
    return manifest is not None and manifest.place_of("style") is not None


def _bibliography(project: Project, folder: PurePosixPath, library: Path) -> str:
    if library.resolve() == (project.root / LIBRARY).resolve():
        return ""
    relative = os.path.relpath(library.resolve(), (project.root / folder).resolve()).replace(os.sep, "/")
    if len(PurePosixPath(relative).parts) - relative.count("..") < 1 or not library.resolve().is_relative_to(
        project.root
    ):
        raise BriefError(f"the library `{library}` is outside the project", "give one inside it, or none")
    return relative


def _status(path: Path, data: bytes) -> FileStatus:
    try:
        return FileStatus.SAME if path.read_bytes() == data else FileStatus.DIFFERS
    except FileNotFoundError:
        return FileStatus.NEW
    except OSError as fault:
        raise BriefError(f"`{path}` cannot be read: {fault.strerror}", "check what stands there") from fault


def _differs(path: PurePosixPath) -> Finding:
    message = f"`{path}` is there and differs from what the import would write; nothing was written"
    hint = "give another `--name`, or `--replace` to have it written over"
    return finding("I431", message, Location(path), hint)
