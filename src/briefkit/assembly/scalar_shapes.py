"""The shapes of single values in YAML files: text, words of a list, flags and whole numbers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from briefkit.assembly.codes import error
from briefkit.assembly.shape import Report, Schema, short, wrong
from briefkit.assembly.yaml_nodes import Node, Scalar, plain
from briefkit.findings import did_you_mean


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
            report(error("M006", f"`{name}: {short(node.written)}` {fault}", node.location, self._hint()))
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
        report(error("M006", f"`{name}` does not know `{short(text)}`", node.location, hint))
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
