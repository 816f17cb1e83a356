"""The formats of an audit's report."""

import json
from collections.abc import Callable, Mapping
from importlib import import_module

from briefkit.reporting.audit_report import AuditReport
from briefkit.reporting.audit_text import audit_text
from briefkit.reporting.github import github_text

FORMATS = ("text", "json", "sarif", "github", "html")


def write_report(report: AuditReport, kind: str, color: bool = False) -> str:
    """A report in one of the formats; `color` is for terminals."""
    writers: Mapping[str, Callable[[], str]] = {
        "text": lambda: audit_text(report, color),
        "json": lambda: _json(report),
        "sarif": lambda: _sarif(report),
        "github": lambda: github_text(report),
        "html": lambda: _html(report),
    }
    return writers[kind]()


def _json(report: AuditReport) -> str:
    """One finding a line: the whole with each value on its own takes as long to write as the audit to recall."""
    parts = []
    for name, value in report.json().items():
        shown = json.dumps(value, ensure_ascii=False)
        if isinstance(value, list) and value:
            items = ",\n    ".join(json.dumps(item, ensure_ascii=False) for item in value)
            shown = f"[\n    {items}\n  ]"
        parts.append(f"  {json.dumps(name)}: {shown}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _sarif(report: AuditReport) -> str:
    """These two print the rules' documentation: they load them, the others need not."""
    log = import_module("briefkit.reporting.sarif").sarif_log(report)
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _html(report: AuditReport) -> str:
    page: str = import_module("briefkit.reporting.html_report").html_text(report)
    return page
