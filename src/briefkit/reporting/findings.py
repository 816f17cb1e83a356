"""Findings as lines for a person and as JSON for a program."""

from collections.abc import Iterable, Sequence
from typing import Any

from briefkit.findings import Finding, Severity

_COLORS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m", Severity.INFO: "\x1b[36m"}
_BOLD, _FAINT, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def finding_lines(finding: Finding, color: bool = False) -> list[str]:
    """`path:line:col CODE name severity message`, what it came through, and the hint on a line of its own."""
    where = str(finding.location) if finding.location else finding.paper or "-"
    severity = str(finding.severity)
    if color:
        where, severity = f"{_BOLD}{where}{_RESET}", f"{_COLORS[finding.severity]}{severity}{_RESET}"
    lines = [f"{where} {finding.code} {finding.rule} {severity} {finding.message}"]
    if finding.location and finding.location.via:
        lines.append(f"    in {finding.location.via}")
    if finding.hint:
        lines.append(f"    {_FAINT if color else ''}hint: {finding.hint}{_RESET if color else ''}")
    return lines


def summary_line(findings: Sequence[Finding]) -> str:
    """`2 errors, 1 warning`; empty where there is nothing."""
    counts = [(severity, sum(f.severity is severity for f in findings)) for severity in Severity]
    return ", ".join(f"{count} {name}{'s' if count != 1 else ''}" for name, count in counts if count)


def finding_json(finding: Finding) -> dict[str, Any]:
    """A finding in the shape of `--format json`."""
    where = finding.location
    data: dict[str, Any] = {
        "code": finding.code,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        "path": str(where.path) if where else "",
        "line": where.line if where else 0,
        "column": where.column if where else 0,
        "paper": finding.paper,
        "note": finding.notes[0] if finding.notes else None,
        "notes": list(finding.notes),
        "citekeys": list(finding.citekeys),
        "hint": finding.hint,
    }
    if where and where.via:
        data["via"] = {"path": str(where.via.path), "line": where.via.line, "column": where.via.column}
    return data


def findings_json(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings in the shape of `--format json`."""
    return [finding_json(finding) for finding in findings]
