"""Colours for a dark screen, made from a style's own: the lightness turned round, the hue kept."""

from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from typing import Final

_DARKEST: Final = 0.1
_LIGHTEST: Final = 0.9
_READABLE: Final = 7.0  # contrast of text, WCAG 2 level AAA
_SURFACES: Final = ("paper", "tint")
_LINES: Final = ("rule", "hairline", "bar")


def dark_colors(colors: Mapping[str, str]) -> dict[str, str]:
    """Each colour's twin on a dark screen; text keeps a contrast of 7 : 1 on the dark surfaces."""
    dark = {name: _turned(color) for name, color in colors.items()}
    surfaces = [dark[name] for name in _SURFACES if name in dark]
    for name in dark.keys() - {*_SURFACES, *_LINES}:
        dark[name] = _lightened(dark[name], surfaces)
    return {name: dark[name] for name in colors}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 counts it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _turned(color: str) -> str:
    hue, lightness, saturation = rgb_to_hls(*_channels(color))
    return _hex(hue, _DARKEST + (_LIGHTEST - _DARKEST) * (1 - lightness), saturation * 0.6)


def _lightened(color: str, surfaces: list[str]) -> str:
    hue, lightness, saturation = rgb_to_hls(*_channels(color))
    while lightness < 1 and any(contrast(color, surface) < _READABLE for surface in surfaces):
        lightness = min(1.0, lightness + 0.02)
        color = _hex(hue, lightness, saturation)
    return color


def _hex(hue: float, lightness: float, saturation: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in hls_to_rgb(hue, lightness, saturation))


def _channels(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _luminance(color: str) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
