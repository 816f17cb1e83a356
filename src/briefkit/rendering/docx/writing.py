"""A set paper as a Word file: native footnotes, styles of the house, citations as fields.

Pandoc writes the text into a reference document made from the house style's tokens; what it leaves undone or
does wrong is mended in its package after it, part by part.
"""

import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.docx.blocks import Change, rewrite_kinds
from briefkit.rendering.docx.body import body_changes
from briefkit.rendering.docx.bookmarks import mend_bookmarks
from briefkit.rendering.docx.contents import contents_blocks
from briefkit.rendering.docx.fields import FieldMarker
from briefkit.rendering.docx.front import back_blocks, front_blocks
from briefkit.rendering.docx.furniture import write_furniture
from briefkit.rendering.docx.input import CitationField, DocxAuthor, DocxInput, DocxProperties, Node
from briefkit.rendering.docx.lists import mend_lists
from briefkit.rendering.docx.looks import look_of
from briefkit.rendering.docx.notes import mend_notes
from briefkit.rendering.docx.package import Package
from briefkit.rendering.docx.paragraphs import mend_paragraphs
from briefkit.rendering.docx.pictures import draw_vector
from briefkit.rendering.docx.places import mark_places
from briefkit.rendering.docx.properties import write_properties
from briefkit.rendering.docx.reference import write_reference
from briefkit.rendering.docx.scripts import mark_scripts
from briefkit.rendering.docx.tables import mend_pictures, mend_tables
from briefkit.rendering.docx.tokens import length
from briefkit.rendering.styles.directions import runs_left

__all__ = ["CitationField", "DocxAuthor", "DocxInput", "DocxProperties", "RunPandoc", "write_docx"]

RunPandoc = Callable[[bytes, Sequence[str]], bytes]


def write_docx(brief: DocxInput, style: HouseStyle, run_pandoc: RunPandoc) -> bytes:
    """Write a set paper as DOCX; the same paper and style give the same bytes."""
    document = json.dumps(word_document(brief, style)).encode()
    package = Package.read(_convert(document, style, brief.properties.lang, run_pandoc))
    mend_notes(package, style)
    mend_paragraphs(package, style)
    mend_tables(package, style)
    mend_lists(package, style)
    mend_pictures(package, style)
    mend_bookmarks(package)
    mark_scripts(package, runs_left=runs_left(brief.properties.lang))
    write_furniture(package, brief, style)
    write_properties(package, brief.properties, style)
    return package.save()


def word_document(brief: DocxInput, style: HouseStyle) -> Node:
    """The whole paper as a pandoc document in Word's styles, without metadata: pandoc would leak it."""
    fields = FieldMarker(brief.fields if brief.citation_fields else ())
    pictures: dict[str, Change] = {"Image": draw_vector}
    # The tree is a new one, so that the marks that follow do not show in the caller's.
    body = rewrite_kinds(brief.document["blocks"], {"Span": fields}, pictures, body_changes(_hanging_captions(style)))
    mark_places(body)
    contents = contents_blocks(body, style.labels.get("contents", "Contents")) if brief.contents else []
    front = rewrite_kinds(front_blocks(brief, style), pictures)
    return {**brief.document, "meta": {}, "blocks": [*front, *contents, *body, *back_blocks(brief)]}


def _hanging_captions(style: HouseStyle) -> bool:
    return look_of(style, "caption").indent < 0 or length(style, "caption-hang", 0) > 0


def _convert(document: bytes, style: HouseStyle, lang: str, run_pandoc: RunPandoc) -> bytes:
    with tempfile.TemporaryDirectory(prefix="briefkit-") as folder:
        reference = Path(folder, "reference.docx")
        reference.write_bytes(write_reference(style, lang))
        return run_pandoc(document, ("-f", "json", "-t", "docx", "-o", "-", f"--reference-doc={reference}"))
