"""An OPC package (the zip of a DOCX) as parts: read, changed, written with the same bytes every time."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from briefkit.rendering.docx.xml import RELS, TYPES, Element

# The oldest time a zip can hold: no clock goes into the file.
_TIME = (1980, 1, 1, 0, 0, 0)
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def parse_xml(data: bytes) -> Element:
    """XML of a part, without entities or network."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(data, parser)


def write_xml(root: Element) -> bytes:
    """A part as bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def write_zip(parts: Mapping[str, bytes]) -> bytes:
    """Parts as a zip file: content types first, then by name."""
    names = [name for name in _FIRST if name in parts]
    names += sorted(set(parts) - set(names))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            info = zipfile.ZipInfo(name, _TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, parts[name])
    return target.getvalue()


@dataclass
class Package:
    """A package in the making: parsed parts are written back when it is saved."""

    parts: dict[str, bytes]
    _trees: dict[str, Element] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes) -> "Package":
        """The package in a zip file."""
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return cls({name: archive.read(name) for name in archive.namelist() if not name.endswith("/")})

    def tree(self, name: str) -> Element:
        """A part as a tree; what is changed in it is in the file."""
        if name not in self._trees:
            self._trees[name] = parse_xml(self.parts[name])
        return self._trees[name]

    def put(self, name: str, root: Element) -> None:
        """Add a part or put another in its place."""
        self._trees[name] = root
        self.parts.setdefault(name, b"")

    def drop(self, name: str) -> None:
        """Take a part out, with its type and the relationships that lead to it."""
        self.parts.pop(name, None)
        self._trees.pop(name, None)
        for override in self.tree("[Content_Types].xml").findall(f"{{{TYPES}}}Override"):
            if override.get("PartName") == f"/{name}":
                self.tree("[Content_Types].xml").remove(override)
        for rels in [part for part in self.parts if part.endswith(".rels")]:
            for relation in self.tree(rels).findall(f"{{{RELS}}}Relationship"):
                if name.endswith(relation.get("Target", "").lstrip("/")) and not relation.get("TargetMode"):
                    self.tree(rels).remove(relation)

    def relate(self, source: str, kind: str, target: str, identity: str) -> None:
        """Lead from a part of `word/` to another: `relate("document.xml", "header", "head.xml", "rId9")`."""
        rels = self.tree(f"word/_rels/{source}.rels")
        etree.SubElement(rels, f"{{{RELS}}}Relationship", Id=identity, Type=f"{_OFFICE}/{kind}", Target=target)

    def declare(self, name: str, kind: str) -> None:
        """Tell the type of a WordprocessingML part: `declare("word/header1.xml", "header")`."""
        types = self.tree("[Content_Types].xml")
        etree.SubElement(types, f"{{{TYPES}}}Override", PartName=f"/{name}", ContentType=f"{_WORD}.{kind}+xml")

    def save(self) -> bytes:
        """The package as a zip file."""
        return write_zip({**self.parts, **{name: write_xml(root) for name, root in self._trees.items()}})
