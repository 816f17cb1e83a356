"""A page that `brief build` wrote: its title block, recommendations and notes are told by their classes."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.html.tree import said
from briefkit.readers.markdown.flow import Division
from briefkit.readers.title.block import join_names
from briefkit.readers.title.lines import affiliations

_IN_NOTES = {"para": "p", "quote": "blockquote", "list": "ul", "item": "li"}
_BULLET = regex(r"\s*[•◦▪–-]\s+")
_NUMBER = regex(r"\s*\d{1,3}[.)]\s+")
_NAMED = regex(r"\D{1,40}\s\d{1,3}")
_REFERENCE = "briefkit-reference"
"""An attribute that no page has."""
_MADE_ANEW = frozenset(("rec-number", "rec-to", "rec-meta"))


def is_built(tree: HtmlElement) -> bool:
    """Tell whether a page has the title block and the main part that our page template gives it."""
    front = next((each for each in tree.iter("header") if "front" in _classes(each)), None)
    titled = front is not None and any(each.get("role") == "doc-title" for each in front.iter("p"))
    return titled and any(each.get("id") == "text" for each in tree.iter("main"))


def built_metadata(tree: HtmlElement) -> dict[str, str]:
    """The authors, their affiliations, series and notice; the other lines of the title block are read as text."""
    authors: list[str] = []
    found: dict[int, list[str]] = {}
    series = ""
    notices = [said(each) for each in _notices(tree)]
    for element in _front_lines(tree):
        text = " ".join("".join(_text_without_notes(element)).split())
        if "author" in _classes(element):
            authors.append(text)
        elif "affiliation" in _classes(element):
            found.setdefault(len(authors), []).append(text)
        elif "series" in _classes(element):
            series = text
    metadata = {"author": join_names(authors), "series": series, "notice": "\n\n".join(notices)}
    return {name: said for name, said in metadata.items() if said} | (
        {"affiliation": affiliations(found, len(authors))} if found else {}
    )


def star_lines(tree: HtmlElement) -> tuple[int, ...]:
    """Which line of authors (from 0) calls each of the notes that the title block has."""
    lines = (each for each in _front_lines(tree) if "author" in _classes(each))
    return tuple(at for at, line in enumerate(lines) for each in line.iter("a") if "star" in _classes(each))


def taken_lines(tree: HtmlElement) -> frozenset[HtmlElement]:
    """The elements that the metadata stand for, and what the house style sets anew: end mark, list of references."""
    marks = (each for each in tree.iter("span") if "end-mark" in _classes(each))
    lists = (each for each in tree.iter("h1", "div") if each.get("id") in ("refs-heading", "refs"))
    skips = (each for each in tree.iter("a") if "skip" in _classes(each))
    return frozenset((*_front_lines(tree), *_notices(tree), *marks, *lists, *skips))


def with_blocks(tree: HtmlElement) -> None:
    """Mark what the classes tell: blocks in notes get tags of blocks, the abstract its heading, references their id."""
    for element in list(tree.iter("span")):
        tag = next((tag for name, tag in _IN_NOTES.items() if name in _classes(element)), "")
        if tag and any(each.get("role") == "doc-footnote" for each in element.iterancestors("span")):
            if tag == "li":
                _without_mark(element)
            element.tag = tag
    for element in tree.iter("p"):
        if "abstract-heading" in _classes(element):
            element.tag, element.text = "h1", "Abstract"  # whatever the paper calls it
    named = {f"#{each.get('id')}" for each in tree.iter("div") if "recommendation" in _classes(each)}
    for link in tree.iter("a"):
        if link.get("href") in named and _NAMED.fullmatch(said(link)):
            link.set(_REFERENCE, (link.get("href") or "")[1:])


def _without_mark(item: HtmlElement) -> None:
    """An item without its bullet; a number makes its list a numbered one."""
    text, parent = item.text or "", item.getparent()
    if number := _NUMBER.match(text):
        item.text = text[number.end() :]
        if parent is not None and parent.tag == "ul":
            parent.tag = "ol"
    elif bullet := _BULLET.match(text):
        item.text = text[bullet.end() :]


def built_division(element: HtmlElement) -> Division | None:
    """The division of a recommendation, or of their list, which each build makes anew; its blocks are to be read."""
    if element.tag == "div" and "recommendation-list" in _classes(element):
        return Division((), ("recommendations",))
    if element.tag != "div" or "recommendation" not in _classes(element) or not element.get("id"):
        return None
    given = {name.removeprefix("data-"): value for name, value in element.attrib.items() if name.startswith("data-")}
    attributes = {name: value for name, value in given.items() if value and name != "pos"}
    return Division((), ("recommendation",), element.get("id") or "", attributes)


def reference_to(element: HtmlElement) -> str:
    """The recommendation whose number a link shows, which the build sets; empty for other links."""
    return element.get(_REFERENCE) or ""


def made_anew(element: HtmlElement) -> frozenset[HtmlElement]:
    """What a build sets of it: a recommendation's number, addressee and line of attributes; all of their list."""
    if "recommendation-list" in _classes(element):
        return frozenset(element)
    return frozenset(each for each in element.iter("span", "div") if _MADE_ANEW & _classes(each))


def _front_lines(tree: HtmlElement) -> Iterator[HtmlElement]:
    for front in tree.iter("header"):
        if "front" in _classes(front):
            yield from (each for each in front.iter("p") if {"author", "affiliation", "series"} & _classes(each))
            return


def _notices(tree: HtmlElement) -> Iterator[HtmlElement]:
    """What is said of the paper under its abstract; a note of an author in it stays text."""
    for front in tree.iter("header"):
        if "front" in _classes(front):
            yield from (each for each in front.iter("div") if "notice" in _classes(each) and each.find(".//a") is None)


def _text_without_notes(element: HtmlElement) -> Iterator[str]:
    """The letters of a line without the calls of notes and the notes in it."""
    yield element.text or ""
    for child in element:
        if child.get("role") not in ("doc-noteref", "doc-footnote"):
            yield from _text_without_notes(child)
        yield child.tail or ""


def _classes(element: HtmlElement) -> set[str]:
    return set((element.get("class") or "").split())
