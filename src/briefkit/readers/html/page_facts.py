"""What a file says beside the page that pandoc makes of it: properties, styles of its title block, marks of notes."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from briefkit.findings import BriefError
from briefkit.readers.docx.styles import role_of_name
from briefkit.readers.files.archive import read_member
from briefkit.readers.files.xml_parts import Element, parse_part

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_ROLES = frozenset(
    (
        "title",
        "subtitle",
        "author",
        "affiliation",
        "date",
        "series",
        "abstract",
        "abstract heading",
        "keywords",
        "notice",
    )
)
_MOST = 60  # paragraphs that a title block may have


@dataclass(frozen=True)
class PageFacts:
    """Metadata that hold against those of the page; what its first paragraphs are for, by their words; note marks."""

    metadata: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)
    marks: Sequence[str] = ()
    """The mark of each note in the order of the text, empty where it is a number."""


def odt_facts(archive: zipfile.ZipFile, path: PurePosixPath) -> PageFacts:
    """What an ODT file says in its styles and properties."""
    content, styles, meta = (_part(archive, name, path) for name in ("content.xml", "styles.xml", "meta.xml"))
    text = content.find(f"{_OFFICE}body/{_OFFICE}text") if content is not None else None
    if content is None or text is None:
        return PageFacts()
    names = _Names([each for each in (content, styles) if each is not None])
    lines = dict(_title_block(text, names))
    marks = [each.get(f"{_TEXT}label") or "" for each in text.iter(f"{_TEXT}note-citation")]
    return PageFacts(_properties(meta), lines, marks)


def _part(archive: zipfile.ZipFile, name: str, path: PurePosixPath) -> Element | None:
    """A part of the file; one that cannot be read says nothing: pandoc reads the text."""
    try:
        data = read_member(archive, name, path)
        return parse_part(data, name, path) if data else None
    except BriefError:
        return None


class _Names:
    """The names of styles with those that they are based on; a class because it looks them up once."""

    def __init__(self, parts: Sequence[Element]) -> None:
        self.styles = {each.get(f"{_STYLE}name") or "": each for part in parts for each in part.iter(f"{_STYLE}style")}

    def role(self, name: str) -> str:
        """What a paragraph style is for."""
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            style = self.styles.get(name)
            shown = style.get(f"{_STYLE}display-name") if style is not None else None
            role = role_of_name((shown or name).replace("_20_", " "))
            if role:
                return role
            name = (style.get(f"{_STYLE}parent-style-name") or "") if style is not None else ""
        return ""


def _title_block(text: Element, names: _Names) -> Iterator[tuple[str, str]]:
    """The words and role of each paragraph before the first heading."""
    for at, paragraph in enumerate(text.iter(f"{_TEXT}p", f"{_TEXT}h")):
        if paragraph.tag == f"{_TEXT}h" or at >= _MOST:
            return
        role = names.role(paragraph.get(f"{_TEXT}style-name") or "")
        said = " ".join("".join(_own_text(paragraph)).split())
        if role in _ROLES and said:
            yield said, role


def _own_text(element: Element) -> Iterator[str]:
    """The letters of a paragraph without those of its notes."""
    yield element.text or ""
    for child in element:
        if child.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
            yield " "
        elif child.tag not in (f"{_TEXT}note", f"{_OFFICE}annotation"):
            yield from _own_text(child)
        yield child.tail or ""


def _properties(meta: Element | None) -> dict[str, str]:
    if meta is None:
        return {}
    found = {}
    for name, tag in (("title", f"{_DC}title"), ("lang", f"{_DC}language")):
        said = next((" ".join((each.text or "").split()) for each in meta.iter(tag)), "")
        if said:
            found[name] = said
    keywords = [" ".join((each.text or "").split()) for each in meta.iter(f"{_META}keyword")]
    if any(keywords):
        found["keywords"] = ", ".join(filter(None, keywords))
    return found
