"""Items of lists on a web page, those of Word's exports among them, gathered into lists."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.files.xml_parts import whole
from briefkit.readers.html.tree import said
from briefkit.readers.markdown.flow import Block, Items
from briefkit.readers.markdown.numbers import list_form

_WORD = regex(r"mso-list:\s*l(?P<list>\d+)\s+level(?P<level>\d)")
_IGNORED = regex(r"mso-list:\s*ignore", re.IGNORECASE)
_NUMBER = regex(r"(?P<open>\(?)(?P<number>\d{1,3}|[a-z]{1,5}|[A-Z]{1,5})(?P<close>[.)])")
_TYPES = {"1": "1", "a": "a", "A": "A", "i": "i", "I": "I"}
_STYLES = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "lower-roman": "i", "upper-roman": "I"}


@dataclass(frozen=True, slots=True)
class WordItem:
    """A paragraph of a Word export that is an item: its depth, how it would begin a list, what stands in it.

    `mark` is the element with its number or bullet.
    """

    form: str
    depth: int
    mark: HtmlElement | None = None
    blocks: Sequence[Block] = ()


def first_mark(element: HtmlElement, parent: HtmlElement) -> str:
    """How a list that begins with an item is numbered; empty where it has bullets."""
    if parent.tag != "ol":
        return ""
    style = (parent.get("style") or "").lower()
    kind = next((sign for name, sign in _STYLES.items() if name in style), _TYPES.get(parent.get("type") or "1", "1"))
    return list_form(kind, _number(element, parent))


def _number(element: HtmlElement, parent: HtmlElement) -> int:
    own = element.get("value") or ""
    if own:
        return max(whole(own, 1), 1)
    start = parent.get("start") or "1"
    before = sum(1 for _ in element.itersiblings("li", preceding=True))
    return max(whole(start, 1) + before, 1)


def word_item(element: HtmlElement) -> WordItem | None:
    """The item that a paragraph of a Word export is; None where it is none."""
    match = _WORD.search(element.get("style") or "") if element.tag == "p" else None
    if match is None:
        return None
    mark = next((each for each in element.iter() if _IGNORED.search(each.get("style") or "")), None)
    label = _NUMBER.fullmatch(said(mark)) if mark is not None else None
    form = "".join((label["open"] if label["close"] == ")" else "", label["number"], label["close"])) if label else ""
    return WordItem(form, int(match["level"]), mark)


def list_blocks(blocks: Sequence[Block | WordItem]) -> list[Block]:
    """Blocks in which items that follow one another are lists."""
    result: list[Block] = []
    run: list[WordItem] = []
    for block in blocks:
        if isinstance(block, WordItem):
            run.append(block)
            continue
        result += _lists(run)
        run = []
        result.append(block)
    return result + _lists(run)


def _lists(run: Sequence[WordItem]) -> list[Block]:
    """Items as lists, deeper ones inside the item before them."""
    lists: list[Block] = []
    at = 0
    while at < len(run):
        first = run[at]
        items: list[Sequence[Block]] = []
        while at < len(run) and run[at].depth >= first.depth and bool(run[at].form) == bool(first.form):
            inner = at + 1
            while inner < len(run) and run[inner].depth > first.depth:
                inner += 1
            items.append([*run[at].blocks, *_lists(run[at + 1 : inner])])
            at = inner
        lists.append(Items(items, first.form))
    return lists
