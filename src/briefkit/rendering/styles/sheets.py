"""A house style's tokens as CSS: custom properties, a rule for each kind of paragraph, then the sheets.

`print_css` is for WeasyPrint, `screen_css` for browsers. Both are, in this order: fonts, tokens, the sheet of
the markup (`sheets/`, how notes and drop caps work at all), the rules made from the style's table of
paragraphs, and the style folder's own `print.css` or `screen.css`.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Final, Literal

from briefkit.assembly.style import HouseStyle
from briefkit.patterns import regex
from briefkit.rendering.styles.colors import dark_colors
from briefkit.rendering.styles.fonts import font_faces
from briefkit.rendering.styles.page import page_rules
from briefkit.rendering.styles.paragraphs import PRINT, Unit, paragraph_rules, screen_unit

_USED: Final = regex(r"var\((--[\w-]+)\)")
_DECLARED: Final = regex(r"(--[\w-]+)\s*:")
_SCREEN_LEADING: Final = 1.1
"""Lines on a screen stand further apart than on paper: they are longer and read from further away."""


def print_css(style: HouseStyle, *, marked: bool = False) -> str:
    """The style sheet of the printed page. `marked`: there is a stamp (`PageInput.stamp`) on each page."""
    tokens = _tokens(style, PRINT)
    own = _own(style, "print.css")
    parts = (
        page_rules(style, marked=marked),
        _sheet("common.css"),
        _sheet("print.css"),
        paragraph_rules(style, PRINT),
        _sheet("rtl.css"),
        own,
    )
    rules = "\n".join(part for part in parts if part)
    changed = set(_DECLARED.findall(own))
    fixed = {name: value for name, value in tokens.items() if name not in changed}
    return "\n".join((font_faces(style), _root_rule(tokens), _filled_in(rules, fixed)))


def _filled_in(rules: str, tokens: Mapping[str, str]) -> str:
    """Rules with the values of tokens in their place: WeasyPrint lays out a tenth faster without `var()`."""
    return _USED.sub(lambda use: tokens.get(use[1], use[0]), rules)


def screen_css(style: HouseStyle) -> str:
    """The style sheet of the HTML file: wide screens, narrow ones, dark ones, and printing from a browser."""
    unit = screen_unit(style.paragraphs["body"].size, _SCREEN_LEADING)
    notes = [_sheet("sidenotes.css")] if style.options.get("sidenotes") else []
    parts = (
        _root_rule(_tokens(style, unit)),
        _dark(style),
        _sheet("common.css"),
        _sheet("screen.css"),
        paragraph_rules(style, unit),
        _sheet("screen-notes.css"),
        *notes,
        _sheet("screen-print.css"),
        _sheet("rtl.css"),
        _own(style, "screen.css"),
    )
    return "\n".join(part for part in parts if part)


def _tokens(style: HouseStyle, unit: Unit) -> dict[str, str]:
    """Colours, lengths and fonts as custom properties: `--accent`, `--note-rule`, `--font-text`."""
    body = style.paragraphs["body"]
    tokens = {
        **style.colors,
        **{name: unit(value) for name, value in style.lengths.items()},
        **{f"font-{name}": families(style, name) for name in style.fonts},
        "note-column": unit(-style.paragraphs["footnote"].indent),
        "caption-hang": unit(-style.paragraphs["caption"].indent),
        "measure": unit(style.page.measure),
        "picture-height": unit(style.page.picture_height),
        "size": unit(body.size),
        "leading": unit(body.leading),
    }
    return {f"--{name}": value for name, value in tokens.items()}


def _root_rule(tokens: Mapping[str, str]) -> str:
    return ":root {\n" + "".join(f"  {name}: {value};\n" for name, value in tokens.items()) + "}"


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
