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
from briefkit.cli.printing import say
from briefkit.findings import BriefError, Severity
from briefkit.reporting.audit_report import AuditReport
from briefkit.reporting.formats import write_report
from briefkit.text import SourceText
from briefkit.workspace import Project, find_project, write_atomic

_ROUNDS = 10


def run(options: argparse.Namespace, start: Path) -> int:
    """Audit; 1 where there are findings at or above `--fail-on`."""
    asked = _options(options)
    _, audit = _audit(options.names, asked, start)
    if options.diff:
        sys.stdout.write(show_fixes(audit, options.unsafe_fixes))
        return 1 if failed(audit.report, Severity(options.fail_on)) else 0
    if options.fix or options.unsafe_fixes:
        audit = _mended(options, asked, start)
    known = _baseline(options, audit, start)
    report = AuditReport.of(audit.report, audit.scope, asked.today, known)
    color = sys.stdout.isatty() and "NO_COLOR" not in os.environ and not options.output
    text = write_report(report, options.format, color)
    if options.output:
        write_atomic(start / options.output, text)
        say(f"{options.output} written", options.quiet)
    else:
        sys.stdout.write(text)
    return 1 if failed(report.left, Severity(options.fail_on)) else 0


def _mended(options: argparse.Namespace, asked: AuditOptions, start: Path) -> Audit:
    """Mend until nothing is left to mend: of two fixes that touch each other one is made at a time."""
    mended: set[PurePosixPath] = set()
    for _ in range(_ROUNDS):
        project, audit = _audit(options.names, asked, start)
        changed = _mend(options, project, audit, start)
        mended.update(changed)
        if not changed:
            break
    say(f"{len(mended)} file{'' if len(mended) == 1 else 's'} mended", options.quiet)
    return audit


def _mend(options: argparse.Namespace, project: Project, audit: Audit, start: Path) -> list[PurePosixPath]:
    document = next((name for name in options.names if _is_document(start / name) and not name.endswith(".bib")), "")
    if document:
        return mend_document(start / document, PurePosixPath(document), audit, options.unsafe_fixes)
    return apply_fixes(project, audit, options.unsafe_fixes)


def _options(options: argparse.Namespace) -> AuditOptions:
    today = options.today or datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    return AuditOptions(today, _items(options.select), _items(options.ignore))


def _items(texts: Sequence[str] | None) -> tuple[str, ...]:
    """`--select K,B203` and `--select K --select B203` are the same."""
    return tuple(item.strip() for text in texts or () for item in text.split(",") if item.strip())


def _audit(names: Sequence[str], asked: AuditOptions, start: Path) -> tuple[Project, Audit]:
    files = [name for name in names if _is_document(start / name)]
    if files and len(names) > 1:
        raise BriefError(f"{files[0]} is a file: audit it on its own", "`brief audit FILE`, or names of papers only")
    if files:
        return _file(start, files[0], asked)
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
        if name.lower().endswith(_FILES) and not (start / name).exists():
            raise BriefError(f"there is no file `{name}`", "check its name, and the folder you are in")


def _is_document(path: Path) -> bool:
    return path.is_file() and path.name != "brief.yaml"


def _file(start: Path, shown: str, asked: AuditOptions) -> tuple[Project, Audit]:
    path, here = start / shown, start.resolve()
    project = Project(here if path.resolve().is_relative_to(here) else path.resolve().parent)
    if path.suffix.lower() == ".bib":
        source = project.files.text(PurePosixPath(path.resolve().relative_to(project.root)))
        if not isinstance(source, SourceText):
            raise BriefError(source.message, source.hint)
        return project, import_module("briefkit.app.audit").audit_library(source, asked)
    module = import_module("briefkit.app.audit_document")
    return project, module.audit_document(path, PurePosixPath(shown), asked)


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
