"""Tables as pandoc's Markdown: with pipes where every cell is one line, else as a grid."""

import re
import unicodedata
from collections.abc import Sequence

from briefkit.patterns import regex
from briefkit.readers.markdown.escapes import guard_lines

Cell = Sequence[str]
"""The lines of a cell."""

_NARROW = 72  # a table wider than this has columns in parts of the page, as its rules say
_GRID = 96
_LEAST = 5
_PIPE = regex(r"(?<!\\)((?:\\\\)*)\|")
_TOKENS = regex(r"(?:\\ |\S)+")


def table_lines(
    rows: Sequence[Sequence[Cell]], head: int, aligns: str = "", widths: Sequence[float] = (), pipes: bool = True
) -> list[str]:
    """The lines of a table; with `pipes`, every cell is one line of text and the head at most one row."""
    count = max((len(row) for row in rows), default=0)
    if not count:
        return []
    full = [[*row, *([[""]] * (count - len(row)))] for row in rows]
    shares = _shares(full, count, widths)
    aligned = aligns.ljust(count)[:count]
    if pipes:
        return _pipes(full, head, aligned, shares)
    return _grid(full, head, aligned, shares)


def width_of(text: str) -> int:
    """How many columns a text takes up where letters are of one width."""
    if text.isascii():
        return len(text)
    return sum(map(_letter_width, text))


def _letter_width(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _shares(rows: Sequence[Sequence[Cell]], count: int, widths: Sequence[float]) -> list[float]:
    """The part of the whole that each column has: as given, else by what stands in it."""
    if len(widths) == count and all(width > 0 for width in widths):
        return [width / sum(widths) for width in widths]
    weights = []
    for at in range(count):
        lengths = [sum(map(len, row[at])) for row in rows]
        # Long columns get more, but not as much more as they are longer, since their text wraps.
        weights.append(max(max(lengths), 3) ** 0.6)
    return [weight / sum(weights) for weight in weights]


def _pipes(rows: Sequence[Sequence[Cell]], head: int, aligns: str, shares: Sequence[float]) -> list[str]:
    cells = [[_PIPE.sub(r"\1\\|", cell[0]) if cell else "" for cell in row] for row in rows]
    header, body = (cells[0], cells[1:]) if head else ([""] * len(shares), cells)
    lines = [_pipe_row(row) for row in (header, *body)]
    wide = any(len(line) > _NARROW for line in lines)
    dashes = [max(3, round(share * _NARROW)) if wide else max(3, _widest(cells, at)) for at, share in enumerate(shares)]
    rule = "|" + "|".join(_aligned("-", n, align) for n, align in zip(dashes, aligns, strict=True)) + "|"
    return [lines[0], rule, *lines[1:]]


def _widest(cells: Sequence[Sequence[str]], at: int) -> int:
    return max(len(row[at]) for row in cells) + 2


def _pipe_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _aligned(dash: str, count: int, align: str) -> str:
    left, right = align in ("l", "c"), align in ("r", "c")
    return (":" if left else "") + dash * (count - left - right) + (":" if right else "")


def _grid(rows: Sequence[Sequence[Cell]], head: int, aligns: str, shares: Sequence[float]) -> list[str]:
    wanted = [max(_LEAST, round(share * _GRID)) for share in shares]
    wrapped = [[_wrapped(cell, width) for cell, width in zip(row, wanted, strict=True)] for row in rows]
    columns = [
        max([width, *(width_of(line) for row in wrapped for line in row[at])]) for at, width in enumerate(wanted)
    ]
    plain = _rule("-", columns, " " * len(columns))
    lines = [plain if head else _rule("-", columns, aligns)]
    for at, row in enumerate(wrapped, start=1):
        lines += _grid_row(row, columns)
        lines.append(_rule("=", columns, aligns) if at == head else plain)
    return lines


def _rule(dash: str, columns: Sequence[int], aligns: str) -> str:
    return "+" + "+".join(_aligned(dash, width + 2, align) for width, align in zip(columns, aligns, strict=True)) + "+"


def _grid_row(row: Sequence[Cell], columns: Sequence[int]) -> list[str]:
    height = max(1, *(len(cell) for cell in row))
    lines = []
    for at in range(height):
        texts = [cell[at] if at < len(cell) else "" for cell in row]
        padded = [text + " " * (width - width_of(text)) for text, width in zip(texts, columns, strict=True)]
        lines.append("| " + " | ".join(padded) + " |")
    return lines


def _wrapped(cell: Cell, width: int) -> list[str]:
    """The lines of a cell, long ones wrapped; what stands deeper goes on as deep."""
    lines: list[str] = []
    fenced = False
    for line in cell:
        fenced ^= line.lstrip().startswith("```")
        if fenced or width_of(line) <= width or re.match(r"\s*[|+:`]", line):
            lines.append(line)
        else:
            lines += _folded(line, width)
    return lines


_ITEM = regex(r"(?P<lead>\s*(?:(?:-|>|\(?\w{1,4}[.)])\s+)*)")


def _folded(line: str, width: int) -> list[str]:
    match = _ITEM.match(line)
    lead = match["lead"] if match else ""
    indent = re.sub(r"[^>]", " ", lead)
    lines: list[str] = []
    current = lead
    for token in _TOKENS.findall(line[len(lead) :]):
        started = len(current) > len(lead)
        # A word that would begin a list or a heading stays on the line of the word before it.
        if started and width_of(current) + 1 + width_of(token) > width and guard_lines(token) == token:
            lines.append(current)
            current = indent
            started = False
        current += f" {token}" if started and not current.endswith(" ") else token
    return [*lines, current]
