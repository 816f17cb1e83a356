"""The values of a `style.yaml`: text to length, colour, switch, with what to say when it is none.

Each function takes the text as written and raises `ValueError` with a sentence for the author.
"""

import re
from collections.abc import Callable
from dataclasses import fields
from typing import Final

from briefkit.assembly.style import ParagraphStyle
from briefkit.patterns import regex

Parse = Callable[[str], object]

_UNITS: Final = {"": 1.0, "pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "px": 0.75}
_LENGTH: Final = regex(r"([-+]?(?:\d+\.?\d*|\.\d+))\s*([a-z]*)")
_COLOR: Final = regex(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.I)
_ALIGN: Final = ("left", "right", "center", "justify")
_TRUE: Final = ("true", "yes", "on")
_FALSE: Final = ("false", "no", "off")


def parse_length(text: str) -> float:
    """`15pt`, `29mm`, `15` -> points."""
    match = _LENGTH.fullmatch(text.strip().lower())
    if not match or match[2] not in _UNITS:
        raise ValueError(f"`{text}` is not a length; write it as 15pt, 29mm, 2.5cm or 1in")
    return round(float(match[1]) * _UNITS[match[2]], 4)


def parse_color(text: str) -> str:
    """`#1b3a5b` or `#abc` -> `#aabbcc`."""
    if not _COLOR.fullmatch(text):
        raise ValueError(f"`{text}` is not a colour; write it in quotation marks as '#1b3a5b'")
    digits = text[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def parse_switch(text: str) -> bool:
    """`true` or `false`, and what YAML takes for them."""
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise ValueError(f"`{text}` is neither true nor false")


def parse_number(text: str) -> int:
    """A whole number."""
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"`{text}` is not a whole number") from None


def parse_choice(choices: tuple[str, ...]) -> Callable[[str], str]:
    """Make the function that takes one of `choices` and nothing else."""

    def parse(text: str) -> str:
        if text not in choices:
            raise ValueError(f"`{text}` is not one of {', '.join(choices)}")
        return text

    return parse


def _parse_weight(text: str) -> int:
    names = {"normal": 400, "bold": 700}
    weight = names.get(text) or parse_number(text)
    if not 100 <= weight <= 900:
        raise ValueError(f"`{text}` is not a weight; write normal, bold or 100 to 900")
    return weight


def parse_color_or_name(text: str) -> str:
    """A colour, or the name of one of the style's colours (looked up when the style is whole)."""
    return parse_color(text) if text.startswith("#") else text


def _paragraph_parsers() -> dict[str, Parse]:
    by_type: dict[object, Parse] = {float: parse_length, bool: parse_switch, str: str}
    parsers = {field.name: by_type.get(field.type, str) for field in fields(ParagraphStyle)}
    special: dict[str, Parse] = {
        "weight": _parse_weight,
        "align": parse_choice(_ALIGN),
        "color": parse_color_or_name,
        "background": parse_color_or_name,
        "border_color": parse_color_or_name,
    }
    return {name.replace("_", "-"): special.get(name, parser) for name, parser in parsers.items()}


PARAGRAPH_VALUES: Final = _paragraph_parsers()
"""What each property of a paragraph takes, by its name in `style.yaml` (`pad-before`)."""

PAGE_VALUES: Final[dict[str, Parse]] = {
    **dict.fromkeys(("width", "height", "top", "bottom", "inside", "outside"), parse_length),
    "mirrored": parse_switch,
}
