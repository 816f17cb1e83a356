"""Small moves on an HTML tree (ElementTree, elements without name space) that keep the text in its order."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, tostring

import tinyhtml5

_VERBATIM: Final = ("pre", "code", "script", "style")


def parse_document(text: str) -> Element:
    """A whole HTML document as a tree, read as browsers read it."""
    root: Element = tinyhtml5.parse(text, namespace_html_elements=False)
    return root


def parse_fragment(text: str) -> Element:
    """A piece of HTML as a `<div>` of its nodes."""
    body = parse_document(f"<!doctype html><body>{text}").find("body")
    holder = Element("div")
    if body is not None:
        holder.text = body.text
        holder.extend(body)
    return holder


def write_inner(element: Element) -> str:
    """What stands inside an element, as HTML."""
    inner = "".join(tostring(child, encoding="unicode", method="html") for child in element)
    return escape_text(element.text or "") + inner


def escape_text(text: str) -> str:
    """Text as HTML writes it between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def classes(element: Element) -> list[str]:
    """The classes of an element."""
    return (element.get("class") or "").split()


def has_class(element: Element, name: str) -> bool:
    """Tell whether an element has a class."""
    return name in classes(element)


def add_class(element: Element, *names: str) -> None:
    """Give an element classes it may not have yet."""
    element.set("class", " ".join(dict.fromkeys([*classes(element), *names])))


def text_of(element: Element, *, notes: bool = False) -> str:
    """The words of an element; those of notes and their calls only if asked for."""
    return "".join(_words(element, notes))


def _words(element: Element, notes: bool) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if notes or not (has_class(child, "footnote") or has_class(child, "note-call")):
            yield from _words(child, notes)
        yield child.tail or ""


def parents_of(root: Element) -> dict[Element, Element]:
    """The parent of each element below `root`."""
    return {child: parent for parent in root.iter() for child in parent}


def append_text(element: Element, index: int, text: str | None) -> None:
    """Add text before the child at `index` (the number of children: at the end)."""
    if not text:
        return
    if index:
        before = element[index - 1]
        before.tail = (before.tail or "") + text
    else:
        element.text = (element.text or "") + text


def remove(parent: Element, child: Element) -> None:
    """Take an element out; the text after it stays."""
    index = list(parent).index(child)
    del parent[index]
    append_text(parent, index, child.tail)
    child.tail = None


def unwrap(parent: Element, child: Element) -> None:
    """Put the nodes of an element in its own place."""
    index = list(parent).index(child)
    nodes, tail = list(child), child.tail
    del parent[index]
    append_text(parent, index, child.text)
    parent[index:index] = nodes
    append_text(parent, index + len(nodes), tail)


def rename(element: Element, tag: str, name: str = "") -> None:
    """Make it another kind of element, with one more class."""
    element.tag = tag
    if name:
        add_class(element, name)


def close_up(holder: Element, name: str) -> None:
    """A number in a column of its own takes the space after it into the column, as a hard one."""
    number = next((child for child in holder if has_class(child, name)), None)
    if number is not None:
        number.text = (number.text or "").rstrip() + "\u00a0"
        number.tail = (number.tail or "").lstrip()


def is_blank(text: str | None) -> bool:
    """Tell whether there is nothing to see (a hard space is something)."""
    return not text or not text.strip(" \t\r\n\f")


def strip_edges(element: Element) -> None:
    """Take white space from the beginning and the end of an element's text."""
    element.text = (element.text or "").lstrip(" \t\r\n")
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip(" \t\r\n")
    else:
        element.text = element.text.rstrip(" \t\r\n")


def running_text(element: Element, *, skip: re.Pattern[str] | None = None) -> Iterator[tuple[Element, str]]:
    """Every text node outside of listings, as (`element`, `"text"` or `"tail"`), in reading order."""
    if element.tag in _VERBATIM or (skip and skip.search(element.get("class") or "")):
        return
    yield element, "text"
    for child in element:
        yield from running_text(child, skip=skip)
        yield child, "tail"
