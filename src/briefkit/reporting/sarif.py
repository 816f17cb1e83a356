"""An audit as SARIF 2.1.0, which code hosts and editors read (OASIS Standard, 27 March 2020)."""

import re
from typing import Any
from urllib.parse import quote

from briefkit import __version__
from briefkit.audit.rule import FAMILIES, Rule
from briefkit.audit.rules import RULES
from briefkit.findings import Finding, Severity
from briefkit.reporting.audit_report import AuditReport, shown_location

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "briefkit/v1"


def sarif_log(report: AuditReport) -> dict[str, Any]:
    """The report as a SARIF log of one run; what is waived is there, marked as suppressed."""
    index = {rule.code: number for number, rule in enumerate(RULES)}
    others = sorted({(f.code, f.rule) for f in report.findings if f.code not in index})
    results = [_result(report, finding, index, report.marks.get(finding, "")) for finding in report.findings]
    for finding, waiver in report.left.waived:
        suppression = {"kind": "inSource", "justification": waiver.reason}
        results.append({**_result(report, finding, index, ""), "suppressions": [suppression]})
    for finding in report.let_stand:
        result = _result(report, finding, index, report.marks.get(finding, ""))
        results.append({**result, "suppressions": [{"kind": "external"}]})
    driver = {
        "name": "briefkit",
        "version": __version__,
        "rules": [*map(_rule, RULES), *({"id": code, "name": name} for code, name in others)],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    summary = rule.documentation.strip().split("\n\n")[0].replace("\n", " ")
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary},
        "help": {"text": re.sub(r"^## ", "", rule.documentation, flags=re.MULTILINE), "markdown": rule.documentation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.default},
        "properties": {"tags": [FAMILIES[rule.family]]},
    }


def _result(report: AuditReport, finding: Finding, index: dict[str, int], mark: str) -> dict[str, Any]:
    path, line, column = shown_location(finding)
    place = {
        "artifactLocation": {"uri": quote(path)},
        "region": {"startLine": line, "startColumn": column},
    }
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}. {finding.hint}".rstrip(". ") if finding.hint else finding.message},
        "locations": [{"physicalLocation": place}],
        "properties": {"paper": finding.paper, "notes": list(finding.notes), "citekeys": list(finding.citekeys)},
    }
    if finding.code in index:
        result["ruleIndex"] = index[finding.code]
    if mark:
        result["partialFingerprints"] = {_FINGERPRINT: mark}
    return result
