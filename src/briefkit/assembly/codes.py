"""The codes of what can be wrong in manifests, front matter and templates: one table."""

from briefkit.findings import Finding, Severity
from briefkit.text import Location

CODES: dict[str, str] = {
    "M001": "manifest-syntax",
    "M002": "unknown-key",
    "M003": "wrong-type",
    "M004": "duplicate-key",
    "M005": "missing-key",
    "M006": "bad-value",
    "M007": "bad-path",
    "M101": "unknown-parameter",
    "M102": "missing-parameter",
    "M103": "bad-condition",
    "J101": "template-syntax",
    "J102": "undefined-name",
    "J103": "missing-template",
    "J104": "template-too-big",
    "J105": "template-error",
    "J106": "include-cycle",
    "J107": "reserved-character",
}
"""Code -> rule. M: manifest and front matter, M1: the uses of sections, J: templates."""


def error(code: str, message: str, location: Location | None, hint: str = "") -> Finding:
    """An error of this room: its rule is looked up by its code."""
    return Finding(code, CODES[code], Severity.ERROR, message, location, hint)
