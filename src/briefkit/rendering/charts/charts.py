"""Charts: a picture whose file is a CSV is drawn when the paper is set, in the look of the house style."""

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from briefkit.assembly.paths import resolve_path
from briefkit.assembly.style import HouseStyle
from briefkit.findings import Finding, Severity
from briefkit.patterns import regex
from briefkit.rendering.ast import Element, Elements, pairs_of, span, string, walk, words
from briefkit.rendering.charts.alt import chart_alt
from briefkit.rendering.charts.drawing import draw_svg
from briefkit.rendering.charts.look import ChartLook, chart_look
from briefkit.rendering.charts.options import ChartError, is_option, read_request
from briefkit.rendering.charts.points import BadNumbersError, read_points
from briefkit.rendering.charts.spec import chart_spec
from briefkit.rendering.charts.table import read_table
from briefkit.rendering.charts.timeline import timeline_spec
from briefkit.text import ExpandedText, Location

LoadData = Callable[[PurePosixPath, Location], bytes | Finding]

CODES = {
    "W121": "chart-data",
    "W122": "chart-column",
    "W123": "chart-value",
    "W124": "chart-option",
    "W125": "chart-undrawable",
}
"""Code -> rule, for charts that cannot be drawn."""

_DATA = (".csv", ".tsv")
_MOST_BYTES = 2_000_000
_ALT = regex(r"\]\([^)]*\)\{(?:\"[^\"]*\"|[^}\"])*?\balt\s*=")


def draw_charts(
    blocks: Elements, folder: PurePosixPath, text: ExpandedText, style: HouseStyle, load: LoadData
) -> Iterator[Finding]:
    """Put a drawing in the place of each CSV, in place; what cannot be drawn is a finding."""
    seen = Counter[str]()
    for element in walk(blocks):
        if element["t"] != "Image" or not element["c"][2][0].lower().endswith(_DATA):
            continue
        target = element["c"][2][0]
        offset = _offset(text, target, seen[target])
        seen[target] += 1
        place = text.locate(offset + 2) if offset >= 0 else text.place_of(target)
        findings = list(_draw(element, folder, place, style, load, describe=not _has_alt(text, offset)))
        if findings:
            element.clear()
            element.update(span([string(f"[chart missing: {target}]")], "missing-picture"))
        yield from findings


def _draw(
    image: Element, folder: PurePosixPath, place: Location, style: HouseStyle, load: LoadData, *, describe: bool
) -> Iterable[Finding]:
    """Make an image of data an image of a drawing; the findings where that cannot be done."""
    triple, _, target = image["c"]
    pairs = pairs_of(triple)
    try:
        path = resolve_path(folder, unquote(target[0]))
    except ValueError as fault:
        hint = "write its path relative to the section's file, inside the project"
        message = f"the path “{target[0]}” {fault}"
        return [Finding("W111", "picture-not-in-project", Severity.ERROR, message, place, hint)]
    data = load(path, place)
    if isinstance(data, Finding):
        return [data]
    try:
        alt, svg = _drawing(pairs, data, style)
    except ChartError as fault:
        return [_finding(fault, path, place)]
    except BadNumbersError as bad:
        return [_finding(fault, path, place) for fault in bad.faults]
    target[0] = f"data:image/svg+xml;base64,{b64encode(svg).decode()}"
    if "width" not in pairs and "chart" not in triple[1]:
        triple[1].append("chart")  # as wide as the text, on a screen too
    triple[2] = [pair for pair in triple[2] if not is_option(pair[0])]
    if describe:
        image["c"][1] = words(alt)
    return ()


def _drawing(pairs: dict[str, str], data: bytes, style: HouseStyle) -> tuple[str, bytes]:
    """What the chart says in words, and the chart."""
    request = read_request(pairs)
    points = read_points(request, read_table(_decoded(data)))
    look = chart_look(style)
    spec = timeline_spec(request, points, look) if request.type == "timeline" else chart_spec(request, points, look)
    _check_height(spec["height"], look)
    return chart_alt(request, points), draw_svg(spec)


def _check_height(height: float, look: ChartLook) -> None:
    if height > look.room:
        message = (
            f"this chart would be {height * 25.4 / 96:.0f} mm high, and a page has room for {look.room * 25.4 / 96:.0f}"
        )
        raise ChartError("W121", message, "choose some rows with where=…, shorten labels, or give a smaller height")


def _decoded(data: bytes) -> str:
    if len(data) > _MOST_BYTES:
        message = f"these data are larger than {_MOST_BYTES // 1_000_000} MB"
        raise ChartError("W121", message, "keep what the chart shows in a file of its own", 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        message = f"the byte 0x{data[fault.start]:02X} is not UTF-8 (the file may be Windows-1252 or Latin-1)"
        raise ChartError("W121", message, "save the file as “CSV UTF-8”", line) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ChartError("W121", "the file has NUL bytes: it is no CSV", "save the sheet as “CSV UTF-8”", line)
    return text


def _finding(fault: ChartError, path: PurePosixPath, place: Location) -> Finding:
    """A fault of the data at its line, any other where the chart is asked for."""
    where = Location(path, fault.line, 1) if fault.line else place
    return Finding(fault.code, CODES[fault.code], Severity.ERROR, fault.message, where, fault.hint)


def _offset(text: ExpandedText, target: str, number: int) -> int:
    """Where a chart of these data is asked for, for the first or a later time; -1 where its path was rewritten."""
    at = -1
    for _ in range(number + 1):
        at = text.text.find(f"]({target}", at + 1)
    return at


def _has_alt(text: ExpandedText, offset: int) -> bool:
    """Tell whether an author gave words for the picture: pandoc puts the caption where there are none."""
    return offset >= 0 and _ALT.match(text.text, offset) is not None
