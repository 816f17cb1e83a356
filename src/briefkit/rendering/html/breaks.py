"""Page breaks of an author: what follows one begins on a new page."""

from xml.etree.ElementTree import Element

from briefkit.rendering.html.tree import add_class, has_class, parents_of, remove
from briefkit.rendering.page_breaks import PAGE_BREAK


def move_breaks(root: Element) -> None:
    """Give the class of each empty `.page-break` to the block behind it."""
    breaks = [element for element in root.iter("div") if has_class(element, PAGE_BREAK)]
    parents = parents_of(root) if breaks else {}
    for element in breaks:
        following = _following(element, parents)
        remove(parents[element], element)
        if following is not None:
            add_class(following, "new-page")


def _following(element: Element, parents: dict[Element, Element]) -> Element | None:
    """The next block in reading order that does not hold the element."""
    while (parent := parents.get(element)) is not None and parent.tag != "body":
        after = list(parent)[list(parent).index(element) + 1 :]
        if after:
            return after[0]
        element = parent
    return None
