"""Shortcuts for styles: properties that nobody set are handed down or initial without further questions."""

from collections.abc import Callable
from typing import Any

from weasyprint.css import ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

from briefkit.rendering.pdf.speed_guard import Shortcut

# Those whose computed value depends on other properties, on the ancestors or on their own cascade.
_SPECIAL = {"page", "position", "float", "display"}
_HANDED_DOWN = frozenset(
    name for name in INHERITED if name not in _SPECIAL | PHYSICAL_FUNCTIONS.keys() and name[:16] != "text_decoration_"
)
_INITIAL = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if name not in INHERITED | _SPECIAL and name not in INITIAL_NOT_COMPUTED and name[:16] != "text_decoration_"
}
_LOGICAL = frozenset(
    function(block="ttb", inline=direction) for function in PHYSICAL_FUNCTIONS.values() for direction in ("ltr", "rtl")
)


def _asking_less(missing: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    """`ComputedStyle.__missing__` for a property that no rule sets: the parent's value, or the initial one."""

    def short(style: Any, key: str) -> Any:
        if key not in style.cascaded:
            if key in _HANDED_DOWN:
                if style.parent_style is not None:
                    value = style.parent_style[key]
                    if not check_math(value):
                        style[key] = value
                        return value
            elif key in _INITIAL and (key not in PHYSICAL_FUNCTIONS or not _has_logical(style)):
                value = style[key] = _INITIAL[key]
                return value
        return missing(style, key)

    return short


def _has_logical(style: Any) -> bool:
    """Tell whether a rule sets `margin-inline-start` or its like, which may stand for `margin-left`."""
    found: bool | None = style.__dict__.get("_has_logical")
    if found is None:
        found = style._has_logical = not _LOGICAL.isdisjoint(style.cascaded)
    return found


STYLE_SHORTCUTS = (Shortcut(ComputedStyle, "__missing__", "b318d8efc8ac79d7", _asking_less),)
