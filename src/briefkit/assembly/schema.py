"""The keys of `brief.yaml` and of a section's front matter: one table for reading, JSON Schema and docs."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from briefkit.assembly.formats import FORMATS
from briefkit.assembly.model import Author, Parameter, SectionUse
from briefkit.assembly.scalar_shapes import Anything, Choice, Flag, Text, Whole
from briefkit.assembly.shape import Report, Schema, wrong
from briefkit.assembly.shapes import Key, ListOf, MappingOf, Record
from briefkit.assembly.yaml_nodes import Node, Scalar, Table
from briefkit.text import Location

_JINJA_WORDS = "and|or|not|in|is|if|else|true|false|none|True|False|None|self|loop|caller|varargs|kwargs"
_NAME = rf"(?!(?:{_JINJA_WORDS})$)[A-Za-z][A-Za-z0-9_]*"
_NAME_MEANS = "a name for templates: letters, digits and `_`, a letter first"

DEFAULT_BIBLIOGRAPHY = "../../bibliography/library.bib"


class Values:
    """Names with any values, for templates; their places are kept in `PlacedValues`."""

    def read(self, name: str, node: Node, report: Report) -> "PlacedValues | None":
        """The values, and where each stands."""
        values = _NAMES.read(name, node, report)
        if values is None or not isinstance(node, Table):
            return None
        places = {pair.key: pair.location for pair in node.pairs if pair.key in values}
        return PlacedValues(values, places)

    def schema(self) -> Schema:
        """An object whose names are names of Jinja."""
        return _NAMES.schema()


class Condition:
    """A Jinja expression, with its place."""

    def read(self, name: str, node: Node, report: Report) -> tuple[str, Location] | None:
        """The expression and its place."""
        text = Text().read(name, node, report)
        return None if text is None else (text, node.location)

    def schema(self) -> Schema:
        """Text, or `true` and `false`."""
        return Text().schema()


class PlacedValues(dict[str, Any]):
    """A mapping that knows where each of its keys was written."""

    def __init__(self, values: Mapping[str, Any], places: Mapping[str, Location]) -> None:
        """Put values and places together."""
        super().__init__(values)
        self.places = dict(places)


class WrittenPath:
    """A path as written, with its place (it is relative to the file it is written in)."""

    def read(self, name: str, node: Node, report: Report) -> tuple[str, Location] | None:
        """The path and its place."""
        if isinstance(node, Scalar) and node.value is not None:
            return node.written, node.location
        wrong(name, node, "a path", report)
        return None

    def schema(self) -> Schema:
        """Text."""
        return {"type": "string"}


_NAMES = MappingOf(name_pattern=_NAME, name_means=_NAME_MEANS)


def _bad_date(text: str) -> str:
    """Years, months and free text are fine; what looks like a day has to be one."""
    found = re.fullmatch(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", text.strip())
    if not found:
        return ""
    try:
        date(int(found[1]), int(found[2]), int(found[3] or 1))
    except ValueError:
        return "is not a day of the calendar"
    return ""


def _author(values: Mapping[str, Any], place: Location) -> Author:
    return Author(location=place, **values)


def _section(values: Mapping[str, Any], place: Location) -> SectionUse:
    written, where = values["section"]
    condition, condition_place = values.get("if", ("", None))
    given = values.get("with")
    return SectionUse(
        path=PurePosixPath(written),
        location=where,
        level=values.get("level"),
        shift=values.get("shift", 0),
        parameters=given,
        condition=condition,
        written=written,
        condition_place=condition_place,
        parameter_places=given.places if given is not None else None,
    )


AUTHOR = Record(
    (
        Key("name", Text(), "The name as it prints.", required=True, example="A. Author"),
        Key("affiliation", Text(), "The institute, printed under the name where the style does so."),
        Key("note", Text(), "Markdown: the starred note about the author on page one."),
    ),
    make=_author,
    shorthand="name",
    within=" of an author",
)

SECTION = Record(
    (
        Key(
            "section",
            WrittenPath(),
            "The Markdown file, relative to this file.",
            required=True,
            example="intro.md",
        ),
        Key("level", Whole(1, 6), "The level that the section's top heading becomes; not with `shift`."),
        Key("shift", Whole(-5, 5), "Levels by which all headings of the section move down; not with `level`."),
        Key("with", Values(), "Parameters of this use, for the section's template."),
        Key(
            "if",
            Condition(),
            "A Jinja expression over `variables`; where it is false the section is left out.",
        ),
    ),
    make=_section,
    shorthand="section",
    within=" of a section's use",
    either=("level", "shift"),
)

AUDIT = Record(
    (
        Key("select", ListOf(Text(), commas=True), "Codes or groups of codes to report; all without it."),
        Key("ignore", ListOf(Text(), commas=True), "Codes or groups of codes not to report."),
        Key(
            "severity",
            MappingOf(Choice(("error", "warning", "info", "off"))),
            "Code -> severity: error, warning, info or off.",
        ),
    ),
    within=" of `audit`",
)

_LANG = Text(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language tag like `en-GB` or `ur`")
_STYLE = Text(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*", "the name of a house style, like `plain`")

MANIFEST = Record(
    (
        Key(
            "title",
            Text(r"[\s\S]*\S[\s\S]*", "a title"),
            "The paper's title, Markdown.",
            required=True,
            example="Title of the Paper",
        ),
        Key("subtitle", Text(), "The subtitle, Markdown."),
        Key("short-title", Text(), "The title for running heads, where the title is long."),
        Key("authors", ListOf(AUTHOR), "Names, or mappings of `name`, `affiliation` and `note`."),
        Key("date", Text(check=_bad_date), "The date of the paper: 2026-11-21, 2026-11, 2026 or words."),
        Key("lang", _LANG, "The language, a BCP 47 tag.", "en-GB"),
        Key("abstract", Text(), "The abstract, Markdown."),
        Key("keywords", ListOf(Text(), commas=True), "Key words: a list, or text with commas."),
        Key("style", _STYLE, "The house style: a folder of `templates/`, or a style of the package.", "plain"),
        Key("csl", Text(), "A CSL file, or a style of the CSL repository, in place of the house style's."),
        Key(
            "bibliography",
            ListOf(WrittenPath()),
            "BibTeX files, relative to this file.",
            DEFAULT_BIBLIOGRAPHY,
        ),
        Key("variables", Values(), "Values for the templates of every section."),
        Key(
            "sections",
            ListOf(SECTION, single=False),
            "The sections in their order: paths, or mappings with `section`.",
            required=True,
            example="[introduction.md]",
        ),
        Key("formats", ListOf(Choice(FORMATS), commas=True), "What to build.", list(FORMATS)),
        Key("series", Text(), "The series line over the title: Policy Brief No. 4."),
        Key("marking", Text(), "A marking on every page: Restricted, Draft for comment."),
        Key("embargo", Text(), "Until when it is not to be published, with hour and zone: page one says so."),
        Key("notice", Text(), "Markdown: a paragraph under the abstract."),
        Key("contents", Flag(), "A table of contents; without it, as the house style says."),
        Key("citation-fields", Flag(), "Word: citations as fields that reference managers read.", default=True),
        Key("options", MappingOf(), "Options of the house style, set for this paper."),
        Key("labels", MappingOf(Text()), "Words of the house style, for this paper: `abstract: Key points`."),
        Key("audit", AUDIT, "Which rules of the audit apply, and how bad they are."),
        Key("limits", MappingOf(Whole(0, 10_000_000)), "Most words: `words`, `abstract`, …"),
    ),
)


def _parameter(values: Mapping[str, Any], place: Location) -> Parameter:
    return Parameter(**values)


PARAMETER = Record(
    (
        Key("required", Flag(), "Whether each use must give it (in `with` or `variables`).", default=False),
        Key("default", Anything(), "Its value where a use does not give it."),
        Key("description", Text(), "What it is for."),
    ),
    make=_parameter,
    shorthand="default",
    within=" of a parameter",
)


class Parameters:
    """The parameters that a section declares: a mapping of names to what they are."""

    shape = MappingOf(PARAMETER, _NAME, _NAME_MEANS)

    def read(self, name: str, node: Node, report: Report) -> dict[str, Parameter] | None:
        """The declared parameters; a name alone is an optional parameter."""
        if not isinstance(node, Table):
            return self.shape.read(name, node, report)
        bare = {pair.key: Parameter() for pair in node.pairs if _is_empty(pair.value)}
        full = Table(tuple(pair for pair in node.pairs if pair.key not in bare), node.location)
        return bare | (self.shape.read(name, full, report) or {})

    def schema(self) -> Schema:
        """An object of parameters."""
        return self.shape.schema()


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None


FRONT_MATTER = Record(
    (
        Key("title", Text(), "The section's name in registers; never printed."),
        Key("owner", Text(), "Who keeps the section up to date."),
        Key("as-of", Text(check=_bad_date), "The date up to which its facts hold."),
        Key("review-by", Text(check=_bad_date), "The date by which somebody should look at it again."),
        Key(
            "parameters",
            Parameters(),
            "The parameters of its template: `required`, `default`, `description`.",
        ),
    ),
    within=" of a section's front matter",
)


def manifest_schema() -> Schema:
    """The JSON Schema (draft 2020-12) of `brief.yaml`, for editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "brief.yaml",
        "description": "The manifest of a briefing paper.",
        **MANIFEST.schema(),
    }
