"""WordprocessingML with lxml: names, elements, attributes in the order the schema wants."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from lxml import etree

from briefkit.patterns import regex

Element: TypeAlias = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# What XML 1.0 has no way to write.
_CONTROL = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

NAMESPACES = {"w": W, "r": R}

# The order in which CT_PPr and CT_RPr want their children (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28).
PARAGRAPH_ORDER = [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "kinsoku",
    "wordWrap",
    "overflowPunct",
    "topLinePunct",
    "autoSpaceDE",
    "autoSpaceDN",
    "bidi",
    "adjustRightInd",
    "snapToGrid",
    "spacing",
    "ind",
    "contextualSpacing",
    "mirrorIndents",
    "suppressOverlap",
    "jc",
    "textDirection",
    "textAlignment",
    "textboxTightWrap",
    "outlineLvl",
    "divId",
    "cnfStyle",
    "rPr",
    "sectPr",
    "pPrChange",
]
RUN_ORDER = [
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "dstrike",
    "outline",
    "shadow",
    "emboss",
    "imprint",
    "noProof",
    "snapToGrid",
    "vanish",
    "webHidden",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "u",
    "effect",
    "bdr",
    "shd",
    "fitText",
    "vertAlign",
    "rtl",
    "cs",
    "em",
    "lang",
    "eastAsianLayout",
    "specVanish",
    "oMath",
]


def tag(name: str) -> str:
    """A name of WordprocessingML as lxml writes it: `p` is `{…/main}p`."""
    return f"{{{W}}}{name}"


def el(name: str, /, *children: Element, text: str | None = None, **attributes: Any) -> Element:
    """A `w:` element; attributes are `w:` ones, `r_id` being `r:id`."""
    element = etree.Element(tag(name), nsmap=NAMESPACES)
    for key, value in attributes.items():
        place = f"{{{R}}}{key[2:]}" if key.startswith("r_") else tag(key.rstrip("_"))
        element.set(place, str(value))
    if text is not None:
        element.text = clean_text(text)
        element.set(XML_SPACE, "preserve")
    element.extend(children)
    return element


def clean_text(text: str) -> str:
    """Text without the letters that XML cannot hold."""
    return _CONTROL.sub("", text)


def get(element: Element, name: str) -> str:
    """A `w:` attribute, empty where it is not there."""
    return element.get(tag(name), "")


def find(element: Element, path: str) -> Element | None:
    """The first element at a path of `w:` names: `pPr/pStyle`."""
    return element.find("/".join(tag(name) for name in path.split("/")))


def each(element: Element, *names: str) -> Iterator[Element]:
    """All elements of these `w:` names in it, in document order, safe against changes."""
    return iter(list(element.iter(*(tag(name) for name in names))))


def text_of(element: Element) -> str:
    """The text a reader sees: texts and tabs, field codes and tab stops left out."""
    letters = []
    for part in each(element, "t", "tab"):
        parent = part.getparent()
        if part.tag == tag("t"):
            letters.append(part.text or "")
        elif parent is not None and parent.tag == tag("r"):
            letters.append("\t")
    return "".join(letters)


def run(text: str, *properties: Element) -> Element:
    """A run of text."""
    wanted = [el("rPr", *properties)] if properties else []
    return el("r", *wanted, el("t", text=text))


def paragraph_style(paragraph: Element) -> str:
    """The id of a paragraph's style, empty for the default."""
    style = find(paragraph, "pPr/pStyle")
    return get(style, "val") if style is not None else ""


def set_paragraph(paragraph: Element, *properties: Element) -> None:
    """Give a paragraph these properties in place of the ones it has, in schema order."""
    _set(_properties(paragraph, "pPr"), properties, PARAGRAPH_ORDER)


def set_spacing(paragraph: Element, side: str, points: float) -> None:
    """Set the room `before` or `after` a paragraph."""
    old = find(paragraph, "pPr/spacing")
    spacing = el("spacing") if old is None else old
    spacing.set(tag(side), str(round(points * 20)))
    set_paragraph(paragraph, spacing)


def set_run(element: Element, *properties: Element) -> None:
    """Give a run these properties in place of the ones it has, in schema order."""
    _set(_properties(element, "rPr"), properties, RUN_ORDER)


def set_style(paragraph: Element, style_id: str) -> None:
    """Set a paragraph in a style."""
    set_paragraph(paragraph, el("pStyle", val=style_id))


def ordered(properties: Iterable[Element], order: list[str]) -> list[Element]:
    """Properties in the order of the schema."""
    return sorted(properties, key=lambda item: order.index(etree.QName(item).localname))


def remove(element: Element) -> None:
    """Take an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _properties(element: Element, name: str) -> Element:
    found = find(element, name)
    if found is None:
        found = el(name)
        element.insert(0, found)
    return found


def _set(holder: Element, properties: Iterable[Element], order: list[str]) -> None:
    for wanted in properties:
        old = holder.find(str(wanted.tag))
        if old is not None:
            holder.remove(old)
        holder.append(wanted)
    holder[:] = ordered(list(holder), order)
