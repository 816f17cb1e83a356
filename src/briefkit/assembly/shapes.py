"""The shapes of values in YAML files: each reads a node into a value, and says itself as JSON Schema.

A shape never raises: what does not fit becomes a finding and the value `None`, and reading goes on.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from briefkit.assembly.codes import error
from briefkit.assembly.yaml_nodes import Listing, Node, Scalar, Table, kind, plain
from briefkit.findings import Finding, did_you_mean
from briefkit.text import Location

Schema = dict[str, Any]
Report = Callable[[Finding], None]


class Shape(Protocol):
    """What a value may be."""

    def read(self, name: str, node: Node, report: Report) -> Any:
        """The value of `node`, called `name` in messages; None (and a report) where it does not fit."""

    def schema(self) -> Schema:
        """The shape as JSON Schema (draft 2020-12)."""


def wrong(name: str, node: Node, expected: str, report: Report, hint: str = "") -> None:
    """Report that a value has not the type it should have."""
    report(error("M003", f"`{name}` should be {expected}, not {kind(node)}", node.location, hint))


@dataclass(frozen=True)
class Anything:
    """Any value, as Python's dicts, lists, strings and numbers."""

    def read(self, name: str, node: Node, report: Report) -> Any:
        """The value."""
        return plain(node)

    def schema(self) -> Schema:
        """No bounds."""
        return {}


@dataclass(frozen=True)
class Text:
    """Text; a number or `true` is taken as it is written. `check` returns what is wrong with a text."""

    pattern: str = ""
    means: str = ""
    check: Callable[[str], str] | None = None

    def read(self, name: str, node: Node, report: Report) -> str | None:
        """The text."""
        if not isinstance(node, Scalar) or node.value is None:
            wrong(name, node, "text", report)
            return None
        fault = self._fault(node.written)
        if fault:
            report(error("M006", f"`{name}: {_short(node.written)}` {fault}", node.location, self._hint()))
            return None
        return node.written

    def _fault(self, text: str) -> str:
        if self.pattern and not re.fullmatch(self.pattern, text):
            return f"is not {self.means}" if self.means else "is not allowed"
        return self.check(text) if self.check else ""

    def _hint(self) -> str:
        return f"write {self.means}" if self.means else ""

    def schema(self) -> Schema:
        """Text, or a number."""
        if self.pattern:
            return {"type": ["string", "number"], "pattern": f"^(?:{self.pattern})$"}
        return {"type": ["string", "number", "boolean"]}


@dataclass(frozen=True)
class Choice:
    """One of some words."""

    words: tuple[str, ...]

    def read(self, name: str, node: Node, report: Report) -> str | None:
        """The word."""
        text = Text().read(name, node, report)
        if text is None or text in self.words:
            return text
        hint = did_you_mean(text, self.words, "one of: " + ", ".join(self.words))
        report(error("M006", f"`{name}` does not know `{_short(text)}`", node.location, hint))
        return None

    def schema(self) -> Schema:
        """An enumeration."""
        return {"enum": list(self.words)}


_FLAGS = {"yes": True, "no": False, "on": True, "off": False}


@dataclass(frozen=True)
class Flag:
    """`true` or `false`."""

    def read(self, name: str, node: Node, report: Report) -> bool | None:
        """The flag; also where it was written as YAML 1.1 has it, `no` or `on`."""
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        if isinstance(node, Scalar) and isinstance(node.value, str) and node.value.lower() in _FLAGS:
            return _FLAGS[node.value.lower()]
        wrong(name, node, "`true` or `false`", report, "write `true` or `false`, without quotation marks")
        return None

    def schema(self) -> Schema:
        """A boolean, or a word for one."""
        return {"anyOf": [{"type": "boolean"}, {"enum": list(_FLAGS)}]}


@dataclass(frozen=True)
class Whole:
    """A whole number from `least` to `most`."""

    least: int
    most: int

    def read(self, name: str, node: Node, report: Report) -> int | None:
        """The number."""
        if not isinstance(node, Scalar) or type(node.value) is not int:
            wrong(name, node, "a whole number", report)
            return None
        if self.least <= node.value <= self.most:
            return node.value
        message = f"`{name}: {node.value}` is not from {self.least} to {self.most}"
        report(error("M006", message, node.location, f"give a number from {self.least} to {self.most}"))
        return None

    def schema(self) -> Schema:
        """An integer with bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class ListOf:
    """A list; one value alone is a list of one, and with `commas` text is taken apart at its commas."""

    item: Shape
    commas: bool = False
    single: bool = True

    def read(self, name: str, node: Node, report: Report) -> tuple[Any, ...] | None:
        """The values that fit."""
        if isinstance(node, Scalar) and node.value is None:
            wrong(name, node, "a list", report)
            return None
        if not isinstance(node, Listing) and not self.single:
            wrong(name, node, "a list", report, "write each item on a line of its own that begins with `- `")
            return None
        values = [self.item.read(name, item, report) for item in self._items(node)]
        return tuple(value for value in values if value is not None)

    def _items(self, node: Node) -> Sequence[Node]:
        if isinstance(node, Listing):
            return node.items
        if isinstance(node, Scalar) and self.commas:
            words = [word.strip() for word in node.written.split(",")]
            return [Scalar(word, word, node.location) for word in words if word]
        return [node]

    def schema(self) -> Schema:
        """An array, or what may stand for one."""
        array: Schema = {"type": "array", "items": self.item.schema()}
        if not self.single:
            return array
        return {"anyOf": [array, {"type": "string"} if self.commas else self.item.schema()]}


@dataclass(frozen=True)
class MappingOf:
    """A mapping with free names; without `value`, of anything. `name_pattern` is what a name must match."""

    value: Shape | None = None
    name_pattern: str = ""
    name_means: str = ""

    def read(self, name: str, node: Node, report: Report) -> dict[str, Any] | None:
        """The pairs that fit."""
        if not isinstance(node, Table):
            wrong(name, node, "a mapping", report, f"write `{name}: {{key: value}}`")
            return None
        found: dict[str, Any] = {}
        for pair in node.pairs:
            if self.name_pattern and not re.fullmatch(self.name_pattern, pair.key):
                hint = f"write `{re.sub('[^0-9A-Za-z]+', '_', pair.key).strip('_')}`, say"
                message = f"`{_short(pair.key)}` in `{name}` is not {self.name_means}"
                report(error("M006", message, pair.location, hint))
                continue
            value = self.value.read(pair.key, pair.value, report) if self.value else plain(pair.value)
            if value is not None or self.value is None:
                found[pair.key] = value
        return found

    def schema(self) -> Schema:
        """An object whose names are free."""
        described: Schema = {"type": "object"}
        if self.value:
            described["additionalProperties"] = self.value.schema()
        if self.name_pattern:
            described["propertyNames"] = {"pattern": f"^(?:{self.name_pattern})$"}
        return described


@dataclass(frozen=True)
class Key:
    """A key of a mapping: its shape, what it is for, and what holds without it."""

    name: str
    shape: Shape
    help: str
    default: object = None
    required: bool = False
    example: str = ""

    def schema(self) -> Schema:
        """The shape with description and default."""
        extra: Schema = {"description": self.help}
        if self.default is not None:
            extra["default"] = self.default
        return self.shape.schema() | extra


@dataclass(frozen=True)
class Record:
    """A mapping with known keys; `make` turns its values and its place into what is returned.

    `shorthand` is the key that a value stands for that is no mapping: `- intro.md` for `- section: intro.md`.
    Of the keys in `either` one at most may be given.
    """

    keys: tuple[Key, ...]
    make: Callable[[Mapping[str, Any], Location], Any] | None = None
    shorthand: str = ""
    within: str = ""
    either: tuple[str, ...] = ()
    index: Mapping[str, Key] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the keys by their names."""
        object.__setattr__(self, "index", {key.name: key for key in self.keys})

    def read(self, name: str, node: Node, report: Report) -> Any:
        """The values of its keys, or what `make` makes of them; None where a required one is missing."""
        if isinstance(node, Scalar) and self.shorthand:
            value = self.index[self.shorthand].shape.read(name, node, report)
            return None if value is None else self._made({self.shorthand: value}, node.location)
        if not isinstance(node, Table):
            wrong(name, node, "a mapping" + (" or text" if self.shorthand else ""), report)
            return None
        values = self.values(node, report)
        if not self.complete(name, node, values, report):
            return None
        return self._made(values, node.location)

    def values(self, node: Table, report: Report) -> dict[str, Any]:
        """The values of the keys that are given; a key that says nothing is one that is not given."""
        found: dict[str, Any] = {}
        for pair in node.pairs:
            key = self.index.get(pair.key)
            if key is None:
                hint = did_you_mean(pair.key, self.index, "known here: " + ", ".join(self.index))
                report(error("M002", f"there is no key `{_short(pair.key)}`{self.within}", pair.location, hint))
            elif not (isinstance(pair.value, Scalar) and pair.value.value is None):
                found[key.name] = key.shape.read(key.name, pair.value, report)
        self._check_either(node, report)
        return {name: value for name, value in found.items() if value is not None}

    def _check_either(self, node: Table, report: Report) -> None:
        given = [pair for pair in node.pairs if pair.key in self.either]
        if len(given) > 1:
            both = " and ".join(f"`{pair.key}`" for pair in given)
            report(error("M006", f"{both} exclude each other", given[1].location, "take one of them out"))

    def complete(self, name: str, node: Table, values: Mapping[str, Any], report: Report) -> bool:
        """Report the required keys that are missing (one whose value was wrong has its finding already)."""
        given = {pair.key for pair in node.pairs if not _says_nothing(pair.value)}
        for key in self.keys:
            if key.required and key.name not in given:
                hint = f"add `{key.name}: {key.example or '…'}`"
                report(error("M005", f"`{name}` has no `{key.name}`", node.location, hint))
        return all(key.name in values for key in self.keys if key.required)

    def _made(self, values: Mapping[str, Any], place: Location) -> Any:
        return self.make(values, place) if self.make else values

    def schema(self) -> Schema:
        """An object of these keys only, or its shorthand."""
        described: Schema = {
            "type": "object",
            "properties": {key.name: key.schema() for key in self.keys},
            "additionalProperties": False,
        }
        if self.either:
            described["not"] = {"required": list(self.either)}
        required = [key.name for key in self.keys if key.required]
        if required:
            described["required"] = required
        if self.shorthand:
            return {"anyOf": [self.index[self.shorthand].shape.schema(), described]}
        return described


def _says_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None


def _short(text: str, limit: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
