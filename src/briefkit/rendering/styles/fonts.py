"""The fonts that come with the package, so that a bare machine sets the same page."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from briefkit.assembly.style import HouseStyle

SCHEME: Final = "brief:fonts/"
"""`brief:fonts/texgyreheros-bold.otf`: how a print style sheet names a font of the package."""

_FACES: Final = {
    "regular": (400, "normal"),
    "bold": (700, "normal"),
    "italic": (400, "italic"),
    "bolditalic": (700, "italic"),
}
_PACKAGED: Final = {"TeX Gyre Pagella": "texgyrepagella", "TeX Gyre Heros": "texgyreheros"}
_FILES: Final = tuple(f"{stem}-{face}.otf" for stem in _PACKAGED.values() for face in _FACES)


class _PackagedFonts(Mapping[str, bytes]):
    """File name -> font, read from the package when asked for."""

    def __getitem__(self, name: str) -> bytes:
        if name not in _FILES:
            raise KeyError(name)
        return _read_font(name)

    def __iter__(self) -> Iterator[str]:
        return iter(_FILES)

    def __len__(self) -> int:
        return len(_FILES)


def packaged_fonts() -> Mapping[str, bytes]:
    """The fonts of the package by file name (`texgyreheros-bold.otf`); each is read when it is asked for."""
    return _PackagedFonts()


def font_files(style: HouseStyle) -> Mapping[str, bytes]:
    """What a print style sheet of this style may ask for: address (`brief:fonts/…`) -> font."""
    return {f"{SCHEME}{name}": _read_font(name) for name in _FILES if _family(name) in _named(style)}


def font_faces(style: HouseStyle) -> str:
    """`@font-face` rules for those families of the style that come with the package."""
    named = _named(style)
    return "\n".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {slope}; '
        f'src: url("{SCHEME}{stem}-{face}.otf"); }}'
        for family, stem in _PACKAGED.items()
        if family in named
        for face, (weight, slope) in _FACES.items()
    )


def _named(style: HouseStyle) -> set[str]:
    return {family for stack in style.fonts.values() for family in stack.families}


def _family(name: str) -> str:
    return next(family for family, stem in _PACKAGED.items() if name.startswith(stem))


@cache
def _read_font(name: str) -> bytes:
    return (files("briefkit") / "fonts" / name).read_bytes()
