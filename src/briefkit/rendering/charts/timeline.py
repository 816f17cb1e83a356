"""Timelines: a lane for each kind of events, the events along the years, labels that do not touch.

Vega-Lite places no labels, so the places are found here, in pixels, and the drawing only says what stands where.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any, Final

from briefkit.rendering.charts.look import ChartLook
from briefkit.rendering.charts.options import ChartRequest
from briefkit.rendering.charts.points import Point, Points
from briefkit.rendering.charts.spec import drawing_width

_SHAPES: Final = ("circle", "ring", "square", "diamond", "triangle-up", "cross")
_STEPS: Final = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
_MOST_TICKS: Final = 8
_GAP: Final = 6.0
_LEAST: Final = 0.7  # of the width is for the years, however long the labels are


@dataclass(frozen=True, slots=True)
class _Label:
    text: str
    x: float  # where the words begin
    at: float  # where the event is
    level: int


@dataclass
class _Lane:
    """A lane while its labels are placed: what is taken, by level."""

    name: str
    points: list[Point]
    labels: list[_Label] = field(default_factory=list)
    taken: dict[int, list[tuple[float, float, float]]] = field(default_factory=dict)

    def is_free(self, level: int, start: float, end: float, at: float) -> bool:
        """Tell whether words have room in a row, and the line to them in the rows between.

        Events of one day stand upon each other: the line to the first of them does for all.
        """
        sign = 1 if level > 0 else -1
        between = all(self._is_empty(sign * row, at - 2, at + 2, at) for row in range(1, abs(level)))
        return between and self._is_empty(level, start, end)

    def _is_empty(self, level: int, start: float, end: float, besides: float = -1.0) -> bool:
        taken = self.taken.get(level, ())
        return all(end < left or right < start or at == besides for left, right, at in taken)

    def take(self, label: _Label, end: float) -> None:
        """Put a label in its place."""
        sign = 1 if label.level > 0 else -1
        for row in range(1, abs(label.level)):
            self.taken.setdefault(sign * row, []).append((label.at - 2, label.at + 2, label.at))
        self.taken.setdefault(label.level, []).append((label.x - _GAP, end + _GAP, label.at))
        self.labels.append(label)

    def needs_line(self, label: _Label) -> bool:
        """Tell whether a line leads to a label: it is not at its event, nor upon another of the same day."""
        sign = 1 if label.level > 0 else -1
        below = (one for one in self.labels if one.at == label.at and 0 < one.level * sign < abs(label.level))
        return abs(label.level) > 1 and not any(below)

    @property
    def above(self) -> int:
        """How many rows of labels stand above it."""
        return max((-label.level for label in self.labels if label.level < 0), default=0)

    @property
    def below(self) -> int:
        """How many stand below it."""
        return max((label.level for label in self.labels if label.level > 0), default=0)


@dataclass
class _Drawing:
    """What is drawn, by kind, in pixels from the upper left corner."""

    words: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    marks: list[dict[str, Any]] = field(default_factory=list)

    def word(self, x: float, y: float, text: str, align: str = "left") -> None:
        self.words.append({"x": round(x, 1), "y": round(y, 1), "t": text, "a": align})

    def line(self, x: float, y: float, x2: float, y2: float, kind: str = "thin") -> None:
        self.lines.append({"x": round(x, 1), "y": round(y, 1), "x2": round(x2, 1), "y2": round(y2, 1), "k": kind})

    def mark(self, x: float, y: float, shape: str) -> None:
        self.marks.append({"x": round(x, 1), "y": round(y, 1), "m": shape})


@dataclass(frozen=True, slots=True)
class _Scale:
    """From years to pixels."""

    first: float
    last: float
    left: float
    right: float

    def __call__(self, at: float) -> float:
        return self.left + (self.right - self.left) * (at - self.first) / ((self.last - self.first) or 1)

    def ticks(self) -> list[int]:
        """The years that are named: round ones, as many as have room."""
        span = self.last - self.first
        step = next((step for step in _STEPS if span / step <= _MOST_TICKS), 1000)
        start = -(-int(self.first) // step) * step
        if start < self.first:
            start += step
        return list(range(start, int(self.last) + 1, step)) or [int(self.first)]


def timeline_spec(request: ChartRequest, points: Points, look: ChartLook) -> dict[str, Any]:
    """A drawing of events along the years."""
    width = drawing_width(request, look)
    shapes = dict(zip(dict.fromkeys(point.mark for point in points.points), _SHAPES, strict=False))
    names = max(map(look.length, points.series), default=0) * 1.08
    beside = 0 < names < width * 0.25
    left = names + look.size if beside else 0.0
    scale = _scale(points.points, look, left, width)
    drawing = _Drawing()
    _draw_years(drawing, scale, look, left, width)
    height = look.size * 2.3
    for lane in _lanes(points, scale, look, width):
        height = _draw_lane(drawing, lane, scale, look, (left, width, height), beside=beside, shapes=shapes)
    height = _draw_key(drawing, shapes, look, left, width, height)
    return _spec(drawing, look, width, ceil(height + 2))


def _scale(points: Sequence[Point], look: ChartLook, left: float, right: float) -> _Scale:
    """The scale on which the last labels have room to the right of their events, if they are not too long for that."""
    years = {point: point.at for point in points if point.at is not None}
    whole = _Scale(min(years.values()), max(years.values()), left + look.size, right - look.size)
    ends = [whole.right]
    for point, at in years.items():
        part = (whole(at) - whole.left) / (whole.right - whole.left)
        if part > 0:
            ends.append(whole.left + (right - look.length(point.label) - whole.left) / part)
    return _Scale(whole.first, whole.last, whole.left, max(min(ends), left + (right - left) * _LEAST))


def _draw_years(drawing: _Drawing, scale: _Scale, look: ChartLook, left: float, right: float) -> None:
    size = look.size
    for tick in scale.ticks():
        half = look.length(str(tick)) / 2
        drawing.word(min(max(scale(tick), half), right - half), size * 0.6, str(tick), "center")
        drawing.line(scale(tick), size * 1.5, scale(tick), size * 1.9)
    drawing.line(left, size * 1.9, right, size * 1.9)


def _lanes(points: Points, scale: _Scale, look: ChartLook, right: float) -> Iterator[_Lane]:
    for name in points.series:
        lane = _Lane(name, [point for point in points.points if point.series == name])
        for text, at in _in_order(lane.points, scale):
            _place(lane, text, at, look, right)
        yield lane


def _in_order(points: Sequence[Point], scale: _Scale) -> list[tuple[str, float]]:
    """Labels in the order in which they find room.

    They run to the right of their event. With the last one first they stand like steps of stairs, and no line to a
    label crosses another label.
    """
    labels = [(point.label, scale(point.at or 0.0)) for point in points if point.label]
    return sorted(labels, key=lambda label: label[1], reverse=True)


def _place(lane: _Lane, text: str, at: float, look: ChartLook, right: float) -> None:
    """Find room for a label, in the nearest row that has some."""
    length = look.length(text)
    start = min(at - 5, right - length)
    # Rows below (+) and above (-) the lane; one of them is free, as there are more rows than labels.
    levels = [level for row in range(1, len(lane.points) + 2) for level in (row, -row)]
    level = next((level for level in levels if lane.is_free(level, start, start + length, at)), levels[-1])
    lane.take(_Label(text, start, at, level), start + length)


def _draw_lane(
    drawing: _Drawing,
    lane: _Lane,
    scale: _Scale,
    look: ChartLook,
    frame: tuple[float, float, float],
    *,
    beside: bool,
    shapes: dict[str, str],
) -> float:
    """Draw a lane below what is there; the height that is taken now."""
    left, right, top = frame
    row = look.size * 1.3
    if lane.name and not beside:
        drawing.word(left, top + look.size * 0.7, lane.name)
        top += look.size * 1.5
    y = top + look.size * 0.7 + row * lane.above
    if beside:
        drawing.word(0, y, lane.name)
    drawing.line(left, y, right, y, "lane")
    for label in lane.labels:
        place = y + _from_lane(label.level, row, look.size)
        if lane.needs_line(label):
            drawing.line(label.at, y, label.at, place - (0.6 if label.level > 0 else -0.6) * look.size, "leader")
        drawing.word(label.x, place, label.text)
    for point in lane.points:
        drawing.mark(scale(point.at or 0.0), y, shapes[point.mark])
    return y + _from_lane(lane.below, row, look.size) + look.size * 1.1


def _from_lane(level: int, row: float, size: float) -> float:
    """How far the middle of a row of labels is from its lane."""
    if not level:
        return 0.0
    return (size * 1.25 + row * (abs(level) - 1)) * (1 if level > 0 else -1)


def _draw_key(
    drawing: _Drawing, shapes: dict[str, str], look: ChartLook, left: float, right: float, top: float
) -> float:
    """What the marks mean, where there are several; the height that is taken now."""
    if len(shapes) < 2:
        return top
    x, y = left + look.size * 0.6, top + look.size * 0.6
    for meaning, shape in shapes.items():
        length = look.length(meaning)
        if x + look.size + length > right and x > left + look.size:
            x, y = left + look.size * 0.6, y + look.size * 1.4
        drawing.mark(x, y, shape)
        drawing.word(x + look.size * 0.8, y, meaning)
        x += length + look.size * 3
    return y + look.size * 0.7


def _spec(drawing: _Drawing, look: ChartLook, width: float, height: float) -> dict[str, Any]:
    """The drawing in Vega-Lite's words, one layer for each kind of things."""
    x: dict[str, Any] = {"field": "x", "type": "quantitative", "axis": None, "scale": {"domain": [0, width]}}
    y: dict[str, Any] = {"field": "y", "type": "quantitative", "axis": None,
                         "scale": {"domain": [0, height], "reverse": True}}  # fmt: skip
    ends = {"x": x, "y": y, "x2": {"field": "x2"}, "y2": {"field": "y2"}}
    layers: list[dict[str, Any]] = []
    for kind, color, thick in (("leader", look.grid, 0.8), ("thin", look.text, 0.7), ("lane", look.text, 1.2)):
        values = [line for line in drawing.lines if line["k"] == kind]
        mark = {"type": "rule", "color": color, "strokeWidth": thick}
        layers.append({"data": {"values": values}, "mark": mark, "encoding": ends})
    layers += [_marks(drawing.marks, shape, look, x, y) for shape in _SHAPES]
    for align in ("left", "center"):
        values = [word for word in drawing.words if word["a"] == align]
        text = {"type": "text", "align": align, "baseline": "middle", "font": look.font, "clip": False}
        encoding = {"x": x, "y": y, "text": {"field": "t", "type": "nominal"}}
        layers.append({"data": {"values": values}, "mark": text, "encoding": encoding})
    return {
        "width": width, "height": height, "padding": 0, "autosize": {"type": "none"},
        "config": look.config(), "layer": [layer for layer in layers if layer["data"]["values"]],
    }  # fmt: skip


def _marks(
    marks: Sequence[dict[str, Any]], shape: str, look: ChartLook, x: dict[str, Any], y: dict[str, Any]
) -> dict[str, Any]:
    """The marks of one shape: they differ in form and filling, so that no meaning rests on colour alone."""
    values = [mark for mark in marks if mark["m"] == shape]
    open_ = shape in ("ring", "diamond")
    form = "circle" if shape == "ring" else shape
    mark = {"type": "point", "shape": form, "size": 120, "opacity": 1, "strokeWidth": 1.8, "stroke": look.fill,
            "fill": look.paper if open_ else look.fill}  # fmt: skip
    return {"data": {"values": values}, "mark": mark, "encoding": {"x": x, "y": y}}
