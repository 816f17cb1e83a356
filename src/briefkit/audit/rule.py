"""What a rule is, what it yields, and how a fault can be mended."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from briefkit.findings import Severity
from briefkit.text import Location, Span

if TYPE_CHECKING:
    from briefkit.audit.corpus import Corpus

FAMILIES: dict[str, str] = {
    "K": "Keys and notes",
    "B": "BibTeX syntax",
    "D": "Required and valid data",
    "U": "Links",
    "E": "Evidence in prose",
    "L": "Locators and quotations",
    "N": "Notes and placement",
    "C": "Consistency across entries",
    "S": "Source quality",
    "T": "Time and contradiction",
    "H": "Harvested and imported papers",
    "R": "Recommendations and reuse",
    "O": "Online verification",
    "X": "About the audit itself",
}
"""The first letter of a code, and what the rules of that family are about."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A stretch of a file, and the text that should stand there."""

    path: PurePosixPath
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend one fault; an unsafe one may change what the paper says, and somebody should look."""

    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault, as a rule tells it; code, name and severity are the rule's."""

    message: str
    location: Location | None
    hint: str = ""
    notes: tuple[int, ...] = ()
    citekeys: tuple[str, ...] = ()
    paper: str = ""
    fix: Fix | None = None


Check = Callable[["Corpus"], Iterable[Problem]]


@dataclass(frozen=True)
class Rule:
    """One rule: a stable code and name, how bad its findings are, the check, and what `brief rule` prints.

    `fix` tells whether its fixes are safe; `default` is False for a rule that runs only when it is asked for.
    `documents` tells whether it looks at finished documents too, `document_hint` what to do there, where it is not
    what one does in a library.
    """

    code: str
    name: str
    severity: Severity
    check: Check
    documentation: str
    fix: Literal["", "safe", "unsafe"] = ""
    default: bool = True
    documents: bool = False
    document_hint: str = ""

    @property
    def family(self) -> str:
        """The letter of its family."""
        return self.code[0]


def told(code: str) -> Check:
    """The check of a rule whose faults were found when the files were read or the paper was put together."""

    def check(corpus: "Corpus") -> Iterable[Problem]:
        for finding in corpus.told:
            if finding.code == code:
                yield Problem(
                    finding.message, finding.location, finding.hint, finding.notes, finding.citekeys, finding.paper
                )

    return check
