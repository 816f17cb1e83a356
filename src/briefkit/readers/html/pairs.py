"""Calls and notes of a web page: links to a place in the page whose text is a label, and what they lead to.

Word writes `<a href="#_ftn1" name="_ftnref1">[1]</a>` and `<a href="#_ftnref1" name="_ftn1">[1]</a>`, pandoc
`<a href="#fn1" id="fnref1">` and `<li id="fn1">…<a href="#fnref1">↩</a>`; others invent names of their own, but the
two links that lead to each other stay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from briefkit.patterns import regex
from briefkit.readers.html.beside import label_in, notes_beside
from briefkit.readers.html.extents import NOTE_NAME, NOTE_WORDS, PageNote, set_blocks
from briefkit.readers.html.listed import item_number, listed_notes, uncalled_beside, uncalled_items
from briefkit.readers.html.tree import HEADINGS, LABEL, block_of, is_block, names_of, said, words_at, words_of

_CALL_NAME = regex(r"ref|back|anc|call|src|cite_ref|body|text", re.IGNORECASE)
_NOTEREF = regex(r"noteref|footnote-?ref|fnref|footnote-?(?:call|mark|anchor|link)|reference")
_RAISED = regex(r"vertical-align:\s*(?:super|top|text-top)", re.IGNORECASE)
_INLINE_NOTE = regex(r"\b(?:doc-footnote|sidenote|marginnote|footnote)\b(?!-)")


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
    uncalled = _add_uncalled(targets)
    _add_beside(targets, order)
    repeats = _add_inline(tree, targets, order)
    if not targets:
        targets = {item: PageNote(item, item, label, [call]) for item, call, label in listed_notes(order)}
    notes = sorted(targets.values(), key=lambda note: order[note.calls[0]] if note.calls else order[note.start])
    set_blocks(notes)
    backs = frozenset((*_back_links(notes, anchors, order), *_own_labels(notes), *uncalled))
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
    own_names = _names_at(link)
    if _is_named_call(target, own_names) and (order[target] < order[link] or _is_by_label(target)):
        return False
    if _leads_back(target, own_names, anchors):
        return order[link] < order[target]
    return bool(
        _NOTEREF.search(words_of(link))
        or NOTE_WORDS.search(words_of(target))
        or any(NOTE_NAME.fullmatch(name) and not _CALL_NAME.search(name) for name in names_of(target))
    )


def _names_at(link: HtmlElement) -> list[str]:
    """The names of a link: its own, those of what is in it and around it, those of empty places right beside it.

    Editors of old books write `<a id="FN1"></a><a href="#F1">[1]</a>`.
    """
    around = [element for element in link.iterancestors() if not is_block(element)]
    beside = [place for element in (link, *around[:1]) for place in (element.getprevious(), element.getnext())]
    places = [place for place in beside if place is not None and place.tag in ("a", "span") and not said(place)]
    inside = [child for child in link.iter() if isinstance(child.tag, str)]
    return [name for element in (*inside, *around, *places) for name in names_of(element)]


def _is_named_call(target: HtmlElement, own_names: list[str]) -> bool:
    """Tell whether a place has the name of a call, as `fnref3`, and the link that leads to it has not."""
    named = any(_CALL_NAME.search(name) for name in names_of(target))
    return named and not _CALL_NAME.search(" ".join(own_names) or "-")


def _is_by_label(target: HtmlElement) -> bool:
    """Tell whether a place is or stands right at a link with a label, as calls do; some name their notes `ref3`."""
    near = (target, *target.iter("a"), target.getparent(), target.getprevious(), target.getnext())
    links = [part for each in near if each is not None and isinstance(each.tag, str) for part in (each, *each[:1])]
    return any(link.tag == "a" and link.get("href") and LABEL.fullmatch(said(link)) for link in links)


def _says_label(link: HtmlElement, target: HtmlElement, label: str, order: dict[HtmlElement, int]) -> bool:
    """Tell whether a raised or bracketed link leads down to a place that begins with the very same label."""
    if target.tag in HEADINGS or order[target] <= order[link] or not _looks_raised(link):
        return False
    own = re.escape(label)
    begins = re.compile(rf"[\s\[({{^]*(?:{own}[\s.)]*)?{own}(?![^\W_a-z]\d|\d|,)", re.IGNORECASE)
    return bool(begins.match(words_at(target))) or _number_of_item(target) == label


def _number_of_item(target: HtmlElement) -> str:
    """The number that a list prints before the item that begins at a place; empty where none does."""
    current = block_of(target)
    while current.tag != "li":
        parent = current.getparent()
        if parent is None or parent[0] is not current or (parent.text or "").strip():
            return ""
        current = parent
    return item_number(current)


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


def _add_uncalled(targets: dict[HtmlElement, PageNote]) -> list[HtmlElement]:
    """Add the items that no link calls, of lists in which links call the others; the labels of those that lead back."""
    blocks = [note.block for note in targets.values()]
    for item, label in uncalled_items(blocks):
        targets[item] = PageNote(item, item, label)
    labels = []
    for link, block, label in uncalled_beside(blocks):
        targets[block] = PageNote(block, block, label)
        labels.append(link)
    return labels


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
