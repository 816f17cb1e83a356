"""`brief build`: papers to PDF, DOCX and HTML, proved before anything is written."""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.app.batch import process_executor, run_all
from briefkit.app.cache import (
    CachedBuild,
    recall,
    recall_lines,
    recall_runs,
    record_name,
    remember,
    remember_lines,
    remember_runs,
)
from briefkit.assembly.formats import FORMATS
from briefkit.findings import BriefError, Finding, sort_findings
from briefkit.rendering.pandoc.memory import RunMemory, remembering
from briefkit.workspace import Project, ReadLog, Store, find_project, output_lock, resolve_dist, write_atomic

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from briefkit.app.make import MadePaper


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What is wanted of a build: formats (none: those of the manifest), where to, as a draft of which day."""

    formats: tuple[str, ...] = ()
    folder: Path | None = None
    draft: date | None = None
    force: bool = False  # build also what has not changed
    alone: bool = False  # no other paper is built at the same time: all cores are for this one


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
    error: BriefError | None = None  # what stopped the tool at this paper
    kept: bool = False  # it could not be built, and what an earlier build wrote is still there

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
    progress: Callable[[int], None] = lambda done: None,
    executor: "Executor | None" = None,
) -> list[BuildResult]:
    """Build papers of the project around `start`, `jobs` at once or by an executor; one that fails stops no other.

    `report` is given each result in the order of the names, `progress` how many are done by now.

    Raises:
        BriefError: where there is one paper only, and the tool cannot go on.
    """
    if len(names) == 1 and executor is None:
        results = [build_paper(start, names[0], replace(options, alone=True))]
        report(results[0])
        return results
    results = []
    with nullcontext(executor) if executor else process_executor(min(jobs, len(names)) or 1) as pool:
        for outcome in run_all(pool, partial(build_paper, start, options=options), names, progress):
            results.append(outcome.result or BuildResult(outcome.item, (), 0.0, (), error=outcome.error))
            report(results[-1])
    return results


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
    kept = not files and any((resolve_dist(project, options.folder, project.root)).glob(f"{name}.*"))
    seconds = round(time.perf_counter() - began, 3)
    return BuildResult(name, tuple(paths), seconds, findings, built.pages, built.notes, found is not None, kept=kept)


def _make(project: Project, store: Store, record: str, name: str, options: BuildOptions) -> CachedBuild:
    log = ReadLog()
    runs = RunMemory() if options.force else recall_runs(store, name)
    lines = b"" if options.force else recall_lines(store, name)
    kept: set[str] = set()

    def keep_runs() -> None:
        if runs.is_new and runs.used.keys() != kept:
            remember_runs(store, name, runs)
            kept.update(runs.used)

    with remembering(runs):
        made = _making(project.logging(log), name, options, lines, keep_runs)
    keep_runs()  # where it did not come as far as the printer
    if made.lines:
        remember_lines(store, name, made.lines)
    if made.told:
        from briefkit.app.notes import remember_notes  # no sooner than needed: the printer is to start first

        remember_notes(store, log, made.told)
    built = CachedBuild(made.outputs, made.findings, made.pages, made.notes)
    if built.outputs:
        remember(store, record, log, built)
    return built


def _making(
    project: Project, name: str, options: BuildOptions, lines: bytes, meanwhile: Callable[[], None]
) -> "MadePaper":
    """Make the paper; alone on the machine, with a printer of its own that loads meanwhile."""
    # All of this takes a third of a second to import: only who has to build pays for it, and pandoc starts meanwhile.
    from briefkit.rendering.pandoc.running import end_pandoc, warm_up_pandoc
    from briefkit.rendering.pdf.process import PrinterProcess

    prints = not options.formats or "pdf" in options.formats
    with PrinterProcess() if prints and options.alone and (os.cpu_count() or 1) > 1 else nullcontext() as printer:
        warm_up_pandoc()
        from briefkit.app.make import make_paper

        def clear_up() -> None:
            meanwhile()
            if options.alone:
                end_pandoc()

        return make_paper(project, name, options.formats, options.draft, printer, lines, clear_up)


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
            raise BriefError(f"there is no format `{name}`", f"choose from {', '.join(FORMATS)}")
    return tuple(dict.fromkeys(formats))
