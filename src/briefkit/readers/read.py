"""The front door: a file's bytes to a `Document`, by what kind of document it is.

The readers of other kinds than texts are imported when the first such document comes: all of them take longer to
import than a paper of a hundred notes takes to be harvested.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefkit.findings import sort_findings
from briefkit.harvest.document import LONGEST_NOTE, Document
from briefkit.patterns import regex
from briefkit.readers.files.codes import finding
from briefkit.readers.files.decoding import Decoded, decode
from briefkit.readers.files.sniffing import page_in_markdown, sniff
from briefkit.readers.lines.double_spacing import without_double_spacing
from briefkit.readers.lines.layout_columns import without_columns
from briefkit.readers.text.document import text_document
from briefkit.readers.title.block import read_metadata
from briefkit.text import Location, SourceText

if TYPE_CHECKING:
    from briefkit.readers.pandoc_formats import PandocRunner


def read_document(path: PurePosixPath, data: bytes, run_pandoc: "PandocRunner | None" = None) -> Document:
    """Read a source document: its text, its notes in order, what it says of itself, what is odd about it.

    Raises `BriefError` for what is no document or cannot be read at all.
    """
    return _with_long_notes(_read(path, data, run_pandoc))


def _read(path: PurePosixPath, data: bytes, run_pandoc: "PandocRunner | None") -> Document:
    kind = sniff(path, data)
    if kind in ("markdown", "text"):
        return _read_text(path, data, kind)
    if kind == "html":
        decoded = decode(data, declared_encoding(data))
        return with_damage(_read_page(path, decoded.text), decoded)
    if kind == "docx":
        from briefkit.readers.docx.document import docx_document

        return docx_document(path, data)
    if kind == "pdf":
        from briefkit.readers.pdf.document import pdf_document

        return pdf_document(path, data)
    from briefkit.readers.pandoc_formats import pandoc_document, run_own_pandoc

    return pandoc_document(path, data, kind, run_pandoc or run_own_pandoc)


def _with_long_notes(document: Document) -> Document:
    """Say which notes are so long that no citation in them is read."""
    found = tuple(
        finding(
            "F127",
            f"note {note.number} has {len(note.raw):,} letters; no citation in it was read",
            Location(document.source.path, note.line, 1),
            "look whether the text of the document stands in the note, and part it",
            [note.number],
        )
        for note in document.notes
        if len(note.raw) > LONGEST_NOTE
    )
    return replace(document, findings=sort_findings([*document.findings, *found])) if found else document


_CHARSET = regex(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)


def declared_encoding(data: bytes) -> str:
    """The encoding that a web page declares in its head."""
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii", "replace") if match else ""


def _read_text(path: PurePosixPath, data: bytes, kind: str) -> Document:
    decoded = decode(data)
    if kind == "markdown" and (page := page_in_markdown(decoded.text)):
        document = _read_page(path, page, read_metadata(decoded.text))
    elif kind == "text":
        document = _read_plain(path, decoded.text)
    else:
        document = text_document(SourceText(path, decoded.text), kind)
    return with_damage(document, decoded)


def _read_plain(path: PurePosixPath, text: str) -> Document:
    """A plain text, its lines and columns one after the other; lines of notes are those of the file."""
    places: Sequence[int] = ()
    for change in (without_double_spacing, without_columns):
        if reflowed := change(text):
            text = reflowed.text
            places = [places[at - 1] for at in reflowed.lines] if places else reflowed.lines
    document = text_document(SourceText(path, text), "text")
    if not places:
        return document
    return replace(document, notes=tuple(replace(note, line=places[note.line - 1]) for note in document.notes))


def _read_page(path: PurePosixPath, text: str, metadata: Mapping[str, str] = MappingProxyType({})) -> Document:
    from briefkit.readers.html.document import html_document
    from briefkit.readers.html.page_facts import PageFacts
    from briefkit.readers.html.positioned import is_positioned

    if is_positioned(text):
        from briefkit.readers.html.pages import paged_document

        return paged_document(path, text)
    return html_document(path, text, facts=PageFacts(metadata))


def with_damage(document: Document, decoded: Decoded) -> Document:
    """Add the finding that a file mixes encodings."""
    if not decoded.damaged:
        return document
    first = decoded.damaged[0]
    found = finding(
        "F108",
        f"{len(decoded.damaged)} lines are not UTF-8 as the rest is; they were read as Windows-1252",
        Location(document.source.path, first, 1),
        "save the file as UTF-8",
    )
    return replace(document, findings=(found, *document.findings))
