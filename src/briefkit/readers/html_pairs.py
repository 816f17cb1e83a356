"""Calls and notes of a web page: links to a place in the page whose text is a label, and what they lead to.

Word writes `<a href="#_ftn1" name="_ftnref1">[1]</a>` and `<a href="#_ftnref1" name="_ftn1">[1]</a>`, pandoc
`<a href="#fn1" id="fnref1">` and `<li id="fn1">…<a href="#fnref1">↩</a>`; others invent names of their own, but the
two links that lead to each other stay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from briefkit.readers.html_beside import label_in, notes_beside
from briefkit.readers.html_listed import listed_notes
from briefkit.readers.html_tree import HEADINGS, LABEL, block_of, is_block, names_of, said, words_at, words_of

_NOTE_NAME = re.compile(
    r"_?(?:ftn|fn|edn|en|foot|end|note|nt|footnotes?|endnotes?|cite_note|sdfootnote|sdendnote|n)[-_:.a-z]*\d+[a-z]*(?:sym)?",
    re.IGNORECASE,
)
_CALL_NAME = re.compile(r"ref|back|anc|call|src|cite_ref|body|text", re.IGNORECASE)
_NOTE_WORDS = re.compile(
    r"\b(?:doc-(?:foot|end)note|(?:foot|end)notes?(?!-?ref)|sidenote|marginnote|footnote-text|footnote-body)\b"
)
_NOTEREF = re.compile(r"noteref|footnote-?ref|fnref|footnote-?(?:call|mark|anchor|link)|reference")
_RAISED = re.compile(r"vertical-align:\s*(?:super|top|text-top)", re.IGNORECASE)
_INLINE_NOTE = re.compile(r"\b(?:doc-footnote|sidenote|marginnote|footnote)\b(?!-)")


@dataclass(slots=True)
class PageNote:
    """A note of a page: the element where it begins, the last block of it, its label, its calls."""

    start: HtmlElement
    block: HtmlElement
    label: str
    calls: list[HtmlElement] = field(default_factory=list)
    until: HtmlElement | None = None
    inline: bool = False


@dataclass(frozen=True)
class Pairs:
    """The notes of a page in their order, and the links in them that lead back."""

    notes: tuple[PageNote, ...]
    backs: frozenset[HtmlElement]
    repeats: frozenset[HtmlElement] = frozenset()
    """Side notes that say what a note of the list says."""


def find_pairs(tree: HtmlElement) -> Pairs:
    """Find the notes of a page by the links that call them."""
    order = {element: index for index, element in enumerate(tree.iter()) if isinstance(element.tag, str)}
    anchors = {name: element for element in order for name in reversed(names_of(element))}
    targets: dict[HtmlElement, PageNote] = {}
    for link, target, label in _label_links(order, anchors):
        if _is_call(link, target, anchors, order) or _says_label(link, target, label, order):
            note = targets.setdefault(target, PageNote(target, block_of(target), label))
            note.calls.append(link)
    _add_beside(targets, order)
    repeats = _add_inline(tree, targets, order)
    if not targets:
        targets = {item: PageNote(item, item, label, [call]) for item, call, label in listed_notes(order)}
    notes = sorted(targets.values(), key=lambda note: order[note.calls[0]] if note.calls else order[note.start])
    _set_blocks(notes, order)
    backs = frozenset((*_back_links(notes, anchors, order), *_own_labels(notes)))
    return Pairs(tuple(notes), backs, repeats)


def fragment(link: HtmlElement, anchors: dict[str, HtmlElement]) -> HtmlElement | None:
    """The element of this page that a link leads to; saved pages have their own address before the `#`."""
    href = link.get("href") or ""
    if "#" not in href or href.startswith("mailto:"):
        return None
    return anchors.get(href.rsplit("#", 1)[1])


def _label_links(
    order: dict[HtmlElement, int], anchors: dict[str, HtmlElement]
) -> Iterator[tuple[HtmlElement, HtmlElement, str]]:
    for link in order:
        if link.tag == "a" and (target := fragment(link, anchors)) is not None:
            match = LABEL.fullmatch(said(link))
            if match:
                yield link, target, match["label"]


def _is_call(
    link: HtmlElement, target: HtmlElement, anchors: dict[str, HtmlElement], order: dict[HtmlElement, int]
) -> bool:
    if target.tag in HEADINGS or target is link or link in set(target.iterancestors()):
        return False
    own_names = [
        name for element in (link, *link.iterancestors()) if not is_block(element) for name in names_of(element)
    ]
    own_names += [name for child in link.iter() for name in names_of(child)]
    if any(
        name
        for name in names_of(target)
        if _CALL_NAME.search(name) and not _CALL_NAME.search(" ".join(own_names) or "-")
    ):
        return False
    if _leads_back(target, own_names, anchors):
        return order[link] < order[target]
    return bool(
        _NOTEREF.search(words_of(link))
        or _NOTE_WORDS.search(words_of(target))
        or any(_NOTE_NAME.fullmatch(name) and not _CALL_NAME.search(name) for name in names_of(target))
    )


def _says_label(link: HtmlElement, target: HtmlElement, label: str, order: dict[HtmlElement, int]) -> bool:
    """Tell whether a raised or bracketed link leads down to a place that begins with the very same label."""
    if target.tag in HEADINGS or order[target] <= order[link] or not _looks_raised(link):
        return False
    own = re.escape(label)
    return bool(re.match(rf"[\s\[({{^]*(?:{own}[\s.)]*)?{own}(?![^\W_a-z]\d|\d|,)", words_at(target), re.IGNORECASE))


def _looks_raised(link: HtmlElement) -> bool:
    if said(link)[:1] in "[({" or any(child.tag == "sup" for child in link.iter()):
        return True
    return any(each.tag == "sup" or _RAISED.search(each.get("style") or "") for each in (link, *link.iterancestors()))


def _leads_back(target: HtmlElement, own_names: list[str], anchors: dict[str, HtmlElement]) -> bool:
    """Tell whether a link in the target's block leads to the call."""
    names = set(own_names)
    links = [target] if target.tag == "a" else []
    links += list(block_of(target).iter("a"))[:40]
    return any(
        (link.get("href") or "").rsplit("#", 1)[-1] in names for link in links if "#" in (link.get("href") or "")
    )


def _add_beside(targets: dict[HtmlElement, PageNote], order: dict[HtmlElement, int]) -> None:
    """Add the notes that stand right behind their calls; what a link calls already, or lists, is left."""
    called = {part for note in targets.values() for call in note.calls for part in call.iter()}
    for call, element, label in notes_beside(order):
        around = set(element.iterancestors())
        if called.isdisjoint(call.iter()) and around.isdisjoint(targets) and element not in targets:
            if any(part in targets for part in (*element.iter(), *call.iter())):
                continue  # what stands before it is the label of a note
            targets[element] = PageNote(element, element, label, [call], inline=True)


def _own_labels(notes: list[PageNote]) -> Iterator[HtmlElement]:
    """The labels that notes in place repeat."""
    for note in notes:
        if note.inline and note.calls and (found := label_in(note.start, note.label)) is not None:
            yield found


def _add_inline(
    tree: HtmlElement, targets: dict[HtmlElement, PageNote], order: dict[HtmlElement, int]
) -> frozenset[HtmlElement]:
    """Add the notes that stand in the text at their call, as side notes do; those that a list repeats are given."""
    listed = {_letters(note.block) for note in targets.values()}
    repeats = set()
    for element in order:
        if element.tag in ("span", "small", "aside") and _INLINE_NOTE.search(words_of(element)) and said(element):
            inside = any(ancestor in targets for ancestor in element.iterancestors())
            if element in targets:
                targets[element].inline |= element.tag != "aside"
            elif inside or any(child in targets for child in element.iter()) or is_block(element):
                continue
            elif _letters(element) in listed:
                repeats.add(element)
            elif not LABEL.fullmatch(said(element)):
                targets[element] = PageNote(element, element, "", inline=True)
    return frozenset(repeats)


def _letters(element: HtmlElement) -> str:
    """What an element says, without its number and signs."""
    return re.sub(r"[\W\d]+", "", said(element)).lower()


def _set_blocks(notes: list[PageNote], order: dict[HtmlElement, int]) -> None:
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
        note.until = _last_sibling(note.block, holders)
        if note.until is note.block and holders.get(note.block, 0) == 1 and LABEL.fullmatch(said(note.block)):
            note.until = _text_behind(note.block, holders)


def _is_whole(block: HtmlElement) -> bool:
    """Tell whether the element around is the note's own wrapper, as Word's `<div id="ftn1">`."""
    parent = block.getparent()
    if parent is None or parent.tag not in ("div", "li", "aside", "section", "dd", "tr", "tbody"):
        return False
    first = next((child for child in parent if isinstance(child.tag, str)), None)
    own = any(_NOTE_NAME.fullmatch(name) for name in names_of(parent)) or parent.tag in ("li", "tr")
    return first is block and own and not any(child.tag in HEADINGS for child in parent.iter())


def _last_sibling(block: HtmlElement, holders: dict[HtmlElement, int]) -> HtmlElement:
    """The last of the blocks after a note that belong to it: those up to the next note of the same list."""
    parent = block.getparent()
    if parent is None or holders.get(block, 0) != 1 or block.tag == "li":
        return block
    if block.tag == "dt":
        return _last_description(block)
    listed = holders.get(parent, 0) > 1 or bool(_NOTE_WORDS.search(words_of(parent)))
    last = block
    for sibling in block.itersiblings():
        if not isinstance(sibling.tag, str) or sibling.tag in HEADINGS or sibling.tag in ("hr", "footer", "nav"):
            break
        if holders.get(sibling, 0):
            return last
        last = sibling
    return last if listed and _NOTE_WORDS.search(words_of(parent)) else block


def _text_behind(block: HtmlElement, holders: dict[HtmlElement, int]) -> HtmlElement:
    """The last of what follows a block that holds a label alone: the text is there, up to the next label."""
    parent = block.getparent()
    first = last = block
    for sibling in block.itersiblings():
        if not isinstance(sibling.tag, str):
            continue
        if sibling.tag in HEADINGS or sibling.tag in ("hr", "footer", "nav"):
            break
        if holders.get(sibling, 0):
            return last
        first = sibling if first is block and said(sibling) else first
        last = sibling
    alone = parent is not None and next((child for child in parent if isinstance(child.tag, str)), None) is block
    return last if alone else first


def _last_description(term: HtmlElement) -> HtmlElement:
    last = term
    for sibling in term.itersiblings():
        if sibling.tag != "dd":
            break
        last = sibling
    return last


def _back_links(
    notes: list[PageNote], anchors: dict[str, HtmlElement], order: dict[HtmlElement, int]
) -> Iterator[HtmlElement]:
    for note in notes:
        calls = {element for call in note.calls for element in (call, call.getparent(), *call.iter())}
        nearby = {order.get(call, 0) for call in note.calls}
        roots = [note.block] if note.until in (None, note.block) else [note.block, *note.block.itersiblings()]
        for root in roots:
            for link in root.iter("a"):
                target = fragment(link, anchors)
                if target is not None and (
                    target in calls or any(abs(order.get(target, -99) - at) <= 3 for at in nearby)
                ):
                    yield link
            if root is note.until:
                break
