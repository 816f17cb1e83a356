"""Bars, columns, lines, areas and points as drawings of Vega-Lite.

The data go in under names of our own (`x`, `y`, `s`, `l`), so that nothing an author wrote is ever read as a part of
the drawing's language: titles, names and labels are text.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil, floor
from typing import Any, Final

from briefkit.rendering.charts.look import ChartLook
from briefkit.rendering.charts.options import ChartRequest
from briefkit.rendering.charts.points import MOST_BARS, Point, Points
from briefkit.rendering.charts.table import year

Spec = dict[str, Any]

_ROW: Final = 2.1  # heights of letters that a bar takes
_SLIMMER: Final = 1.25  # the same in a group
_NAMES: Final = 0.38  # the part of the width that names of bars may take
_ASLANT: Final = 0.22  # the same for names that stand aslant below columns
_MARKED: Final = 60  # values of a line beyond which they get no marks
_FEW: Final = 12  # columns whose values are printed
_TICKS: Final = 6
_APART: Final = 6  # between two labels of an axis
_NUMBER: Final = ",.12~g"
_DASHES: Final = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [4, 2], [1, 3])
_SHAPES: Final = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")


def chart_spec(request: ChartRequest, points: Points, look: ChartLook) -> Spec:
    """A drawing of these points; not for timelines."""
    draw = _DRAW[request.type]
    width = drawing_width(request, look)
    spec = {
        "width": width,
        "height": ceil(request.height or width * 0.5),
        "autosize": {"type": "fit", "contains": "padding"},
        "padding": {"left": 1, "right": 2, "top": 2, "bottom": 2},
        "config": look.config(),
        "data": _data(points),
        **draw(request, points, look),
    }
    title = points.y_name if request.y_title is None else request.y_title
    return spec | ({"title": {"text": title}} if title else {})


def drawing_width(request: ChartRequest, look: ChartLook) -> float:
    """How wide a chart is: as wide as the text where its author says nothing, and never wider."""
    width = look.width * request.width if 0 < request.width <= 1 else request.width or look.width
    return float(floor(min(width, look.width)))  # whole pixels: a part of one shows as a line


def _data(points: Points) -> Spec:
    return {"values": [_datum(point) for point in points.points]}


def _datum(point: Point) -> dict[str, Any]:
    return {"x": point.x if point.at is None else point.at, "y": point.y, "s": point.series, "l": point.label}


def _bars(request: ChartRequest, points: Points, look: ChartLook) -> Spec:
    """Lying bars, as high as they are many, with their names in as many lines as they need."""
    grouped = len(points.series) > 1 and not request.stack
    printed = _prints_values(request, points, MOST_BARS)
    names = {point.x: look.wrapped(point.x, look.width * _NAMES) for point in points.points}
    axis = {"title": request.x_title or None, "ticks": False, "labelPadding": 6, "labelLimit": 0}
    across = _categories({**axis, "domain": not _has_negative(points)}, grouped)
    widest = max(look.length(line) for lines in names.values() for line in lines)
    along = _measure(points, look, look.width - widest - 12 if printed else 0)
    points = replace(points, points=tuple(replace(p, x="\n".join(names[p.x])) for p in points.points))
    layers = _bar_layers(request, points, look, {"y": across, "x": along}, "yOffset" if grouped else "")
    layers += _value_layers(points, look, {"y": across, "x": along}, lying=True) if printed else []
    rows = max(_SLIMMER * len(points.series) + 0.9 if grouped else _ROW, 1.25 * max(map(len, names.values())) + 0.7)
    height = ceil(request.height or look.size * (rows * len(names) + 3))
    return {"height": height, "data": _data(points), "layer": layers}


def _columns(request: ChartRequest, points: Points, look: ChartLook) -> Spec:
    """Standing bars, in the order of the file."""
    grouped = len(points.series) > 1 and not request.stack
    printed = _prints_values(request, points, _FEW)
    names = list(dict.fromkeys(point.x for point in points.points))
    across = _categories(_below(request.x_title, names, look) | {"domain": not _has_negative(points)}, grouped)
    along = _measure(points, look, 200 if printed else 0)
    layers = _bar_layers(request, points, look, {"x": across, "y": along}, "xOffset" if grouped else "")
    layers += _value_layers(points, look, {"x": across, "y": along}, lying=False) if printed else []
    return {"layer": layers}


def _prints_values(request: ChartRequest, points: Points, most: int) -> bool:
    fits = len(points.series) == 1 and len(points.points) <= most
    return fits if request.values is None else request.values and len(points.series) == 1


def _bar_layers(
    request: ChartRequest, points: Points, look: ChartLook, encoding: Mapping[str, Any], offset: str
) -> list[Spec]:
    along = next(axis for axis, channel in encoding.items() if channel["field"] == "y")
    stacked = {along: encoding[along] | {"stack": "zero" if request.stack else None}}
    mark = {"type": "bar", "stroke": look.fill, "strokeWidth": 0.7}
    apart = {offset: {"field": "s", "type": "nominal", "sort": None}} if offset else {}
    bars = {"mark": mark, "encoding": {**encoding, **stacked, **apart, "color": _color(points, look)}}
    if not _has_negative(points):
        return [bars]
    zero = {"mark": {"type": "rule", "color": look.text, "strokeWidth": 0.8}, 
            "encoding": {along: {"datum": 0, "type": "quantitative", "axis": encoding[along]["axis"]}}}  # fmt: skip
    return [bars, zero]


def _has_negative(points: Points) -> bool:
    return any(point.y is not None and point.y < 0 for point in points.points)


def _categories(axis: Spec, grouped: bool) -> Spec:
    """The axis of names, in the order of the file; a line break in a name is one in print."""
    scale = {"paddingInner": 0.3 if grouped else 0.25, "paddingOuter": 0.15}
    label = {"labelExpr": "split(datum.label, '\\n')"}
    return {"field": "x", "type": "nominal", "sort": None, "scale": scale, "axis": {**axis, **label}}


def _measure(points: Points, look: ChartLook, room: float) -> Spec:
    """The axis of values; not drawn where they are printed at the bars, but with `room` for them."""
    if not room:
        return {"field": "y", "type": "quantitative", "axis": _values(), "scale": {"nice": _TICKS}}
    values = [point.y for point in points.points if point.y is not None]
    shown = max(look.length(point.label or f"{point.y:,.12g}") for point in points.points if point.y is not None)
    low, high = min(0.0, *values), max(0.0, *values)
    extra = (high - low or 1) * (shown + 10) / max(room - shown - 10, room / 3)
    domain = [low - extra if low < 0 else 0, high + extra if high > 0 else 0 if low < 0 else 1]
    return {"field": "y", "type": "quantitative", "axis": None, "scale": {"domain": domain, "nice": False}}


def _value_layers(points: Points, look: ChartLook, encoding: Mapping[str, Any], *, lying: bool) -> list[Spec]:
    """The values, or what the author wants in their place, beyond the ends of the bars."""
    layers = []
    for sign in (1, -1):
        shown = [point for point in points.points if point.y is not None and (point.y < 0) is (sign < 0)]
        if not shown:
            continue
        mark: Spec = {"type": "text", "font": look.font}
        if lying:
            mark |= {"align": "left" if sign > 0 else "right", "baseline": "middle", "dx": 5 * sign}
        else:
            mark |= {"align": "center", "baseline": "bottom" if sign > 0 else "top", "dy": -3 * sign}
        text = {"field": "l"} if any(point.label for point in shown) else {"field": "y", "format": _NUMBER}
        kind = "nominal" if text["field"] == "l" else "quantitative"
        values = [_datum(point) for point in shown]
        layers.append(
            {"data": {"values": values}, "mark": mark, "encoding": {**encoding, "text": {**text, "type": kind}}}
        )
    return layers


def _lines(request: ChartRequest, points: Points, look: ChartLook) -> Spec:
    """Lines with a mark at each value; each series with a dash and a mark of its own."""
    x, values = _along(request, points, look)
    encoding = {"x": x, "y": {"field": "y", "type": "quantitative", "axis": _values(), "scale": {"nice": _TICKS}}}
    color = _color(points, look, lines=True)
    series = list(points.series)
    dash = {"field": "s", "type": "nominal", "sort": None,
            "scale": {"domain": series, "range": list(_DASHES[: len(series)])}}  # fmt: skip
    several = len(series) > 1
    line = {"mark": {"type": "line", "strokeWidth": 1.8, "strokeCap": "butt"},
            "encoding": {**encoding, "color": color, **({"strokeDash": dash} if several else {})}}  # fmt: skip
    marks = {"mark": {"type": "point", "filled": True, "size": 42, "opacity": 1},
             "encoding": {**encoding, "color": color, **({"shape": _shape(points)} if several else {})}}  # fmt: skip
    layers = [line, marks] if len({point.x for point in points.points}) <= _MARKED else [line]
    return {"data": {"values": values}, "layer": layers}


def _areas(request: ChartRequest, points: Points, look: ChartLook) -> Spec:
    """Areas upon each other."""
    x, values = _along(request, points, look)
    y = {"field": "y", "type": "quantitative", "axis": _values(), "stack": "zero", "scale": {"nice": _TICKS}}
    mark = {"type": "area", "opacity": 1, "line": {"color": look.fill, "strokeWidth": 0.7}}
    encoding = {"x": x, "y": y, "color": _color(points, look)}
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


def _scatter(request: ChartRequest, points: Points, look: ChartLook) -> Spec:
    """A mark for each row, with its label beside it where there is one."""
    axis = {**_values(), "title": request.x_title or points.x_name, "domain": True, "ticks": True}
    x = {"field": "x", "type": "quantitative", "scale": {"zero": False, "nice": _TICKS}, "axis": axis}
    y = {"field": "y", "type": "quantitative", "scale": {"zero": False, "nice": _TICKS}, "axis": _values()}
    color = _color(points, look, lines=True)
    several = {"shape": _shape(points)} if len(points.series) > 1 else {}
    layers: list[Spec] = [{"mark": {"type": "point", "filled": True, "size": 48, "opacity": 0.9},
                           "encoding": {"x": x, "y": y, "color": color, **several}}]  # fmt: skip
    if any(point.label for point in points.points):
        mark = {"type": "text", "align": "left", "dx": 6, "font": look.font}
        layers.append({"mark": mark, "encoding": {"x": x, "y": y, "text": {"field": "l", "type": "nominal"}}})
    return {"layer": layers}


def _along(request: ChartRequest, points: Points, look: ChartLook) -> tuple[Spec, list[dict[str, Any]]]:
    """The axis below a line and the values over it: years and dates at their distance, names one after the other."""
    names = list(dict.fromkeys(point.x for point in points.points))
    places = {name: year(name) for name in names}
    data = [_datum(point) for point in points.points]
    if all(re.fullmatch(r"\d{4}", name) for name in names):
        kept_apart = {"labelFlush": True, "labelSeparation": _APART}
        years = _named_years(names, look)
        ticks = {"values": years} if years else {"tickMinStep": 1}
        axis = {"title": request.x_title or None, "format": "d", "grid": False, **ticks, **kept_apart}
        scale = {"zero": False, "nice": False}
        values = [{**datum, "x": int(datum["x"])} for datum in data]
        return {"field": "x", "type": "quantitative", "scale": scale, "axis": axis}, values
    if all(place is not None for place in places.values()):
        values = [{**datum, "x": _iso(datum["x"])} for datum in data]
        return {"field": "x", "type": "temporal", "scale": {"type": "utc"},
                "axis": {"title": request.x_title or None, "grid": False}}, values  # fmt: skip
    axis = _below(request.x_title, names, look)
    return {"field": "x", "type": "ordinal", "sort": None, "axis": axis}, data


def _named_years(names: Sequence[str], look: ChartLook) -> list[int]:
    """The years of the data as the ticks of an axis, where there is room for each; none where there is not."""
    years = sorted(map(int, names))
    closest = min((after - before for before, after in pairwise(years)), default=0)
    room = look.width * 0.9 * closest / max(years[-1] - years[0], 1)
    return years if room >= 1.5 * look.length("0000") + _APART else []  # the outer two move in by half a label


def _iso(text: str) -> str:
    parts = [int(part) for part in text.split("-")] + [1, 1]
    return f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}"


def _below(title: str, names: Sequence[str], look: ChartLook) -> Spec:
    """The names below columns: level where there is room, else aslant."""
    room = look.width * 0.9 / max(len(names), 1)
    level = max(map(look.length, names), default=0) + 6 <= room
    aslant = {"labelAngle": -45, "labelAlign": "right", "labelBaseline": "top", "labelLimit": look.width * _ASLANT}
    slant = {"labelAngle": 0} if level else aslant
    return {"title": title or None, "ticks": False, "labelPadding": 5, "labelOverlap": False, **slant}


def _values() -> Spec:
    return {"title": None, "format": _NUMBER, "domain": False, "ticks": False, "tickCount": _TICKS, "labelPadding": 5}


def _color(points: Points, look: ChartLook, *, lines: bool = False) -> Spec:
    """The colours of the series, with a key to them where there is more than one."""
    if len(points.series) < 2:
        return {"value": look.fill}
    shades = look.shades(len(points.series))
    if lines and len(look.own) < len(shades):  # a thin line needs more than a bar to be seen: its form tells it apart
        shades = [(look.fill, shades[1])[index % 2] for index in range(len(shades))]
    scale = {"domain": list(points.series), "range": shades}
    key = {"symbolStrokeWidth": 0} if lines else {"symbolType": "square"}
    return {"field": "s", "type": "nominal", "sort": None, "scale": scale, "legend": key}


def _shape(points: Points) -> Spec:
    series = list(points.series)
    scale = {"domain": series, "range": list(_SHAPES[: len(series)])}
    return {"field": "s", "type": "nominal", "sort": None, "scale": scale}


_DRAW: Final[Mapping[str, Callable[[ChartRequest, Points, ChartLook], Spec]]] = {
    "bar": _bars,
    "column": _columns,
    "line": _lines,
    "area": _areas,
    "point": _scatter,
}
