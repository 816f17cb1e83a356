"""An audit for the terminal: the counts, the ten findings that matter most, then all of them by file."""

from collections.abc import Iterator
from itertools import groupby

from briefkit.findings import Finding
from briefkit.reporting.audit_report import MANY, TOP, AuditReport
from briefkit.reporting.findings import finding_lines, summary_line

_BOLD, _FAINT, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def audit_text(report: AuditReport, color: bool = False) -> str:
    """The report as lines of text."""
    return "\n".join([*_lines(report, color), ""])


def _lines(report: AuditReport, color: bool) -> Iterator[str]:
    yield _strong(head_line(report), color)
    if len(report.findings) > MANY:
        yield ""
        yield _strong(f"The {TOP} that matter most", color)
        for finding in report.first:
            yield from finding_lines(finding, color)
    for path, group in groupby(report.findings, key=_path):
        findings = list(group)
        yield ""
        yield _strong(f"{path}: {summary_line(findings)}", color)
        for finding in findings:
            yield from finding_lines(finding, color)
    yield from _after(report)


def head_line(report: AuditReport) -> str:
    """`2 errors, 1 warning in 1 paper (107 notes), 56 entries and 2 ledgers`."""
    summary = report.summary
    looked = [_count(len(report.scope.papers), "paper")] if report.scope.papers else []
    if summary["notes"]:
        looked[0] += f" ({_count(summary['notes'], 'note')})"
    if summary["entries"]:
        looked.append(f"{summary['entries']} {'entry' if summary['entries'] == 1 else 'entries'}")
    if summary["ledgers"]:
        looked.append(_count(summary["ledgers"], "ledger"))
    places = ", ".join(looked[:-1]) + (" and " if looked[1:] else "") + "".join(looked[-1:])
    return f"{summary_line(report.findings) or 'no findings'} in {places or 'nothing'}"


def _after(report: AuditReport) -> Iterator[str]:
    summary = report.summary
    told = []
    if len(report.findings) > MANY:  # the top has left the screen by now
        told.append(f"{summary_line(report.findings)}: the {TOP} that matter most stand at the top")
    if summary["fixable"]:
        told.append(f"--fix mends {summary['fixable']}")
    if summary["fixable_unsafe"]:
        told.append(f"--unsafe-fixes {summary['fixable_unsafe']} (look at them with --diff)")
    if summary["waived"]:
        told.append(f"{summary['waived']} waived")
    if summary["baseline"]:
        told.append(f"{summary['baseline']} in the baseline")
    if told:
        yield ""
        yield "; ".join(told)


def _path(finding: Finding) -> str:
    return str(finding.location.path) if finding.location else finding.paper or "-"


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}{'' if number == 1 else 's'}"


def _strong(text: str, color: bool) -> str:
    return f"{_BOLD}{text}{_RESET}" if color else text
