"""The page as WeasyPrint should get it: a copy of the tree, without what must not act, with what it needs."""

import copy
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefkit.patterns import regex
from briefkit.rendering.pdf.notes import has_class, note_elements
from briefkit.rendering.pdf.tables import level_rows

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ACTIVE = ("script", "link", "meta", "base", "style", "iframe", "object", "embed", "form")
_SPACE = regex(r"[ \t\n\r\f]+")  # not the hard space

DECORATION = "\u2060"  # the alternative text of a picture that is decoration; PDF has no empty one

BASE_SHEET = """
h1, h2, h3, h4, h5, h6 { bookmark-label: attr(data-outline) }
.title, [role=doc-title] { bookmark-level: none }
tr { break-inside: avoid }
.footnote { footnote-policy: line !important }
.footnote.continued { footnote-policy: auto !important; text-indent: 0 !important }
.footnote.runs-on { text-align-last: justify }
.break-here { break-before: page !important }
.keep-whole { break-inside: avoid !important }
.breaks-words td, .breaks-words th { overflow-wrap: anywhere !important }
.run-loose { orphans: 1 !important; widows: 1 !important }
"""


def prepare_tree(root: Element, lang: str) -> Element:
    """A copy of a page that is ready for WeasyPrint."""
    root = copy.deepcopy(root)
    if lang:
        root.set("lang", lang)
    remove_active(root)
    for note in note_elements(root):
        collapse_space(note)
    for element in list(root.iter()):
        if element.tag in HEADINGS:
            element.set("data-outline", heading_text(element))
        elif element.tag == "table":
            level_rows(element)
        elif element.tag == "img" and element.get("alt") == "":
            element.set("alt", DECORATION)
    return root


def remove_active(root: Element) -> None:
    """Take out what would fetch, run or restyle: the style sheets come apart from the page."""
    for parent in list(root.iter()):
        for child in [child for child in parent if child.tag in _ACTIVE]:
            remove_element(parent, child)


def remove_element(parent: Element, child: Element) -> None:
    """Take an element out and leave the text after it."""
    index = list(parent).index(child)
    parent.remove(child)
    if child.tail and index:
        parent[index - 1].tail = (parent[index - 1].tail or "") + child.tail
    elif child.tail:
        parent.text = (parent.text or "") + child.tail


def collapse_space(note: Element) -> None:
    """Make runs of white space one space, also across elements: WeasyPrint forgets it in notes."""
    after_space = True  # a note begins without one

    def collapsed(text: str | None) -> str | None:
        nonlocal after_space
        if not text:
            return text
        text = _SPACE.sub(" ", text)
        if after_space:
            text = text.removeprefix(" ")
        after_space = text.endswith(" ") if text else after_space
        return text

    def walk(element: Element) -> None:
        nonlocal after_space
        if element.tag == "pre" or has_class(element, "code"):
            after_space = False
            return
        if element.tag in ("img", "br"):
            after_space = element.tag == "br"
        element.text = collapsed(element.text)
        for child in element:
            walk(child)
            child.tail = collapsed(child.tail)

    walk(note)


def heading_text(heading: Element) -> str:
    """The words of a heading for the outline: without its notes and their calls."""
    return " ".join("".join(_words(heading)).split())


def _words(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield " "
        elif not (has_class(child, "footnote") or has_class(child, "note-call")):
            yield from _words(child)
        yield child.tail or ""


def undescribed_pictures(root: Element) -> tuple[str, ...]:
    """The pictures without an `alt` attribute, by their address (shortened) or id."""
    return tuple(
        picture.get("id") or (picture.get("src") or "")[:60]
        for picture in root.iter("img")
        if picture.get("alt") is None
    )
