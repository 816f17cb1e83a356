"""Vega-Lite's drawings as SVG, by vl-convert: in this process, without a browser, without the network."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from briefkit.rendering.charts.options import ChartError
from briefkit.rendering.pandoc.memory import PandocResult, remembered


def draw_svg(spec: dict[str, Any]) -> bytes:
    """A drawing as SVG, with its text as text; from memory where the same was drawn for the last build.

    Raises:
        ChartError: where it cannot be drawn.
    """
    data = json.dumps(spec, sort_keys=True, ensure_ascii=False).encode()
    return remembered(data, ("vega-lite",), lambda: PandocResult(_draw(spec), ())).output


def _draw(spec: dict[str, Any]) -> bytes:
    # The engine takes half a second to start: only a paper with a chart that is new pays for it.
    import vl_convert

    _use_packaged_fonts()
    try:
        return str(vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])).encode()
    except ValueError as fault:
        reason = " ".join(str(fault).split())[:200]
        raise ChartError("W125", f"this chart cannot be drawn: {reason}", "look for values far out of range") from None


@cache
def _use_packaged_fonts() -> None:
    import vl_convert

    vl_convert.register_font_directory(str(files("briefkit") / "fonts"))
