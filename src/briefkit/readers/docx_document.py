"""DOCX -> `Document`: native foot- and endnotes in the order of their calls, the text as Markdown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from lxml import etree

from briefkit.harvest.document import Document
from briefkit.readers.checking import check_found
from briefkit.readers.docx_package import DocxPackage, W, read_package
from briefkit.readers.docx_styles import paragraph_roles
from briefkit.readers.docx_text import Call, ParagraphReader, Paragraphs, markdown
from briefkit.readers.found import FoundNote, trimmed
from briefkit.readers.text_document import make_document, parted, text_document
from briefkit.readers.title_block import read_metadata
from briefkit.readers.title_dates import printed_date
from briefkit.text import SourceText, Span

_CORE = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "author": "{http://purl.org/dc/elements/1.1/}creator",
    "keywords": "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords",
}
_JUNK_TITLES = ("microsoft word", "untitled", "document", "template")
_ROLES = {"title": "title", "subtitle": "subtitle", "author": "author", "date": "date"}


@dataclass(slots=True)
class _Notes:
    """The notes called so far: which, with what mark, where."""

    order: list[Call] = field(default_factory=list)
    marks: dict[tuple[str, str], str] = field(default_factory=dict)
    calls: dict[tuple[str, str], int] = field(default_factory=dict)


def docx_document(path: PurePosixPath, data: bytes) -> Document:
    """Read a DOCX file."""
    package = read_package(path, data)
    notes = _Notes()
    text, said = _body(package, notes)
    metadata = _metadata(package, said, text)
    if not any(_note_elements(package)):
        document = text_document(SourceText(path, text), "docx")
        return replace(document, metadata={**document.metadata, **metadata})
    text, found = _with_notes(package, notes, text)
    source = SourceText(path, text)
    numbered, starred = parted(found)
    return make_document(source, "docx", numbered, starred, check_found(source, numbered), metadata)


def _body(package: DocxPackage, notes: _Notes) -> tuple[str, dict[str, str]]:
    """The text without its notes; what paragraphs of the styles Title, Author, Date say."""
    roles = paragraph_roles(package.styles)
    reader = ParagraphReader(package.targets.get("document", {}))
    pieces: list[str] = []
    said: dict[str, str] = {}
    length = 0
    for paragraph in package.document.iter(f"{W}p"):
        content = reader.read(paragraph)
        role = roles.get(_style(paragraph), "")
        prefix = (
            "#" * int(role) + " " if role.isdigit() else "- " if paragraph.find(f"{W}pPr/{W}numPr") is not None else ""
        )
        line = prefix + _written(content, notes, length + len(prefix))
        if not line.strip():
            continue
        if role in _ROLES:
            said.setdefault(_ROLES[role], markdown(content.runs, lambda call: "").strip().replace("*", ""))
        pieces.append(line + "\n\n")
        length += len(pieces[-1])
    return "".join(pieces), said


def _written(content: Paragraphs, notes: _Notes, offset: int) -> str:
    """A paragraph as Markdown; its calls are numbered on, and their places noted."""
    written = ""
    runs = content.runs
    last = 0
    for at, run in enumerate(runs):
        if not isinstance(run, Call):
            continue
        written += markdown(runs[last:at], lambda call: "")
        key = (run.part, run.id)
        if key not in notes.calls:
            notes.order.append(run)
            notes.calls[key] = offset + len(written)
            following = runs[at + 1] if at + 1 < len(runs) else None
            if run.custom and isinstance(following, tuple):
                notes.marks[key] = following[0].strip()
        written += f"[^{_label(notes, key)}]"
        last = at + 2 if run.custom else at + 1
    return written + markdown(runs[last:], lambda call: "")


def _label(notes: _Notes, key: tuple[str, str]) -> str:
    """The mark of a note in the text: one of its own, or its number."""
    numbered = [(call.part, call.id) for call in notes.order if (call.part, call.id) not in notes.marks]
    return notes.marks.get(key) or str(numbered.index(key) + 1)


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return (style.get(f"{W}val") or "") if style is not None else ""


def _note_elements(package: DocxPackage) -> Iterator[tuple[tuple[str, str], etree._Element]]:
    """The notes of both parts by part and id, without the separators that Word keeps among them."""
    for part, root, tag in (("footnotes", package.footnotes, "footnote"), ("endnotes", package.endnotes, "endnote")):
        if root is not None:
            for element in root.iter(f"{W}{tag}"):
                if (element.get(f"{W}type") or "normal") == "normal":
                    yield (part, element.get(f"{W}id") or ""), element


def _with_notes(package: DocxPackage, notes: _Notes, text: str) -> tuple[str, list[FoundNote]]:
    """The text with the definitions of its notes at the end, and the notes."""
    elements = dict(_note_elements(package))
    keys = [(call.part, call.id) for call in notes.order if (call.part, call.id) in elements]
    keys += [key for key in elements if key not in notes.calls]
    found: list[FoundNote] = []
    pieces = [text]
    length = len(text)
    number = 0
    for key in keys:
        mark = notes.marks.get(key, "")
        number += not mark
        label = mark or str(number)
        head = f"[^{label}]: "
        content, links, fields = _note_text(elements[key], package.targets.get(key[0], {}))
        own = trimmed(content, Span(0, len(content)), mark)
        span = own.shifted(length + len(head))
        found.append(FoundNote(number, label, (span,), notes.calls.get(key), links=links, fields=fields))
        pieces.append(f"{head}{content}\n\n")
        length += len(pieces[-1])
    return "".join(pieces), found


def _note_text(
    element: etree._Element, targets: Mapping[str, str]
) -> tuple[str, dict[str, str], tuple[Mapping[str, object], ...]]:
    reader = ParagraphReader(targets)
    links: dict[str, str] = {}
    fields: list[Mapping[str, object]] = []
    lines = []
    for paragraph in element.iter(f"{W}p"):
        content = reader.read(paragraph)
        links |= content.links
        fields += content.fields
        lines.append(markdown(content.runs, lambda call: "").strip())
    return "\n\n    ".join(line for line in lines if line), links, tuple(fields)


def _metadata(package: DocxPackage, said: Mapping[str, str], text: str) -> dict[str, str]:
    """What is printed in the styles made for it, else the file's properties, else the title block."""
    core = {}
    for name, tag in _CORE.items():
        element = package.core.find(tag) if package.core is not None else None
        if element is not None and (element.text or "").strip():
            core[name] = (element.text or "").strip()
    if core.get("title", "").lower().startswith(_JUNK_TITLES):
        del core["title"]
    block = read_metadata(text)
    metadata = {**block, **core, **said}
    if block.get("author") and "author" not in said:
        metadata["author"] = block["author"]  # whoever last wrote in the file is often its creator
    if "date" in said:
        metadata["date"] = printed_date(said["date"]) or said["date"]
    return metadata
