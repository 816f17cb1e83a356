"""Footnotes in the file that pandoc wrote: authors' stars, numbers before a hanging text, calls in a row."""

from collections.abc import Iterator

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.docx.package import Package
from briefkit.rendering.docx.tokens import length, twentieths
from briefkit.rendering.docx.xml import (
    Element,
    each,
    el,
    find,
    get,
    paragraph_style,
    remove,
    run,
    set_paragraph,
    set_run,
    set_style,
    tag,
)

STAR = "star-note-"
"""Bookmarks of this name and a number stand round the calls of authors' notes."""

_CALL = "FootnoteReference"
_PLAIN = ("", "Compact", "BodyText", "FirstParagraph", "FootnoteText")


def mend_notes(package: Package, style: HouseStyle) -> None:
    """Give notes their marks and styles."""
    document, notes = package.tree("word/document.xml"), package.tree("word/footnotes.xml")
    by_id = {get(note, "id"): note for note in each(notes, "footnote")}
    stars = {get(call, "id"): mark for call, mark in _stars(document)}
    for identity, note in by_id.items():
        if not get(note, "type"):
            _mend_note(note, stars.get(identity, ""))
    for call in each(document, "footnoteReference"):
        _mend_call(call, stars.get(get(call, "id"), ""))
        _set_roman(call)
    for note in by_id.values():
        if get(note, "type"):
            _room_for_rule(note, style)


def _stars(document: Element) -> Iterator[tuple[Element, str]]:
    """The calls of starred notes with their marks; the bookmarks that led to them are gone after it."""
    for start in each(document, "bookmarkStart"):
        if not get(start, "name").startswith(STAR):
            continue
        number = int(get(start, "name").removeprefix(STAR))
        parent = start.getparent()
        assert parent is not None
        for sibling in list(start.itersiblings()):
            if sibling.tag == tag("bookmarkEnd") and get(sibling, "id") == get(start, "id"):
                remove(sibling)
                break
            call = find(sibling, "footnoteReference")
            if call is not None:
                yield call, "*" * number
        remove(start)


def _mend_note(note: Element, mark: str) -> None:
    for index, paragraph in enumerate(each(note, "p")):
        if paragraph_style(paragraph) not in _PLAIN:
            continue
        if find(paragraph, "pPr/numPr") is not None:
            set_style(paragraph, "FootnoteList")
        elif index:
            set_style(paragraph, "FootnoteContinued")
    reference = next(each(note, "footnoteRef"), None)
    if reference is None:
        return
    holder = reference.getparent()
    assert holder is not None
    set_run(holder, el("rStyle", val="FootnoteNumber"))
    if mark:
        holder.replace(reference, el("t", text=mark))
        set_run(holder, el("rStyle", val="FootnoteStar"))
    _tab_after(holder)


def _tab_after(number: Element) -> None:
    """A tab in place of the space that pandoc writes: the text hangs from it."""
    following = number.getnext()
    text = find(following, "t") if following is not None else None
    if following is not None and text is not None and text.text == " ":
        remove(following)
    number.addnext(el("r", el("tab")))


def _mend_call(call: Element, mark: str) -> None:
    holder = call.getparent()
    assert holder is not None
    if mark:
        call.set(tag("customMarkFollows"), "1")
        for letter in mark:  # one by one: LibreOffice prints a mark of several letters twice
            call.addnext(el("t", text=letter))
        set_run(holder, el("rStyle", val="FootnoteStar"))
        return
    before = holder.getprevious()
    if before is not None and before.tag == tag("r") and find(before, "footnoteReference") is not None:
        # Two calls side by side would read as one number.
        holder.addprevious(run(", ", el("rStyle", val=_CALL)))


def _set_roman(call: Element) -> None:
    """A call is upright and light, whatever it stands in (a title, a caption, a name of a book)."""
    holder = call.getparent()
    if holder is not None and not get(call, "customMarkFollows"):
        set_run(holder, *(el(name, val=0) for name in ("b", "bCs", "i", "iCs")))


def _room_for_rule(separator: Element, style: HouseStyle) -> None:
    """The rule over the notes has its room in the paragraph that draws it."""
    for paragraph in each(separator, "p"):
        below = twentieths(length(style, "note-below", 6))
        set_paragraph(paragraph, el("spacing", before=0, after=below, line=240, lineRule="auto"))
