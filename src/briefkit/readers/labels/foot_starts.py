"""Where the notes of a page foot begin, of which the numbers stand somewhere among their lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from briefkit.patterns import regex
from briefkit.readers.labels.stack_lines import BEGINNING, ENDS, SHORT, SOURCE_END, usual_width, value_of_line
from briefkit.readers.lines.continuing import closed
from briefkit.readers.lines.likeness import names_source
from briefkit.readers.lines.lines import Line, LineKind

_OPEN_ADDRESS = regex(r"(?:://|www\.)\S*[^\s.;)>]$")
_REST = regex(
    r"\W*\((?!.{0,80}\)\W*\w)|(?:U\. ?S\.|S\. ?Ct\.|WL|F\.(?:\dd|\dth)?|F\. Supp\. ?\w*|Stat\.|L\. ?Rev\.|L\. ?J\.)\s\d"
)
"""What only goes on with what stands above: `U.S. 593 (2024)`, `(No. 23-939).`"""
_OVER, _IN_BLOCK, _BEHIND, _BEHIND_GAP = 2.0, 1.0, 1.6, 1.2  # where a number stands by its note
_EACH_LINE, _FARTHEST = 0.15, 3.0  # what it costs to stand elsewhere
_NEVER = -100.0
_APART, _ENDED, _NOT_ENDED, _NO_BEGINNING = 1.0, 0.5, -1.5, -1.5
_SOURCE_ENDED, _SHORT_BEFORE, _NAMING = 0.5, 0.5, 0.5
_GOES_ON, _ABOVE_ALL = -2.0, -0.8
_ITEM = 2  # lines of a note that are looked at


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a note and its line; `own` tells that the note begins on this line."""

    value: int
    line: int
    own: bool


def text_below(lines: Sequence[Line], index: int) -> int:
    """The first line of text below a line, numbers left out."""
    for at in range(index + 1, len(lines)):
        if lines[at].kind is LineKind.TEXT and not value_of_line(lines[at]):
            return at
        if lines[at].kind in ENDS:
            break
    return -1


class Foot:
    """The lines of the notes of a page, and where among them each note likeliest begins."""

    def __init__(self, lines: Sequence[Line], region: Sequence[int], first: int, stop: int) -> None:
        """Look at the lines of a region.

        Args:
            lines: the lines of the text.
            region: those among which the notes begin.
            first: the line of the first number.
            stop: the line behind the last that may hold a number.
        """
        self.lines, self.region, self.first = lines, region, first
        self.width = usual_width(lines, region)
        self.top = min(region[0], first)
        self.blanks = [*accumulate(line.kind is LineKind.BLANK for line in lines[self.top : stop])]
        self.begins = [self._beginning(at) for at in range(len(region))]

    def starts(self, numbers: Sequence[Number]) -> list[int]:
        """The places of the lines at which the notes begin, in their order, so that most speaks for all together."""
        count = len(self.region)
        best = [self.begins[at] + self._place(numbers[0], at) for at in range(count)]
        ways: list[list[int]] = []
        for number in numbers[1:]:
            way, scores = [], []
            top = -1
            for at in range(count):
                way.append(top)
                before = best[top] if top >= 0 else _NEVER
                scores.append(before + self.begins[at] + self._place(number, at))
                if top < 0 or best[at] > best[top]:
                    top = at
            ways.append(way)
            best = scores
        at = max(range(count), key=lambda each: best[each])
        starts = [at]
        for way in reversed(ways):
            at = way[at]
            starts.append(at)
        return starts[::-1]

    def least(self, starts: Sequence[int]) -> float:
        """How much the one of some lines looks like the first of a note that looks least like it."""
        return min(self.begins[at] for at in starts)

    def _beginning(self, at: int) -> float:
        """How much a line looks like the first of a note, by its words and by the line above."""
        index = self.region[at]
        line = self.lines[index]
        item = " ".join(self.lines[near].text for near in self.region[at : at + _ITEM])
        score = _NAMING * names_source(item) + _NO_BEGINNING * (not BEGINNING.match(line.text))
        under_number = value_of_line(self.lines[index - 1]) > 0
        score += _APART * (under_number or self.lines[index - 1].kind is not LineKind.TEXT)
        score += _GOES_ON * bool(_REST.match(line.text)) + _ABOVE_ALL * (index < self.first)
        if under_number or (not at and index > self.first):
            return score
        before = self._before(index)
        open_end = not closed(before) or bool(_OPEN_ADDRESS.search(before))
        score += _NOT_ENDED if open_end else _ENDED
        return (
            score + _SOURCE_ENDED * bool(SOURCE_END.search(before)) + _SHORT_BEFORE * (len(before) < SHORT * self.width)
        )

    def _place(self, number: Number, at: int) -> float:
        """How much speaks for a number's note beginning at a line, by where the number stands."""
        index = self.region[at]
        if number.own:
            return _OVER if index == number.line else _NEVER
        if index > number.line:
            after = text_below(self.lines, number.line)
            if index == after:
                return _OVER
            if after >= 0 and self._one_block(after, index):
                return _IN_BLOCK
        elif self._one_block(index, number.line):
            return _BEHIND
        elif self._one_block(index, self._above(number.line)):
            return _BEHIND_GAP
        return -min(_FARTHEST, _EACH_LINE * abs(index - number.line))

    def _before(self, index: int) -> str:
        """The text above a line."""
        texts = (self.lines[at] for at in range(index - 1, -1, -1) if self.lines[at].kind is LineKind.TEXT)
        return next((line.text.rstrip() for line in texts if not value_of_line(line)), "")

    def _above(self, index: int) -> int:
        """The last line above a line that is not blank."""
        return next((at for at in range(index - 1, -1, -1) if self.lines[at].kind is not LineKind.BLANK), -1)

    def _one_block(self, first: int, last: int) -> bool:
        """Tell whether no blank line stands between two lines, of which the first is not blank."""
        return self.blanks[last - self.top] == self.blanks[first - self.top]
