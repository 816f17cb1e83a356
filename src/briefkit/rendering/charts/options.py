"""What may stand in the braces after a chart: the table its reader checks against and its reference page prints.

![Trade since 2002](trade.csv){#fig-trade type=column x=Year y="US$ million" source="State Bank of Pakistan"}
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from briefkit.patterns import regex

TYPES: Final[dict[str, str]] = {
    "bar": "lying bars, one for each row; the default",
    "column": "standing bars",
    "line": "lines over years, dates or numbers",
    "area": "the same with the room below them filled",
    "point": "a point for each row, over two columns of numbers",
    "timeline": "events along the years, a lane for each value of `by`",
}

OPTIONS: Final[dict[str, str]] = {
    "type": f"what is drawn: {', '.join(f'`{name}`' for name in TYPES)}",
    "x": "the column of what is compared: names, years, dates, numbers; without it, the first column",
    "y": "the column of the values, or several with commas; without it, the second column",
    "by": "the column that tells series apart, or the lanes of a timeline",
    "label": "the column printed at each bar in place of its value, or at each event",
    "mark": "the column that tells the marks of a timeline apart",
    "where": "`Column=value`: only the rows with this value; several with `;`",
    "combine": "what becomes of rows with the same `x`: `sum`, or `count` of the rows, which needs no `y`",
    "sort": "`ascending` or `descending` by value; without it, the order of the file",
    "stack": "`yes`: series upon each other and not side by side",
    "values": "`yes` or `no`: print the values at the bars; without it, where there is room",
    "x-title": "what stands at the axis of `x`",
    "y-title": "what stands above the values; without it, the name of the column",
    "width": "`60%` of the text's width, or a length: `80mm`",
    "height": "a length: `60mm`",
}

_CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "type": tuple(TYPES),
    "combine": ("sum", "count"),
    "sort": ("ascending", "descending"),
    "stack": ("yes", "no"),
    "values": ("yes", "no"),
}
_KEPT: Final = ("alt", "source")  # read by whoever sets figures
_LENGTH: Final = regex(r"(\d{1,4}(?:\.\d+)?)\s*(%|mm|cm|in|pt|px)?")
_PIXELS: Final = {"mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "pt": 96 / 72, "px": 1.0, None: 1.0}
_SMALLEST: Final = 60.0  # pixels: less holds no axis


class ChartError(Exception):
    """A chart that cannot be drawn: what is wrong, what to do, and the line of the data it is about (0: none)."""

    def __init__(self, code: str, message: str, hint: str, line: int = 0) -> None:
        """Keep the parts of a finding."""
        super().__init__(message)
        self.code, self.message, self.hint, self.line = code, message, hint, line


@dataclass(frozen=True, slots=True)
class ChartRequest:
    """What an author asks for; empty where nothing was said."""

    type: str = "bar"
    x: str = ""
    y: str = ""
    by: str = ""
    label: str = ""
    mark: str = ""
    where: tuple[tuple[str, str], ...] = ()
    combine: str = ""
    sort: str = ""
    stack: bool = False
    values: bool | None = None
    x_title: str = ""
    y_title: str | None = None
    width: float = 0  # pixels; up to 1: a part of the text's width
    height: float = 0


def read_request(pairs: Mapping[str, str]) -> ChartRequest:
    """The attributes of a picture as a request.

    Raises:
        ChartError: where one is not known or has no meaning.
    """
    given = {name: " ".join(value.split()) for name, value in pairs.items() if name not in _KEPT}
    for name, value in given.items():
        _check(name, value)
    return ChartRequest(
        **{name: given.get(name, "") for name in ("x", "y", "by", "label", "mark", "combine", "sort")},
        type=given.get("type", "bar"),
        where=tuple(_conditions(given.get("where", ""))),
        stack=given.get("stack") == "yes",
        values=given["values"] == "yes" if "values" in given else None,
        x_title=given.get("x-title", ""),
        y_title=given.get("y-title"),
        width=_length("width", given.get("width", "")),
        height=_length("height", given.get("height", "")),
    )


def is_option(name: str) -> bool:
    """Tell whether an attribute is the chart's, and nobody else's any more when it is drawn."""
    return name not in _KEPT


def unknown(what: str, name: str, names: Sequence[str]) -> tuple[str, str]:
    """Message and hint for a name that is not among those there are."""
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    hint = f"did you mean `{near[0]}`?" if near else f"choose from {', '.join(f'`{known}`' for known in names[:12])}"
    return f"there is no {what} `{name[:60]}`", hint


def _check(name: str, value: str) -> None:
    if name not in OPTIONS:
        raise ChartError("W124", *unknown("option of charts", name, tuple(OPTIONS)))
    choices = _CHOICES.get(name, ())
    if choices and value not in choices:
        raise ChartError("W124", *unknown(f"{name} of charts", value, choices))


def _conditions(text: str) -> Iterator[tuple[str, str]]:
    for part in filter(None, (part.strip() for part in text.split(";"))):
        column, equals, value = part.partition("=")
        if not equals or not column.strip():
            raise ChartError("W124", f"`where` says `{part[:60]}`", "write Column=value, several with semicolons")
        yield column.strip(), value.strip()


def _length(name: str, text: str) -> float:
    """A length in pixels, or a part of the text's width as a number up to 1."""
    if not text:
        return 0.0
    match = _LENGTH.fullmatch(text)
    if not match or (match[2] == "%" and (name == "height" or not 20 <= float(match[1]) <= 100)):
        wanted = "a length: 60mm" if name == "height" else "20% to 100%, or a length: 80mm"
        raise ChartError("W124", f"the {name} `{text[:40]}` is none", f"write {wanted}")
    if match[2] == "%":
        return float(match[1]) / 100
    return max(float(match[1]) * _PIXELS[match[2]], _SMALLEST)
