"""What a drawing may not do: declare entities, multiply itself, or ask for other files before it can be drawn."""

import re
from typing import Final
from xml.etree import ElementTree
from xml.parsers import expat

from briefkit.patterns import regex

MAX_SVG_ELEMENTS: Final = 200_000  # after every <use> is followed
_HREFS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_IMPORT: Final = regex(r"@import\b", re.IGNORECASE)


class RefusedUrl(ValueError):  # noqa: N818 - caught by WeasyPrint, never raised to a caller
    """An address that is not served, with the reason."""


def check_svg(data: bytes) -> None:
    """Raise `RefusedUrl` for a drawing with entities of its own, or that multiplies itself."""
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse_entity
    try:
        parser.Parse(data, True)
        root = ElementTree.fromstring(data)
    except (expat.ExpatError, ElementTree.ParseError):
        raise RefusedUrl("is no well-formed SVG drawing") from None
    check_drawing(root)


def undrawable(data: bytes) -> str:
    """Why a drawing cannot be drawn; empty for one that can."""
    try:
        check_svg(data)
    except RefusedUrl as fault:
        return str(fault)
    elements = list(ElementTree.fromstring(data).iter())
    if any(_IMPORT.search(element.text or "") for element in elements if _name(element) == "style"):
        return "asks for another style sheet (@import)"
    for picture in (element for element in elements if _name(element) == "image"):
        address = next((found for name in _HREFS if (found := picture.get(name))), "")
        if address and not address.startswith(("data:", "#")):
            return f"shows another picture, {address[:60]}, that is not in it"
    return ""


def _name(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _refuse_entity(*_: object) -> None:
    raise RefusedUrl("declares entities of its own")


def check_drawing(root: ElementTree.Element) -> None:
    """Raise `RefusedUrl` where the `<use>` elements of a drawing make too many elements, or a circle."""
    by_id = {element.get("id"): element for element in root.iter() if element.get("id")}
    sizes: dict[ElementTree.Element, int] = {}
    under_way: set[ElementTree.Element] = set()

    def size(element: ElementTree.Element) -> int:
        if element in under_way:
            raise RefusedUrl("refers to itself")
        if element not in sizes:
            under_way.add(element)
            sizes[element] = 1 + sum(map(size, element)) + sum(map(size, targets(element)))
            under_way.discard(element)
        return sizes[element]

    def targets(element: ElementTree.Element) -> list[ElementTree.Element]:
        if not str(element.tag).endswith("use"):
            return []
        names = {(element.get(name) or "").removeprefix("#") for name in _HREFS}
        return [by_id[name] for name in names if name in by_id]

    try:
        total = size(root)
    except RecursionError:
        raise RefusedUrl("is nested too deeply") from None
    if total > MAX_SVG_ELEMENTS:
        raise RefusedUrl(f"draws {total} elements, more than {MAX_SVG_ELEMENTS}")
