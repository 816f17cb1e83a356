"""`brief build`: papers to PDF, DOCX and HTML, proved before anything is written."""

import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path
from threading import Thread

from briefkit.app.loading import load_paper, picture_loader
from briefkit.findings import BriefError, Finding, Severity, has_errors, sort_findings
from briefkit.rendering.compose import set_brief
from briefkit.rendering.outputs import Output, Writer
from briefkit.workspace import Project, find_project, output_lock, resolve_dist, write_atomic

# Faults of content: with `--draft` they are warnings, and the paper is printed with a mark where they are.
_CONTENT = ("K", "B", "R", "W1", "P1")


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What is wanted of a build: formats (none: those of the manifest), where to, as a draft of which day."""

    formats: tuple[str, ...] = ()
    folder: Path | None = None
    draft: date | None = None


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
    if len(names) < 2 or jobs < 2:
        results = []
        for name in names:
            results.append(build_paper(start, name, options))
            report(results[-1])
        return results
    with _executor(min(jobs, len(names))) as pool:
        futures = [pool.submit(build_paper, start, name, options) for name in names]
        results = []
        for future in futures:
            results.append(future.result())
            report(results[-1])
        return results


def _executor(jobs: int) -> Executor:
    return ProcessPoolExecutor(jobs)


def build_paper(start: Path, name: str, options: BuildOptions) -> BuildResult:
    """Build one paper: load, set, write each format, prove it, and only then put the files in place."""
    began = time.perf_counter()
    project = find_project(start)
    _warm_up(options)
    loaded = load_paper(project, name)
    findings = _graded(loaded.findings, options)
    if loaded.brief is None or loaded.style is None:
        return _result(name, (), began, findings)
    findings += _graded(loaded.brief.findings, options)
    if has_errors(findings) and not _only_content(findings):
        return _result(name, (), began, findings)
    brief = set_brief(loaded.brief, loaded.style, picture_loader(project))
    findings = _graded((*loaded.findings, *brief.findings), options)
    if has_errors(findings):
        return _result(name, (), began, findings)
    formats = options.formats or loaded.brief.manifest.formats
    outputs = _write(Writer(brief, _stamp(options, brief.style.labels.get("draft", "Draft"))), formats)
    findings += tuple(finding for output in outputs.values() for finding in output.findings)
    if has_errors(findings):
        return _result(name, (), began, findings)
    paths = _save(project, options.folder, {f"{name}.{kind}": out.data for kind, out in outputs.items()})
    pages = max(output.facts.get("pages", 0) for output in outputs.values())
    return replace(_result(name, paths, began, findings), pages=pages, notes=len(brief.notes))


def _only_content(findings: Sequence[Finding]) -> bool:
    """Tell whether the errors are such that the sections can still be read, to report all there is."""
    return all(f.code.startswith(_CONTENT) for f in findings if f.severity is Severity.ERROR)


def _graded(findings: Sequence[Finding], options: BuildOptions) -> tuple[Finding, ...]:
    """In a draft, faults of content are warnings."""
    if options.draft is None:
        return tuple(findings)
    return tuple(
        replace(finding, severity=Severity.WARNING)
        if finding.severity is Severity.ERROR and finding.code.startswith(_CONTENT)
        else finding
        for finding in findings
    )


def _stamp(options: BuildOptions, label: str) -> str:
    return f"{label.upper()} {options.draft.isoformat()}" if options.draft else ""


def _write(writer: Writer, formats: Sequence[str]) -> dict[str, Output]:
    """Write each format; the ones that wait for pandoc run while the printer works."""
    with ThreadPoolExecutor(2) as pool:
        others = {kind: pool.submit(writer.write, kind) for kind in formats if kind == "docx"}
        outputs = {kind: writer.write(kind) for kind in formats if kind != "docx"}
        outputs |= {kind: future.result() for kind, future in others.items()}
    return {kind: outputs[kind] for kind in formats}


def _save(project: Project, folder: Path | None, files: Mapping[str, bytes]) -> list[str]:
    """Put the files in place, each whole; their paths as a person would write them."""
    place = resolve_dist(project, folder, project.root)
    with output_lock(place):
        for name, data in files.items():
            write_atomic(place / name, data)
    shown = place.relative_to(project.root) if place.is_relative_to(project.root) else place
    return [str(shown / name) for name in files]


def _warm_up(options: BuildOptions) -> None:
    """Import the printer while sections are read: it takes half a second."""
    if not options.formats or "pdf" in options.formats:
        Thread(target=import_module, args=("briefkit.rendering.pdf",), daemon=True).start()


def _result(name: str, outputs: Sequence[str], began: float, findings: Sequence[Finding]) -> BuildResult:
    named = (replace(finding, paper=name) for finding in findings)
    return BuildResult(name, tuple(outputs), round(time.perf_counter() - began, 3), sort_findings(named))


def require_formats(formats: Sequence[str]) -> tuple[str, ...]:
    """The formats asked for, each once; `BriefError` for one that is not known."""
    for name in formats:
        if name not in ("pdf", "docx", "html"):
            raise BriefError(f"there is no format “{name}”", "choose from pdf, docx, html")
    return tuple(dict.fromkeys(formats))
