"""What a shape of values in YAML files is, and how it says that a value does not fit.

A shape never raises: what does not fit becomes a finding and the value `None`, and reading goes on.
"""

from collections.abc import Callable
from typing import Any, Protocol

from briefkit.assembly.codes import error
from briefkit.assembly.yaml_nodes import Node, kind
from briefkit.findings import Finding

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


def short(text: str, limit: int = 60) -> str:
    """The text on one line, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
