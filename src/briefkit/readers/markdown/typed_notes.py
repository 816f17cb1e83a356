"""Renditions of documents without native notes: notes that are typed in the text are found in its plain letters."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from briefkit.findings import Finding, sort_findings
from briefkit.harvest.document import Document, Footnote
from briefkit.readers.markdown.escapes import without_escapes
from briefkit.readers.markdown.flow import Block
from briefkit.readers.markdown.rendition import render
from briefkit.readers.text.document import text_document
from briefkit.text import SourceText, Span


def typed_document(
    path: PurePosixPath,
    blocks: Sequence[Block],
    kind: str,
    metadata: Mapping[str, str],
    findings: Sequence[Finding] = (),
) -> Document:
    """The document of blocks without native notes; `metadata` go before what its first lines say."""
    markdown = render(blocks, {}, typed_labels=True).text
    letters, places = without_escapes(markdown)
    read = text_document(SourceText(path, letters), kind)
    if not read.notes and not read.starred:
        markdown = render(blocks, {}).text
    return Document(
        SourceText(path, markdown),
        tuple(_placed(note, places) for note in read.notes),
        {**read.metadata, **metadata},
        sort_findings([*findings, *read.findings]),
        tuple(_placed(note, places) for note in read.starred),
        kind,
    )


def _placed(note: Footnote, places: Sequence[int]) -> Footnote:
    """A note with its places in the Markdown; its text is that of the letters."""
    spans = tuple(Span(places[span.start], places[span.end]) for span in note.spans)
    return replace(note, spans=spans, call=None if note.call is None else places[note.call])
