"""PDF -> `Document`: its text layer as a Markdown copy of the pages, which is read like any other copy."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from briefkit.findings import Finding, sort_findings
from briefkit.harvest.document import Document
from briefkit.patterns import regex
from briefkit.readers.files.codes import finding
from briefkit.readers.pdf.addresses import links_of
from briefkit.readers.pdf.columns import in_reading_order
from briefkit.readers.pdf.line_numbers import without_line_numbers
from briefkit.readers.pdf.lines import page_lines
from briefkit.readers.pdf.markdown import PdfMarkdown, pages_as_markdown
from briefkit.readers.pdf.pages import sort_pages
from briefkit.readers.pdf.runs import Page, PdfText, read_runs
from briefkit.readers.pdf.shifted import unshifted
from briefkit.readers.text.document import text_document
from briefkit.text import Location, SourceText

_JUNK = regex(r"microsoft word|untitled|.*\.(?:docx?|indd|qxd|pdf|tex|dvi)$|\W*$|[\w-]+$", re.IGNORECASE)


def pdf_document(path: PurePosixPath, data: bytes) -> Document:
    """Read a PDF through its text layer."""
    text = read_runs(path, data)
    text = replace(text, pages=unshifted(text.pages))
    markdown = markdown_of(text.pages)
    document = text_document(SourceText(path, markdown.text), "pdf", markdown.feet)
    findings = sort_findings([*document.findings, *_empty_pages(path, text)])
    return replace(document, metadata=_metadata(document, text), findings=findings)


def markdown_of(pages: Sequence[Page]) -> PdfMarkdown:
    """The Markdown copy of pages whose letters have their places, and the feet of its pages."""
    pages = without_line_numbers(pages)
    lines = [in_reading_order(page_lines(page, index)) for index, page in enumerate(pages)]
    return pages_as_markdown(sort_pages(lines), links_of(address for page in pages for address in page.links))


def _empty_pages(path: PurePosixPath, text: PdfText) -> list[Finding]:
    """Pages without text among pages with text were not recognised."""
    empty = [number for number, page in enumerate(text.pages, start=1) if not page.runs]
    if not empty:
        return []
    which = f"page {empty[0]} has" if len(empty) == 1 else f"{len(empty)} pages have"
    return [
        finding(
            "F110",
            f"{which} no text layer",
            Location(path),
            "run a text recognition over the file: notes may be missing",
        )
    ]


def _metadata(document: Document, text: PdfText) -> dict[str, str]:
    """What the first page prints; what is missing there, from the file's properties."""
    found = dict(document.metadata)
    title, author = text.info.get("Title", ""), text.info.get("Author", "")
    if title and not _JUNK.match(title) and (not found.get("title") or _has(document, title)):
        found["title"] = title
    if author and "author" not in found and _has(document, author.split(",")[0]):
        found["author"] = author
    return found


def _has(document: Document, words: str) -> bool:
    """Only what is printed in the document itself is taken from its properties."""
    return " ".join(words.lower().split()) in " ".join(document.source.text[:20_000].lower().split())
