"""YAML with a place for every value; whatever the text is, the answer is values and findings.

The parser is PyYAML's, up to its events. Values are built here, so that tags run nothing, keys given twice
are found, aliases cannot multiply (`MAX_NODES`) and depth is bounded.
"""

from collections.abc import Iterator
from typing import Any

import yaml
from yaml import events

from briefkit.assembly.codes import error
from briefkit.assembly.yaml_nodes import Listing, Node, Pair, Scalar, Table, plain_value
from briefkit.findings import Finding
from briefkit.text import Location, SourceText

MAX_DEPTH = 40
MAX_NODES = 50_000
MAX_LENGTH = 1_000_000

_CORE = "tag:yaml.org,2002:"
_TYPES: dict[str, type | tuple[type, ...]] = {
    "str": str,
    "int": int,
    "float": (int, float),
    "bool": bool,
    "null": type(None),
}


def read_yaml(source: SourceText) -> tuple[Node | None, tuple[Finding, ...]]:
    """The one document of a YAML text; None where it is empty or cannot be read."""
    if len(source.text) > MAX_LENGTH:
        message = f"the YAML is {len(source.text):,} characters long, more than {MAX_LENGTH:,}"
        return None, (error("M001", message, Location(source.path), "move the text into section files"),)
    reader = _Reader(source)
    try:
        node = reader.document()
    except _RefusedError as refusal:
        return None, (*reader.findings, refusal.finding)
    except yaml.reader.ReaderError as fault:
        return None, (_bad_character(source, fault.position, fault.character),)
    except yaml.MarkedYAMLError as fault:
        return None, (*reader.findings, _syntax_error(source, fault))
    except (yaml.YAMLError, ValueError, OverflowError) as fault:  # `\UFFFFFFFF`: PyYAML calls chr() on it
        return None, (*reader.findings, error("M001", f"not YAML: {fault}", Location(source.path)))
    return node, tuple(reader.findings)


class _RefusedError(Exception):
    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class _Reader:
    """Events -> nodes, for one document."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.nodes = 0
        self.events: Iterator[events.Event] = iter(())

    def document(self) -> Node | None:
        self.events = yaml.parse(self.source.text, Loader=yaml.SafeLoader)
        next(self.events)  # stream start
        if isinstance(next(self.events), events.StreamEndEvent):
            return None
        node = self.node(next(self.events), depth=0)
        next(self.events)  # document end
        further = next(self.events)
        if not isinstance(further, events.StreamEndEvent):
            raise self.refused("a second document begins here", further, "take out the line `---`")
        return node

    def node(self, event: events.Event, depth: int) -> Node:
        self.count(1, event)
        if depth > MAX_DEPTH:
            raise self.refused(f"nested more than {MAX_DEPTH} levels deep", event)
        if isinstance(event, events.AliasEvent):
            return self.alias(event)
        before = self.nodes
        node = self.fresh(event, depth)
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            self.anchors[anchor] = (node, self.nodes - before + 1)
        return node

    def fresh(self, event: events.Event, depth: int) -> Node:
        if isinstance(event, events.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, events.SequenceStartEvent):
            self.check_tag(event, "seq")
            return self.listing(event, depth)
        self.check_tag(event, "map")
        return self.table(event, depth)

    def alias(self, event: events.AliasEvent) -> Node:
        if event.anchor not in self.anchors:
            hint = "text that begins with `*` needs quotation marks"
            raise self.refused(f"`*{event.anchor}` names no anchor above it", event, hint)
        node, size = self.anchors[event.anchor]
        self.count(size, event)
        return node

    def scalar(self, event: events.ScalarEvent) -> Scalar:
        value = plain_value(event.value) if event.implicit[0] else event.value
        tag = str(event.tag or "")
        if tag:
            value = event.value if tag == "!" else self.tagged(event, tag)
        return Scalar(value, event.value, self.place(event))

    def tagged(self, event: events.ScalarEvent, tag: str) -> str | int | float | bool | None:
        name = tag.removeprefix(_CORE)
        value = event.value if name == "str" else plain_value(event.value)
        if not tag.startswith(_CORE) or name not in _TYPES or not isinstance(value, _TYPES[name]):
            self.unknown_tag(event, tag)
        return value

    def check_tag(self, event: events.Event, expected: str) -> None:
        tag = getattr(event, "tag", None)
        if tag not in (None, "!", _CORE + expected):
            self.unknown_tag(event, str(tag))

    def unknown_tag(self, event: events.Event, tag: str) -> None:
        shown = tag.replace(_CORE, "!!")
        hint = "take the tag out; text that begins with `!` needs quotation marks"
        self.findings.append(error("M001", f"the tag `{shown}` is not allowed here", self.place(event), hint))

    def listing(self, start: events.Event, depth: int) -> Listing:
        items = []
        while not isinstance(event := next(self.events), events.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Listing(tuple(items), self.place(start))

    def table(self, start: events.Event, depth: int) -> Table:
        pairs: dict[str, Pair] = {}
        while not isinstance(event := next(self.events), events.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            self.add(pairs, event, key, value)
        return Table(tuple(pairs.values()), self.place(start))

    def add(self, pairs: dict[str, Pair], event: events.Event, key: Node, value: Node) -> None:
        place = self.place(event)
        if not isinstance(key, Scalar) or not key.written:
            hint = "text that begins with `{` or `[` needs quotation marks"
            self.findings.append(error("M001", "a key has to be a word", place, hint))
        elif key.written == "<<" and getattr(event, "style", None) is None:
            hint = "write the keys out; YAML 1.2 has no merge key"
            self.findings.append(error("M001", "the merge key `<<` is not allowed here", place, hint))
        elif key.written in pairs:
            first = pairs[key.written].location.line
            message = f"the key `{key.written}` is given twice; the first is in line {first}"
            self.findings.append(error("M004", message, place, "take one of them out"))
        else:
            pairs[key.written] = Pair(key.written, place, value)

    def count(self, nodes: int, event: events.Event) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            raise self.refused(f"more than {MAX_NODES:,} values, aliases written out", event)

    def refused(self, message: str, event: events.Event, hint: str = "") -> _RefusedError:
        return _RefusedError(error("M001", message, self.place(event), hint))

    def place(self, event: events.Event) -> Location:
        return _place(self.source, event.start_mark)


def _place(source: SourceText, mark: Any) -> Location:
    # PyYAML counts lines at U+2028 too and leaves out the byte-order mark: we ask it for the offset
    shift = 1 if source.text.startswith("\ufeff") else 0
    return source.location(min(mark.index + shift, len(source.text)))


def _bad_character(source: SourceText, position: int, character: object) -> Finding:
    number = ord(character) if isinstance(character, str) else character
    place = source.location(min(position, len(source.text)))
    message = f"the character U+{number:04X} is not allowed in YAML"
    return error("M001", message, place, "delete it, or save the file anew as UTF-8 text")


def _syntax_error(source: SourceText, fault: yaml.MarkedYAMLError) -> Finding:
    mark = fault.problem_mark or fault.context_mark
    place = _place(source, mark) if mark else Location(source.path)
    problem = fault.problem or fault.context or "it cannot be read"
    message, hint = _explained(source, mark.index if mark else 0, problem)
    return error("M001", message, place, hint)


def _explained(source: SourceText, index: int, problem: str) -> tuple[str, str]:
    """What PyYAML says, said so that it can be mended."""
    letter = source.text[index : index + 1]
    if letter == "\t":
        return "a tab where spaces belong", "YAML is indented with spaces: replace the tab"
    if "mapping values are not allowed" in problem:
        return "a second `: ` in one line", 'put the value in quotation marks: title: "Power: a View"'
    if letter and letter in "@`%" and "cannot start any token" in problem:
        return f"text may not begin with `{letter}`", "put the value in quotation marks"
    if "alphabetic or numeric" in problem:
        return "text may not begin with `*` or `&`", "put the value in quotation marks"
    if "expected <block end>" in problem:
        hint = "indent the lines of a list or mapping alike; put text that has quotation marks in it into others"
        return "this line does not fit the lines above it", hint
    if "found unexpected end of stream" in problem:
        return "a quotation mark is not closed", "look for the opening one above"
    return f"not YAML: {problem}", "look at this line and the one above it"
