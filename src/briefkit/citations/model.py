"""What a citation is: a group of cites at one place (CSL's words; pandoc's AST swaps the two).

`[see @owais2007, 130–31; @jalalzai2004, ch. 3]` is one citation of two cites.
"""

from dataclasses import dataclass
from enum import StrEnum

from briefkit.text import Location


class Position(StrEnum):
    """How a cite is to be set, by what was cited before it (CSL 1.0.2, "position")."""

    FIRST = "first"
    SUBSEQUENT = "subsequent"
    IBID = "ibid"
    IBID_WITH_LOCATOR = "ibid-with-locator"


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in the work: a CSL label (`page`, `chapter`, …) and the value as printed (`130–31`)."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Cite:
    """One work cited: the key of its entry, the place in it, and where the author wrote it.

    `written` is the key as the section has it, which may be an alias of `citekey`.
    """

    citekey: str
    locator: Locator | None = None
    location: Location | None = None
    written: str = ""


@dataclass(frozen=True, slots=True)
class NoteCites:
    """The cites of one note in their order, as `citations` (groups written in one pair of brackets).

    A written note without cites has none, and still stands between its neighbours.
    """

    number: int
    citations: tuple[tuple[Cite, ...], ...]

    @property
    def cites(self) -> tuple[Cite, ...]:
        """All cites of the note."""
        return tuple(cite for citation in self.citations for cite in citation)
