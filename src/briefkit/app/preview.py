"""Papers kept ready to look at: set again when one of the files they are made of changes. Nothing is written."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath
from threading import RLock

from briefkit.app.audit import audit_project
from briefkit.app.audit_result import AuditOptions
from briefkit.app.make import MadePaper, make_paper
from briefkit.findings import BriefError, Finding, sort_findings
from briefkit.rendering.pandoc.memory import RunMemory, remembering
from briefkit.workspace import Project, ReadLog
from briefkit.workspace.styles import STYLE_MARK

_IGNORED = frozenset({"dist", ".briefkit", ".git"})


@dataclass(frozen=True, slots=True)
class View:
    """A paper as it is looked at: the last page that could be set, and what was found in the newest text."""

    html: bytes = b""
    findings: tuple[Finding, ...] = ()
    audited: tuple[Finding, ...] = ()
    failed: bool = False  # the newest text could not be set: the page is an older one
    fault: str = ""  # what stopped the tool itself
    number: int = 0  # of settings, this one among them

    @property
    def version(self) -> str:
        """A name for the page: it changes when the page does."""
        return hashlib.sha256(self.html).hexdigest()[:16]

    @property
    def every_finding(self) -> tuple[Finding, ...]:
        """What was found when it was set and by the audit, each once."""
        known = {(finding.code, finding.location) for finding in self.findings}
        others = [finding for finding in self.audited if (finding.code, finding.location) not in known]
        return sort_findings([*self.findings, *others])


@dataclass
class _Kept:
    """A paper that somebody looks at."""

    view: View = field(default_factory=View)
    read: ReadLog = field(default_factory=ReadLog)
    pdf: tuple[int, MadePaper] | None = None  # and the number of the view that it is of
    runs: RunMemory = field(default_factory=RunMemory)  # of pandoc: what did not change is not read again


class Preview:
    """The papers of a project that were asked for."""

    def __init__(self, project: Project, today: date) -> None:
        """Look at this project; the audit is of the day `today`."""
        self.project = project
        self.today = today
        self._kept: dict[str, _Kept] = {}
        self._lock = RLock()  # one paper is set at a time

    def names(self) -> tuple[str, ...]:
        """The papers that there are."""
        return self.project.papers()

    def view(self, name: str) -> View:
        """A paper, set when it is asked for first."""
        with self._lock:  # others wait for who asked first
            if name not in self._kept:
                self.update(name)
            return self._kept[name].view

    def touched(self, paths: Iterable[PurePosixPath]) -> list[str]:
        """The papers looked at that are made of one of these files (or missed it)."""
        marks = {mark for path in paths for mark in _marks(path)}
        return [name for name, kept in self._kept.items() if not marks.isdisjoint(kept.read)]

    def update(self, name: str) -> View:
        """Set a paper again; where it cannot be set, the page that was there stays."""
        with self._lock:
            kept = self._kept.setdefault(name, _Kept())
            log, runs, fault = ReadLog(), RunMemory(kept.runs.used), ""
            try:
                with remembering(runs):
                    made = make_paper(self.project.logging(log), name, ("html",), None)
            except BriefError as error:
                made, fault = MadePaper(), f"{error.message}; {error.hint}" if error.hint else error.message
            kept.read, kept.runs = ReadLog(kept.read | log) if fault else log, runs
            kept.view = View(
                html=made.outputs.get("html", kept.view.html),
                findings=made.findings,
                audited=kept.view.audited,
                failed=not made.outputs,
                fault=fault,
                number=kept.view.number + 1,
            )
            return kept.view

    def audit(self, name: str) -> View:
        """Audit a paper."""
        kept = self._kept[name]
        with self._lock:
            try:
                report = audit_project(self.project, [name], AuditOptions(self.today)).report
                kept.view = replace(kept.view, audited=tuple(report.findings))
            except BriefError:  # a file that vanished between two saves: the next save audits again
                kept.view = replace(kept.view, audited=())
            return kept.view

    def pdf(self, name: str) -> MadePaper:
        """The PDF of a paper, made when it is asked for."""
        with self._lock:
            number = self.view(name).number
            kept = self._kept[name]
            if kept.pdf is None or kept.pdf[0] != number:
                kept.pdf = number, make_paper(self.project, name, ("pdf",), None)
            return kept.pdf[1]


def _marks(path: PurePosixPath) -> set[str]:
    """How a paper's log names a file."""
    style = {f"{STYLE_MARK}{path.parts[1]}"} if path.parts[0] == "templates" and len(path.parts) > 1 else set()
    return {str(path), *style}


def is_watched(path: PurePosixPath) -> bool:
    """Tell whether a change of a file can change a paper: what is built, hidden or an editor's own cannot."""
    if not path.parts or path.parts[0] in _IGNORED or path.name.endswith(("~", ".tmp")):
        return False
    return not any(part.startswith(".") for part in path.parts)
