"""The shapes of lists and mappings in YAML files: each reads a node into a value, and says itself as JSON Schema."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefkit.assembly.codes import error
from briefkit.assembly.shape import Report, Schema, Shape, short, wrong
from briefkit.assembly.yaml_nodes import Listing, Node, Scalar, Table, plain
from briefkit.findings import did_you_mean
from briefkit.text import Location


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
                message = f"`{short(pair.key)}` in `{name}` is not {self.name_means}"
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
                report(error("M002", f"there is no key `{short(pair.key)}`{self.within}", pair.location, hint))
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
