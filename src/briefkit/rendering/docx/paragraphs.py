"""Paragraphs in the file that pandoc wrote: first ones, lists, rules round recommendations, the drop cap."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefkit.assembly.style import HouseStyle, ParagraphStyle
from briefkit.rendering.docx.looks import look_of
from briefkit.rendering.docx.package import Package
from briefkit.rendering.docx.tokens import borders, length, twentieths
from briefkit.rendering.docx.xml import (
    Element,
    M,
    each,
    el,
    find,
    paragraph_style,
    remove,
    set_paragraph,
    set_spacing,
    set_style,
    tag,
    text_of,
)

_RUNNING = ("BodyText", "FirstParagraph")
_TWO_LINES = 150  # letters
_RECOMMENDATION = "Recommendation"
_FRONT = (
    *("Notice", "Logo", "Series", "Title", "Subtitle", "Author", "Affiliation", "Date"),
    *("AbstractHeading", "Abstract", "AbstractItem", "KeyWords", "ListParagraph"),
)
_PICTURES = ("CaptionedFigure", "Figure", "Logo")
_TALL = (tag("drawing"), f"{{{M}}}oMath")
_MARKS = (tag("bookmarkStart"), tag("bookmarkEnd"))


def mend_paragraphs(package: Package, style: HouseStyle) -> None:
    """Give paragraphs the styles that pandoc does not know or gets wrong."""
    body = next(each(package.tree("word/document.xml"), "body"))
    _move_breaks(body)
    blocks = [block for block in body if block.tag not in _MARKS]
    _tell_first(blocks)
    for paragraph in each(body, "p"):
        _mend_list(paragraph)
        _let_grow(paragraph, style)
    for group in _groups(blocks):
        _frame(group, style)
    _part_lists(blocks, style)
    _keep_lead_ins(blocks)
    if style.options.get("cover"):
        _end_cover(blocks)
    if style.options.get("drop-cap"):
        _set_drop_cap(blocks)


def _move_breaks(body: Element) -> None:
    """What follows a page break begins on a new page; the paragraph that stood for the break is gone."""
    for mark in [block for block in body if paragraph_style(block) == "PageBreak"]:
        following = next((block for block in mark.itersiblings() if block.tag not in _MARKS), None)
        first = following if following is None or following.tag == tag("p") else next(each(following, "p"), None)
        if first is not None:
            set_paragraph(first, el("pageBreakBefore"))
        remove(mark)


def _tell_first(blocks: list[Element]) -> None:
    """Running text begins flush and goes on with an indent; pandoc loses count after long notes.

    Nor does it give a style to paragraphs whose direction is set.
    """
    before = ""
    for block in blocks:
        style = paragraph_style(block)
        if block.tag == tag("p") and style in ("", *_RUNNING) and find(block, "pPr/numPr") is None:
            style = "BodyText" if before in _RUNNING else "FirstParagraph"
            set_style(block, style)
        before = style


def _mend_list(paragraph: Element) -> None:
    numbered = find(paragraph, "pPr/numPr") is not None
    if numbered and paragraph_style(paragraph) in ("", "Compact", *_RUNNING):
        set_style(paragraph, "ListParagraph")


def _let_grow(paragraph: Element, style: HouseStyle) -> None:
    """Lines with a picture or a formula grow with it; an exact height would cut it off."""
    if paragraph_style(paragraph) in _PICTURES:
        return
    if any(str(node.tag) in _TALL for node in paragraph.iter()):
        leading = twentieths(look_of(style, "body").leading)
        set_paragraph(paragraph, el("spacing", line=leading, lineRule="atLeast"))


def _end_cover(blocks: list[Element]) -> None:
    """The text begins on a page of its own."""
    for block in blocks:
        if block.tag == tag("p") and paragraph_style(block) not in _FRONT:
            set_paragraph(block, el("pageBreakBefore"))
            return


def _groups(blocks: list[Element]) -> Iterator[list[Element]]:
    """Runs of recommendations that nothing parts."""
    group: list[Element] = []
    for block in [*blocks, el("p")]:
        name = paragraph_style(block) if block.tag == tag("p") else ""
        if name.startswith(_RECOMMENDATION) and name != "RecommendationList":
            group.append(block)
        elif group:
            yield group
            group = []


def _frame(group: list[Element], style: HouseStyle) -> None:
    look = look_of(style, "recommendation")
    starts = [block for block in group if paragraph_style(block) == _RECOMMENDATION]
    for paragraph, following in pairwise(group):
        if following not in starts:
            set_paragraph(paragraph, el("keepNext"))
        elif not look.background:
            set_spacing(paragraph, "after", look.pad_after)
    if look.background:
        for paragraph in starts[1:]:
            paragraph.addprevious(el("p", el("pPr", el("pStyle", val="RecommendationGap"))))
        return
    if starts[:1] == group[:1]:
        _set_borders(group[0], borders(look, top=look.border_top, bottom=0))
    _set_borders(group[-1], _last_borders(look, alone=len(group) == 1, starts=group[-1] in starts))


def _last_borders(look: ParagraphStyle, *, alone: bool, starts: bool) -> Element | None:
    """The rules of a group's last paragraph: one below, one above only where a recommendation starts."""
    if not starts:
        look = replace(look, border_top=0, border_between=0)
    top = look.border_top if alone else look.border_between
    return borders(look, top=top, bottom=look.border_bottom)


def _set_borders(paragraph: Element, frame: Element | None) -> None:
    if frame is not None:
        set_paragraph(paragraph, frame)


def _part_lists(blocks: list[Element], style: HouseStyle) -> None:
    """Room above and below a list, and round recommendations that do not follow a heading."""
    gap, after = length(style, "list-gap", 7.5), look_of(style, "body").after
    for block, following in pairwise(blocks):
        inside, next_inside = _apart(block), _apart(following)
        if next_inside and next_inside != inside and not paragraph_style(block).startswith("Heading"):
            set_spacing(following, "before", max(0.0, gap - after))
        if inside and next_inside != inside and not paragraph_style(following).startswith("Heading"):
            set_spacing(block, "after", gap)


def _apart(block: Element) -> str:
    """What a paragraph is part of, where that needs room: a list, a box, a group of recommendations."""
    name = paragraph_style(block)
    if name.startswith(_RECOMMENDATION):
        return "list" if name == "RecommendationList" else "recommendations"
    if name.startswith("Box"):
        return "box"
    return "list" if name == "ListParagraph" else ""


def _keep_lead_ins(blocks: list[Element]) -> None:
    """The line that leads to a quotation stands on its page."""
    for block, following in pairwise(blocks):
        if paragraph_style(following) == "BlockText" and paragraph_style(block) in _RUNNING:
            set_paragraph(block, el("keepNext"))


def _set_drop_cap(blocks: list[Element]) -> None:
    """Set the first letter of the text two lines deep, where it is a letter.

    Word keeps such a letter in a paragraph of its own. Pandoc joins the two again when it reads the file, but
    where the paragraph holds a note, it puts the letter into the note; so there the letter stays in its word.
    """
    paragraph = _opening(blocks)
    if paragraph is None or next(each(paragraph, "footnoteReference"), None) is not None:
        return
    first = next(each(paragraph, "t"))
    letter = (first.text or "")[:1]
    holder = first.getparent()
    if not letter or holder is None:
        return
    first.text = (first.text or "")[1:]
    if not first.text:
        remove(holder)
    paragraph.addprevious(_drop_cap(letter))


def _opening(blocks: list[Element]) -> Element | None:
    """The first paragraph of the text, if it begins with a letter and has two lines for a large one."""
    for block, following in pairwise(blocks):
        if paragraph_style(block).startswith("Heading") and paragraph_style(following) == "FirstParagraph":
            text = text_of(following)
            return following if text[:1].isalpha() and len(text) > _TWO_LINES else None
    return None


def _drop_cap(letter: str) -> Element:
    frame = el("framePr", dropCap="drop", lines=2, wrap="around", vAnchor="text", hAnchor="text")
    return el(
        "p",
        el("pPr", el("pStyle", val="DropCapLetter"), el("keepNext"), frame),
        el("r", el("rPr", el("rStyle", val="DropCap")), el("t", text=letter)),
    )
