"""The paragraph styles of Word, made from the tokens of a house style."""

from dataclasses import dataclass, replace

from briefkit.assembly.style import HouseStyle, ParagraphStyle
from briefkit.rendering.docx.looks import changed_look, look_of
from briefkit.rendering.docx.tokens import (
    eighths,
    hex_color,
    length,
    paragraph_properties,
    run_properties,
    twentieths,
)
from briefkit.rendering.docx.xml import Element, el, set_paragraph, tag


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
    _Kind("Box", "body"),
    _Kind("Box Item", "body"),
    _Kind("footnote text", "footnote"),
    _Kind("Footnote Continued", "footnote", based_on="FootnoteText"),
    _Kind("Footnote Block Text", "footnote", based_on="FootnoteText"),
    _Kind("Footnote List", "footnote", based_on="FootnoteText"),
    _Kind("caption", "caption", next="BodyText"),
    _Kind("Table Caption", "caption", based_on="Caption", keep_next=True),
    _Kind("Image Caption", "caption", based_on="Caption", keep_next=True),
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
        _derived(style, "Captioned Figure", el("jc", val="center")),
        _derived(style, "Horizontal Rule", _rule_below(style)),
        _gap(style),
        _drop_cap(style),
    ]


def _paragraph(style: HouseStyle, kind: _Kind) -> Element:
    look = _look(style, kind)
    extra = [el("outlineLvl", val=kind.outline)] if kind.outline >= 0 else []
    extra += [el("contextualSpacing")] if kind.name == "Source" else []  # `Note: …` and `Source: …` are one block
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
    below = twentieths(length(style, "table-edge", 4))
    above = twentieths(max(0.0, length(style, "object-gap", 12) - look_of(style, "body").after))
    set_paragraph(holder, *properties, el("spacing", before=above, after=below, line=240, lineRule="auto"))
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
    look = changed_look(style, kind.name, kind.key)
    if kind.flush:
        look = replace(look, indent=0, before=0, after=0)
    return replace(look, keep_next=look.keep_next or kind.keep_next)
