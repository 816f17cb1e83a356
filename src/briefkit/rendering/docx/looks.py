"""The look of each paragraph style of Word, from the tokens of a house style.

Most are the tokens of one kind of paragraph as they stand; those here are changed for what Word does otherwise
than a page: it adds room where a page keeps the larger, it knows no boxes, and it draws alike paragraphs that
follow each other as one.
"""

from dataclasses import replace

from briefkit.assembly.style import HouseStyle, ParagraphStyle
from briefkit.rendering.docx.tokens import length

_FALLBACK = {
    "date": "affiliation",
    "notice": "abstract",
    "marking": "header",
    "code": "body",
    "subtitle": "title",
    "first": "body",
}


def look_of(style: HouseStyle, key: str) -> ParagraphStyle:
    """The tokens of a kind of paragraph, or of the kind nearest to it."""
    while key not in style.paragraphs and key in _FALLBACK:
        key = _FALLBACK[key]
    return style.paragraphs.get(key) or style.paragraphs["body"]


def changed_look(style: HouseStyle, name: str, key: str) -> ParagraphStyle:
    """The look of Word's style `name`, made from the kind of paragraph `key`."""
    look = look_of(style, key)
    change = _CHANGES.get(name)
    if change is not None:
        look = change(style, look)
    return _collapsed(style, look) if key in _COLLAPSED else look


def _collapsed(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    """Word adds the room after a paragraph to the room before the next, where a page keeps the larger."""
    return replace(look, before=max(0.0, look.before - look_of(style, "body").after))


def _footnote(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    column = length(style, "note-column", 12)
    return look if look.indent else replace(look, left=look.left + column, indent=-column)


def _footnote_block(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    note = _footnote(style, look)
    return replace(note, left=note.left + 12, right=note.right + 12, indent=0)


def _footnote_flush(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    return replace(_footnote(style, look), indent=0)


def _footnote_item(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    note = _footnote(style, look)
    return replace(note, left=note.left + 12, indent=-12)


def _caption(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    hang = length(style, "caption-hang", 0)
    above = length(style, "object-gap", 0)
    look = replace(look, before=max(look.before, above))
    return look if look.indent or not hang else replace(look, left=look.left + hang, indent=-hang)


def _source(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    return replace(look, after=max(look.after, length(style, "object-gap", 0)))


def _abstract(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    """The abstract and its heading on one ground: Word draws alike paragraphs as one box."""
    box = look_of(style, "abstract")
    look = replace(look, before=0)
    if not box.background:
        return look
    return replace(
        look,
        background=box.background,
        border_left=box.border_left,
        border_color=box.border_color,
        left=box.left,
        right=box.right,
        pad_before=box.pad_before,
        pad_after=box.pad_after,
    )


def _abstract_heading(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    return replace(_abstract(style, look), before=length(style, "abstract-above", 22.5))


def _keywords(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    """The last line of the abstract's box."""
    return replace(_abstract(style, look), before=look.before, after=look_of(style, "body").after)


def _abstract_item(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    inner, step = _abstract(style, look), length(style, "list-indent", 15)
    return replace(inner, left=inner.left + step, indent=-step)


def _recommendation(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    hang = length(style, "recommendation-hang", 22)
    look = look if look.indent else replace(look, left=look.left + hang, indent=-hang)
    if look.background:
        return look
    # The outer rules belong to the first and the last of a group; the writer sets them there.
    return replace(look, border_top=look.border_between or look.border_top, border_bottom=0, pad_after=0)


def _recommendation_inner(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    """A later paragraph of a recommendation: on the same ground, without a rule above it."""
    box = _recommendation(style, look_of(style, "recommendation"))
    look = replace(look, left=box.left, right=box.right, indent=box.indent, keep_together=True)
    if box.background:
        return replace(
            look,
            background=box.background,
            border_left=box.border_left,
            border_color=box.border_color,
            pad_before=box.pad_before,
            pad_after=box.pad_after,
        )
    return replace(look, border_top=0, border_between=0, border_bottom=0, pad_before=0, pad_after=0)


def _recommendation_item(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    inner = _recommendation_inner(style, look)
    step = length(style, "list-indent", 15)
    return replace(inner, left=inner.left + step, indent=inner.indent - step if inner.background else -step)


def _definition(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    return replace(look, left=look.left + length(style, "list-indent", 15))


def _box(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    """Text set apart: Word draws paragraphs of one look as one box."""
    return replace(
        look,
        indent=0,
        left=8,
        right=8,
        border_top=0.5,
        border_bottom=0.5,
        border_color=style.colors.get("rule", "#000000"),
        background=style.colors.get("tint", "#ffffff"),
        pad_before=4,
        pad_after=4,
    )


def _box_item(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    step = length(style, "list-indent", 15)
    return replace(_box(style, look), left=8 + step, indent=-step)


def _definition_term(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    return replace(look, weight=700)


def _contents_third(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    return replace(look, left=look.left + 12)


_CHANGES = {
    "footnote text": _footnote,
    "Footnote Block Text": _footnote_block,
    "Footnote List": _footnote_item,
    "Footnote Continued": _footnote_flush,
    "Table Caption": _caption,
    "caption": _caption,
    "Image Caption": _caption,
    "Source": _source,
    "Abstract Heading": _abstract_heading,
    "Abstract": _abstract,
    "Key Words": _keywords,
    "Abstract Item": _abstract_item,
    "Recommendation": _recommendation,
    "Recommendation Continued": _recommendation_inner,
    "Recommendation Item": _recommendation_item,
    "Recommendation Detail": _recommendation_inner,
    "toc 3": _contents_third,
    "Definition": _definition,
    "Definition Term": _definition_term,
    "Box": _box,
    "Box Item": _box_item,
}
_COLLAPSED = ("quotation", "caption", "code", *(f"heading-{level}" for level in range(1, 7)))
