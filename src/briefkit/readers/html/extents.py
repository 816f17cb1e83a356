"""Where a note of a web page begins and ends: its block, or its share of a block that holds several."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.html.tree import HEADINGS, LABEL, is_block, names_of, said, words_of

NOTE_NAME = regex(
    r"_?(?:ftn|fn|edn|en|foot|end|note|nt|footnotes?|endnotes?|cite_note|sdfootnote|sdendnote|n)[-_:.a-z]*\d+[a-z]*(?:sym)?",
    re.IGNORECASE,
)
NOTE_WORDS = regex(
    r"\b(?:doc-(?:foot|end)note|(?:foot|end)notes?(?!-?ref)|sidenote|marginnote|footnote-text|footnote-body)\b"
)


_LONGEST = 4000  # letters of what may follow a label: the text goes on behind the last note of a chapter


@dataclass(slots=True)
class PageNote:
    """A note of a page: the element where it begins, the last block of it, its label, its calls."""

    start: HtmlElement
    block: HtmlElement
    label: str
    calls: list[HtmlElement] = field(default_factory=list)
    until: HtmlElement | None = None
    inline: bool = False


def set_blocks(notes: Sequence[PageNote]) -> None:
    """Where each note begins and ends: its block, or its share of a block that holds several."""
    holders: dict[HtmlElement, int] = {}
    for note in notes:
        for ancestor in (note.start, *note.start.iterancestors()):
            holders[ancestor] = holders.get(ancestor, 0) + 1
    for note in notes:
        if note.inline:
            continue
        while holders.get(note.block, 0) == 1 and _is_whole(note.block):
            note.block = note.block.getparent()
        if holders.get(note.block, 0) == 1:
            note.start = note.block
        note.until = _end_of(note, holders)


def _end_of(note: PageNote, holders: dict[HtmlElement, int]) -> HtmlElement:
    """The element that a note ends with."""
    block = note.block
    if holders.get(block, 0) > 1 and note.start.getparent() is block:
        wrapper = _wrapper_behind(note.start, holders)
        if wrapper is not None:
            return wrapper
    last = _last_sibling(block, holders)
    if last is block and holders.get(block, 0) == 1 and LABEL.fullmatch(said(block)):
        return _text_behind(block, holders)
    return last


def _is_whole(block: HtmlElement) -> bool:
    """Tell whether the element around is the note's own wrapper, as Word's `<div id="ftn1">`."""
    parent = block.getparent()
    if parent is None or parent.tag not in ("div", "li", "aside", "section", "dd", "tr", "tbody"):
        return False
    first = next((child for child in parent if isinstance(child.tag, str)), None)
    own = any(NOTE_NAME.fullmatch(name) for name in names_of(parent)) or parent.tag in ("li", "tr")
    return first is block and own and not any(child.tag in HEADINGS for child in parent.iter())


def _last_sibling(block: HtmlElement, holders: dict[HtmlElement, int]) -> HtmlElement:
    """The last of the blocks after a note that belong to it: those up to the next note of the same list."""
    parent = block.getparent()
    if parent is None or holders.get(block, 0) != 1 or block.tag == "li":
        return block
    if block.tag == "dt":
        return _last_description(block)
    listed = holders.get(parent, 0) > 1 or bool(NOTE_WORDS.search(words_of(parent)))
    last = block
    for sibling in block.itersiblings():
        if not isinstance(sibling.tag, str) or sibling.tag in HEADINGS or sibling.tag in ("hr", "footer", "nav"):
            break
        if holders.get(sibling, 0):
            return last
        last = sibling
    return last if listed and NOTE_WORDS.search(words_of(parent)) else block


def _text_behind(block: HtmlElement, holders: dict[HtmlElement, int]) -> HtmlElement:
    """The last of what follows a block that holds a label alone: the text is there, up to the next label."""
    parent = block.getparent()
    first = last = block
    length = 0
    for sibling in block.itersiblings():
        if not isinstance(sibling.tag, str):
            continue
        if sibling.tag in HEADINGS or sibling.tag in ("hr", "footer", "nav"):
            break
        if holders.get(sibling, 0):
            return last if length <= _LONGEST else first
        first = sibling if first is block and said(sibling) else first
        last = sibling
        length += len(said(sibling))
    alone = parent is not None and next((child for child in parent if isinstance(child.tag, str)), None) is block
    return last if alone and length <= _LONGEST else first


def _wrapper_behind(start: HtmlElement, holders: dict[HtmlElement, int]) -> HtmlElement | None:
    """The element that holds the text of a label which stands between blocks: `<a href="#r1">[1]</a><div>…</div>`."""
    if (start.tail or "").strip():
        return None
    for sibling in start.itersiblings():
        if not isinstance(sibling.tag, str):
            continue
        if holders.get(sibling, 0) or sibling.tag in HEADINGS:
            return None
        if is_block(sibling):
            return sibling if sibling.tag in ("div", "aside", "section", "blockquote") else None
        if (sibling.tail or "").strip():
            return None
    return None


def _last_description(term: HtmlElement) -> HtmlElement:
    last = term
    for sibling in term.itersiblings():
        if sibling.tag != "dd":
            break
        last = sibling
    return last
