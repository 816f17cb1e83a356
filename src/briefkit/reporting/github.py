"""An audit as workflow commands of GitHub Actions, which show at the lines of a pull request."""

from briefkit.findings import Finding, Severity
from briefkit.reporting.audit_report import AuditReport, shown_location

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github_text(report: AuditReport) -> str:
    """One command a finding."""
    return "".join(f"{_command(finding)}\n" for finding in report.findings)


def _command(finding: Finding) -> str:
    path, line, column = shown_location(finding)
    message = f"{finding.message} ({finding.hint})" if finding.hint else finding.message
    title = f"{finding.code} {finding.rule}"
    values = {"file": path, "line": str(line), "col": str(column), "title": title}
    shown = ",".join(f"{name}={_property(value)}" for name, value in values.items())
    return f"::{_LEVELS[finding.severity]} {shown}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
