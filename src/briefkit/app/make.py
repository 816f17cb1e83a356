"""Making a paper: load, set, write each format in memory, prove it. Nothing is put in place here."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from importlib import import_module
from threading import Event, Thread
from typing import TYPE_CHECKING

from briefkit.app.loading import LoadedPaper, load_paper, picture_loader
from briefkit.app.notes import PaperNotes, set_notes
from briefkit.findings import BriefError, Finding, Severity, has_errors
from briefkit.rendering.compose import set_brief
from briefkit.rendering.pdf.model import PrintedPdf, PrintPage
from briefkit.rendering.pdf.process import PrinterProcess, load_printer, print_here
from briefkit.rendering.styles.print_sheets import print_sheets
from briefkit.workspace import Project

if TYPE_CHECKING:
    from briefkit.rendering.outputs import Output, Writer

# Faults of content: with `--draft` they are warnings, and the paper is printed with a mark where they are.
_CONTENT = ("K", "B", "R", "W1", "P1")


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper in memory: its files by format (none where it has errors), what was found, figures.

    `lines` are those of its PDF, to be handed in when it is made again.
    """

    outputs: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    pages: int = 0
    notes: int = 0
    lines: bytes = field(default=b"", repr=False)
    told: PaperNotes | None = None  # its notes, where it could be set


def make_paper(
    project: Project,
    name: str,
    formats: Sequence[str],
    draft: date | None,
    printer: PrinterProcess | None = None,
    lines: bytes = b"",
    meanwhile: Callable[[], None] = lambda: None,
) -> MadePaper:
    """Make a paper in these formats (none: those of its manifest), as a draft of a day where one is given.

    With a `printer` the PDF is made in that process, and the other formats at the same time. `lines` are those
    of the paper when it was last made. `meanwhile` is done while the printer works and pandoc has no more to do.
    """
    if printer is None:
        _warm_up(formats)
    loaded = load_paper(project, name)
    if printer:
        _prepare(printer, loaded, draft, lines)
    findings = _graded(loaded.findings, draft)
    if loaded.brief is None or loaded.style is None:
        return MadePaper(findings=findings)
    findings += _graded(loaded.brief.findings, draft)
    if has_errors(findings) and not _only_content(findings):
        return MadePaper(findings=findings)
    formats = formats or loaded.brief.manifest.formats
    Thread(target=_import_writers, args=(formats,), daemon=True).start()
    brief = set_brief(loaded.brief, loaded.style, picture_loader(project))
    told = set_notes(name, brief, (*loaded.findings, *brief.findings))
    findings = _graded((*loaded.findings, *brief.findings), draft)
    if has_errors(findings):
        return MadePaper(findings=findings, told=told)
    stamp = _stamp(draft, brief.style.labels.get("draft", "Draft"))
    from briefkit.rendering.outputs import Writer  # imported while sections were read

    printing = _Printing(printer, lines)
    outputs = _write(Writer(brief, stamp, printing.print), formats, printing, meanwhile)
    findings += tuple(finding for output in outputs.values() for finding in output.findings)
    if has_errors(findings):
        return MadePaper(findings=findings, told=told)
    pages = max(output.facts.get("pages", 0) for output in outputs.values())
    files = {kind: output.data for kind, output in outputs.items()}
    return MadePaper(files, findings, pages, len(brief.notes), b"".join(printing.kept), told)


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


class _Printing:
    """The printing of one page: `begun` is set when somebody else is at work on it, `kept` are its lines."""

    def __init__(self, printer: PrinterProcess | None, lines: bytes) -> None:
        self.begun, self.kept = Event(), list[bytes]()
        self._printer, self._lines = printer, lines

    def print(self, page: PrintPage) -> PrintedPdf:
        """Print it, in the process that waits for it or here."""
        if self._printer:
            printed = self._printer.print(page, self.begun.set)
        else:
            self.begun.set()
            printed = print_here(page, self._lines)
        self.kept.append(printed.lines)
        return printed


def _write(
    writer: "Writer", formats: Sequence[str], printing: _Printing, meanwhile: Callable[[], None]
) -> "dict[str, Output]":
    """Write each format: the PDF first, which takes longest, the others while the printer works."""
    if "pdf" in formats:
        _ = writer.page  # made once, before two threads ask for it
    with ThreadPoolExecutor(1) as pool:
        printed = {kind: pool.submit(writer.write, kind) for kind in formats if kind == "pdf"}
        for future in printed.values():
            future.add_done_callback(lambda _: printing.begun.set())
            printing.begun.wait()  # two threads at once would only keep each other waiting
        outputs = {kind: writer.write(kind) for kind in formats if kind != "pdf"}
        meanwhile()
        outputs |= {kind: future.result() for kind, future in printed.items()}
    return {kind: outputs[kind] for kind in formats}


def _import_writers(formats: Sequence[str]) -> None:
    import_module("briefkit.rendering.outputs")
    if "docx" in formats and "pdf" not in formats:  # else there is time for it while the printer works
        import_module("briefkit.rendering.docx.writing")


def _prepare(printer: PrinterProcess, loaded: LoadedPaper, draft: date | None, lines: bytes) -> None:
    """Tell the printer the style sheets that the page is going to have; another guess would cost time only."""
    if loaded.brief is None or loaded.style is None:
        return
    manifest = loaded.brief.manifest
    marked = bool(draft or manifest.marking or manifest.embargo or loaded.style.options.get("marking"))
    printer.prepare(print_sheets(loaded.style, marked=marked), manifest.lang, lines)


def _warm_up(formats: Sequence[str]) -> None:
    """Import the printer while sections are read."""
    if not formats or "pdf" in formats:
        Thread(target=_import_printer, daemon=True).start()


def _import_printer() -> None:
    with suppress(BriefError):  # told by whoever prints
        load_printer()
