"""The structure tree of a tagged file, mended before it is written: notes, references, headings.

WeasyPrint tags a note as a nameless block and its call as a plain link. What it lays down is read back from
the objects of the file: the footnote area of a page is the last structure element of that page, and its
children are the notes in their order.
"""

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.formatting_structure.boxes import FootnoteAreaBox

from briefkit.rendering.pdf_notes import has_class

_LEVELS = tuple(f"/H{level}" for level in range(1, 7))


class StructureTree:
    """The structure elements of a file as WeasyPrint left them."""

    def __init__(self, pdf: Any) -> None:
        self.pdf = pdf
        self.root = self.at(pdf.catalog["StructTreeRoot"])
        self.document = self.at(self.root["K"][0])

    def at(self, reference: bytes) -> Any:
        """The object that a reference names."""
        return self.pdf.objects[int(reference.split()[0])]

    def kids(self, element: Any) -> Iterator[Any]:
        """The structure elements directly under one, not its marked contents."""
        for kid in element.get("K", ()):
            if isinstance(kid, bytes):
                child = self.at(kid)
                if child.get("Type") == "/StructElem":
                    yield child

    def walk(self, element: Any) -> Iterator[Any]:
        """An element and all below it, in reading order."""
        yield element
        for child in self.kids(element):
            yield from self.walk(child)

    def wrap(self, element: Any, kind: str) -> None:
        """Put a new element of a kind between one and its parent."""
        parent = self.at(element["P"])
        outer = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": kind,
                "K": pydyf.Array([element.reference]),
                "Pg": element["Pg"],
                "P": parent.reference,
            }
        )
        self.pdf.add_object(outer)
        parent["K"][parent["K"].index(element.reference)] = outer.reference
        element["P"] = outer.reference


def mend_tags(document: Any, pdf: Any) -> bool:
    """Name notes and references, give headings levels without gaps; false where the tree is not as known."""
    tree = StructureTree(pdf)
    _level_headings(tree)
    note_tags = _note_tags(tree, document)
    if note_tags is None:
        return False
    for number, (element, tag) in enumerate(note_tags, start=1):
        tag["S"] = "/Note"
        tag["ID"] = pydyf.String(element.get("id") or f"note-{number}")
    _list_ids(tree, [tag for _, tag in note_tags])
    _name_references(tree, {element.get("id") for element, _ in note_tags})
    return True


def _level_headings(tree: StructureTree) -> None:
    """Make the first heading H1 and let none be more than one level below the one before."""
    before = 0
    for element in tree.walk(tree.document):
        if element["S"] in _LEVELS:
            before = min(_LEVELS.index(element["S"]) + 1, before + 1)
            element["S"] = _LEVELS[before - 1]


def _note_tags(tree: StructureTree, document: Any) -> list[tuple[Any, Any]] | None:
    """Each note's element with its structure element, page by page; None where the two do not match."""
    last_of_page = {element["Pg"]: element for element in tree.kids(tree.document)}
    found: list[tuple[Any, Any]] = []
    for page, reference in zip(document.pages, tree.pdf.page_references, strict=True):
        area = next((box for box in page._page_box.children if isinstance(box, FootnoteAreaBox)), None)
        if area is None:
            continue
        tag = last_of_page.get(reference)
        kids = list(tree.kids(tag)) if tag is not None else []
        elements = [note.element for note in area.children]
        if len(kids) != len(elements) or not all(has_class(element, "footnote") for element in elements):
            return None
        found.extend(zip(elements, kids, strict=True))
    return found


def _list_ids(tree: StructureTree, tags: list[Any]) -> None:
    """The table of structure elements by their id, which a file with such ids must have."""
    if not tags:
        return
    pairs = sorted((tag["ID"].string, tag) for tag in tags)
    names = pydyf.Array()
    for name, tag in pairs:
        names.extend((pydyf.String(name), tag.reference))
    limits = pydyf.Array([pydyf.String(pairs[0][0]), pydyf.String(pairs[-1][0])])
    leaf = pydyf.Dictionary({"Limits": limits, "Names": names})
    tree.pdf.add_object(leaf)
    tree.root["IDTree"] = pydyf.Dictionary({"Kids": pydyf.Array([leaf.reference])})


def _name_references(tree: StructureTree, note_ids: set[str | None]) -> None:
    """Put each link to a note into a Reference."""
    for element in list(tree.walk(tree.document)):
        if element["S"] == "/Link" and _target(tree, element) in note_ids:
            tree.wrap(element, "/Reference")


def _target(tree: StructureTree, link: Any) -> str | None:
    """The place inside the file that a Link element leads to."""
    for kid in link["K"]:
        if isinstance(kid, bytes) and tree.at(kid).get("Type") == "/OBJR":
            destination = tree.at(tree.at(kid)["Obj"]).get("Dest")
            return destination.string if destination is not None else None
    return None
