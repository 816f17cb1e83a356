"""Texts and places in them: the one coordinate system of the tool.

A `Span` counts characters (code points) from 0 and is half open; lines and columns count from 1,
as editors do. Nothing here reads a file: the caller brings the path and the text.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: characters `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what is no stretch."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        """The number of characters."""
        return self.end - self.start

    def shifted(self, by: int) -> "Span":
        """The same stretch, `by` characters further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place a person can go to: `briefs/x/intro.md:12:8`.

    `line` and `column` count from 1; 0 stands for "the file as a whole". `via` is the place behind
    this one, where text came from a template: the section's line that included it is the location,
    the template's own line is `via`.
    """

    path: PurePosixPath
    line: int = 0
    column: int = 0
    via: "Location | None" = None

    def __str__(self) -> str:
        """`path:line:column`, as compilers and editors write it."""
        parts = [str(self.path), *(str(number) for number in (self.line, self.column) if number)]
        return ":".join(parts)


@dataclass(frozen=True)
class SourceText:
    """A text with its path (relative to the project, `/` between parts) and its line starts."""

    path: PurePosixPath
    text: str

    def __getitem__(self, span: Span) -> str:
        """The letters of a stretch."""
        return self.text[span.start : span.end]

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins; line 1 begins at `line_starts[0]`."""
        lengths = [len(line) + 1 for line in self.text.split("\n")]
        return tuple(accumulate(lengths[:-1], initial=0))

    def location(self, offset: int) -> Location:
        """The line and column of the character at `offset` (the end of the text is a place too)."""
        line = bisect_right(self.line_starts, offset)
        return Location(self.path, line, offset - self.line_starts[line - 1] + 1)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an expanded text that comes from one place.

    `verbatim` runs are copied letter by letter, so that columns can be counted on from `location`;
    the others (the value of a variable, say) belong to `location` as a whole.
    """

    start: int
    location: Location
    verbatim: bool = True


@dataclass(frozen=True)
class ExpandedText:
    """A text made from others (a template with its includes), which knows where each run came from.

    `pieces` are sorted by `start` and the first starts at 0, so that every offset has a place.
    """

    text: str
    pieces: Sequence[Piece] = field(repr=False)

    @classmethod
    def of(cls, source: SourceText, start: int = 0) -> "ExpandedText":
        """A source text from `start` on, taken as it stands: a piece for each line, so that places are soon found."""
        begun = bisect_right(source.line_starts, start)
        begins = (start, *source.line_starts[begun:])
        pieces = tuple(Piece(begin - start, source.location(begin)) for begin in begins)
        return cls(source.text[start:], pieces)

    @classmethod
    def at(cls, text: str, place: Location) -> "ExpandedText":
        """A text that has one place for all of it: the value of a key in a manifest, say."""
        return cls(text, (Piece(0, place, verbatim=False),))

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    def locate(self, offset: int) -> Location:
        """The place in the sources that the character at `offset` came from."""
        piece = self.pieces[max(bisect_right(self._starts, offset) - 1, 0)]
        if not piece.verbatim or not piece.location.column:
            return piece.location
        place = piece.location
        before = self.text[piece.start : offset]
        lines = before.count("\n")
        column = len(before) - before.rfind("\n") if lines else place.column + len(before)
        return Location(place.path, place.line + lines, column, place.via)

    def place_of(self, letters: str) -> Location:
        """Where these letters stand first; the beginning of the text where they do not (they were rewritten)."""
        return self.locate(max(self.text.find(letters), 0))
