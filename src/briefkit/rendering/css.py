"""A house style's tokens as CSS: custom properties, a rule for each kind of paragraph, then the sheets.

`print_css` is for WeasyPrint, `screen_css` for browsers. Both are, in this order: fonts, tokens, the sheet of
the markup (`sheets/`, how notes and drop caps work at all), the rules made from the style's table of
paragraphs, and the style folder's own `print.css` or `screen.css`.
"""

from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Final, Literal

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.css_colors import dark_colors
from briefkit.rendering.css_page import page_rules
from briefkit.rendering.css_paragraphs import PRINT, Unit, number, paragraph_rules, screen_unit
from briefkit.rendering.fonts import font_faces

_SCREEN_LEADING: Final = 1.1
"""Lines on a screen stand further apart than on paper: they are longer and read from further away."""


def print_css(style: HouseStyle, *, marked: bool = False) -> str:
    """The style sheet of the printed page. `marked`: there is a stamp (`PageInput.stamp`) on each page."""
    parts = (
        font_faces(style),
        _tokens(style, PRINT),
        page_rules(style, marked=marked),
        _sheet("common.css"),
        _sheet("print.css"),
        paragraph_rules(style, PRINT),
        _own(style, "print.css"),
    )
    return "\n".join(part for part in parts if part)


def screen_css(style: HouseStyle) -> str:
    """The style sheet of the HTML file: wide screens, narrow ones, dark ones, and printing from a browser."""
    unit = screen_unit(style.paragraphs["body"].size, _SCREEN_LEADING)
    notes = [_sheet("sidenotes.css")] if style.options.get("sidenotes") else []
    parts = (
        _tokens(style, unit),
        _dark(style),
        _sheet("common.css"),
        _sheet("screen.css"),
        paragraph_rules(style, unit),
        _sheet("screen-notes.css"),
        *notes,
        _sheet("screen-print.css"),
        _own(style, "screen.css"),
    )
    return "\n".join(part for part in parts if part)


def _tokens(style: HouseStyle, unit: Unit) -> str:
    """Colours, lengths and fonts as custom properties: `--accent`, `--note-rule`, `--font-text`."""
    rules = [f"--{name}: {value}" for name, value in style.colors.items()]
    rules += [f"--{name}: {unit(value)}" for name, value in style.lengths.items()]
    rules += [f"--font-{name}: {families(style, name)}" for name in style.fonts]
    body = style.paragraphs["body"]
    rules += [
        f"--note-column: {unit(-style.paragraphs['footnote'].indent)}",
        f"--caption-hang: {unit(-style.paragraphs['caption'].indent)}",
        f"--measure: {unit(style.page.measure)}",
        f"--size: {unit(body.size)}",
        f"--leading: {unit(body.leading)}",
        f"--line: {number(body.leading / body.size * unit.stretch)}",
    ]
    return ":root {\n  " + ";\n  ".join(rules) + ";\n}"


def families(style: HouseStyle, name: str) -> str:
    """The font stack as CSS writes it: `"TeX Gyre Pagella", "P052", serif`."""
    generic = {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"}
    stack = style.fonts.get(name) or style.fonts["text"]
    return ", ".join(family if family in generic else f'"{family}"' for family in stack.families)


def _dark(style: HouseStyle) -> str:
    rules = "; ".join(f"--{name}: {value}" for name, value in dark_colors(style.colors).items())
    return f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {rules}; }} }}"


def _own(style: HouseStyle, name: Literal["print.css", "screen.css"]) -> str:
    text = style.files.get(PurePosixPath(name), "")
    return text if isinstance(text, str) else text.decode("utf-8", "replace")


@cache
def _sheet(name: str) -> str:
    return (files("briefkit.rendering") / "sheets" / name).read_text("utf-8")
