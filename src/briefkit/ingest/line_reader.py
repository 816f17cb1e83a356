"""The lines of a running text, taken one after the other by whatever block they belong to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefkit.ingest.cutting import Line
from briefkit.text import Span

_AHEAD = 2000  # lines; no table and no code of a paper is longer


@dataclass
class LineReader:
    """Walks through the lines once; a class because each kind of block takes as many lines as are its own."""

    source: str
    lines: Sequence[Line]
    at: int = 0

    def more(self) -> bool:
        """Tell whether lines are left."""
        return self.at < len(self.lines)

    def said(self, ahead: int = 0) -> str:
        """The letters of a line; empty behind the end and where something was cut out."""
        if not 0 <= self.at + ahead < len(self.lines):
            return ""
        line = self.lines[self.at + ahead]
        return self.source[line.start : line.end]

    def take(self) -> Span:
        """The stretch of this line; goes on to the next."""
        self.at += 1
        return self.lines[self.at - 1].span

    def take_while(self, belongs: Callable[[str], bool]) -> tuple[Span, ...]:
        """This line, and those after it for as long as they belong to it."""
        spans = [self.take()]
        while self.more() and not self.lines[self.at].cut and belongs(self.said()):
            spans.append(self.take())
        return tuple(spans)

    def take_until(self, ends: Callable[[str], object], first: int = 1) -> tuple[Span, ...]:
        """This line up to the one that ends it, from the line `first` on; nothing where none does."""
        last = next((ahead for ahead in self.ahead(first) if ends(self.said(ahead))), None)
        return tuple(self.take() for _ in range(last + 1)) if last is not None else ()

    def ahead(self, first: int = 0) -> Iterator[int]:
        """How far ahead the next lines are, up to a place where something was cut out."""
        for ahead in range(first, min(len(self.lines) - self.at, _AHEAD)):
            if ahead and self.lines[self.at + ahead].cut:
                return
            yield ahead
