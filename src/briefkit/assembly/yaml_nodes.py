"""YAML as values with places, and what a plain scalar means: YAML 1.2, decimal numbers only.

`no`, `on`, `2013-05-01`, `12:30`, `1_000`, `0o14` and `007` are text; PyYAML alone would read them as in
YAML 1.1.
"""

import math
from dataclasses import dataclass

from briefkit.patterns import regex
from briefkit.text import Location

_INTEGER = regex(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT = regex(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_NULL = {"", "~", "null", "Null", "NULL"}
_TRUE = {"true", "True", "TRUE"}
_FALSE = {"false", "False", "FALSE"}


class WrittenFloat(float):
    """A number that prints as its author wrote it: `6.50` does not become `6.5`."""

    written: str

    def __new__(cls, written: str) -> "WrittenFloat":
        """Read `written`, and keep it."""
        number = super().__new__(cls, written)
        number.written = written
        return number

    def __str__(self) -> str:
        """The number as written."""
        return self.written


Plain = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, and how it was written."""

    value: Plain
    written: str
    location: Location


@dataclass(frozen=True, slots=True)
class Listing:
    """A sequence: `[a, b]`, or lines that begin with `-`."""

    items: "tuple[Node, ...]"
    location: Location


@dataclass(frozen=True, slots=True)
class Pair:
    """A key with its value."""

    key: str
    location: Location
    value: "Node"


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping, in the order it is written; each key is in it once."""

    pairs: tuple[Pair, ...]
    location: Location


Node = Scalar | Listing | Table


def plain_value(written: str) -> Plain:
    """What a scalar without quotation marks means."""
    if written in _NULL:
        return None
    if written in _TRUE or written in _FALSE:
        return written in _TRUE
    if _INTEGER.fullmatch(written):
        return int(written)
    if written.lstrip("+-").isdigit():  # longer than any quantity: an ISBN, a telephone number
        return written
    if _FLOAT.fullmatch(written) and math.isfinite(float(written)):
        return WrittenFloat(written)
    return written


def plain(node: Node) -> object:
    """The value of a node as Python's dicts, lists, strings and numbers."""
    match node:
        case Scalar():
            return node.value
        case Listing():
            return [plain(item) for item in node.items]
        case Table():
            return {pair.key: plain(pair.value) for pair in node.pairs}


def kind(node: Node) -> str:
    """What a node is, in words for a message."""
    match node:
        case Listing():
            return "a list"
        case Table():
            return "a mapping"
        case Scalar(value=None):
            return "nothing"
        case Scalar(value=bool()):
            return f"`{node.written}`"
        case Scalar(value=int() | float()):
            return f"the number {node.written}"
        case Scalar():
            return "text"
