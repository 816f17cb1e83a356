"""One `style.yaml` to typed values with their places: no inheritance here, that is house_style's."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

import yaml

from briefkit.assembly.style_table import LABELS, LENGTHS, OPTIONS, PARAGRAPHS, SECTIONS, SHEETS, Option
from briefkit.assembly.style_values import (
    PAGE_VALUES,
    PARAGRAPH_VALUES,
    Parse,
    parse_choice,
    parse_color_or_name,
    parse_length,
    parse_number,
    parse_switch,
)
from briefkit.assembly.yaml_reading import MAX_DEPTH, MAX_LENGTH
from briefkit.findings import Finding, Severity, did_you_mean
from briefkit.text import Location

_LOADER: Final = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass
class StyleSheet:
    """What one `style.yaml` says: `values["paragraphs"]["body"]["size"]`, and where it says so."""

    path: PurePosixPath
    values: dict[str, dict[str, object]] = field(default_factory=dict)
    extends: str = ""
    csl: str = ""
    places: dict[str, Location] = field(default_factory=dict)  # "paragraphs.body.color" -> place
    findings: list[Finding] = field(default_factory=list)

    def report(self, code: str, rule: str, message: str, place: Location | None, hint: str = "") -> None:
        """Note down an error."""
        self.findings.append(Finding(code, rule, Severity.ERROR, message, place, hint))


def read_style_sheet(path: PurePosixPath, data: bytes) -> StyleSheet:
    """Read a `style.yaml`; what is wrong in it is among the findings and left out of the values."""
    sheet = StyleSheet(path)
    try:
        root = _composed(data.decode("utf-8-sig"))
    except _TooDeepError as error:
        sheet.report("Y104", "style-syntax", str(error), Location(path))
    except UnicodeDecodeError:
        sheet.report("Y104", "style-syntax", "the file is not in UTF-8", Location(path), "save it as UTF-8")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
        sheet.report("Y104", "style-syntax", f"not YAML: {error.problem}", place)
    except yaml.YAMLError:
        sheet.report("Y104", "style-syntax", "not YAML: a character that no text has", Location(path))
    else:
        if root is not None:
            _read_root(sheet, root)
    return sheet


class _TooDeepError(ValueError):
    pass


def _composed(text: str) -> yaml.Node | None:
    """The tree of a text; libyaml makes it by recursion in C, and too deep a text ends the process: ask first."""
    if len(text) > MAX_LENGTH:
        raise _TooDeepError(f"the file is {len(text):,} characters long, more than {MAX_LENGTH:,}")
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _TooDeepError(f"nested more than {MAX_DEPTH} levels deep")
    return yaml.compose(text, Loader=_LOADER)


def _read_root(sheet: StyleSheet, root: yaml.Node) -> None:
    for name, key, node in _pairs(sheet, root, "style.yaml"):
        sheet.places[name] = _place(sheet, node)
        if name in ("extends", "csl"):
            setattr(sheet, name, _text(sheet, node, name))
        elif name == "paragraphs":
            sheet.values[name] = _read_paragraphs(sheet, node)
        elif name == "fonts":
            sheet.values[name] = _read_fonts(sheet, node)
        elif name == "page":
            sheet.values[name] = _read_page(sheet, node)
        elif name in _FLAT:
            sheet.values[name] = _read_values(sheet, node, name, *_FLAT[name])
        elif name != "description":
            _unknown(sheet, name, key, SECTIONS, "")


def option_parser(option: Option) -> Parse:
    """What an option takes."""
    kinds: dict[str, Parse] = {"switch": parse_switch, "number": parse_number, "text": str}
    return kinds.get(option.kind) or parse_choice(option.choices)


# Sections of plain values: what each key takes, and what a key that is not here takes (None: there is none).
_FLAT: Final[dict[str, tuple[Mapping[str, Parse], Parse | None]]] = {
    "colors": ({}, parse_color_or_name),
    "labels": (dict.fromkeys(LABELS, str), None),
    "lengths": (dict.fromkeys(LENGTHS, parse_length), None),
    "options": ({name: option_parser(option) for name, option in OPTIONS.items()}, None),
}


def _read_values(
    sheet: StyleSheet, node: yaml.Node, where: str, known: Mapping[str, Parse], other: Parse | None = None
) -> dict[str, object]:
    """A mapping of plain values, each read by its parser."""
    values: dict[str, object] = {}
    for name, key, value in _pairs(sheet, node, where):
        parse = known.get(name, other)
        if parse is None:
            _unknown(sheet, name, key, known, where)
            continue
        sheet.places[f"{where}.{name}"] = _place(sheet, value)
        text = _text(sheet, value, f"{where}.{name}")
        try:
            values[name] = parse(text) if text is not None else None
        except ValueError as error:
            sheet.report("Y102", "bad-style-value", f"{where}.{name}: {error}", _place(sheet, value))
    return {name: value for name, value in values.items() if value is not None}


def _read_paragraphs(sheet: StyleSheet, node: yaml.Node) -> dict[str, object]:
    paragraphs: dict[str, object] = {}
    for name, key, value in _pairs(sheet, node, "paragraphs"):
        if name not in PARAGRAPHS:
            _unknown(sheet, name, key, PARAGRAPHS, "paragraphs")
            continue
        values = _read_values(sheet, value, f"paragraphs.{name}", PARAGRAPH_VALUES)
        paragraphs[name] = {key.replace("-", "_"): value for key, value in values.items()}
    return paragraphs


def _read_fonts(sheet: StyleSheet, node: yaml.Node) -> dict[str, object]:
    fonts: dict[str, object] = {}
    for name, _key, value in _pairs(sheet, node, "fonts"):
        font: dict[str, object] = {}
        if not isinstance(value, yaml.MappingNode):  # `text: [Pagella, serif]`: the families alone
            fonts[name] = {"families": _texts(sheet, value, f"fonts.{name}"), "word": ""}
            continue
        for part, key, item in _pairs(sheet, value, f"fonts.{name}"):
            if part == "families":
                font[part] = _texts(sheet, item, f"fonts.{name}.{part}")
            elif part == "word":
                font[part] = _text(sheet, item, f"fonts.{name}.{part}")
            else:
                _unknown(sheet, part, key, ("families", "word"), f"fonts.{name}")
        if "families" in font:
            font.setdefault("word", "")  # the first of them, and not what the style below has for its own
        fonts[name] = font
    return fonts


def _read_page(sheet: StyleSheet, node: yaml.Node) -> dict[str, object]:
    sheet_name = parse_choice(tuple(SHEETS))
    known: dict[str, Parse] = {**PAGE_VALUES, "size": lambda text: sheet_name(text.lower())}
    values = _read_values(sheet, node, "page", known)
    size = values.pop("size", None)
    if isinstance(size, str):
        width, height = SHEETS[size]
        values = {"width": width, "height": height, **values}
    return values


def _pairs(sheet: StyleSheet, node: yaml.Node, where: str) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """The keys and values of a mapping; a key given twice and a value that is no mapping are reported."""
    if not isinstance(node, yaml.MappingNode):
        sheet.report(
            "Y102",
            "bad-style-value",
            f"{where} must be keys and values",
            _place(sheet, node),
            "write `key: value`",
        )
        return
    seen: set[str] = set()
    for key, value in node.value:
        name = str(key.value)
        if name in seen:
            sheet.report("Y102", "bad-style-value", f"`{name}` is given twice", _place(sheet, key), "keep one of them")
            continue
        seen.add(name)
        yield name, key, value


def _text(sheet: StyleSheet, node: yaml.Node, where: str) -> str | None:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    sheet.report("Y102", "bad-style-value", f"{where} must be one value, not a list", _place(sheet, node))
    return None


def _texts(sheet: StyleSheet, node: yaml.Node, where: str) -> tuple[str, ...]:
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return tuple(text for item in items if (text := _text(sheet, item, where)))


def _unknown(sheet: StyleSheet, name: str, key: yaml.Node, known: Iterable[str], where: str) -> None:
    message = f"no key `{name}`" + (f" in {where}" if where else " in a house style")
    sheet.report("Y101", "unknown-style-key", message, _place(sheet, key), nearest_hint(name, known))


def nearest_hint(name: str, known: Iterable[str]) -> str:
    """`Did you mean x?`, or the whole list where nothing is near."""
    names = sorted(known)
    return did_you_mean(name, names, f"known here: {', '.join(names)}")


def _place(sheet: StyleSheet, node: yaml.Node) -> Location:
    mark = node.start_mark
    return Location(sheet.path, mark.line + 1, mark.column + 1)
