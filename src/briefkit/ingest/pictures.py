"""The pictures of a document: which it shows, under what names they go into the paper, what stands for missing ones."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from briefkit.findings import Finding
from briefkit.ingest.codes import finding
from briefkit.ingest.naming import slug, unique
from briefkit.ingest.passages import Edit
from briefkit.patterns import regex
from briefkit.text import SourceText

_PICTURE = regex(
    r"!\[(?P<alt>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\([ ]*(?P<target><[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?P<title>[ \t\n]+(?:\"[^\"]*\"|'[^']*'))?[ ]*\)(?P<marks>\{[^{}]{0,4000}\})?"
)
_TAG = regex(r"<img\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = regex(r"\b(?P<name>src|alt)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+))", re.I)
_REMOTE = regex(r"(?:https?:)?//", re.IGNORECASE)
LABEL = regex(r"(?:\*\*)?(?:figure|fig\.|table|chart|map)\s+\d+(?:\*\*)?\s*[.:–—-]\s*(?:\*\*)?\s*(?=\S)", re.IGNORECASE)
"""The number of a figure or table, which the build gives it anew."""
FOLDER = PurePosixPath("media")


@dataclass(frozen=True)
class Picture:
    """A picture where it is shown."""

    start: int
    end: int
    target: str
    alt: str = ""
    alt_at: int = -1
    """Where its words begin; below 0 for a tag, whose words are no text."""
    target_span: tuple[int, int] = (-1, -1)


@dataclass
class Gallery:
    """The pictures of a document and what became of them."""

    edits: list[Edit] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def find_pictures(text: str) -> Iterator[Picture]:
    """The pictures of a Markdown text, in order."""
    for match in _PICTURE.finditer(text):
        target = match["target"].strip("<>")
        yield Picture(match.start(), match.end(), target, match["alt"], match.start("alt"), match.span("target"))
    for match in _TAG.finditer(text):
        values = {
            found["name"].lower(): found["double"] or found["single"] or found["bare"] or ""
            for found in _ATTRIBUTE.finditer(match[0])
        }
        yield Picture(match.start(), match.end(), values.get("src", ""), values.get("alt", ""))


def hang_pictures(source: SourceText, pictures: Mapping[str, bytes]) -> Gallery:
    """Give each picture that is there a name in the paper's folder; one that is not there leaves its words.

    Args:
        source: the document.
        pictures: the bytes of pictures by the names that the document gives them.
    """
    gallery = Gallery()
    names: dict[str, str] = {}
    for picture in find_pictures(source.text):
        if picture.target in pictures:
            if picture.target not in names:
                names[picture.target] = _name(picture.target, list(names.values()))
                gallery.files[names[picture.target]] = pictures[picture.target]
            gallery.edits += _shown(picture, names[picture.target])
        else:
            gallery.edits += _told(picture)
            gallery.findings.append(_missing(source, picture))
    return gallery


def _shown(picture: Picture, name: str) -> Iterator[Edit]:
    """The picture under its new name. Its words stay text of the document, with what other edits do to them."""
    if picture.alt_at < 0:
        yield Edit(picture.start, picture.end, f"![{LABEL.sub('', picture.alt)}]({name})")
        return
    for label in LABEL.finditer(picture.alt):
        yield Edit(picture.alt_at + label.start(), picture.alt_at + label.end(), "")
    yield Edit(*picture.target_span, name)


def _told(picture: Picture) -> Iterator[Edit]:
    """The words of a picture that cannot be had, in its place."""
    if picture.alt_at < 0 or not picture.alt:
        yield Edit(picture.start, picture.end, _words(picture))
        return
    before, after = _words(picture).split(picture.alt, 1)
    yield Edit(picture.start, picture.alt_at, before)
    yield Edit(picture.alt_at + len(picture.alt), picture.end, after)


def _name(target: str, taken: list[str]) -> str:
    path = PurePosixPath(target.split("?")[0].split("#")[0])
    stem = slug(path.stem) or "picture"
    stems = [PurePosixPath(name).stem for name in taken]
    return str(FOLDER / f"{unique(stem, stems)}{path.suffix.lower()}")


def _words(picture: Picture) -> str:
    """What stands for a picture that cannot be had: a link to it, or its words."""
    if _REMOTE.match(picture.target):
        address = picture.target if picture.target.startswith("http") else f"https:{picture.target}"
        return f"[{picture.alt or 'picture'}](<{address}>)"
    name = PurePosixPath(picture.target).name
    shown = re.sub(r"([\\`*_\[\]<>{}@])", r"\\\1", name)
    return picture.alt or (f"\\[{shown}\\]" if shown else "")


def _missing(source: SourceText, picture: Picture) -> Finding:
    where = source.location(picture.start)
    if _REMOTE.match(picture.target):
        message = f"the picture `{picture.target[:120]}` is on the web; a link to it stands in its place"
        return finding("I417", message, where, "save it into the paper's folder and show it there")
    message = f"the picture `{picture.target[:120]}` was not found; its words stand in its place"
    return finding("I417", message, where, "put the file beside the document and import again with `--replace`")
