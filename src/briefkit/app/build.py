"""`brief build`: papers to PDF, DOCX and HTML, proved before anything is written."""

import concurrent.futures
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from briefkit.app.cache import CachedBuild, recall, record_name, remember
from briefkit.assembly.formats import FORMATS
from briefkit.findings import BriefError, Finding, sort_findings
from briefkit.workspace import Project, ReadLog, Store, find_project, output_lock, resolve_dist, write_atomic


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What is wanted of a build: formats (none: those of the manifest), where to, as a draft of which day."""

    formats: tuple[str, ...] = ()
    folder: Path | None = None
    draft: date | None = None
    force: bool = False  # build also what has not changed


@dataclass(frozen=True, slots=True)
class BuildResult:
    """One paper's build: the files written (none where it failed), the time it took, what was found."""

    paper: str
    outputs: tuple[str, ...]
    seconds: float
    findings: tuple[Finding, ...]
    pages: int = 0
    notes: int = 0
    cached: bool = False

    @property
    def failed(self) -> bool:
        """Tell whether the paper could not be built."""
        return not self.outputs


def build_papers(
    start: Path,
    names: Sequence[str],
    options: BuildOptions,
    jobs: int = 1,
    report: Callable[[BuildResult], None] = lambda result: None,
) -> list[BuildResult]:
    """Build papers of the project around `start`, `jobs` at once; one that fails stops no other."""
    results = []
    for result in _built(start, names, options, jobs):
        results.append(result)
        report(result)
    return results


def _built(start: Path, names: Sequence[str], options: BuildOptions, jobs: int) -> Iterator[BuildResult]:
    """The results in the order of the names, each as soon as it and all before it are there."""
    if len(names) < 2 or jobs < 2:
        yield from (build_paper(start, name, options) for name in names)
        return
    # Named in full: only then is the room of processes imported when it is used.
    with concurrent.futures.ProcessPoolExecutor(min(jobs, len(names))) as pool:
        yield from pool.map(partial(build_paper, start, options=options), names)


def build_paper(start: Path, name: str, options: BuildOptions) -> BuildResult:
    """Build one paper, or take what the last build made; nothing is put in place before all of it is proved."""
    began = time.perf_counter()
    project = find_project(start)
    store = Store(project)
    record = record_name(name, (*options.formats, f"draft {options.draft}"))
    found = None if options.force else recall(store, record)
    built = found or _make(project, store, record, name, options)
    files = {f"{name}.{kind}": data for kind, data in built.outputs.items()}
    paths = _save(project, options.folder, files)
    findings = sort_findings(replace(finding, paper=name) for finding in built.findings)
    seconds = round(time.perf_counter() - began, 3)
    return BuildResult(name, tuple(paths), seconds, findings, built.pages, built.notes, found is not None)


def _make(project: Project, store: Store, record: str, name: str, options: BuildOptions) -> CachedBuild:
    # Pandoc's and the printer's rooms take half a second to import: only who has to build pays for it.
    from briefkit.app.make import make_paper

    log = ReadLog()
    made = make_paper(project.logging(log), name, options.formats, options.draft)
    built = CachedBuild(made.outputs, made.findings, made.pages, made.notes)
    if built.outputs:
        remember(store, record, log, built)
    return built


def _save(project: Project, folder: Path | None, files: Mapping[str, bytes]) -> list[str]:
    """Put the files in place, each whole; their paths as a person would write them."""
    if not files:
        return []
    place = resolve_dist(project, folder, project.root)
    with output_lock(place):
        for name, data in files.items():
            if not _holds(place / name, data):
                write_atomic(place / name, data)
    shown = place.relative_to(project.root) if place.is_relative_to(project.root) else place
    return [str(shown / name) for name in files]


def _holds(path: Path, data: bytes) -> bool:
    """Tell whether a file is as it should be already."""
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def require_formats(formats: Sequence[str]) -> tuple[str, ...]:
    """The formats asked for, each once; `BriefError` for one that is not known."""
    for name in formats:
        if name not in FORMATS:
            raise BriefError(f"there is no format “{name}”", f"choose from {', '.join(FORMATS)}")
    return tuple(dict.fromkeys(formats))
