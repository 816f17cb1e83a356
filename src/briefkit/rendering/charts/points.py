"""What a chart shows: points, made of the rows of its data as the author asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefkit.rendering.charts.options import ChartError, ChartRequest
from briefkit.rendering.charts.table import Row, Table, matching, number, year

MOST_BARS: Final = 60
MOST_SERIES: Final = 6  # as many as can be told apart on paper
MOST_EVENTS: Final = 120
MOST_LANES: Final = 12


@dataclass(frozen=True, slots=True)
class Point:
    """One value: what it is of (as written, and as a number where it is one), the value, its series."""

    x: str
    y: float | None
    series: str = ""
    label: str = ""
    at: float | None = None
    mark: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Points:
    """All points of a chart; `names` are those of the columns for `x` and the values."""

    points: tuple[Point, ...]
    x_name: str
    y_name: str
    series: tuple[str, ...]


class BadNumbersError(Exception):
    """Cells that should be numbers and are none, as many faults as there are (ten at most)."""

    def __init__(self, faults: Sequence[ChartError]) -> None:
        """Keep the faults."""
        super().__init__("bad numbers")
        self.faults = tuple(faults[:10])


def read_points(request: ChartRequest, table: Table) -> Points:
    """The points of a chart.

    Raises:
        ChartError: where a column is missing, or there is more than can be drawn.
        BadNumbersError: where cells are no numbers.
    """
    rows = matching(table, request.where)
    names = _columns(request, table)
    if request.type == "timeline":
        return _events(request, table, rows, names[0])
    points = _values(request, table, rows, *names)
    if request.type == "point":
        points = _placed(points, names[0], table.separator)
    points = _sorted(_combined(points, request), request.sort)
    series = tuple(dict.fromkeys(point.series for point in points))
    _check_amount(request, points, series)
    return Points(points, names[0], names[1][0] if len(names[1]) == 1 else "", series)


def _columns(request: ChartRequest, table: Table) -> tuple[str, tuple[str, ...]]:
    x = table.column(request.x or table.columns[0], "x")
    if request.combine == "count" or request.type == "timeline":
        return x, ()
    if not request.y and len(table.columns) < 2:
        raise ChartError("W122", "the data have one column only", "add a column of values, or write combine=count")
    whole = [column for column in table.columns if column.casefold() == request.y.casefold()]
    named = [request.y] if whole else [name.strip() for name in request.y.split(",")]
    return x, tuple(table.column(name, "y") for name in named) if request.y else (table.column(_next(table, x), "y"),)


def _next(table: Table, x: str) -> str:
    return next((column for column in table.columns if column != x), x)


def _values(
    request: ChartRequest, table: Table, rows: Sequence[Row], x: str, names: Sequence[str]
) -> tuple[Point, ...]:
    by = table.column(request.by, "by") if request.by else ""
    if by and len(names) > 1:
        raise ChartError("W124", "`by` and several columns of `y` do not go together", "keep one of the two")
    label = table.column(request.label, "label") if request.label else ""
    faults: list[ChartError] = []
    points: list[Point] = []
    for row in rows:
        for name in names or ("",):
            series = row.cells[by] if by else name if len(names) > 1 else ""
            value = _number(row, name, table.separator, faults) if name else 1.0
            points.append(Point(row.cells[x], value, series, row.cells[label] if label else "", line=row.line))
    if faults:
        raise BadNumbersError(faults)
    if all(point.y is None for point in points):
        raise ChartError("W123", f"the column `{names[0]}` has no numbers", "fill it, or name another with `y`")
    return tuple(points)


def _number(row: Row, column: str, separator: str, faults: list[ChartError]) -> float | None:
    try:
        return number(row.cells[column], separator)
    except ValueError as fault:
        message = f"`{row.cells[column][:40]}` in the column `{column}` {str(fault).partition(':')[0]}"
        faults.append(ChartError("W123", message, str(fault).partition(": ")[2], row.line))
        return None


def _placed(points: Sequence[Point], column: str, separator: str) -> tuple[Point, ...]:
    """Points over a column of numbers."""
    faults: list[ChartError] = []
    rows = [Row(point.line, {column: point.x}) for point in points]
    places = [_number(row, column, separator, faults) for row in rows]
    if faults:
        raise BadNumbersError(faults)
    pairs = zip(points, places, strict=True)
    return tuple(replace(point, at=place) for point, place in pairs if place is not None and point.y is not None)


def _combined(points: Sequence[Point], request: ChartRequest) -> tuple[Point, ...]:
    """One point for each place and series: added up, or a fault where the author did not say so."""
    if request.type == "point":
        return tuple(points)
    found: dict[tuple[str, str], Point] = {}
    for point in points:
        first = found.get((point.x, point.series))
        if first is None:
            found[point.x, point.series] = point
        elif not request.combine:
            message = f"`{point.x[:40]}` stands twice, in line {first.line} too"
            hint = "add the rows up with combine=sum, tell them apart with by=…, or choose with where=…"
            raise ChartError("W123", message, hint, point.line)
        else:
            values = [value for value in (first.y, point.y) if value is not None]
            found[point.x, point.series] = replace(first, y=sum(values) if values else None, label="")
    return tuple(found.values())


def _sorted(points: Sequence[Point], order: str) -> tuple[Point, ...]:
    """The points in the order of the values at each place, all series of it together."""
    if not order:
        return tuple(points)
    totals: dict[str, float] = {}
    for point in points:
        totals[point.x] = totals.get(point.x, 0.0) + (point.y or 0.0)
    return tuple(sorted(points, key=lambda point: totals[point.x], reverse=order == "descending"))


def _check_amount(request: ChartRequest, points: Sequence[Point], series: Sequence[str]) -> None:
    bars = len({point.x for point in points})
    if request.type in ("bar", "column") and bars > MOST_BARS:
        hint = "choose some with where=…, or draw a line"
        raise ChartError("W121", f"{bars} bars are more than can be read ({MOST_BARS})", hint)
    if len(series) > MOST_SERIES:
        hint = "choose some with where=…, or make two charts"
        raise ChartError("W121", f"{len(series)} series cannot be told apart ({MOST_SERIES} at most)", hint)


def _events(request: ChartRequest, table: Table, rows: Sequence[Row], x: str) -> Points:
    points = tuple(_read_events(request, table, rows, x))
    lanes = tuple(dict.fromkeys(point.series for point in points))
    marks = len({point.mark for point in points})
    for count, most, what in ((len(points), MOST_EVENTS, "events"), (len(lanes), MOST_LANES, "lanes"),
                              (marks, MOST_SERIES, "kinds of marks")):  # fmt: skip
        if count > most:
            raise ChartError("W121", f"{count} {what} are more than can be read ({most})", "choose with where=…")
    return Points(points, x, "", lanes)


def _read_events(request: ChartRequest, table: Table, rows: Sequence[Row], x: str) -> Iterator[Point]:
    by, label, mark = (
        table.column(name, option) if name else ""
        for name, option in ((request.by, "by"), (request.label, "label"), (request.mark, "mark"))
    )
    faults = []
    for row in rows:
        at = year(row.cells[x])
        if at is None:
            message = f"`{row.cells[x][:40]}` in the column `{x}` is no date"
            faults.append(ChartError("W123", message, "write 2012, 2012-06 or 2012-06-30", row.line))
        series, text, kind = (row.cells[name] if name else "" for name in (by, label, mark))
        yield Point(row.cells[x], None, series, text, at, kind, row.line)
    if faults:
        raise BadNumbersError(faults)
