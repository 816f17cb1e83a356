"""What the Word writer is given: the set paper with its front matter, as pandoc's AST."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from briefkit.rendering import ast

Node: TypeAlias = ast.Element
Nodes: TypeAlias = Sequence[Node]


@dataclass(frozen=True, slots=True)
class DocxAuthor:
    """An author of the title block; `note` becomes the starred footnote."""

    name: Nodes
    affiliation: Nodes = ()
    note: Nodes = ()


@dataclass(frozen=True, slots=True)
class DocxProperties:
    """The properties of the file, plain text. `created` is an ISO date or time; there is no clock."""

    title: str
    authors: tuple[str, ...] = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    lang: str = "en-GB"
    created: str = ""


@dataclass(frozen=True, slots=True)
class CitationField:
    """One citation as Word shall remember it: the payload is a CSL citation with its `citationItems`.

    The rendered text stands in the AST in `Span.cite-field`, whose `data-cite` is the field's index in
    `DocxInput.fields`; `note` is the number of its note (0: in the text), `ordinal` its place there, from 1.
    """

    payload: Mapping[str, object]
    note: int = 0
    ordinal: int = 1


@dataclass(frozen=True)
class DocxInput:
    """A set paper for Word.

    `document` is a whole pandoc document (JSON shape) whose blocks are the body; sections stand in
    `Div.source-section` with the attribute `data-section`, whose blocks get bookmarks. `contents` asks for a
    table of contents. `draft` and `embargo` are the stamps as they print, empty for none. `running` are texts
    for heads and feet, by the names the house style uses (`author`, `title`, `imprint`, …).
    """

    document: Node
    properties: DocxProperties
    title: Nodes
    subtitle: Nodes = ()
    series: Nodes = ()
    authors: Sequence[DocxAuthor] = ()
    date: Nodes = ()
    abstract: Nodes = ()
    keywords: Sequence[Nodes] = ()
    notice: Nodes = ()
    disclaimer: Nodes = ()
    contents: bool = False
    short_title: str = ""
    marking: str = ""
    draft: str = ""
    embargo: str = ""
    running: Mapping[str, str] = field(default_factory=dict)
    fields: Sequence[CitationField] = ()
    citation_fields: bool = True
