"""A work that a short reference may mean, with how well it fits."""

from dataclasses import dataclass

from briefkit.harvest.works.works import Work


@dataclass(frozen=True)
class Fit:
    """A work that a short reference may mean; `host` where it means the book in which that work stands."""

    work: Work
    score: float
    reason: str
    confidence: float
    host: bool = False
