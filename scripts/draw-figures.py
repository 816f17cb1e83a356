#!/usr/bin/env python3
"""Draw the figures of the sample papers from their data: a CSV of briefs/ in, an SVG beside it out.

`draw-figures.py` writes the pictures, `draw-figures.py --check` tells which are not what their data gives.
Only the standard library is used, and the same data give the same bytes.
"""

import argparse
import csv
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parents[1]
SERIF = "'TeX Gyre Pagella', 'Palatino Linotype', Palatino, serif"
SANS = "'TeX Gyre Heros', Arial, Helvetica, sans-serif"
WIDTH = 680  # in both styles the picture is as wide as the text: 16 units are about 8.5 or 10 points
INK, ACCENT, GREY = "#1a1a1a", "#1f4e79", "#767676"
LETTER = 7.4  # the mean width of a letter at 16 units, to keep labels apart

Row = dict[str, str]


@dataclass(frozen=True)
class Figure:
    """A picture: the data it shows, what it says to those who cannot see it, and how it is drawn."""

    data: str
    picture: str
    title: str
    font: str
    draw: Callable[[Sequence[Row]], tuple[int, list[str]]]

    def svg(self) -> str:
        """The picture as its data give it now."""
        with (ROOT / self.data).open(encoding="utf-8", newline="") as file:
            height, shapes = self.draw(list(csv.DictReader(file)))
        name = Path(self.picture).stem
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
            f'role="img" aria-labelledby="{name}-title" font-family={quoteattr(self.font)} font-size="16" fill="{INK}">'
        )
        title = f'  <title id="{name}-title">{escape(self.title)}</title>'
        return "\n".join([head, title, *(f"  {shape}" for shape in shapes), "</svg>", ""])


def number(value: float) -> str:
    """A coordinate, to a tenth, without a trailing zero."""
    return f"{value:.1f}".removesuffix(".0")


def text(x: float, y: float, words: str, **attributes: str) -> str:
    """A line of text; `_` in the name of an attribute stands for `-`."""
    given = "".join(f" {name.replace('_', '-')}={quoteattr(value)}" for name, value in attributes.items())
    return f'<text x="{number(x)}" y="{number(y)}"{given}>{escape(words)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, color: str = GREY, width: float = 1) -> str:
    """A straight line."""
    ends = f'x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"'
    return f'<line {ends} stroke="{color}" stroke-width="{number(width)}"/>'


# What the reports are about: a ring for words, a half-tone for paper, a full square for work, so that no
# meaning rests on colour alone.
_MARKS = {
    "words": '<circle cx="{x}" cy="{y}" r="5.5" fill="#ffffff" stroke="{c}" stroke-width="2"/>',
    "paper": '<circle cx="{x}" cy="{y}" r="6.5" fill="{c}"/>',
    "work": '<rect x="{left}" y="{top}" width="13" height="13" fill="#000000"/>',
}
_MEANINGS = {"words": "words", "paper": "paper", "work": "work"}
_FIRST, _LAST = 2006, 2025
_LEFT, _RIGHT, _LANE, _TOP = 128, 650, 68, 56


def mark(kind: str, x: float, y: float) -> str:
    """The mark of one kind of event."""
    places = {"x": x, "y": y, "left": x - 6.5, "top": y - 6.5}
    return _MARKS[kind].format(c=ACCENT, **{name: number(value) for name, value in places.items()})


def lanes(rows: Sequence[Row]) -> tuple[int, list[str]]:
    """A lane for each line of the data, its events along the years, each with a label."""
    names = list(dict.fromkeys(row["line"] for row in rows))
    bottom = _TOP + _LANE * len(names)
    shapes = _years()
    for index, name in enumerate(names):
        y = _TOP + _LANE * index + 12
        shapes += [text(0, y + 5, name, font_weight="bold"), line(_LEFT, y, _RIGHT, y, INK, 1.2)]
        shapes += _events([row for row in rows if row["line"] == name], y)
    return bottom + 14, shapes + _key(bottom + 4)


def _x(year: int) -> float:
    return _LEFT + 8 + (_RIGHT - _LEFT - 16) * (year - _FIRST) / (_LAST - _FIRST)


def _years() -> list[str]:
    shapes = []
    for year in (2006, 2010, 2015, 2020, 2025):
        shapes.append(text(_x(year), 16, str(year), text_anchor="middle"))
        shapes.append(line(_x(year), 22, _x(year), 28))
    return [*shapes, line(_LEFT, 28, _RIGHT, 28)]


def _events(rows: Iterable[Row], y: float) -> list[str]:
    """The marks of a lane and their labels, below it and above it in turn where they would touch."""
    shapes: list[str] = []
    ends = dict.fromkeys((24.0, -15.0, 40.0), 0.0)  # from the lane to a row of labels: where its last label ends
    for row in sorted(rows, key=lambda row: int(row["year"])):
        x, width = _x(int(row["year"])), LETTER * len(row["label"])
        start = min(x - 6, WIDTH - width)
        away = next((away for away, end in ends.items() if end < start), max(ends))
        ends[away] = start + width + 6
        shapes += [mark(row["kind"], x, y), text(start, y + away, row["label"], font_size="14")]
    return shapes


def _key(y: float) -> list[str]:
    shapes, x = [], float(_LEFT)
    for kind, meaning in _MEANINGS.items():
        shapes += [mark(kind, x + 8, y - 5), text(x + 22, y, meaning)]
        x += 22 + LETTER * len(meaning) + 40
    return shapes


_KINDS = {
    "press": "Press",
    "scholarly": "Journals, books, reports",
    "website": "Other websites",
    "official": "Official pages",
}


def bars(rows: Sequence[Row]) -> tuple[int, list[str]]:
    """A bar for each kind of work, as long as the notes that lead to works of this kind are many."""
    shapes = []
    for index, (kind, name) in enumerate(_KINDS.items()):
        counts = [len(row["notes"].split()) for row in rows if row["kind"] == kind]
        y, length = 6 + 42 * index, 7.4 * sum(counts)
        shapes.append(text(0, y + 20, name))
        shapes.append(f'<rect x="200" y="{y}" width="{number(length)}" height="28" fill="{ACCENT}"/>')
        shapes.append(text(208 + length, y + 20, f"{sum(counts)} notes, {len(counts)} works"))
    return 42 * len(_KINDS), shapes


FIGURES = (
    Figure(
        "briefs/energy-corridor/lines.csv",
        "briefs/energy-corridor/lines.svg",
        "Four lines and what was reported of them, 2006 to 2025",
        SERIF,
        lanes,
    ),
    Figure(
        "briefs/reading-note/notes.csv",
        "briefs/reading-note/notes.svg",
        "The 96 notes of Hanif's article by the kind of work that they cite",
        SANS,
        bars,
    ),
)


def stale() -> list[Figure]:
    """The figures whose picture is not what their data give."""
    paths = ((figure, ROOT / figure.picture) for figure in FIGURES)
    return [figure for figure, path in paths if not path.exists() or path.read_text(encoding="utf-8") != figure.svg()]


def main(arguments: Sequence[str]) -> int:
    """Write the pictures that are not up to date, or with `--check` only name them."""
    parser = argparse.ArgumentParser(description="Draw the figures of the sample papers from their data.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 where a picture is not up to date"
    )
    check = parser.parse_args(arguments).check
    figures = stale()
    for figure in figures:
        if not check:
            (ROOT / figure.picture).write_text(figure.svg(), encoding="utf-8")
        sys.stdout.write(f"{figure.picture}: {'not what ' + figure.data + ' gives' if check else 'drawn'}\n")
    return int(check and bool(figures))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
