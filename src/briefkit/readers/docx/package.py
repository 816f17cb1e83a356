"""The parts of a DOCX package that a reader needs, as XML trees."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from zipfile import ZipFile

from briefkit.findings import BriefError
from briefkit.readers.files.archive import check_archive, read_member
from briefkit.readers.files.xml_parts import Element, parse_part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = b"http://purl.oclc.org/ooxml/"
# The names of ISO's strict files are turned into those that all others use.
_STRICT_NAMES = (
    (b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"drawingml/wordprocessingDrawing", b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    (b"drawingml/chart", b"http://schemas.openxmlformats.org/drawingml/2006/chart"),
)
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NEEDED = ("footnotes", "endnotes")
_USEFUL = ("styles", "numbering", "comments")


@dataclass(frozen=True, slots=True)
class Target:
    """What a relationship leads to: an address outside, or a part of the package; of what kind it is."""

    address: str
    outside: bool = False
    kind: str = ""


@dataclass(frozen=True)
class DocxPackage:
    """The trees of a document's parts; where the relationships of each part lead, by part and id."""

    document: Element
    footnotes: Element | None = None
    endnotes: Element | None = None
    styles: Element | None = None
    numbering: Element | None = None
    comments: Element | None = None
    core: Element | None = None
    targets: Mapping[str, Mapping[str, Target]] = field(default_factory=dict)
    read_part: Callable[[str], bytes | None] = field(default=lambda name: None)
    """The bytes of a part by its name, as a picture is."""
    damaged: tuple[str, ...] = ()
    """Parts that could not be read and without which the text is still whole."""


def read_package(path: PurePosixPath, data: bytes) -> DocxPackage:
    """Open a DOCX file; `BriefError` where it is damaged or a bomb."""
    return _Opened(path, check_archive(path, data)).package()


class _Opened:
    """An archive that is being read; a class because it notes which of its parts are damaged."""

    def __init__(self, path: PurePosixPath, archive: ZipFile) -> None:
        self.path = path
        self.archive = archive
        self.damaged: list[str] = []

    def package(self) -> DocxPackage:
        main = self._main_part()
        document = self._part(main)
        if document is None or document.find(f"{W}body") is None:
            raise BriefError(f"`{self.path}` has no text part", "open it in Word and save it again")
        folder, _, own = main.rpartition("/")
        prefix = f"{folder}/" if folder else ""
        related = self._relationships(f"{prefix}_rels/{own}.rels", folder)
        names = {kind: self._named(related, kind, prefix) for kind in (*_NEEDED, *_USEFUL)}
        parts = {kind: self._part(names[kind]) for kind in _NEEDED}
        parts |= {kind: self._useful(names[kind]) for kind in _USEFUL}
        targets = {"document": _addresses(related)}
        for kind in _NEEDED:
            rels = _rels_of(names[kind])
            targets[kind] = _addresses(self._relationships(rels, names[kind].rpartition("/")[0]))
        core = self._useful("docProps/core.xml")
        return DocxPackage(
            document, **parts, core=core, targets=targets, read_part=self._bytes, damaged=tuple(self.damaged)
        )

    def _bytes(self, name: str) -> bytes | None:
        return read_member(self.archive, name, self.path)

    def _part(self, name: str) -> Element | None:
        content = self._bytes(name)
        return _parse(content, name, self.path) if content else None

    def _useful(self, name: str) -> Element | None:
        """A part without which the text is still there."""
        try:
            return self._part(name)
        except BriefError:
            self.damaged.append(name)
            return None

    def _main_part(self) -> str:
        relationships = self._useful("_rels/.rels")
        for each in relationships.iter(_RELATIONSHIP) if relationships is not None else ():
            if (each.get("Type") or "").endswith("/officeDocument"):
                return (each.get("Target") or "").lstrip("/")
        return "word/document.xml"

    def _relationships(self, name: str, folder: str) -> dict[str, tuple[str, Target]]:
        """Kind and target of each relationship of a part, by id."""
        tree = self._useful(name)
        found = {}
        for each in tree.iter(_RELATIONSHIP) if tree is not None else ():
            kind = (each.get("Type") or "").rpartition("/")[2]
            address = each.get("Target") or ""
            outside = each.get("TargetMode") == "External" or kind == "hyperlink"
            found[each.get("Id") or ""] = kind, Target(address if outside else _joined(folder, address), outside, kind)
        return found

    def _named(self, related: Mapping[str, tuple[str, Target]], kind: str, prefix: str) -> str:
        """The name of a part: that of its relationship, else the usual one."""
        names = (target.address for own, target in related.values() if own == kind and not target.outside)
        return next(names, f"{prefix}{kind}.xml")


def _addresses(related: Mapping[str, tuple[str, Target]]) -> dict[str, Target]:
    return {key: target for key, (_kind, target) in related.items()}


def _rels_of(name: str) -> str:
    folder, _, own = name.rpartition("/")
    return f"{folder}/_rels/{own}.rels" if folder else f"_rels/{own}.rels"


def _joined(folder: str, address: str) -> str:
    """The name of a part from an address that may begin at the root or go upwards."""
    parts = [] if address.startswith("/") else [part for part in folder.split("/") if part]
    for part in address.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _parse(content: bytes, name: str, path: PurePosixPath) -> Element:
    """An XML part; the namespaces of ISO strict files are those of the usual ones."""
    if _STRICT in content[:20_000]:
        for own, usual in _STRICT_NAMES:
            content = content.replace(_STRICT + own, usual)
    return parse_part(content, name, path)


def value(element: Element | None, name: str = "val") -> str:
    """An attribute of Word's namespace, empty where it is not there."""
    return (element.get(f"{W}{name}") or "") if element is not None else ""


def is_on(properties: Element | None, name: str) -> bool | None:
    """What a switch among properties says; None where it says nothing."""
    switch = properties.find(f"{W}{name}") if properties is not None else None
    if switch is None:
        return None
    return value(switch).lower() not in ("0", "false", "off", "none")
