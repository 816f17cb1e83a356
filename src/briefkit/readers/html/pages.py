"""A web page whose lines have places -> `Document`, by way of the reader of PDF pages."""

from dataclasses import replace
from pathlib import PurePosixPath

from briefkit.harvest.document import Document
from briefkit.readers.html.meta import html_metadata
from briefkit.readers.html.positioned import positioned_pages
from briefkit.readers.html.tree import parse_html
from briefkit.readers.pdf.document import markdown_of
from briefkit.readers.text.document import text_document
from briefkit.text import SourceText


def paged_document(path: PurePosixPath, text: str) -> Document:
    """Read a web page that holds the pages of a PDF."""
    tree = parse_html(text, path.name)
    markdown = markdown_of(positioned_pages(tree, text))
    document = text_document(SourceText(path, markdown.text), "html", markdown.feet)
    return replace(document, metadata={**html_metadata(tree), **document.metadata})
