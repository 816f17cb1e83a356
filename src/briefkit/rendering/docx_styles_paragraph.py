"""The paragraph styles of Word, made from the tokens of a house style."""

from dataclasses import dataclass, replace

from briefkit.assembly.style import HouseStyle, ParagraphStyle
from briefkit.rendering.docx_tokens import (
    eighths,
    hex_color,
    length,
    paragraph_properties,
    run_properties,
    twentieths,
)
from briefkit.rendering.docx_xml import Element, el, set_paragraph, tag


def style_id(name: str) -> str:
    """The id of a style: `heading 1` is `Heading1`, `toc 1` is `TOC1`."""
    joined = "".join(word[:1].upper() + word[1:] for word in name.split())
    return joined.replace("Toc", "TOC")


@dataclass(frozen=True, slots=True)
class _Kind:
    """A paragraph style of Word: its name, the tokens it is made from, and what comes after it."""

    name: str
    key: str
    based_on: str = "Normal"
    next: str = ""
    outline: int = -1
    flush: bool = False  # without the first line's indent of its tokens
    keep_next: bool = False

    @property
    def identity(self) -> str:
        """The style's id: its name without spaces, each word with a capital (`heading 1`: `Heading1`)."""
        return style_id(self.name)


_HEADINGS = tuple(
    _Kind(f"heading {level}", f"heading-{level}", next="FirstParagraph", outline=level - 1, keep_next=True)
    for level in range(1, 7)
)
# Names that Word knows have Word's own spelling, so that it takes them for its own.
_KINDS = (
    _Kind("Body Text", "body"),
    _Kind("First Paragraph", "first", based_on="BodyText", next="BodyText"),
    _Kind("Compact", "body", based_on="BodyText", flush=True),
    _Kind("Title", "title", next="Author"),
    _Kind("Subtitle", "subtitle", next="Author"),
    _Kind("Series", "series", next="Title"),
    _Kind("Author", "author"),
    _Kind("Affiliation", "affiliation"),
    _Kind("Date", "date"),
    _Kind("Abstract Heading", "abstract-heading", next="Abstract", keep_next=True),
    _Kind("Abstract", "abstract"),
    _Kind("Abstract Item", "abstract"),
    _Kind("Key Words", "keywords"),
    _Kind("Notice", "notice"),
    _Kind("Disclaimer", "disclaimer"),
    *_HEADINGS,
    _Kind("Block Text", "quotation", next="FirstParagraph"),
    _Kind("List Paragraph", "list"),
    _Kind("footnote text", "footnote"),
    _Kind("Footnote Continued", "footnote", based_on="FootnoteText"),
    _Kind("Footnote Block Text", "footnote", based_on="FootnoteText"),
    _Kind("Footnote List", "footnote", based_on="FootnoteText"),
    _Kind("caption", "caption", next="BodyText"),
    _Kind("Table Caption", "caption", based_on="Caption", keep_next=True),
    _Kind("Image Caption", "caption", based_on="Caption"),
    _Kind("Table Text", "table"),
    _Kind("Table Head", "table-head", keep_next=True),
    _Kind("Source", "source", next="FirstParagraph"),
    _Kind("Recommendation", "recommendation", next="RecommendationDetail"),
    _Kind("Recommendation Continued", "recommendation"),
    _Kind("Recommendation Item", "recommendation"),
    _Kind("Recommendation Detail", "recommendation-meta", next="Recommendation"),
    _Kind("Recommendation List", "recommendation-list"),
    _Kind("Bibliography", "reference"),
    _Kind("TOC Heading", "contents-heading", keep_next=True),
    _Kind("toc 1", "contents-1"),
    _Kind("toc 2", "contents-2"),
    _Kind("toc 3", "contents-2"),
    _Kind("header", "header"),
    _Kind("footer", "footer"),
    _Kind("Marking", "marking"),
    _Kind("Draft Stamp", "marking", based_on="Marking"),
    _Kind("Source Code", "code"),
    _Kind("Definition Term", "first", next="Definition", keep_next=True),
    _Kind("Definition", "list"),
)
_FALLBACK = {
    "date": "affiliation",
    "notice": "abstract",
    "marking": "header",
    "code": "body",
    "subtitle": "title",
    "first": "body",
}
# Names of Word's own (ECMA-376 part 1, 17.7.4.9); all others are marked as the house's.
BUILT_IN = frozenset(
    (
        *("Normal", "Body Text", "Title", "Subtitle", "Date", "Block Text", "List Paragraph", "Hyperlink"),
        *("footnote text", "footnote reference", "annotation reference", "caption", "header", "footer"),
        *("Bibliography", "TOC Heading", "toc 1", "toc 2", "toc 3"),
        *("heading 1", "heading 2", "heading 3", "heading 4", "heading 5", "heading 6"),
        *("Normal Table", "No List", "Default Paragraph Font"),
    )
)
_HIDDEN = frozenset({"toc 1", "toc 2", "toc 3", "header", "footer", "footnote text", "Marking", "Draft Stamp"})


def paragraph_styles(style: HouseStyle) -> list[Element]:
    """All paragraph styles but Normal."""
    return [
        *(_paragraph(style, kind) for kind in _KINDS),
        _derived(style, "Figure"),
        _derived(style, "Logo"),
        _derived(style, "Captioned Figure", el("keepNext")),
        _derived(style, "Horizontal Rule", _rule_below(style)),
        _gap(style),
        _drop_cap(style),
    ]


def look_of(style: HouseStyle, key: str) -> ParagraphStyle:
    """The tokens of a kind of paragraph, or of the kind nearest to it."""
    while key not in style.paragraphs and key in _FALLBACK:
        key = _FALLBACK[key]
    return style.paragraphs.get(key) or style.paragraphs["body"]


def _paragraph(style: HouseStyle, kind: _Kind) -> Element:
    look = _look(style, kind)
    extra = [el("outlineLvl", val=kind.outline)] if kind.outline >= 0 else []
    return style_element(
        "paragraph",
        kind.name,
        el("basedOn", val=kind.based_on),
        *([el("next", val=kind.next)] if kind.next else []),
        *([el("semiHidden"), el("unhideWhenUsed")] if kind.name in _HIDDEN else [el("qFormat")]),
        paragraph_properties(look, *extra),
        run_properties(style, look),
    )


def style_element(kind: str, name: str, *children: Element) -> Element:
    """A `w:style`: paragraph, character or table, with its name and id."""
    element = el("style", el("name", val=name), *children, type=kind, styleId=style_id(name))
    if name not in BUILT_IN:
        element.set(tag("customStyle"), "1")
    return element


def _derived(style: HouseStyle, name: str, *properties: Element) -> Element:
    """A paragraph that holds a picture or a rule: it must grow with what is in it."""
    look = replace(look_of(style, "body"), indent=0, before=0, after=0)
    wanted = paragraph_properties(look)
    holder = el("p", wanted)
    above = twentieths(max(0.0, length(style, "object-gap", 12) - look_of(style, "body").after))
    set_paragraph(holder, *properties, el("spacing", before=above, after=0, line=240, lineRule="auto"))
    return style_element("paragraph", name, el("basedOn", val="Normal"), wanted)


def _gap(style: HouseStyle) -> Element:
    """The room between two boxes, which Word would otherwise draw as one."""
    height = max(1.0, length(style, "recommendation-gap", 6))
    look = replace(look_of(style, "body"), indent=0, before=0, after=0, size=1, leading=height)
    return style_element(
        "paragraph",
        "Recommendation Gap",
        el("basedOn", val="Normal"),
        paragraph_properties(look),
        run_properties(style, look),
    )


def _drop_cap(style: HouseStyle) -> Element:
    body = look_of(style, "body")
    size = length(style, "drop-cap-size", 3 * body.size)
    look = replace(body, size=size, leading=2 * body.leading, indent=0, align="left", before=0, after=0)
    return style_element(
        "paragraph",
        "Drop Cap Letter",
        el("basedOn", val="Normal"),
        paragraph_properties(look),
        run_properties(style, look),
    )


def _rule_below(style: HouseStyle) -> Element:
    color = hex_color(style.colors.get("hairline", "#000000"))
    return el("pBdr", el("bottom", val="single", sz=eighths(0.5), space=1, color=color))


def word_look(style: HouseStyle, name: str) -> ParagraphStyle:
    """The tokens of a paragraph style of Word, by its name."""
    return _look(style, next(kind for kind in _KINDS if kind.name == name))


def _look(style: HouseStyle, kind: _Kind) -> ParagraphStyle:
    look = look_of(style, kind.key)
    change = _CHANGES.get(kind.name)
    if change is not None:
        look = change(style, look)
    if kind.key.startswith("heading") or kind.key in ("quotation", "caption", "code"):
        look = _collapsed(style, look)
    if kind.flush:
        look = replace(look, indent=0, before=0, after=0)
    return replace(look, keep_next=look.keep_next or kind.keep_next)


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


def _image_caption(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    return replace(_caption(style, look), before=length(style, "table-edge", 4))


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


def _contents_third(style: HouseStyle, look: ParagraphStyle) -> ParagraphStyle:
    return replace(look, left=look.left + 12)


_CHANGES = {
    "footnote text": _footnote,
    "Footnote Block Text": _footnote_block,
    "Footnote List": _footnote_item,
    "Footnote Continued": _footnote_flush,
    "Table Caption": _caption,
    "caption": _caption,
    "Image Caption": _image_caption,
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
}
