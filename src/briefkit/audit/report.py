"""What an audit found. Nothing of what finds it is needed to show it again."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefkit.audit.rule import Fix
from briefkit.audit.waivers import Waiver
from briefkit.findings import Finding, Severity


@dataclass(frozen=True)
class Report:
    """What an audit found: findings in order, the fix of those that have one, and what was waived by what.

    `rules` is how many rules there are, `marks` the fingerprints of the findings, where they are known already.
    """

    findings: tuple[Finding, ...]
    fixes: Mapping[Finding, Fix] = field(default_factory=dict)
    waived: tuple[tuple[Finding, Waiver], ...] = ()
    rules: int = 0
    marks: Mapping[Finding, str] = field(default_factory=dict, repr=False)

    def count(self, severity: Severity) -> int:
        """The number of findings of a severity."""
        return sum(finding.severity is severity for finding in self.findings)
