"""The title block of a page that pandoc made: it goes to the metadata and not into the text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.html.pairs import Pairs
from briefkit.readers.html.tree import HEADINGS, said, words_of
from briefkit.readers.markdown.escapes import escaped
from briefkit.readers.title.block import join_names
from briefkit.readers.title.dates import printed_date

_HEADER = "title-block-header"
_MOST_STARS = 4
_CLASSES = ("subtitle", "author", "date")
_KEYWORDS = regex(r"\s*key\s?-?words?\s*[:.–—-]*\s*", re.IGNORECASE)


@dataclass
class TitleBlock:
    """The elements of a title block, and what they say by role."""

    elements: set[HtmlElement] = field(default_factory=set)
    said: dict[str, list[str]] = field(default_factory=dict)

    def add(self, element: HtmlElement, role: str, text: str) -> None:
        """Take an element."""
        self.elements.add(element)
        self.said.setdefault(role, []).append(text)

    def metadata(self) -> dict[str, str]:
        """Metadata by name; abstract and notice are Markdown, the rest is plain text."""
        found: dict[str, str] = {}
        for role, texts in self.said.items():
            match role:
                case "abstract" | "notice":
                    found[role] = "\n\n".join(map(escaped, texts))
                case "author":
                    found[role] = join_names(texts)
                case "affiliation":
                    found[role] = "; ".join(texts)
                case "date":
                    found[role] = printed_date(texts[0]) or texts[0]
                case "keywords":
                    found[role] = _KEYWORDS.sub("", " ".join(texts), count=1).rstrip(". ")
                case "title" | "subtitle" | "series":
                    found[role] = " ".join(texts)
                case _:
                    pass
        return {name: text for name, text in found.items() if text}


def take_title_block(tree: HtmlElement, pairs: Pairs, lines: Mapping[str, str]) -> TitleBlock:
    """Find the title block: pandoc's own header, or the paragraphs whose words `lines` has a role for."""
    block = TitleBlock()
    calls = {call for note in pairs.notes for call in note.calls}
    header = next((each for each in tree.iter("header") if each.get("id") == _HEADER), None)
    if header is not None:
        _read_header(header, block, calls)
    for element in _before_headings(tree) if lines else ():
        text = " ".join("".join(_text_without(element, calls)).split())
        if role := lines.get(text):
            block.add(element, role, text)
    return block


def _read_header(header: HtmlElement, block: TitleBlock, calls: set[HtmlElement]) -> None:
    block.elements.add(header)
    for element in header.iter("p", "div"):
        words = words_of(element).split()
        role = next((name for name in _CLASSES if name in words), "")
        text = " ".join("".join(_text_without(element, calls)).split())
        if role and text:
            block.said.setdefault(role, []).append(text)
        elif "abstract" in words:
            texts = [said(each) for each in element.iter("p") if "abstract-title" not in words_of(each)]
            block.said.setdefault("abstract", []).extend(filter(None, texts))


def star_notes(pairs: Pairs, block: TitleBlock) -> None:
    """Notes that only the title block calls have stars, as authors' notes have; the others are counted anew."""
    stars = 0
    for note in pairs.notes:
        inside = [any(each in block.elements for each in (call, *call.iterancestors())) for call in note.calls]
        if inside and all(inside):
            stars += 1
            note.label = "*" * stars if stars <= _MOST_STARS else f"*{stars}"
    if stars:
        for note in pairs.notes:
            note.label = "" if note.label.isdecimal() else note.label


def _before_headings(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in tree.iter("p", *HEADINGS):
        if element.tag in HEADINGS:
            return
        yield element


def _text_without(element: HtmlElement, calls: set[HtmlElement]) -> Iterator[str]:
    """The letters of an element without the calls of notes in it."""
    yield element.text or ""
    for child in element:
        if child not in calls:
            yield from _text_without(child, calls)
        yield child.tail or ""
