"""Numbered lists as they were written: `(i)`, `a)`, `C.`, from the number they begin with, on pages and in notes.

Pandoc's HTML writer says the kind of number and the first one (`<ol type="i" start="3">`) and drops the brackets;
the printer knows neither attribute. So the brackets travel as a division's class, and all three become classes and
a counter that the style sheets know.
"""

from collections.abc import Mapping
from typing import Any, Final
from xml.etree.ElementTree import Element

from briefkit.numerals import roman
from briefkit.rendering import ast
from briefkit.rendering.html.tree import add_class, has_class, is_blank, parents_of, unwrap

_WRAPPER: Final = "list-brackets"
_BRACKETS: Final[Mapping[str, str]] = {"OneParen": "one-bracket", "TwoParens": "two-brackets"}
_KINDS: Final[Mapping[str, str]] = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_BULLET: Final = "•"
_ROMAN_END: Final = 4000


def keep_brackets(element: ast.Element) -> ast.Elements | None:
    """A numbered list in a division that says which brackets its numbers have; None for one without."""
    if element["t"] != "OrderedList":
        return None
    brackets = _BRACKETS.get(element["c"][0][2]["t"])
    return [ast.div([element], _WRAPPER, brackets)] if brackets else None


def settle_lists(root: Element) -> None:
    """Make kind and brackets of each list its classes: `<ol class="lower-roman two-brackets">`."""
    parents = parents_of(root)
    for listing in list(root.iter("ol")):
        if kind := _KINDS.get(listing.get("type", "")):
            add_class(listing, kind)
        holder = parents.get(listing)
        if holder is not None and has_class(holder, _WRAPPER):
            add_class(listing, *(name for name in _BRACKETS.values() if has_class(holder, name)))
            unwrap(parents[holder], holder)
            parents[listing] = parents[holder]


def draw_boxes(root: Element) -> None:
    """Make the boxes of task lists marks: a form would be changed by its reader, and the printer has no forms."""
    for item in [item for listing in root.iter("ul") if has_class(listing, "task-list") for item in listing]:
        for label in item.findall("label") + item.findall("p/label"):
            box = label.find("input")
            if box is not None:
                checked = "checked" in box.attrib
                box.tag, box.attrib = "span", {"class": "task-box"}
                box.text = "×" if checked else "\u00a0"
                box.tail = f" {box.tail or ''}"
                label.tag = "span"


def count_from_start(root: Element) -> None:
    """Let the printer, which does not read `start`, count from the number that a list begins with."""
    for listing in root.iter("ol"):
        if (start := _start(listing)) != 1:
            listing.set("style", f"counter-reset: list-item {start - 1}")


def write_markers(listing: Element) -> None:
    """Write numbers or bullets into the items of a list: the markers are gone once its items are spans."""
    if has_class(listing, "task-list"):  # its boxes are its marks
        return
    for number, item in enumerate(listing.findall("li"), _start(listing)):
        holder = item[0] if is_blank(item.text) and len(item) and item[0].tag == "p" else item
        mark = _number(listing, number) if listing.tag == "ol" else _BULLET
        holder.text = f"{mark}\u00a0{(holder.text or '').lstrip()}"


def _start(listing: Element) -> int:
    written: Any = listing.get("start", "")
    return int(written) if written.isdecimal() else 1


def _number(listing: Element, number: int) -> str:
    """A number as a list prints it: `iv.`, `(d)`."""
    text = _in_kind(listing.get("type", ""), number)
    if has_class(listing, "two-brackets"):
        return f"({text})"
    return f"{text})" if has_class(listing, "one-bracket") else f"{text}."


def _in_kind(kind: str, number: int) -> str:
    text = str(number)
    if kind in ("a", "A") and number > 0:
        text = _letters(number)
    elif kind in ("i", "I") and 0 < number < _ROMAN_END:
        text = roman(number)
    return text.upper() if kind.isupper() else text


def _letters(number: int) -> str:
    """1 is `a`, 27 is `aa`."""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters
