"""Making a paper: load, set, write each format in memory, prove it. Nothing is put in place here."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from importlib import import_module
from threading import Thread

from briefkit.app.loading import load_paper, picture_loader
from briefkit.findings import Finding, Severity, has_errors
from briefkit.rendering.compose import set_brief
from briefkit.rendering.outputs import Output, Writer
from briefkit.rendering.pdf_process import PrinterProcess, print_here
from briefkit.workspace import Project

# Faults of content: with `--draft` they are warnings, and the paper is printed with a mark where they are.
_CONTENT = ("K", "B", "R", "W1", "P1")


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper in memory: its files by format (none where it has errors), what was found, figures."""

    outputs: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    pages: int = 0
    notes: int = 0


def make_paper(
    project: Project,
    name: str,
    formats: Sequence[str],
    draft: date | None,
    printer: PrinterProcess | None = None,
) -> MadePaper:
    """Make a paper in these formats (none: those of its manifest), as a draft of a day where one is given.

    With a `printer` the PDF is made in that process, and the other formats at the same time.
    """
    if printer is None:
        _warm_up(formats)
    loaded = load_paper(project, name)
    findings = _graded(loaded.findings, draft)
    if loaded.brief is None or loaded.style is None:
        return MadePaper(findings=findings)
    findings += _graded(loaded.brief.findings, draft)
    if has_errors(findings) and not _only_content(findings):
        return MadePaper(findings=findings)
    brief = set_brief(loaded.brief, loaded.style, picture_loader(project))
    findings = _graded((*loaded.findings, *brief.findings), draft)
    if has_errors(findings):
        return MadePaper(findings=findings)
    stamp = _stamp(draft, brief.style.labels.get("draft", "Draft"))
    writer = Writer(brief, stamp, printer.print if printer else print_here)
    outputs = _write(writer, formats or loaded.brief.manifest.formats)
    findings += tuple(finding for output in outputs.values() for finding in output.findings)
    if has_errors(findings):
        return MadePaper(findings=findings)
    pages = max(output.facts.get("pages", 0) for output in outputs.values())
    return MadePaper({kind: output.data for kind, output in outputs.items()}, findings, pages, len(brief.notes))


def _only_content(findings: Sequence[Finding]) -> bool:
    """Tell whether the errors are such that the sections can still be read, to report all there is."""
    return all(f.code.startswith(_CONTENT) for f in findings if f.severity is Severity.ERROR)


def _graded(findings: Sequence[Finding], draft: date | None) -> tuple[Finding, ...]:
    """In a draft, faults of content are warnings."""
    if draft is None:
        return tuple(findings)
    return tuple(
        replace(finding, severity=Severity.WARNING)
        if finding.severity is Severity.ERROR and finding.code.startswith(_CONTENT)
        else finding
        for finding in findings
    )


def _stamp(draft: date | None, label: str) -> str:
    return f"{label.upper()} {draft.isoformat()}" if draft else ""


def _write(writer: Writer, formats: Sequence[str]) -> dict[str, Output]:
    """Write each format: the PDF first, which takes longest, the others while the printer works."""
    if "pdf" in formats:
        _ = writer.page  # made once, before two threads ask for it
    with ThreadPoolExecutor(1) as pool:
        printed = {kind: pool.submit(writer.write, kind) for kind in formats if kind == "pdf"}
        outputs = {kind: writer.write(kind) for kind in formats if kind != "pdf"}
        outputs |= {kind: future.result() for kind, future in printed.items()}
    return {kind: outputs[kind] for kind in formats}


def _warm_up(formats: Sequence[str]) -> None:
    """Import the printer while sections are read: it takes half a second."""
    if not formats or "pdf" in formats:
        Thread(target=_import_printer, daemon=True).start()


def _import_printer() -> None:
    with suppress(ImportError, OSError):  # told by whoever prints
        import_module("briefkit.rendering.pdf")
