"""What is asked of an audit, and what comes of it."""

from dataclasses import dataclass
from datetime import date

from briefkit.audit.report import Report
from briefkit.audit.scope import Scope
from briefkit.findings import Severity


@dataclass(frozen=True)
class AuditOptions:
    """What the command line says: rules to run and not to run, and the day on which the audit is done."""

    today: date
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True)
class Audit:
    """An audit that was made: what was looked at, and what was found."""

    scope: Scope
    report: Report


def failed(report: Report, level: Severity) -> bool:
    """Tell whether a report has findings at or above a severity."""
    order = list(Severity)
    return any(order.index(finding.severity) <= order.index(level) for finding in report.findings)
