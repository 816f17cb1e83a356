"""`brief audit`."""

import argparse
import datetime
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path, PurePosixPath

from briefkit.app.audit_cache import recalled
from briefkit.app.audit_result import Audit, AuditOptions, failed
from briefkit.app.baseline import Baseline, load_baseline, save_baseline
from briefkit.app.fixes import apply_fixes, mend_document, show_fixes
from briefkit.app.papers import paper_names
from briefkit.cli.printing import format_of, say
from briefkit.cli.progress import Progress
from briefkit.findings import BriefError, Severity
from briefkit.reporting.audit_report import AuditReport
from briefkit.reporting.formats import write_report
from briefkit.workspace import Project, find_project, write_atomic

_ROUNDS = 10
_SUFFIXES = {
    **{".html": "html", ".htm": "html", ".json": "json", ".sarif": "sarif"},
    **{".txt": "text", ".text": "text", ".log": "text", ".out": "text"},
}


def run(options: argparse.Namespace, start: Path) -> int:
    """Audit; 1 where there are findings at or above `--fail-on`."""
    asked = _options(options)
    kind = format_of(options, _SUFFIXES)
    _, audit = _audit(options.names, asked, start, options.quiet)
    if options.diff:
        sys.stdout.write(show_fixes(audit, options.unsafe_fixes))
        return 1 if failed(audit.report, Severity(options.fail_on)) else 0
    if options.fix or options.unsafe_fixes:
        audit = _mended(options, asked, start)
    known = _baseline(options, audit, start)
    report = AuditReport.of(audit.report, audit.scope, asked.today, known)
    color = sys.stdout.isatty() and "NO_COLOR" not in os.environ and not options.output
    text = write_report(report, kind, color)
    if options.output:
        write_atomic(start / options.output, text)
        say(f"{options.output} written", options.quiet)
    else:
        sys.stdout.write(text)
    return 1 if failed(report.left, Severity(options.fail_on)) else 0


def _mended(options: argparse.Namespace, asked: AuditOptions, start: Path) -> Audit:
    """Mend until nothing is left to mend: of two fixes that touch each other one is made at a time."""
    mended: set[PurePosixPath] = set()
    parts = [[name] for name in options.names] if _are_documents(options.names, start) else [options.names]
    for names in parts:
        try:
            audit = _mend_all(names, options, asked, start, mended)
        except BriefError:
            if len(parts) == 1:
                raise  # of several the report tells it
    if len(parts) > 1:
        _, audit = _audit(options.names, asked, start, options.quiet)
    say(f"{len(mended)} file{'' if len(mended) == 1 else 's'} mended", options.quiet)
    return audit


def _mend_all(
    names: Sequence[str], options: argparse.Namespace, asked: AuditOptions, start: Path, mended: set[PurePosixPath]
) -> Audit:
    for _ in range(_ROUNDS):
        project, audit = _audit(names, asked, start, options.quiet)
        changed = _mend(names, options, project, audit, start)
        mended.update(changed)
        if not changed:
            break
    return audit


def _mend(
    names: Sequence[str], options: argparse.Namespace, project: Project, audit: Audit, start: Path
) -> list[PurePosixPath]:
    document = next((name for name in names if _is_document(start / name) and not name.endswith(".bib")), "")
    if document:
        return mend_document(start / document, PurePosixPath(document), audit, options.unsafe_fixes)
    return apply_fixes(project, audit, options.unsafe_fixes)


def _options(options: argparse.Namespace) -> AuditOptions:
    today = options.today or datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    selected = _items(options.select)
    if options.select and not selected:  # an empty variable of a script must not turn every rule on
        raise BriefError("--select names no rule", "say --select ALL, or a family, a code or a name")
    return AuditOptions(today, selected, _items(options.ignore))


def _items(texts: Sequence[str] | None) -> tuple[str, ...]:
    """`--select K,B203` and `--select K --select B203` are the same."""
    return tuple(item.strip() for text in texts or () for item in text.split(",") if item.strip())


def _audit(names: Sequence[str], asked: AuditOptions, start: Path, quiet: bool) -> tuple[Project, Audit]:
    if _are_documents(names, start):
        return _files(start, names, asked, quiet)
    _refuse_missing_files(names, start)
    project = find_project(start)
    wanted = paper_names(project, names) if names else []
    known = recalled(project, wanted, asked)
    # The rules and what they stand on take longer to load than the second audit of a whole project takes.
    audit: Audit = known or import_module("briefkit.app.audit").audit_project(project, wanted, asked)
    return project, audit


_FILES = (".md", ".docx", ".html", ".htm", ".pdf", ".txt", ".odt", ".rtf", ".bib")


def _refuse_missing_files(names: Sequence[str], start: Path) -> None:
    """A name that ends as files do is a file that somebody misspelt, and no paper."""
    for name in names:
        if _is_missing_file(name, start):
            raise BriefError(f"there is no file `{name}`", "check its name, and the folder you are in")


def _is_missing_file(name: str, start: Path) -> bool:
    return name.lower().endswith(_FILES) and not (start / name).exists()


def _is_document(path: Path) -> bool:
    return path.is_file() and path.name != "brief.yaml"


def _are_documents(names: Sequence[str], start: Path) -> bool:
    """Tell whether the names are files, and not papers; `BriefError` where some are."""
    files = [name for name in names if _is_document(start / name)]
    if not files:
        return False
    papers = [name for name in names if name not in files and not _is_missing_file(name, start)]
    if papers:
        hint = "audit files with files, and papers with papers"
        raise BriefError(f"`{files[0]}` is a file, and `{papers[0]}` is none", hint)
    return True


def _files(start: Path, names: Sequence[str], asked: AuditOptions, quiet: bool) -> tuple[Project, Audit]:
    module = import_module("briefkit.app.audit_files")
    if len(names) == 1:
        one = module.audit_file(start, names[0], asked)
        return one.project, one.audit
    progress = Progress(len(names), "documents", quiet)
    try:
        return Project(start.resolve()), module.audit_files(start, names, asked, progress.show)
    finally:
        progress.clear()


def _baseline(options: argparse.Namespace, audit: Audit, start: Path) -> Baseline | None:
    """What the baseline file lets stand; a file that is not there is written, as is an old one that was asked for."""
    if not options.baseline:
        if options.update_baseline:
            raise BriefError("`--update-baseline` needs the file that it updates", "say --baseline FILE too")
        return None
    path = start / options.baseline
    known = None if options.update_baseline else load_baseline(path)
    if known is None:
        known = save_baseline(path, audit)
        say(
            f"{options.baseline} written: {known.total} finding{'' if known.total == 1 else 's'} let stand",
            options.quiet,
        )
    return known
