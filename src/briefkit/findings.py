"""What the tool says about a text, as data: findings; and the one exception that stops the tool.

A mistake in an author's files is a `Finding`: stages collect findings and go on. `BriefError` is for
what stops the tool itself; it is raised at the edges and caught once, in the command line.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from briefkit.text import Location


class Severity(StrEnum):
    """How bad a finding is; only errors keep a paper from being built."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Finding:
    """One fault at one place: `briefs/x/intro.md:12:8 K101 undefined-key error …` and what to do.

    `code` and `rule` are stable (AUDIT catalogue: letter and three digits, and a name). `message` is one
    sentence without a full stop at its end, `hint` says what to do. `notes` are the numbers of all notes it
    is about.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    location: Location | None = None
    hint: str = ""
    paper: str = ""
    notes: tuple[int, ...] = ()
    citekeys: tuple[str, ...] = ()


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by file, line, column and code, each once."""

    def place(finding: Finding) -> tuple[str, int, int, str, str]:
        where = finding.location
        path, line, column = (str(where.path), where.line, where.column) if where else ("", 0, 0)
        return path, line, column, finding.code, finding.message

    return tuple(sorted(dict.fromkeys(findings), key=place))


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The hint that names the known word nearest to one that is not; `otherwise` where none is near."""
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein  # only what went wrong pays for it

    near = process.extractOne(
        word.lower(), sorted(known), scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=0.5
    )
    return f"did you mean `{near[0]}`?" if near else otherwise


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether one of the findings keeps a paper from being built."""
    return any(finding.severity is Severity.ERROR for finding in findings)


class BriefError(Exception):
    """The tool cannot go on: what happened, and what the user can do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep both apart, so that each can be printed in its place."""
        super().__init__(message)
        self.message = message
        self.hint = hint
