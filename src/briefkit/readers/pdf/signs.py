"""A letter of a PDF page: what it says, where it stands, how it looks."""

from dataclasses import dataclass, field

Place = tuple[float, float, float]
"""Left and right end and base line of a letter."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is common to all letters of one text object; `turn` counts quarters of a circle to the left."""

    size: float
    italic: bool
    bold: bool
    turn: int = 0
    font: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, a ligature's letters, or a space; what pdfium put in has no place, an end of a line is empty."""

    text: str
    place: Place | None
    look: Look
