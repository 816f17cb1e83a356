"""Vector pictures for Word, drawn as PNG: pandoc embeds an SVG only with the help of another program."""

import base64
import binascii
import re
from importlib.resources import files
from urllib.parse import unquote_to_bytes
from xml.etree.ElementTree import Element as HtmlElement
from xml.etree.ElementTree import SubElement

import resvg_py
from lxml import etree

from briefkit.findings import BriefError
from briefkit.patterns import regex
from briefkit.rendering.docx.input import Node
from briefkit.rendering.docx.package import parse_xml
from briefkit.rendering.docx.xml import Element
from briefkit.rendering.pdf.model import PrintPage
from briefkit.rendering.pdf.page_pictures import draw_page
from briefkit.rendering.pdf.process import print_here

_LENGTH = regex(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
_SVG = "data:image/svg+xml"
_DPI = 300
_CSS_DPI = 96
# Text whose fonts are all missing would not be drawn at all: the general names mean those of the package.
_SERIF, _SANS_SERIF = "TeX Gyre Pagella", "TeX Gyre Heros"
_OTHER_SCRIPTS = regex("[\u0300-\u036f\u0370-\u1cff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufeff\U0001f000-\U0003ffff]")
"""Letters that the fonts of the package do not have."""
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"


def draw_vector(image: Node) -> list[Node] | None:
    """A PNG of 300 dots an inch for an `Image` that is an SVG data URL, at the size the SVG asks for."""
    if not image["c"][2][0].startswith(_SVG):
        return None
    (identifier, classes, pairs), alternative, (url, title) = image["c"]
    try:
        png = _render(_data(url))
    except (ValueError, binascii.Error, etree.XMLSyntaxError):
        return None  # pandoc says what is wrong with it
    if not {"width", "height"} & {name for name, _value in pairs}:
        # The size of a PNG is in its first chunk: 32 bits after its signature and the chunk's head.
        dots = int.from_bytes(png[16:20], "big")
        pairs = [*pairs, ["width", f"{dots / _DPI:.3f}in"]]
    target = f"data:image/png;base64,{base64.b64encode(png).decode()}"
    return [{"t": "Image", "c": [[identifier, classes, pairs], alternative, [target, title]]}]


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
    fonts = str(files("briefkit") / "fonts")
    if _OTHER_SCRIPTS.search("".join(map(str, root.itertext()))) and (picture := _printed(root)):
        return picture
    return resvg_py.svg_to_bytes(
        svg_string=etree.tostring(root).decode(),
        zoom=_DPI / _CSS_DPI,
        font_dirs=[fonts],
        font_family=_SERIF,
        serif_family=_SERIF,
        sans_serif_family=_SANS_SERIF,
    )


def _printed(root: Element) -> bytes:
    """The drawing as the page shows it; empty where it has no size of its own, or nothing can be printed here.

    What draws the others takes all letters of a text from one font; the printer asks for one for each.
    """
    sizes = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    if not all(sizes):
        return b""
    width, height = (float(size[1]) for size in sizes if size)
    source = f"data:image/svg+xml;base64,{base64.b64encode(etree.tostring(root)).decode()}"
    page = HtmlElement("html")
    SubElement(SubElement(page, "body"), "img", src=source, alt="x")
    sheet = f"@page {{ size: {width}px {height}px; margin: 0 }} body {{ margin: 0 }} img {{ display: block }}"
    try:
        printed = print_here(PrintPage(page, (sheet,), "en", "x"))
    except BriefError:
        return b""
    return b"" if printed.refused else draw_page(printed.data, 1, _DPI / 72)
