"""DOCX -> `Document`: text as pandoc's Markdown, native foot- and endnotes in the order of their calls."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from briefkit.findings import Finding
from briefkit.harvest.document import Document
from briefkit.readers.docx.captions import with_captions
from briefkit.readers.docx.comments import comment_findings
from briefkit.readers.docx.content import Surroundings
from briefkit.readers.docx.drawings import text_width
from briefkit.readers.docx.front import take_front, without_references
from briefkit.readers.docx.grouping import group
from briefkit.readers.docx.numbering import Numbering
from briefkit.readers.docx.package import DocxPackage, W, read_package, value
from briefkit.readers.docx.pieces import Piece, PieceReader
from briefkit.readers.docx.recommendations import with_recommendations
from briefkit.readers.docx.runs import ParagraphReader
from briefkit.readers.docx.styles import Styles
from briefkit.readers.docx.targets import (
    Targets,
    block_ids,
    identify_headings,
    referred_names,
    settle_links,
    without_dead_links,
)
from briefkit.readers.docx.typed_lists import with_typed_lists
from briefkit.readers.files.left_out import Loss, Tally
from briefkit.readers.files.pictures import Pictures
from briefkit.readers.files.xml_parts import Element
from briefkit.readers.markdown.flow import Block, NoteText, calls_in, with_inlines
from briefkit.readers.markdown.rendition import render
from briefkit.readers.markdown.typed_notes import typed_document
from briefkit.readers.text.checking import check_found
from briefkit.readers.text.document import make_document, parted
from briefkit.readers.title.block import read_metadata
from briefkit.text import SourceText

_CORE = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "author": "{http://purl.org/dc/elements/1.1/}creator",
    "keywords": "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords",
    "lang": "{http://purl.org/dc/elements/1.1/}language",
}
_JUNK_TITLES = ("microsoft word", "untitled", "document", "template")


@dataclass(frozen=True)
class _Read:
    """What was read of a file before it is written as Markdown."""

    blocks: Sequence[Block]
    notes: Mapping[Hashable, NoteText]
    marks: Mapping[Hashable, str]
    before: Sequence[Hashable]
    """The notes that only the title block calls, those with a mark of their own left out."""
    said: Mapping[str, str]
    findings: Sequence[Finding]
    pictures: Mapping[str, bytes]
    star_lines: Sequence[int]


def docx_document(path: PurePosixPath, data: bytes) -> Document:
    """Read a DOCX file."""
    package = read_package(path, data)
    read = _read(path, package)
    if not read.notes:
        document = typed_document(path, read.blocks, "docx", {}, read.findings)
        metadata = _metadata(package, read.said, document.metadata)
        return replace(document, metadata=metadata, pictures=read.pictures)
    rendition = render(read.blocks, read.notes, read.marks, before=read.before)
    source = SourceText(path, rendition.text)
    numbered, starred = parted(rendition.notes)
    findings = [*read.findings, *check_found(source, numbered)]
    metadata = _metadata(package, read.said, read_metadata(rendition.text))
    document = make_document(source, "docx", numbered, starred, findings, metadata)
    return replace(document, pictures=read.pictures, star_lines=read.star_lines)


def _read(path: PurePosixPath, package: DocxPackage) -> _Read:
    tally = Tally()
    for name in package.damaged:
        tally.add(Loss.DAMAGED, name)
    pictures = Pictures(tally)
    body = package.document.find(f"{W}body")
    assert body is not None
    around = Surroundings(Styles(package.styles), tally, pictures, package.read_part, text_width(body))
    reader = _reader(package, around, "document")
    pieces = reader.read(body)
    notes = dict(_notes(package, around))
    front = take_front(pieces, tally)
    rest = without_references(front.rest, tally) if any(note.fields for note in notes.values()) else front.rest
    blocks, notes = _settled(with_typed_lists(rest, numbers=bool(notes)), notes)
    findings = [*tally.findings(path), *comment_findings(package.comments, around.comments, path)]
    said = {"lang": around.styles.language} | front.metadata()
    marks, in_text = reader.reader.marks, {call.key for call in calls_in(blocks)}
    return _Read(
        blocks,
        notes,
        marks,
        [key for key in reader.reader.called if key not in in_text and key not in marks],
        {name: text for name, text in said.items() if text},
        findings,
        pictures.taken,
        front.star_lines,
    )


def _reader(package: DocxPackage, around: Surroundings, part: str) -> PieceReader:
    numbering = Numbering(package.numbering, around.styles)
    return PieceReader(ParagraphReader(around, package.targets.get(part, {})), numbering, group)


def _settled(
    pieces: Sequence[Piece], notes: Mapping[Hashable, NoteText]
) -> tuple[list[Block], dict[Hashable, NoteText]]:
    """Captions and recommendations put together, pieces as blocks, links leading to what is there."""
    everything = [*group(pieces), *(block for note in notes.values() for block in note.blocks)]
    targets = Targets(frozenset(referred_names(everything)))
    blocks = identify_headings(group(with_recommendations(with_captions(pieces, targets), targets)), targets)
    blocks = with_inlines(blocks, lambda inlines: settle_links(inlines, targets))
    alive = frozenset(block_ids(blocks))
    blocks = with_inlines(blocks, lambda inlines: without_dead_links(inlines, alive))
    settled = {}
    for key, note in notes.items():
        own = with_inlines(note.blocks, lambda inlines: settle_links(inlines, targets))
        settled[key] = replace(note, blocks=with_inlines(own, lambda inlines: without_dead_links(inlines, alive)))
    return blocks, settled


def _notes(package: DocxPackage, around: Surroundings) -> Iterator[tuple[Hashable, NoteText]]:
    """The notes of both parts by part and id, without the separators that Word keeps among them."""
    for part, root, tag in (("footnotes", package.footnotes, "footnote"), ("endnotes", package.endnotes, "endnote")):
        reader = _reader(package, around, part)
        for element in root.iter(f"{W}{tag}") if root is not None else ():
            if (value(element, "type") or "normal") == "normal":
                yield (part, value(element, "id")), _note(reader, element)


def _note(reader: PieceReader, element: Element) -> NoteText:
    reader.reader.begin_note()
    blocks = group(reader.read(element))
    return NoteText(blocks, dict(reader.reader.links), tuple(reader.reader.citations))


def _metadata(package: DocxPackage, said: Mapping[str, str], block: Mapping[str, str]) -> dict[str, str]:
    """What is printed in the styles made for it, else the file's properties, else the title block."""
    core = {}
    for name, tag in _CORE.items():
        element = package.core.find(tag) if package.core is not None else None
        if element is not None and (element.text or "").strip():
            core[name] = " ".join((element.text or "").split())
    if core.get("title", "").lower().startswith(_JUNK_TITLES):
        del core["title"]
    metadata = {**block, **core, **said}
    if block.get("author") and "author" not in said:
        metadata["author"] = block["author"]  # whoever last wrote in the file is often its creator
    return metadata
