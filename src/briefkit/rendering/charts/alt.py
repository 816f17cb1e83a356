"""What a chart says to those who cannot see it, made from its data where the author says nothing."""

from collections.abc import Iterator, Sequence
from typing import Final

from briefkit.rendering.charts.options import ChartRequest
from briefkit.rendering.charts.points import Point, Points

_MOST: Final = 12  # values that are read out one by one
_NAMES: Final = {
    "bar": "Bar chart",
    "column": "Column chart",
    "line": "Line chart",
    "area": "Area chart",
    "point": "Scatter chart",
    "timeline": "Timeline",
}


def chart_alt(request: ChartRequest, points: Points) -> str:
    """The data of a chart as words: all of them where they are few, else the ends and the extremes."""
    head = _NAMES[request.type]
    if points.y_name:
        head += f" of {points.y_name} by {points.x_name}"
    series = points.series or ("",)
    parts = (_series(request, name, [p for p in points.points if p.series == name]) for name in series)
    return f"{head}. {' '.join(parts)}"


def _series(request: ChartRequest, name: str, points: Sequence[Point]) -> str:
    if request.type == "timeline":
        values = [" ".join(filter(None, (point.x, point.label))) for point in points]
    else:
        values = list(_values(request, [point for point in points if point.y is not None]))
    return f"{f'{name}: ' if name else ''}{'; '.join(values)}."


def _values(request: ChartRequest, points: Sequence[Point]) -> Iterator[str]:
    if len(points) <= _MOST:
        yield from (_value(point) for point in points)
        return
    lowest, highest = min(points, key=_size), max(points, key=_size)
    yield f"{len(points)} values"
    if request.type != "point":
        yield f"first {_value(points[0])}"
        yield f"last {_value(points[-1])}"
    yield f"lowest {_value(lowest)}"
    yield f"highest {_value(highest)}"


def _size(point: Point) -> float:
    return point.y or 0.0


def _value(point: Point) -> str:
    shown = f"{point.y:,.12g}" if point.y is not None else ""
    return " ".join(filter(None, (point.label, point.x, shown)))
