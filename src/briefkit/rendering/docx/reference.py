"""The reference document for pandoc to write into: an empty DOCX with a house style's styles and page."""

from typing import Any

from briefkit.assembly.style import HouseStyle, PageGeometry
from briefkit.rendering.docx.package import parse_xml, write_xml, write_zip
from briefkit.rendering.docx.styles import write_styles
from briefkit.rendering.docx.tokens import twentieths
from briefkit.rendering.docx.xml import Element, el

_TYPES = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
</Types>"""  # noqa: E501
_RELS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>
</Relationships>"""  # noqa: E501


def write_reference(style: HouseStyle, lang: str) -> bytes:
    """The reference document of a house style."""
    document = el("document", el("body", el("p"), el("sectPr", *page_properties(style.page))))
    return write_zip(
        {
            "[Content_Types].xml": write_xml(parse_xml(_TYPES)),
            "_rels/.rels": _RELS.format(kind="officeDocument", target="word/document.xml").encode(),
            "word/_rels/document.xml.rels": _RELS.format(kind="styles", target="styles.xml").encode(),
            "word/document.xml": write_xml(document),
            "word/styles.xml": write_xml(write_styles(style, lang)),
        }
    )


def page_properties(page: PageGeometry, head: float = 0, foot: float = 0) -> list[Element]:
    """Sheet and margins; `head` and `foot` are the distances of head and foot from the edges of the sheet."""
    margins: dict[str, Any] = {
        "top": twentieths(page.top),
        "right": twentieths(page.outside),
        "bottom": twentieths(page.bottom),
        "left": twentieths(page.inside),
        "header": twentieths(head or page.top / 2),
        "footer": twentieths(foot or page.bottom / 2),
        "gutter": 0,
    }
    return [
        el("pgSz", w=twentieths(page.width), h=twentieths(page.height)),
        el("pgMar", **margins),
    ]
