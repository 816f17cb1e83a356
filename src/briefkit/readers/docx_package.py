"""The parts of a DOCX file that a reader needs, as XML trees."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lxml import etree

from briefkit.findings import BriefError
from briefkit.readers.archive import check_archive, read_member

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT_W = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_R = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True)
class DocxPackage:
    """The trees of a document's parts, and the addresses that the links of each part lead to, by part and id."""

    document: etree._Element
    footnotes: etree._Element | None = None
    endnotes: etree._Element | None = None
    styles: etree._Element | None = None
    core: etree._Element | None = None
    targets: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def read_package(path: PurePosixPath, data: bytes) -> DocxPackage:
    """Open a DOCX file; `BriefError` where it is damaged or a bomb."""
    archive = check_archive(path, data)

    def part(name: str) -> etree._Element | None:
        content = read_member(archive, name, path)
        return _parse(content, name, path) if content else None

    main = _main_part(part("_rels/.rels"))
    document = part(main)
    if document is None or document.find(f"{W}body") is None:
        raise BriefError(f"{path} has no text part", "open it in Word and save it again")
    folder, _, own = main.rpartition("/")
    prefix = f"{folder}/" if folder else ""
    parts = {name: part(f"{prefix}{name}.xml") for name in ("footnotes", "endnotes", "styles")}
    links = {"document": _targets(part(f"{prefix}_rels/{own}.rels"))}
    for name in ("footnotes", "endnotes"):
        links[name] = _targets(part(f"{prefix}_rels/{name}.xml.rels"))
    return DocxPackage(
        document, parts["footnotes"], parts["endnotes"], parts["styles"], part("docProps/core.xml"), links
    )


def _main_part(relationships: etree._Element | None) -> str:
    if relationships is not None:
        for each in relationships.iter(_RELATIONSHIP):
            if (each.get("Type") or "").endswith("/officeDocument"):
                return (each.get("Target") or "").lstrip("/")
    return "word/document.xml"


def _parse(content: bytes, name: str, path: PurePosixPath) -> etree._Element:
    """An XML part; the namespaces of ISO strict files are those of the usual ones."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    plain = content.replace(_STRICT_W, W[1:-1].encode()).replace(_STRICT_R, R[1:-1].encode())
    try:
        return etree.fromstring(plain, parser=parser)
    except etree.XMLSyntaxError as error:
        raise BriefError(f"{path} is damaged: {name}: {error}", "open it in Word and save it again") from error


def _targets(relationships: etree._Element | None) -> dict[str, str]:
    if relationships is None:
        return {}
    return {
        each.get("Id") or "": each.get("Target") or ""
        for each in relationships.iter(_RELATIONSHIP)
        if (each.get("Type") or "").endswith("/hyperlink")
    }
