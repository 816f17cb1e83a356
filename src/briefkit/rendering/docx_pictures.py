"""Vector pictures for Word, drawn as PNG: pandoc embeds an SVG only with the help of another program."""

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

import resvg_py
from lxml import etree

from briefkit.rendering import ast
from briefkit.rendering.docx_input import Node
from briefkit.rendering.docx_package import parse_xml

_SVG = "data:image/svg+xml"
_DPI = 300
_CSS_DPI = 96
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"


def draw_vectors(blocks: list[Node]) -> None:
    """Put a PNG of 300 dots an inch in the place of each SVG data URL, at the size the SVG asks for."""
    for element in ast.walk(blocks):
        if element["t"] == "Image" and element["c"][2][0].startswith(_SVG):
            _draw(element)


def _draw(image: Node) -> None:
    triple, _alt, target = image["c"]
    try:
        png = _render(_data(target[0]))
    except (ValueError, binascii.Error, etree.XMLSyntaxError):
        return  # pandoc says what is wrong with it
    target[0] = "data:image/png;base64," + base64.b64encode(png).decode()
    given = ast.pairs_of(triple)
    if "width" not in given and "height" not in given:
        # The size of a PNG is in its IHDR: two 32-bit numbers after the signature and the chunk's head.
        dots = int.from_bytes(png[16:20], "big")
        triple[2].append(["width", f"{dots / _DPI:.3f}in"])


def _data(url: str) -> bytes:
    head, _, payload = url.partition(",")
    return base64.b64decode(payload) if head.endswith(";base64") else unquote_to_bytes(payload)


def _render(svg: bytes) -> bytes:
    root = parse_xml(svg)
    for element in root.iter():
        for name in (_XLINK_HREF, "href"):
            # A picture must not bring in files or addresses of its own.
            if not re.match(r"#|data:", element.get(name, "#")):
                del element.attrib[name]
    return resvg_py.svg_to_bytes(svg_string=etree.tostring(root).decode(), zoom=_DPI / _CSS_DPI)
