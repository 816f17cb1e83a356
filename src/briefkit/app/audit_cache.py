"""What an audit found last time, if all that it read is as it was: a second run need not look again."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from briefkit.app.audit_result import Audit, AuditOptions
from briefkit.app.cache import record_name, tools
from briefkit.audit.fingerprints import fingerprints
from briefkit.audit.report import Report
from briefkit.audit.rule import Edit, Fix
from briefkit.audit.scope import Scope
from briefkit.audit.waivers import Waiver
from briefkit.findings import Finding, Severity
from briefkit.text import Location, SourceText, Span
from briefkit.workspace import Project, ReadLog, Store

SHARED = PurePosixPath("briefs/shared")
LIBRARIES = PurePosixPath("bibliography")


def recalled(project: Project, names: Sequence[str], options: AuditOptions) -> Audit | None:
    """The audit that was asked for, if it was made before and would find the same again on this day."""
    store = Store(project)
    record = store.record(_name(project, names, options))
    try:
        if record is None or record["today"] != options.today.isoformat() or record["tools"] != tools():
            return None
        if not store.is_as_read(record["inputs"]):
            return None
        return Audit(_scope(project, record), _report(record))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return None  # a record of another version, or one that somebody edited


def remember_audit(project: Project, names: Sequence[str], options: AuditOptions, log: ReadLog, audit: Audit) -> None:
    """Keep what an audit read and found."""
    scope, report = audit.scope, audit.report
    numbers = {finding: number for number, finding in enumerate(report.findings)}
    marks = fingerprints(report.findings, scope)
    record = {
        "tools": tools(),
        "today": options.today.isoformat(),
        "inputs": dict(log),
        "papers": dict(scope.papers),
        "notes": scope.notes,
        "entries": scope.entries,
        "ledgers": scope.ledgers,
        "rules": report.rules,
        "sources": [str(path) for path in scope.sources],
        "findings": [_finding_data(finding) for finding in report.findings],
        "marks": [marks[finding] for finding in report.findings],
        "fixes": [[numbers[finding], _fix_data(fix)] for finding, fix in report.fixes.items()],
        "waived": [[_finding_data(finding), _waiver_data(waiver)] for finding, waiver in report.waived],
    }
    Store(project).keep(_name(project, names, options), record, {})


def _name(project: Project, names: Sequence[str], options: AuditOptions) -> str:
    """The name of an audit's record: all that decides what is looked at, beside the content of files."""
    kinds = ((LIBRARIES, ".bib"), (LIBRARIES / "harvest", ".json"), (SHARED, ".md"))
    folders = [path for folder, suffix in kinds for path in project.files.names(folder, suffix)]
    parts: list[Sequence[object]] = [names, options.select, options.ignore, project.papers(), folders]
    return record_name("audit", [" ".join(map(str, part)) for part in parts])


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
    texts = _Texts(project, record["sources"])
    return Scope(record["papers"], record["notes"], record["entries"], texts, ledgers=record["ledgers"])


def _report(record: Mapping[str, Any]) -> Report:
    paths = _Paths()
    findings = tuple(_finding(data, paths) for data in record["findings"])
    fixes = {findings[number]: _fix(data) for number, data in record["fixes"]}
    waived = tuple((_finding(finding, paths), _waiver(waiver)) for finding, waiver in record["waived"])
    marks = dict(zip(findings, record["marks"], strict=True))
    return Report(findings, fixes, waived, record["rules"], marks)


class _Paths(dict[str, PurePosixPath]):
    """Paths by their names: thousands of findings stand in a few hundred files."""

    def __missing__(self, name: str) -> PurePosixPath:
        self[name] = PurePosixPath(name)
        return self[name]


def _finding_data(finding: Finding) -> list[Any]:
    """A finding without the names of its parts: there may be ten thousand of them."""
    words = [finding.code, finding.rule, str(finding.severity), finding.message, finding.hint, finding.paper]
    return [*words, _place_data(finding.location), list(finding.notes), list(finding.citekeys)]


def _finding(data: Sequence[Any], paths: _Paths) -> Finding:
    code, rule, severity, message, hint, paper, place, notes, citekeys = data
    where = _place(place, paths)
    return Finding(code, rule, Severity(severity), message, where, hint, paper, tuple(notes), tuple(citekeys))


def _place_data(place: Location | None) -> list[Any] | None:
    return [str(place.path), place.line, place.column, _place_data(place.via)] if place else None


def _place(data: Sequence[Any] | None, paths: _Paths) -> Location | None:
    return Location(paths[data[0]], data[1], data[2], _place(data[3], paths)) if data else None


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
