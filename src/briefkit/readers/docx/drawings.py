"""Drawings of Word: pictures, text boxes, charts and embedded objects, of whatever kind of markup."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefkit.readers.docx.package import R, W, value
from briefkit.readers.files.xml_parts import Element, whole

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_EMU = 635  # in a twentieth of a point
_TEXT_WIDTH = 9000  # twentieths of a point, where a file does not say how wide its text is
_OBJECTS = {"chart": "chart", "relIds": "diagram", "OLEObject": "object", "contentPart": "ink drawing"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture in a drawing: the relationship that leads to it, what is said of it, its width."""

    relationship: str
    alt: str = ""
    width: str = ""


@dataclass(slots=True)
class Drawing:
    """What a drawing holds."""

    pictures: list[Shown] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    objects: list[str] = field(default_factory=list)
    rule: bool = False


def text_width(body: Element) -> int:
    """The width of the text in twentieths of a point, as the last section has it."""
    section = next(iter(body.findall(f"{W}sectPr")), None)
    if section is None:
        return _TEXT_WIDTH
    page, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    width = whole(value(page, "w")) - whole(value(margins, "left")) - whole(value(margins, "right"))
    return width if width > 0 else _TEXT_WIDTH


def read_drawing(element: Element, whole_width: int = _TEXT_WIDTH) -> Drawing:
    """Read a drawing, a VML picture or an object; what stands in its text boxes is left to the caller.

    The width of a picture is its part of `whole_width`, so that it is as wide in a page of another size.
    """
    drawing = Drawing()
    frame = next((each for each in element.iter(f"{_WP}docPr")), None)
    alt = (frame.get("descr") or "") if frame is not None else ""
    extent = next((each.get("cx") or "" for each in element.iter(f"{_WP}extent")), "")
    part = round(100 * whole(extent) / _EMU / whole_width)
    width = f"{min(part, 100)}%" if part > 0 else ""
    for each in _walk(element):
        _take(each, drawing, alt, width)
    return drawing


def chosen_branch(element: Element) -> Element | None:
    """Of alternate contents the one that is read: the first that has something to say."""
    branches = list(element)
    return next((branch for branch in branches if len(branch)), branches[0] if branches else None)


def _walk(element: Element) -> Iterator[Element]:
    """Elements without those in text boxes, and of alternate contents only one."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        yield each
        if each.tag.endswith("}AlternateContent"):
            branch = chosen_branch(each)
            waiting += [branch] if branch is not None else []
        elif each.tag != f"{W}txbxContent":
            waiting += reversed(each)


def _take(each: Element, drawing: Drawing, alt: str, width: str) -> None:
    name = each.tag.rpartition("}")[2]
    if each.tag == f"{_A}blip":
        relationship = each.get(f"{R}embed") or each.get(f"{R}link") or ""
        if relationship:
            drawing.pictures.append(Shown(relationship, alt, width))
    elif each.tag == f"{_V}imagedata":
        drawing.pictures.append(Shown(each.get(f"{R}id") or "", each.get(f"{_O}title") or alt, width))
    elif each.tag == f"{W}txbxContent":
        drawing.boxes.append(each)
    elif each.tag.startswith(_V) and each.get(f"{_O}hr") in ("t", "true", "1"):
        drawing.rule = True
    elif name in _OBJECTS:
        drawing.objects.append(each.get("ProgID") or _OBJECTS[name] if name == "OLEObject" else _OBJECTS[name])
    elif each.tag == f"{_V}textpath" and each.get("string"):
        drawing.objects.append(f"WordArt {each.get('string')}")
