"""Shortcuts for boxes: used values of a style in a containing block of one size once, bare backgrounds at a glance."""

from collections.abc import Callable
from typing import Any

from weasyprint.draw.color import get_color
from weasyprint.formatting_structure.boxes import Box, PageBox
from weasyprint.layout import absolute, background, block, column, grid, inline, page, percent, table
from weasyprint.layout import float as floats

from briefkit.rendering.pdf.speed_guard import Shortcut
from briefkit.rendering.pdf.speed_sharing import memory_of

_SIDES = ("top", "right", "bottom", "left")
_USED_VALUES = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES),
    *(f"border_{side}_width" for side in _SIDES),
    *(f"{bound}{axis}" for bound in ("", "min_", "max_") for axis in ("width", "height")),
)
_RADII = tuple(f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left"))
_SQUARE = dict.fromkeys(_RADII, (0, 0))


def _remembering_used_values(resolve_percentages: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """`resolve_percentages`, whose result depends on the style and the size of the containing block.

    Not so for pages, and for cells whose borders were worked out against their neighbours'.
    """

    def short(box: Any, containing_block: Any) -> None:
        if isinstance(containing_block, Box):
            room = containing_block.width, containing_block.height
        else:
            room = tuple(containing_block)
        style = box.style
        known = memory_of(style).setdefault("used values", {})
        values = known.get(room)
        if values is not None and not isinstance(box, PageBox):
            box.__dict__.update(values)
            return
        resolve_percentages(box, containing_block)
        if style["border_collapse"] != "collapse" and not isinstance(box, PageBox):
            known[room] = {name: box.__dict__[name] for name in _USED_VALUES}

    return short


def _passing_bare_boxes(layout_box_backgrounds: Callable[..., None]) -> Callable[..., None]:
    """`layout_box_backgrounds`, told at a glance which styles have no background, image or round corner."""

    def short(page_box: Any, box: Any, get_image: Any, layout_children: bool = True, style: Any = None) -> None:
        if style is not None or box is page_box or not _is_bare(box.style):
            layout_box_backgrounds(page_box, box, get_image, layout_children, style)
            return
        box.__dict__.update(_SQUARE)
        box.background = None
        if layout_children:
            for child in box.all_children():
                short(page_box, child, get_image)

    return short


def _is_bare(style: Any) -> bool:
    memory = memory_of(style)
    bare: bool | None = memory.get("bare")
    if bare is None:
        bare = memory["bare"] = (
            style["border_image_source"][0] == style["mask_border_source"][0] == "none"
            and not style["box_shadow"]
            and all(kind == "none" for kind, _ in style["background_image"])
            and all((0, "px") in style[radius] for radius in _RADII)
            and bool(style["visibility"] == "hidden" or get_color(style, "background_color").alpha == 0)
        )
    return bare


LAYOUT_SHORTCUTS = (
    Shortcut(
        percent,
        "resolve_percentages",
        "71673078096fcf87",
        _remembering_used_values,
        (absolute, block, column, floats, grid, inline, page, table),
        ((percent, "resolve_one_percentage", "4cfaa9ad134e4f7b"), (percent, "adjust_box_sizing", "88f3351db0280d16")),
    ),
    Shortcut(
        background,
        "layout_box_backgrounds",
        "617a870678c82755",
        _passing_bare_boxes,
        leans_on=((percent, "resolve_radii_percentages", "4980b3798c671710"),),
    ),
)
