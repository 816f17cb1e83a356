"""The formats of an audit's report."""

import json
from collections.abc import Callable, Mapping

from briefkit.reporting.audit_report import AuditReport
from briefkit.reporting.audit_text import audit_text
from briefkit.reporting.github import github_text
from briefkit.reporting.html_report import html_text
from briefkit.reporting.sarif import sarif_log

FORMATS = ("text", "json", "sarif", "github", "html")


def write_report(report: AuditReport, kind: str, color: bool = False) -> str:
    """A report in one of the formats; `color` is for terminals."""
    writers: Mapping[str, Callable[[], str]] = {
        "text": lambda: audit_text(report, color),
        "json": lambda: _json(report.json()),
        "sarif": lambda: _json(sarif_log(report)),
        "github": lambda: github_text(report),
        "html": lambda: html_text(report),
    }
    return writers[kind]()


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
