"""A web page -> `Document`: notes by their links, else by their look; the text as Markdown."""

import base64
import binascii
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, unquote_to_bytes

from briefkit.findings import Finding
from briefkit.harvest.document import Document
from briefkit.readers.files.left_out import Loss, Tally
from briefkit.readers.files.pictures import Pictures, kind_of
from briefkit.readers.html.beside import drop_cut_notes
from briefkit.readers.html.built import built_metadata, is_built, star_lines, taken_lines, with_blocks
from briefkit.readers.html.flow import FlowReader
from briefkit.readers.html.front import star_notes, take_title_block
from briefkit.readers.html.main import by_work, main_part, whole_page
from briefkit.readers.html.marks import page_numbers
from briefkit.readers.html.meta import html_metadata
from briefkit.readers.html.page_facts import PageFacts
from briefkit.readers.html.pairs import Pairs, find_pairs
from briefkit.readers.html.tree import parse_html
from briefkit.readers.markdown.flow import NoteText
from briefkit.readers.markdown.rendition import Rendition, render
from briefkit.readers.markdown.typed_notes import typed_document
from briefkit.readers.text.checking import check_found
from briefkit.readers.text.document import left_marks, make_document, parted
from briefkit.text import SourceText

ReadMedia = Callable[[str], bytes | None]
"""Gives the bytes of a file that a page shows, if they are at hand."""


def html_document(
    path: PurePosixPath,
    text: str,
    kind: str = "html",
    read_media: ReadMedia | None = None,
    facts: PageFacts = PageFacts(),  # noqa: B008 - it is frozen
) -> Document:
    """Read a web page that was decoded already; `facts` are what the file says in which it stood."""
    tree = parse_html(text, path.name)
    built = is_built(tree)
    if built:
        with_blocks(tree)
    drop_cut_notes(tree)
    pairs = _marked(find_pairs(tree), facts.marks)
    front = take_title_block(tree, pairs, facts.lines)
    if built:
        front.elements |= taken_lines(tree)
    star_notes(pairs, front)
    own = built_metadata(tree) if built else {}
    metadata = {**html_metadata(tree), **facts.metadata, **front.metadata(), **own}
    tally = Tally()
    pictures = Pictures(tally)
    root = whole_page(tree) if built else main_part(tree, pairs)  # its title block says what no heading tells
    dropped = (
        by_work(root, pairs, tally, front.elements)
        | front.elements
        | pairs.repeats
        | frozenset(page_numbers(root, tally))
    )
    reader = FlowReader(pairs, _Taker(pictures, tally, read_media), tally, dropped)
    blocks = reader.read(root)
    findings = list(tally.findings(path))
    if not pairs.notes:
        document = typed_document(path, blocks, kind, metadata, findings)
    else:
        marks: dict[Hashable, str] = {index: note.label for index, note in enumerate(pairs.notes) if note.label}
        rendition = render(blocks, _notes(reader, pairs, own_lines=kind == "html"), marks)
        document = _with_notes(path, rendition, kind, metadata, findings)
        if len(left_marks(rendition.text, rendition.notes)) > len(document.notes):
            unlinked = FlowReader(Pairs((), frozenset()), _Taker(pictures, Tally(), read_media), Tally(), dropped)
            typed = typed_document(path, unlinked.read(root), kind, metadata, findings)
            document = typed if len(typed.notes) > len(document.notes) else document
    return replace(document, pictures=pictures.taken, star_lines=star_lines(tree) if built else ())


def _with_notes(
    path: PurePosixPath, rendition: Rendition, kind: str, metadata: Mapping[str, str], findings: list[Finding]
) -> Document:
    source = SourceText(path, rendition.text)
    numbered, starred = parted(rendition.notes)
    return make_document(source, kind, numbered, starred, [*findings, *check_found(source, numbered)], metadata)


def _marked(pairs: Pairs, marks: Sequence[str]) -> Pairs:
    """The notes with the marks that the file gives them; those without one are counted."""
    if not any(marks) or len(marks) != len(pairs.notes):
        return pairs
    for note, mark in zip(pairs.notes, marks, strict=True):
        note.label = mark
    return pairs


def _notes(reader: FlowReader, pairs: Pairs, own_lines: bool) -> Mapping[Hashable, NoteText]:
    """The notes by their place among the pairs; lines are those of the file where it is one."""
    return {
        index: replace(reader.notes.get(index, NoteText(())), line=(note.start.sourceline or 0) if own_lines else 0)
        for index, note in enumerate(pairs.notes)
    }


class _Taker:
    """Takes pictures that are in the page itself or in the file around it; a class because it counts them."""

    def __init__(self, pictures: Pictures, tally: Tally, read_media: ReadMedia | None) -> None:
        self.pictures = pictures
        self.tally = tally
        self.read_media = read_media

    def __call__(self, source: str, alt: str) -> str:
        """The name that the text has for a picture; empty where it is not in the file."""
        if source.startswith("data:"):
            data = _data(source)
            name = f"media/picture-{len(self.pictures.taken) + 1}.{kind_of(data) or 'bin'}"
            return name if data and self.pictures.take(name, data, alt) else ""
        if self.read_media is None:
            return source  # whoever has the page's folder may look for it there
        found = self.read_media(unquote(source))
        if found is None:
            self.tally.add(Loss.PICTURE, f"{alt}: {source}" if alt else source)
            return ""
        name = _media_name(source)
        return name if self.pictures.take(name, found, alt) else ""


def _media_name(source: str) -> str:
    """The name of a picture: its address in the file, below one folder."""
    parts = [part for part in unquote(source).split("/") if part not in ("", ".", "..")]
    return "/".join(["media", *parts]) if parts[:1] != ["media"] else "/".join(parts)


def _data(source: str) -> bytes:
    head, _, payload = source.partition(",")
    try:
        return base64.b64decode(payload) if head.endswith(";base64") else unquote_to_bytes(payload)
    except (ValueError, binascii.Error):
        return b""
