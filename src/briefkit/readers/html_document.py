"""A web page -> `Document`: notes by their links, else by their look; the text as Markdown."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from briefkit.harvest.document import Document
from briefkit.readers.checking import check_found
from briefkit.readers.found import FoundNote, trimmed
from briefkit.readers.html_meta import html_metadata
from briefkit.readers.html_pairs import PageNote, Pairs, find_pairs
from briefkit.readers.html_render import Rendition, render
from briefkit.readers.html_tree import parse_html
from briefkit.readers.text_document import make_document, parted, text_document
from briefkit.text import SourceText, Span


def html_document(path: PurePosixPath, text: str, kind: str = "html") -> Document:
    """Read a web page that was decoded already."""
    tree = parse_html(text, path.name)
    metadata = html_metadata(tree)
    pairs = find_pairs(tree)
    labels = _unique([note.label or str(at) for at, note in enumerate(pairs.notes, start=1)])
    rendition = render(tree, pairs, labels)
    source = SourceText(path, rendition.text)
    if not pairs.notes:
        document = text_document(source, kind)
        return replace(document, metadata={**document.metadata, **metadata})
    numbered, starred = _found(pairs, labels, rendition, own_lines=kind == "html")
    return make_document(source, kind, numbered, starred, check_found(source, numbered), metadata)


def _unique(labels: Sequence[str]) -> list[str]:
    """Labels for the rendition, each once: a second `1` becomes `1-2`."""
    times: dict[str, int] = {}
    unique = []
    for label in labels:
        times[label] = times.get(label, 0) + 1
        unique.append(label if times[label] == 1 else f"{label}-{times[label]}")
    return unique


def _found(
    pairs: Pairs, labels: Sequence[str], rendition: Rendition, own_lines: bool
) -> tuple[tuple[FoundNote, ...], tuple[FoundNote, ...]]:
    """The numbered and the starred notes of a page."""
    notes = [
        _note(index, replace(note, label=note.label or labels[index]), rendition, own_lines)
        for index, note in enumerate(pairs.notes)
    ]
    return parted(notes)


def _note(index: int, note: PageNote, rendition: Rendition, own_lines: bool) -> FoundNote:
    span = trimmed(rendition.text, rendition.notes.get(index, Span(0, 0)), note.label)
    return FoundNote(
        index + 1,
        note.label,
        (span,),
        rendition.calls.get(index),
        line=(note.start.sourceline or 0) if own_lines else 0,
        links=rendition.links.get(index, {}),
    )
