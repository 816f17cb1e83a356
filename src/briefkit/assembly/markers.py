"""Marks in the output of a template that say where each run came from, and their way back out.

A mark is a number between two private-use characters of plane 16. Marks stand in the template's own text only
(see `marking`); text that is measured or changed by a template has them taken out first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePosixPath

from briefkit.patterns import regex
from briefkit.text import ExpandedText, Location, Piece

_OPEN, _CLOSE = "\U00100000", "\U00100001"
_MARK = regex(f"{_OPEN}([0-9]+){_CLOSE}")


class Kind(Enum):
    """What a mark says about the text behind it."""

    RUN = "copied from here on"
    VALUE = "made by the tag that stands here"
    ENTER = "made by the tag that stands here, until the LEAVE that belongs to it"
    BODY = "the body of a macro, until the LEAVE that belongs to it"
    LEAVE = "as before the ENTER or BODY"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark, and the place it speaks of."""

    kind: Kind
    place: Location | None = None


def plain_text(text: str) -> str:
    """A text without its marks."""
    return _MARK.sub("", text) if _OPEN in text else text


def has_reserved(value: object) -> bool:
    """Tell whether a value holds, somewhere, a character that marks are made of."""
    if isinstance(value, str):
        return _OPEN in value or _CLOSE in value
    if isinstance(value, Mapping):
        return any(has_reserved(part) for pair in value.items() for part in pair)
    return isinstance(value, list | tuple) and any(has_reserved(part) for part in value)


class MarkTable:
    """The marks of all templates of a run, by their number."""

    def __init__(self) -> None:
        """Begin without marks."""
        self._marks: list[Mark] = []
        self._numbers: dict[Mark, int] = {}

    def add(self, kind: Kind, place: Location | None = None) -> str:
        """The text of a mark."""
        mark = Mark(kind, place)
        number = self._numbers.setdefault(mark, len(self._marks))
        if number == len(self._marks):
            self._marks.append(mark)
        return f"{_OPEN}{number}{_CLOSE}"

    def decode(self, text: str, section: PurePosixPath) -> ExpandedText:
        """The text without its marks, every character with its place."""
        parts = _MARK.split(text)
        track = _Track(section, Location(section, 1, 1))
        track.write(parts[0])
        for number, run in zip(parts[1::2], parts[2::2], strict=True):
            if int(number) < len(self._marks):  # a template can write such characters itself, with "\U00100000"
                track.read(self._marks[int(number)])
            track.write(run)
        return track.expanded()


@dataclass(frozen=True, slots=True)
class _State:
    """Where text comes from: the last place of the section, and the template behind it."""

    place: Location  # where the run or tag stands, in whatever file
    outer: Location  # the nearest place in the section itself
    verbatim: bool = False


@dataclass
class _Track:
    """Follows the marks through the output and writes down pieces."""

    section: PurePosixPath
    start: Location
    state: _State = field(init=False)
    stack: list[_State] = field(default_factory=list)
    out: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0

    def __post_init__(self) -> None:
        self.state = _State(self.start, self.start)

    def read(self, mark: Mark) -> None:
        if mark.kind is Kind.LEAVE:
            self.state = self.stack.pop() if self.stack else self.state
            return
        if mark.kind in (Kind.ENTER, Kind.BODY):
            self.stack.append(self.state)
        if mark.place is not None:
            outer = mark.place if mark.place.path == self.section else self.state.outer
            self.state = _State(mark.place, outer, mark.kind is Kind.RUN)

    def write(self, run: str) -> None:
        if not run:
            return
        self.out.append(run)
        self.pieces.extend(self._pieces(run))
        self.length += len(run)

    def _pieces(self, run: str) -> Sequence[Piece]:
        place, verbatim = self.state.place, self.state.verbatim
        if not verbatim:
            return [Piece(self.length, self._located(place), verbatim=False)]
        found, offset = [], 0
        for index, line in enumerate(_lines(run)):
            here = Location(place.path, place.line + index, 1 if index else place.column)
            found.append(Piece(self.length + offset, self._located(here), place.path == self.section))
            offset += len(line)
        return found

    def _located(self, place: Location) -> Location:
        if place.path == self.section:
            return place
        outer = self.state.outer
        return Location(outer.path, outer.line, outer.column, via=place)

    def expanded(self) -> ExpandedText:
        return ExpandedText("".join(self.out), tuple(self.pieces) or (Piece(0, self.start),))


def _lines(run: str) -> list[str]:
    lines = [line + "\n" for line in run.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]
