"""What a finding can be known by after lines have moved: its rule, its file, the words of its line."""

import hashlib
from collections import Counter
from collections.abc import Iterable

from briefkit.audit.scope import Scope
from briefkit.findings import Finding
from briefkit.patterns import regex

_SPACE = regex(r"\s+")


def fingerprints(findings: Iterable[Finding], scope: Scope) -> dict[Finding, str]:
    """A fingerprint for each finding; alike ones of one line are told apart by their order."""
    seen: Counter[str] = Counter()
    marks: dict[Finding, str] = {}
    for finding in findings:
        mark = _mark(finding, scope)
        seen[mark] += 1
        marks[finding] = hashlib.sha256(f"{mark}\0{seen[mark]}".encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return marks


def _mark(finding: Finding, scope: Scope) -> str:
    """Numbers of lines and notes are left out: they change when something above is edited."""
    path = str(finding.location.path) if finding.location else finding.paper
    words = _SPACE.sub(" ", scope.line(finding.location)).strip() or finding.message
    return "\0".join((finding.code, path, words, " ".join(finding.citekeys)))
