"""Bring notes back to the page of their call: small changes to the tree before the next layout.

A note parts from its call where a rule of the page leaves the line no other place: a heading must stay with
two lines of text, the first line of a page has more notes than room; and an unknown WeasyPrint may lose it.
What helps, the mildest first: let the paragraphs around break anywhere (orphans and widows of 1), then begin
a new page before the block.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from briefkit.rendering.pdf.model import PlacedNote
from briefkit.rendering.pdf.notes import NoteLayout, has_class, note_elements
from briefkit.rendering.pdf.tree import HEADINGS

_LEAVES = ("p", "li", "dd", "dt", "caption", "figcaption", "blockquote", "pre", *HEADINGS)
_BLOCKS = ("p", "li", "tr", "table", "ul", "ol", "dl", "blockquote", "div", "figure", "section", *HEADINGS)
_BOXES = ("div", "aside", "figure", "tr", "blockquote", "li")
LOOSE, BREAK, WHOLE = "run-loose", "break-here", "keep-whole"


def repair(root: Element, layout: NoteLayout) -> bool:
    """Change the tree so that its notes may stand better; tell whether anything was left to try."""
    unprinted = tuple(note.id for note in layout.notes if not note.page and not note.call_page)
    kept = _keep_whole(root, (*layout.faults.misordered, *unprinted))
    astray = [note for note in layout.notes if note.call_page and note.page != note.call_page]
    return _repair_astray(root, astray) or kept


def _keep_whole(root: Element, late: Sequence[str]) -> bool:
    """Let a box beside the text, or a row, stay on one page: broken, its later notes come too late.

    A float breaks all the same, and at the end of the paper its second half is not printed at all; then a
    new page begins before it.
    """
    parents = {child: parent for parent in root.iter() for child in parent}
    changed = False
    for note in note_elements(root):
        box = _climb(note, parents, _BOXES) if note.get("id") in late else None
        for name in (WHOLE, BREAK) if box is not None else ():
            if box is not None and not has_class(box, name):
                add_class(box, name)
                changed = True
                break
    return changed


def _repair_astray(root: Element, astray: Sequence[PlacedNote]) -> bool:
    parents = {child: parent for parent in root.iter() for child in parent}
    notes = {element.get("id"): element for element in note_elements(root)}
    changed = False
    for place in astray:
        element = notes.get(place.id)
        if element is None:
            continue
        if _loosen(element, parents):
            changed = True
        elif not changed:  # one break at a time: it moves all that follows
            return _break_before(element, parents)
    return changed


def _loosen(note: Element, parents: dict[Element, Element]) -> bool:
    """Let the block of a call and its neighbours break anywhere; false where they already may."""
    block = _climb(note, parents, _LEAVES)
    if block is None or block not in parents:
        return False
    if has_class(block, LOOSE):
        return False
    siblings = list(parents[block])
    index = siblings.index(block)
    for element in siblings[max(index - 1, 0) : index + 2]:
        add_class(element, LOOSE)
    return True


def _break_before(note: Element, parents: dict[Element, Element]) -> bool:
    """Begin a page before the block of a call, or before the headings that lead to it.

    The smallest block that is not the first of its kin, so that a row or an item will do where it can.
    """
    block = note
    while block in parents:
        if block.tag in _BLOCKS:
            siblings = list(parents[block])
            index = siblings.index(block)
            while index and siblings[index - 1].tag in HEADINGS:
                index -= 1
            if index:
                fresh = not has_class(siblings[index], BREAK)
                add_class(siblings[index], BREAK)
                return fresh
        block = parents[block]
    return False


def _climb(element: Element, parents: dict[Element, Element], tags: Sequence[str]) -> Element | None:
    """The nearest element around this one that is of one of these tags."""
    while element in parents:
        element = parents[element]
        if element.tag in tags:
            return element
    return None


def add_class(element: Element, name: str) -> None:
    """Put an element into a class."""
    if not has_class(element, name):
        element.set("class", f"{element.get('class') or ''} {name}".strip())
