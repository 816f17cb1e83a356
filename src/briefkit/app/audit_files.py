"""`brief audit FILE…`: finished documents and BibTeX files, each on its own, told together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from briefkit.app.audit import audit_library
from briefkit.app.audit_document import audit_document
from briefkit.app.audit_result import Audit, AuditOptions
from briefkit.app.batch import Outcome, outcomes_of
from briefkit.audit.report import Report
from briefkit.audit.rules import RULES
from briefkit.audit.scope import Scope
from briefkit.audit.selection import check_items
from briefkit.findings import BriefError, Finding, Severity
from briefkit.text import Location, SourceText
from briefkit.workspace import Project

if TYPE_CHECKING:
    from concurrent.futures import Executor

MUCH = 100_000  # bytes of documents


@dataclass(frozen=True, slots=True)
class AuditedFile:
    """A file that was audited, and the folder that its places are named from."""

    project: Project
    audit: Audit


def audit_files(
    start: Path,
    names: Sequence[str],
    options: AuditOptions,
    progress: Callable[[int], None] = lambda done: None,
    executor: "Executor | None" = None,
) -> Audit:
    """Audit files, several at once; one that cannot be read is a finding, and stops no other.

    Raises:
        BriefError: for rules that there are not.
    """
    check_items(options.select, RULES, "--select")
    check_items(options.ignore, RULES, "--ignore")
    names = list(dict.fromkeys(names))
    # Processes cost a tenth of a second: a few small texts are audited sooner right here.
    jobs = 0 if sum(_size(start / name) for name in names) > MUCH else 1
    work = partial(_audit_named, start=start, options=options)
    return _together([_audit_of(outcome) for outcome in outcomes_of(work, names, executor, jobs, progress)])


def audit_file(start: Path, shown: str, options: AuditOptions) -> AuditedFile:
    """Audit one file, named as it was given: a document of any kind, or a BibTeX file.

    Raises:
        BriefError: for what cannot be read at all.
    """
    path, here = start / shown, start.resolve()
    project = Project(here if path.resolve().is_relative_to(here) else path.resolve().parent)
    if path.suffix.lower() == ".json":
        hint = "`brief audit` without a name looks at ledgers with the library that they belong to"
        raise BriefError(f"`{shown}` is no document", hint)
    if path.suffix.lower() != ".bib":
        return AuditedFile(project, audit_document(path, PurePosixPath(shown), options))
    source = project.files.text(PurePosixPath(path.resolve().relative_to(project.root)))
    if not isinstance(source, SourceText):
        raise BriefError(source.message, source.hint)
    return AuditedFile(project, audit_library(source, options))


def _audit_named(name: str, start: Path, options: AuditOptions) -> Audit:
    return audit_file(start, name, options).audit


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # told by whoever reads it
        return 0


def _audit_of(outcome: Outcome[str, Audit]) -> Audit:
    """The audit of a file; of one that could not be audited, a finding that says why."""
    if outcome.result is not None:
        return outcome.result
    path, error = PurePosixPath(outcome.item), outcome.error
    assert error is not None
    message = f"the document cannot be audited: {error.message}"
    finding = Finding("F126", "document-unreadable", Severity.ERROR, message, Location(path), error.hint)
    return Audit(Scope({}, 0, 0, {}), Report((finding,)))


def _together(audits: Sequence[Audit]) -> Audit:
    """Audits of several files as one: findings in the order of the files, each file's as they were."""
    scopes, reports = [audit.scope for audit in audits], [audit.report for audit in audits]
    sources = {path: source for scope in scopes for path, source in scope.sources.items()}
    notes, entries = sum(scope.notes for scope in scopes), sum(scope.entries for scope in scopes)
    findings = tuple(finding for report in reports for finding in report.findings)
    fixes = {finding: fix for report in reports for finding, fix in report.fixes.items()}
    waived = tuple(pair for report in reports for pair in report.waived)
    rules = max(report.rules for report in reports)
    return Audit(Scope(_papers(scopes), notes, entries, sources), Report(findings, fixes, waived, rules))


def _papers(scopes: Sequence[Scope]) -> Mapping[str, str]:
    """The names and titles of all; two of one name are told apart by their file."""
    papers: dict[str, str] = {}
    for scope in scopes:
        for name, title in scope.papers.items():
            path = str(next(iter(scope.sources), name))
            papers[path if name in papers else name] = title
    return papers
