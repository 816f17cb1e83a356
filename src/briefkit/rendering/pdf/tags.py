"""The tags of a file, mended before it is written: notes, references, headings, lists, tables.

WeasyPrint tags a note as a nameless block and its call as a plain link. What it lays down is read back from
the objects of the file: the footnote area of a page is the last structure element of that page, and its
children are the notes in their order.
"""

from typing import Any

import pydyf
from weasyprint.formatting_structure.boxes import FootnoteAreaBox

from briefkit.rendering.pdf.notes import has_class
from briefkit.rendering.pdf.structure import StructureTree
from briefkit.rendering.pdf.tree import DECORATION

_LEVELS = tuple(f"/H{level}" for level in range(1, 7))


def mend_tags(document: Any, pdf: Any) -> bool:
    """Make the tags what PDF/UA asks for; false where the notes are not tagged as is known."""
    tree = StructureTree(pdf)
    _level_headings(tree)
    for element in list(tree.walk(tree.document)):
        _mend_element(tree, element)
    note_tags = _note_tags(tree, document)
    if note_tags is None:
        return False
    for number, (element, tag) in enumerate(note_tags, start=1):
        tag["S"] = "/Note"
        tag["ID"] = pydyf.String(element.get("id") or f"note-{number}")
    _list_ids(tree, [tag for _, tag in note_tags])
    _name_references(tree, {element.get("id") for element, _ in note_tags})
    return True


def _mend_element(tree: StructureTree, element: Any) -> None:
    kind = element["S"]
    if kind == "/LI":
        _mend_item(tree, element)
    elif kind == "/Table" and tree.at(element["P"])["S"] == "/Table":
        element["S"] = "/TBody"  # rows without a tbody of their own
    elif kind == "/TR":
        _give_scope(tree, element)
    elif kind == "/Figure" and "Alt" in element and element["Alt"].string == DECORATION:
        element["S"] = "/NonStruct"
        del element["Alt"]


def _mend_item(tree: StructureTree, item: Any) -> None:
    """Put blocks that stand directly in a list item into its body."""
    kids = list(tree.kids(item))
    blocks = [kid for kid in kids if kid["S"] not in ("/Lbl", "/LBody")]
    if not blocks or len(kids) != len(item["K"]):
        return
    body = next((kid for kid in kids if kid["S"] == "/LBody"), None)
    if body is None:
        body = tree.make("/LBody", item, item["Pg"])
    for block in blocks:
        block["P"] = body.reference
        body["K"].append(block.reference)
    labels = [kid.reference for kid in kids if kid["S"] == "/Lbl"]
    item["K"] = pydyf.Array([*labels, body.reference])


def _give_scope(tree: StructureTree, row: Any) -> None:
    """Say of header cells what they head: the row if it has other cells too, else their columns."""
    cells = list(tree.kids(row))
    scope = "/Row" if any(cell["S"] == "/TD" for cell in cells) else "/Column"
    for cell in cells:
        if cell["S"] == "/TH":
            cell["A"]["Scope"] = scope


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
