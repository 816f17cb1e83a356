"""What an audit found last time, if all that it read is as it was: a second run need not look again."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from briefkit.app.cache import finding_data, finding_from, record_name, tools
from briefkit.audit.engine import Report
from briefkit.audit.rule import Edit, Fix
from briefkit.audit.scope import Scope
from briefkit.audit.waivers import Waiver
from briefkit.findings import Finding
from briefkit.text import Location, SourceText, Span
from briefkit.workspace import Project, ReadLog, Store


def audit_record(wanted: Sequence[str]) -> str:
    """The name of an audit's record: all that was asked for."""
    return record_name("audit", wanted)


def recall_audit(project: Project, name: str, today: date) -> tuple[Scope, Report] | None:
    """The audit of this name, if it would find the same again on this day."""
    store = Store(project)
    record = store.record(name)
    try:
        if record is None or record["today"] != today.isoformat() or record["tools"] != tools():
            return None
        if not store.is_as_read(record["inputs"]):
            return None
        return _scope(project, record), _report(record)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return None  # a record of another version, or one that somebody edited


def remember_audit(project: Project, name: str, log: ReadLog, today: date, audit: tuple[Scope, Report]) -> None:
    """Keep what an audit read and found."""
    scope, report = audit
    numbers = {finding: number for number, finding in enumerate(report.findings)}
    record = {
        "tools": tools(),
        "today": today.isoformat(),
        "inputs": dict(log),
        "papers": dict(scope.papers),
        "notes": scope.notes,
        "entries": scope.entries,
        "sources": [str(path) for path in scope.sources],
        "findings": [finding_data(finding) for finding in report.findings],
        "fixes": [[numbers[finding], _fix_data(fix)] for finding, fix in report.fixes.items()],
        "waived": [[finding_data(finding), _waiver_data(waiver)] for finding, waiver in report.waived],
    }
    Store(project).keep(name, record, {})


class _Texts(Mapping[PurePosixPath, SourceText]):
    """The files that were looked at, each read when somebody wants a line of it."""

    def __init__(self, project: Project, paths: Sequence[str]) -> None:
        self._project = project
        self._paths = [PurePosixPath(path) for path in paths]
        self._read: dict[PurePosixPath, SourceText] = {}

    def __getitem__(self, path: PurePosixPath) -> SourceText:
        if path not in self._read:
            text = self._project.files.text(path)
            if isinstance(text, Finding):
                raise KeyError(path)
            self._read[path] = text
        return self._read[path]

    def __iter__(self) -> Iterator[PurePosixPath]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def _scope(project: Project, record: Mapping[str, Any]) -> Scope:
    return Scope(record["papers"], record["notes"], record["entries"], _Texts(project, record["sources"]))


def _report(record: Mapping[str, Any]) -> Report:
    findings = tuple(finding_from(data) for data in record["findings"])
    fixes = {findings[number]: _fix(data) for number, data in record["fixes"]}
    waived = tuple((finding_from(finding), _waiver(waiver)) for finding, waiver in record["waived"])
    return Report(findings, fixes, waived)


def _fix_data(fix: Fix) -> list[Any]:
    return [fix.safe, [[str(edit.path), edit.span.start, edit.span.end, edit.text] for edit in fix.edits]]


def _fix(data: Sequence[Any]) -> Fix:
    safe, edits = data
    return Fix(tuple(Edit(PurePosixPath(path), Span(start, end), text) for path, start, end, text in edits), safe)


def _waiver_data(waiver: Waiver) -> list[Any]:
    place = waiver.location
    span = [waiver.span.start, waiver.span.end]
    return [
        str(place.path),
        place.line,
        place.column,
        span,
        list(waiver.items),
        waiver.reason,
        waiver.first,
        waiver.last,
    ]


def _waiver(data: Sequence[Any]) -> Waiver:
    path, line, column, span, items, reason, first, last = data
    return Waiver(Location(PurePosixPath(path), line, column), Span(*span), tuple(items), reason, first, last)
