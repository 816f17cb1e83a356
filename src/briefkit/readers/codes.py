"""The codes of what can be wrong with the notes of a source document: one table."""

from collections.abc import Iterable

from briefkit.findings import Finding, Severity
from briefkit.text import Location

CODES: dict[str, tuple[str, Severity]] = {
    "F101": ("note-without-mark", Severity.WARNING),
    "F102": ("mark-without-note", Severity.WARNING),
    "F103": ("note-label-mended", Severity.INFO),
    "F104": ("note-missing", Severity.WARNING),
    "F105": ("note-label-doubled", Severity.WARNING),
    "F106": ("notes-not-read", Severity.WARNING),
    "F107": ("no-notes", Severity.WARNING),
    "F108": ("encoding-damaged", Severity.WARNING),
    "F109": ("note-empty", Severity.WARNING),
    "F110": ("page-without-text", Severity.WARNING),
}
"""Code -> rule and severity. None is an error: what could be read is read."""


def finding(code: str, message: str, location: Location | None, hint: str = "", notes: Iterable[int] = ()) -> Finding:
    """A finding of this room: rule and severity are looked up by the code."""
    rule, severity = CODES[code]
    return Finding(code, rule, severity, message, location, hint, notes=tuple(notes))
