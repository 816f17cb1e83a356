"""How charts look: fonts, sizes and colours of the house style, as a drawing of Vega-Lite takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.styles.fonts import packaged_fonts

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

PIXELS: Final = 96 / 72  # of a point
_OWN_COLORS: Final = ("chart-1", "chart-2", "chart-3", "chart-4", "chart-5", "chart-6")
_MOST_LINES: Final = 3
_FILES: Final = {"TeX Gyre Heros": "texgyreheros-regular.otf"}
_SHADES: Final = {1: (0.0,), 2: (0.0, 0.6), 3: (0.0, 0.45, 0.75), 4: (0.0, 0.35, 0.6, 0.82)}
_MORE_SHADES: Final = (0.0, 0.25, 0.45, 0.6, 0.75, 0.88)


@dataclass(frozen=True, slots=True)
class ChartLook:
    """The look of all charts of a house style; lengths are pixels of 1/96 inch."""

    width: float
    room: float  # the height that a chart may have
    size: float
    families: tuple[str, ...]
    text: str
    paper: str
    grid: str
    fill: str
    own: tuple[str, ...] = ()  # further colours that the style names

    @property
    def font(self) -> str:
        """The fonts as SVG names them, most wanted first."""
        return ", ".join(self.families)

    def shades(self, count: int) -> list[str]:
        """Colours for so many series that also differ in lightness, so that a copy in black and white can be read."""
        if len(self.own) >= count:
            return list(self.own[:count])
        parts = _SHADES.get(count, _MORE_SHADES)[:count]
        return [mixed(self.fill, self.paper, part) for part in parts]

    def length(self, words: str) -> float:
        """How long words are when they are printed."""
        return float(_font(_FILES.get(self.families[0], "texgyrepagella-regular.otf")).getlength(words)) * (
            self.size / _UNITS
        )

    def wrapped(self, words: str, room: float) -> list[str]:
        """A name in as many lines as it needs, three at most; what has no room ends in `…`."""
        lines: list[str] = []
        for word in words.split(" "):
            if lines and self.length(f"{lines[-1]} {word}") <= room:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        if len(lines) > _MOST_LINES:
            lines[_MOST_LINES - 1 :] = [" ".join(lines[_MOST_LINES - 1 :])]
        return [self.shortened(line, room) for line in lines]

    def shortened(self, words: str, room: float) -> str:
        """The beginning of words that has room."""
        if self.length(words) <= room:
            return words
        kept = next((n for n in range(len(words) - 1, 0, -1) if self.length(f"{words[:n]}…") <= room), 1)
        return f"{words[:kept]}…"

    def config(self) -> dict[str, Any]:
        """What Vega-Lite calls the configuration of a drawing."""
        words = {"labelFontSize": self.size, "titleFontSize": self.size, "titleFontWeight": "normal"}
        colors = {"labelColor": self.text, "titleColor": self.text}
        lines = {"domainColor": self.text, "tickColor": self.text, "gridColor": self.grid, "domainWidth": 0.8}
        return {
            "font": self.font,
            "background": self.paper,
            "view": {"stroke": None},
            "axis": {**words, **colors, **lines, "gridWidth": 0.6},
            "legend": {**words, **colors, "title": None, "orient": "top", "offset": 6, "columnPadding": 16},
            "text": {"fontSize": self.size, "color": self.text},
            "title": {"fontSize": self.size, "fontWeight": "normal", "anchor": "start", "color": self.text,
                      "frame": "bounds", "offset": 8},
        }  # fmt: skip


def chart_look(style: HouseStyle) -> ChartLook:
    """The look of charts in a house style: its text, in the size of its tables."""
    paragraph = style.paragraphs["table"]
    colors = style.colors
    text, paper = colors.get("text", "#000000"), colors.get("paper", "#ffffff")
    return ChartLook(
        width=round(style.page.measure * PIXELS, 2),
        room=round(style.page.picture_height * PIXELS, 2),
        size=round(paragraph.size * PIXELS, 2),
        families=_families(style.fonts[paragraph.font].families),
        text=text,
        paper=paper,
        grid=mixed(text, paper, 0.82),
        fill=colors.get("chart-1") or colors.get("accent", text),
        own=tuple(colors[name] for name in _OWN_COLORS if name in colors),
    )


def mixed(color: str, other: str, part: float) -> str:
    """A colour with so much of another in it."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def _channels(color: str) -> tuple[int, int, int]:
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _families(stack: Sequence[str]) -> tuple[str, ...]:
    """The fonts of a stack, those of other scripts too, and the general one at its end (`serif`)."""
    generic = stack[-1] if stack and stack[-1].islower() else "serif"
    return (*[family for family in stack if family != generic], generic)


_UNITS: Final = 100


@cache
def _font(name: str) -> "FreeTypeFont":
    from PIL import ImageFont  # only timelines and slanted names measure words

    return ImageFont.truetype(BytesIO(packaged_fonts()[name]), _UNITS)
