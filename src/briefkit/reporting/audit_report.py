"""An audit as a report shows it: what is left of the findings, with the text they are about."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from briefkit.audit.fingerprints import fingerprints
from briefkit.audit.report import Report
from briefkit.audit.scope import Scope
from briefkit.findings import Finding, Severity
from briefkit.reporting.findings import finding_json

_ORDER = {severity: rank for rank, severity in enumerate(Severity)}
# What an editor wants to see first among findings of one severity: what is not in print, then what is wrong in it.
# What was met when a document was read comes last.
_FAMILY_RANK = {family: rank for rank, family in enumerate("KBRLTHEDUNSCOX")}
TOP = 10
MANY = 25  # findings: more do not fit on one screen, and the ten that matter most go first


class _Known(Protocol):
    @property
    def known(self) -> Collection[str]: ...


@dataclass(frozen=True)
class AuditReport:
    """A report: `left` has the findings that count, `let_stand` those of the baseline."""

    left: Report
    scope: Scope
    today: date
    marks: dict[Finding, str]
    let_stand: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, report: Report, scope: Scope, today: date, baseline: _Known | None = None) -> "AuditReport":
        """A report without the findings that a baseline lets stand."""
        marks = dict(report.marks) or fingerprints(report.findings, scope)
        known = baseline.known if baseline else ()
        left = tuple(finding for finding in report.findings if marks[finding] not in known)
        stand = tuple(finding for finding in report.findings if marks[finding] in known)
        return cls(replace(report, findings=left), scope, today, marks, stand)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that count, by file and line."""
        return self.left.findings

    @property
    def first(self) -> tuple[Finding, ...]:
        """The ten that matter most: one of each rule before the second of any."""
        nth: Counter[str] = Counter()
        ranked = []
        for finding in self.findings:
            rank = (_ORDER[finding.severity], nth[finding.code], _FAMILY_RANK.get(finding.code[0], len(_FAMILY_RANK)))
            nth[finding.code] += 1
            ranked.append((rank, finding))
        return tuple(finding for _, finding in sorted(ranked, key=lambda pair: pair[0])[:TOP])

    def line(self, finding: Finding) -> str:
        """The line of the file that a finding is about."""
        return self.scope.line(finding.location)

    def fixable(self, finding: Finding) -> str:
        """`safe`, `unsafe`, or nothing where no fix is known."""
        fix = self.left.fixes.get(finding)
        return "" if fix is None else "safe" if fix.safe else "unsafe"

    @property
    def summary(self) -> dict[str, Any]:
        """The counts, for `--format json` and for the head of every other report.

        Two have an older name with a hyphen beside the one that is spelt as everything else is.
        """
        by_rule = dict(sorted(Counter(finding.code for finding in self.findings).items()))
        fixable = [self.fixable(finding) for finding in self.findings]
        return {
            **{f"{severity}s" if severity != "info" else "info": self.left.count(severity) for severity in Severity},
            "total": len(self.findings),
            "waived": len(self.left.waived),
            "baseline": len(self.let_stand),
            "fixable": fixable.count("safe"),
            "fixable_unsafe": fixable.count("unsafe"),
            "fixable-unsafe": fixable.count("unsafe"),
            "by_rule": by_rule,
            "by-rule": by_rule,
            "papers": list(self.scope.papers),
            "entries": self.scope.entries,
            "ledgers": self.scope.ledgers,
            "notes": self.scope.notes,
            "rules": self.left.rules,
            "today": self.today.isoformat(),
        }

    def json(self) -> dict[str, Any]:
        """The report as data."""
        return {
            "findings": [self._finding(finding) for finding in self.findings],
            "summary": self.summary,
            "waived": [{**finding_json(finding), "reason": waiver.reason} for finding, waiver in self.left.waived],
        }

    def _finding(self, finding: Finding) -> dict[str, Any]:
        return {
            **finding_json(finding),
            "fix": self.fixable(finding) or None,
            "fingerprint": self.marks[finding],
        }


def shown_location(finding: Finding) -> tuple[str, int, int]:
    """Path, line and column, 1 where a finding is about a whole file."""
    place = finding.location
    return (str(place.path), place.line or 1, place.column or 1) if place else (finding.paper or "-", 1, 1)
