"""Notes to their calls: pandoc's end notes become elements that stand directly after the call.

    <a href="#fn1" class="footnote-ref"><sup>1</sup></a> … <section id="footnotes"><ol><li id="fn1"><p>…
    <a class="note-call" href="#fn1">1</a><span class="footnote" id="fn1"><a class="note-back">1</a> …</span>

A note may stand in a paragraph, so blocks inside it become spans with a class.
"""

from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element

from briefkit.rendering.html.lists import write_markers
from briefkit.rendering.html.tree import (
    add_class,
    append_text,
    has_class,
    is_blank,
    parents_of,
    remove,
    rename,
    strip_edges,
    unwrap,
)
from briefkit.rendering.styles.directions import directions_in

_BLOCKS: Final = {
    "p": "para",
    "div": "block",
    "section": "block",
    "figure": "block",
    "figcaption": "para",
    "blockquote": "quote",
    "ul": "list",
    "ol": "list",
    "dl": "list",
    "li": "item",
    "dt": "term",
    "dd": "item",
    "pre": "code",
    "table": "list",
    "caption": "para",
    "tr": "item",
    "td": "cell",
    "th": "cell",
    "h1": "para",
    "h2": "para",
    "h3": "para",
    "h4": "para",
    "h5": "para",
    "h6": "para",
}
_TRANSPARENT: Final = ("thead", "tbody", "tfoot", "colgroup")
_DROPPED: Final = ("hr", "col")


def move_notes(root: Element) -> int:
    """Put every note of pandoc's end notes after its call; gives their number."""
    parents = parents_of(root)
    section = next((element for element in root.iter("section") if element.get("id") == "footnotes"), None)
    if section is None:
        return 0
    items = {item.get("id", ""): item for item in section.iter("li") if (item.get("id") or "").startswith("fn")}
    remove(parents[section], section)
    calls = [call for call in root.iter("a") if has_class(call, "footnote-ref") and _target(call) in items]
    for call in calls:
        _settle(parents[call], call, items)
    return len(calls)


def turn_notes(root: Element) -> None:
    """Let notes in Latin letters run to the right in a paper that runs to the left: most cite works in English."""
    for note in root.iter("span"):
        if has_class(note, "footnote") and directions_in("".join(note.itertext())) == {"ltr"}:
            note.set("dir", "ltr")


def _settle(parent: Element, call: Element, items: Mapping[str, Element]) -> None:
    name = _target(call)
    number = "".join(call.itertext())
    index = list(parent).index(call)
    before = parent[index - 1] if index else None
    next_to_note = before is not None and has_class(before, "footnote") and not before.tail
    new = make_call(number, name, call.get("id") or f"fnref{number}")
    if next_to_note:
        add_class(new, "next")
    note = make_note(number, name, new.get("id", ""), items[name])
    note.tail = call.tail
    parent[index : index + 1] = [new, note]


def _target(call: Element) -> str:
    return (call.get("href") or "").removeprefix("#")


def make_call(number: str, note_id: str, call_id: str) -> Element:
    """The call of a note: a link to it."""
    attributes = {"class": "note-call", "id": call_id, "href": f"#{note_id}", "role": "doc-noteref"}
    call = Element("a", attributes)
    call.text = number
    return call


def make_note(number: str, note_id: str, call_id: str, content: Element) -> Element:
    """A note from the blocks of `content`, beginning with its number, a link back to the call."""
    note = Element("span", {"class": "footnote", "id": note_id, "role": "doc-footnote"})
    back = Element("a", {"class": "note-back", "href": f"#{call_id}", "role": "doc-backlink"})
    back.text = number
    note.text = content.text
    note.extend(content)
    drop_back_links(note)
    inline_blocks(note)
    strip_edges(note)
    back.tail = " " + (note.text or "")
    note.text = None
    note.insert(0, back)
    return note


def drop_back_links(note: Element) -> None:
    """Take out the arrows that pandoc puts at the end of a note."""
    parents = parents_of(note)
    for element in list(note.iter("a")):
        if has_class(element, "footnote-back"):
            remove(parents[element], element)


def inline_blocks(note: Element) -> None:
    """Make the blocks of a note spans; its first paragraph becomes plain text of the note."""
    first = note[0] if len(note) else None
    if first is not None and first.tag == "p" and is_blank(note.text):
        unwrap(note, first)
    for element in list(note.iter()):
        for child in list(element):
            _inline(element, child)


def _inline(parent: Element, child: Element) -> None:
    if child.tag in _DROPPED:
        remove(parent, child)
    elif child.tag in _TRANSPARENT:
        for grandchild in list(child):
            _inline(child, grandchild)
        unwrap(parent, child)
    elif child.tag in _BLOCKS:
        if child.tag in ("ol", "ul"):
            write_markers(child)
        if is_blank(child.text) and len(child):
            child.text = None
        if is_blank(child.tail):
            child.tail = None
        strip_edges(child)
        rename(child, "span", _BLOCKS[child.tag])


def lift_notes(parent: Element, element: Element, holder: Element) -> None:
    """Take the notes out of an element (a table that scrolls, say) and put them into `holder` in order."""
    owners = parents_of(element)
    for note in [note for note in element.iter() if has_class(note, "footnote")]:
        remove(owners[note], note)
        holder.append(note)
    if len(holder):
        index = list(parent).index(element)
        holder.tail, element.tail = element.tail, None
        parent.insert(index + 1, holder)
        append_text(parent, index + 1, "\n")
