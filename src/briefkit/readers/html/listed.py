"""Notes of a web page in a list that is called one, without links: the raised numbers of the text count through it.

So do copies of pages whose links were taken out, as readers' views and archives make them.
"""

from collections.abc import Iterator, Mapping, Sequence

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.files.xml_parts import whole
from briefkit.readers.html.tree import LABEL, said, words_at, words_of

_LIST = regex(r"(?<![\w-])(?:doc-endnotes|(?:foot|end)notes?(?:-list|s-list)?|footnotes__list)(?![\w-])")
_MOSTLY = 0.6  # of the items are called
_FEWEST = 3


def listed_notes(order: Mapping[HtmlElement, int]) -> Iterator[tuple[HtmlElement, HtmlElement, str]]:
    """The item, its call and its label of each note of such a list, where most items are called in their order."""
    for element in order:
        if element.tag in ("ol", "section", "div", "aside") and _LIST.search(words_of(element)):
            items = _items(element)
            calls = _calls(order, items, order[element])
            if items and len(calls) >= _MOSTLY * len(items):
                yield from ((items[value - 1], call, str(value)) for value, call in calls.items())
                return


def uncalled_items(blocks: Sequence[HtmlElement]) -> Iterator[tuple[HtmlElement, str]]:
    """The items, with their labels, of lists most of whose items hold the given notes: those that hold none."""
    noted = {item for block in blocks for item in (block, *block.iterancestors("li")) if item.tag == "li"}
    for parent in {item.getparent(): None for item in noted}:
        items = [] if parent is None or parent.tag != "ol" else [child for child in parent if child.tag == "li"]
        rest = [item for item in items if item not in noted and said(item)]
        if len(items) - len(rest) >= max(_FEWEST, _MOSTLY * len(items)):
            yield from ((item, item_number(item)) for item in rest)


def uncalled_beside(blocks: Sequence[HtmlElement]) -> Iterator[tuple[HtmlElement, HtmlElement, str]]:
    """The label, the block and the number of paragraphs among notes that are set like them and begin as they do.

    A page that holds a part of a paper, or lost a call, has notes that nothing calls: `<p class="footnote"><a
    href="#ref20">20</a>. …`.
    """
    noted = set(blocks)
    for parent in {block.getparent(): None for block in blocks if block.tag in ("p", "div")}:
        known = [child for child in (parent if parent is not None else ()) if child in noted]
        looks = {(child.tag, child.get("class")) for child in known}
        if len(known) < _FEWEST or len(looks) != 1:
            continue
        for child in parent:
            if child not in noted and (child.tag, child.get("class")) in looks:
                link = next(iter(child.iter("a")), None)
                match = None if link is None or "#" not in (link.get("href") or "") else LABEL.fullmatch(said(link))
                if match and words_at(child).lstrip(" [(").startswith(match["label"]):
                    yield link, child, match["label"]


def item_number(item: HtmlElement) -> str:
    """The number that a list prints before an item; empty where it prints none."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return ""
    before = sum(1 for _ in item.itersiblings("li", preceding=True))
    return str(whole(parent.get("start") or "1", 1) + before)


def _items(element: HtmlElement) -> list[HtmlElement]:
    """The items of the only numbered list in an element."""
    lists = [element] if element.tag == "ol" else list(element.iter("ol"))
    if len(lists) != 1 or any(each.tag == "a" and (each.get("href") or "").startswith("#") for each in element.iter()):
        return []
    return [child for child in lists[0] if child.tag == "li" and said(child)]


def _calls(order: Mapping[HtmlElement, int], items: list[HtmlElement], end: int) -> dict[int, HtmlElement]:
    """The raised numbers before the list, each the next one."""
    calls: dict[int, HtmlElement] = {}
    for element, place in order.items():
        match = LABEL.fullmatch(said(element)) if element.tag == "sup" and place < end else None
        if match and match["label"].isdecimal():
            value = int(match["label"])
            if max(calls, default=0) < value <= len(items):
                calls[value] = element
    return calls
