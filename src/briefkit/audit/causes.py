"""One finding for one cause: what follows from another finding at the same entry or place is not told."""

from collections.abc import Iterable, Mapping

from briefkit.findings import Finding

# Letters that are wrong: names that differ by them are told by them.
_LETTERS = frozenset(["B203", "B204", "B205", "B206"])

# Consequence -> the findings that explain it, at the same entry.
_BY_ENTRY: Mapping[str, frozenset[str]] = {
    "D307": frozenset(["D306"]),
    "D312": frozenset(["D306", "D307", "D313"]),
    "U402": frozenset(["D306", "D307", "U403"]),
    "U401": frozenset(["U404", "U409", "D315", "D306"]),
    "U409": frozenset(["U404"]),
    "U410": frozenset(["U404", "U406", "U409"]),
    "U406": frozenset(["U404", "U409"]),
    "D303": frozenset(["D302"]),
    "D304": frozenset(["D302"]),
    "T104": frozenset(["D312", "D306", "T103"]),
    "T108": frozenset(["D312", "D306", "T103"]),
    "D305": frozenset(["D301"]),
    "D314": frozenset(["D310", "U407", "U404"]),
    "C801": frozenset(["B213", *_LETTERS]),
    "C802": _LETTERS,
    "C803": _LETTERS,
    "C804": _LETTERS,
    "C805": _LETTERS,
    "C806": frozenset(["D301", "D305", "D314"]),
    "K106": frozenset(["K105"]),
    "D301": frozenset(["D302", "B201", "D315"]),
    "U408": frozenset(["N706"]),
    "L603": frozenset(["E505"]),
    "H156": frozenset(["S851"]),
    "S853": frozenset(["S854"]),
    "E503": frozenset(["E502", "E504"]),
    "E504": frozenset(["E502"]),
}


def without_consequences(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that another one explains."""
    findings = list(findings)
    causes = {(finding.code, key) for finding in findings for key in _subjects(finding)}
    return [finding for finding in findings if not _is_explained(finding, causes)]


def _is_explained(finding: Finding, causes: set[tuple[str, object]]) -> bool:
    stronger = _BY_ENTRY.get(finding.code, frozenset())
    return any((code, subject) in causes for code in stronger for subject in _subjects(finding))


def _subjects(finding: Finding) -> list[object]:
    """What a finding is about: its entries, or its place."""
    if finding.citekeys:
        return list(finding.citekeys)
    place = finding.location
    return [(place.path, place.line, place.column)] if place else []
