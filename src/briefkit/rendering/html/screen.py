"""What only the screen has: tables in a box that scrolls, notes beside their call or opened under it."""

from xml.etree.ElementTree import Element

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.html.notes import lift_notes
from briefkit.rendering.html.tree import add_class, parents_of, text_of


def dress_for_screen(root: Element, style: HouseStyle) -> None:
    """Everything that a page on a screen has and one on paper has not."""
    parents = parents_of(root)
    for table in list(root.iter("table")):
        _let_scroll(parents[table], table, style.labels["table"])
    for listing in list(root.iter("pre")):
        listing.set("tabindex", "0")  # it may be wider than the screen: the keyboard must reach it
    if style.options.get("sidenotes"):
        add_class(root, "sidenotes")


def _let_scroll(parent: Element, table: Element, name: str) -> None:
    """A table in a box of its own, its notes under the box, where they are not cut off."""
    box = Element("div", {"class": "scroll", "role": "region", "tabindex": "0"})
    index = list(parent).index(table)
    parent[index] = box
    box.append(table)
    box.tail, table.tail = table.tail, None
    notes = Element("div", {"class": "table-notes"})
    lift_notes(parent, box, notes)
    for note in notes:
        add_class(note, "below")
    caption = table.find("caption")
    label = text_of(caption) if caption is not None else ""
    box.set("aria-label", " ".join(label.split()) or name)
