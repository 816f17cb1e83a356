"""The fonts of a project's house styles: which are here, from where, and what stands in for those that are not."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefkit.app.health import Check
from briefkit.app.system_fonts import find_font
from briefkit.assembly.house_style import read_house_style
from briefkit.assembly.style import FontStack, HouseStyle
from briefkit.rendering.styles.fonts import font_faces
from briefkit.workspace import Project, style_files
from briefkit.workspace.styles import style_names

_PACKAGES: Final[Mapping[str, str]] = {
    "TeX Gyre": "fonts-texgyre",
    "Liberation": "fonts-liberation",
    "DejaVu": "fonts-dejavu-core",
    "Noto": "fonts-noto-core",
    "EB Garamond": "fonts-ebgaramond",
    "Gentium": "fonts-sil-gentiumplus",
    "Linux Libertine": "fonts-linuxlibertine",
    "Carlito": "fonts-crosextra-carlito",
    "Caladea": "fonts-crosextra-caladea",
    "Amiri": "fonts-hosny-amiri",
}
"""How the name of a family begins -> Debian's package."""

# Names of persons and places in these scripts stand in any paper; the fonts for them, best first.
_SCRIPTS: Final[Mapping[str, tuple[str, ...]]] = {
    "Cyrillic": ("DejaVu Serif", "Noto Serif", "Liberation Serif", "DejaVu Sans", "Noto Sans"),
    "Urdu and Arabic": ("Noto Naskh Arabic", "Noto Sans Arabic", "Noto Nastaliq Urdu", "Amiri", "DejaVu Sans"),
}


def font_checks(project: Project | None) -> Iterator[Check]:
    """The first font of every stack of every house style, then the scripts that need a font of their own."""
    for name in style_names(project):
        style, findings = read_house_style(name, lambda style: style_files(project, style))
        if style is None:
            fault = next((f"{finding.location}: {finding.message}" for finding in findings), "it cannot be read")
            yield Check(f"style {name}", False, "", fault, f"correct templates/{name}/style.yaml")
        else:
            yield from _stacks(style)
    for script, families in _SCRIPTS.items():
        yield _script(script, families)


def _stacks(style: HouseStyle) -> Iterator[Check]:
    packaged = frozenset(re.findall(r'font-family: "([^"]+)"', font_faces(style)))
    for families, uses in _by_families(style.fonts).items():
        yield _stack(f"style {style.name}: {', '.join(uses)}", families, packaged)


def _by_families(fonts: Mapping[str, FontStack]) -> dict[tuple[str, ...], list[str]]:
    """Each stack once, with the parts of the page it is for."""
    uses: dict[tuple[str, ...], list[str]] = {}
    for use, stack in fonts.items():
        uses.setdefault(stack.families, []).append(use)
    return uses


def _stack(name: str, families: tuple[str, ...], packaged: frozenset[str]) -> Check:
    first, *others = families
    if origin := _origin(first, packaged):
        return Check(name, True, "", f"{first}, {origin}", needed=False)
    instead = next((f"{one} ({found})" for one in others if (found := _origin(one, packaged))), "any font there is")
    return Check(name, False, "", f"{first} is not here; set in its place: {instead}", _mend(first), needed=False)


def _origin(family: str, packaged: frozenset[str]) -> str:
    """Where a font comes from; empty where it is not here."""
    path = find_font(family)
    return "from the package" if family in packaged else str(path) if path else ""


def _script(script: str, families: tuple[str, ...]) -> Check:
    for family in families:
        if path := find_font(family):
            return Check(f"font for {script}", True, "", f"{family}, {path}", needed=False)
    detail = "names in this script may print as boxes"
    return Check(f"font for {script}", False, "", detail, _mend(families[0]), needed=False)


def _mend(family: str) -> str:
    package = next((package for start, package in _PACKAGES.items() if family.startswith(start)), "")
    return f"sudo apt-get install {package}" if package else f"install the font {family}, then run `fc-cache -f`"
