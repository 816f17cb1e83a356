"""`word/styles.xml` made from a house style: every style that the writer, pandoc or Word itself uses."""

from briefkit.assembly.style import HouseStyle
from briefkit.rendering.docx.looks import look_of
from briefkit.rendering.docx.styles_paragraph import paragraph_styles, style_element
from briefkit.rendering.docx.tokens import (
    BOLD_FROM,
    eighths,
    fonts,
    half_points,
    hex_color,
    length,
    run_properties,
    twentieths,
)
from briefkit.rendering.docx.xml import RUN_ORDER, Element, el, ordered


def write_styles(style: HouseStyle, lang: str) -> Element:
    """The styles of a house style; `lang` is the paper's language."""
    return el(
        "styles",
        _defaults(style, lang),
        _normal(style),
        *paragraph_styles(style),
        *_character_styles(style),
        *_table_styles(style),
        _no_list(),
    )


def _defaults(style: HouseStyle, lang: str) -> Element:
    run = el(
        "rPr",
        fonts(style, "text"),
        el("sz", val=half_points(look_of(style, "body").size)),
        el("szCs", val=half_points(look_of(style, "body").size)),
        el("lang", val=lang, eastAsia="en-US", bidi="ur-PK"),
    )
    return el("docDefaults", el("rPrDefault", run), el("pPrDefault", el("pPr")))


def _normal(style: HouseStyle) -> Element:
    body = look_of(style, "body")
    element = style_element(
        "paragraph",
        "Normal",
        el("qFormat"),
        el("pPr", el("widowControl", val=1), el("spacing", line=twentieths(body.leading), lineRule="exact")),
        run_properties(style, body),
    )
    _make_default(element)
    return element


def _make_default(element: Element) -> None:
    element.set(f"{element.tag.rpartition('}')[0]}}}default", "1")


def _character(name: str, *properties: Element) -> Element:
    children = [el("basedOn", val="DefaultParagraphFont")]
    if properties:
        children.append(el("rPr", *ordered(properties, RUN_ORDER)))
    return style_element("character", name, *children)


def _character_styles(style: HouseStyle) -> list[Element]:
    link = hex_color(style.colors.get("link", "#000000"))
    plain_link = link == hex_color(style.colors.get("text", "#000000"))
    default = style_element("character", "Default Paragraph Font", el("uiPriority", val=1), el("semiHidden"))
    _make_default(default)
    return [
        default,
        _character("Hyperlink", el("color", val=link), el("u", val="none" if plain_link else "single")),
        _character("footnote reference", el("vertAlign", val="superscript")),
        _footnote_number(style),
        _character("Footnote Star", el("vertAlign", val="baseline")),
        _character("Caption Label", *_bold_in(style, "caption")),
        _character("Source Label", el("i", val=1), el("iCs", val=1)),
        _character("Recommendation Number", *_bold_in(style, "recommendation"), *_accent(style)),
        _character("Recommendation Addressee", *_bold_in(style, "recommendation")),
        _character("Key Words Label", *_bold_in(style, "keywords")),
        _character("End Mark", el("sz", val=half_points(look_of(style, "body").size * 0.77))),
        _character("Drop Cap", *_bold_in(style, "body")),
        _character("Verbatim Char", el("rFonts", ascii="Courier New", hAnsi="Courier New", cs="Courier New")),
        _character("annotation reference", el("sz", val=16), el("szCs", val=16)),
    ]


def _bold_in(style: HouseStyle, key: str) -> list[Element]:
    """Bold in a paragraph: a bold character style in a bold paragraph style would cancel it out (17.7.3)."""
    return [] if look_of(style, key).weight >= BOLD_FROM else [el("b", val=1), el("bCs", val=1)]


def _accent(style: HouseStyle) -> list[Element]:
    return [el("color", val=hex_color(style.colors.get("accent", "#000000")))]


def _footnote_number(style: HouseStyle) -> Element:
    """The number before a note: raised, or of full size where the style says so."""
    note, mark = look_of(style, "footnote").size, length(style, "mark-size", 0)
    if mark >= note:
        return _character("Footnote Number", el("vertAlign", val="baseline"))
    return _character("Footnote Number", el("vertAlign", val="superscript"))


def _table_styles(style: HouseStyle) -> list[Element]:
    bare = style_element(
        "table",
        "Normal Table",
        el("uiPriority", val=99),
        el("semiHidden"),
        el("unhideWhenUsed"),
        el("tblPr", el("tblInd", w=0, type="dxa"), _cell_margins(0, 0, 0)),
    )
    _make_default(bare)
    # The id that Word gives it.
    bare.set(f"{bare.tag.rpartition('}')[0]}}}styleId", "TableNormal")
    return [bare, _table(style)]


def _table(style: HouseStyle) -> Element:
    row = length(style, "table-row", 1.5)
    filled = bool(look_of(style, "table-head").background)
    gap = length(style, "table-gap", 9) / (2 if filled else 1)  # of coloured heads, half on each side
    return style_element(
        "table",
        "Table",
        el("basedOn", val="TableNormal"),
        el("qFormat"),
        el(
            "tblPr",
            el("tblInd", w=0, type="dxa"),
            _table_rules(style),
            _cell_margins(row, gap, row, gap if filled else 0),
        ),
        el("tcPr", el("vAlign", val="top")),
        _head_row(style),
    )


def _table_rules(style: HouseStyle) -> Element:
    top = length(style, "table-rule-top", length(style, "table-rule", 0.9))
    sides = {
        "top": top,
        "bottom": length(style, "table-rule", 0.9),
        "insideH": length(style, "table-rule-row", 0),
    }
    return el("tblBorders", *(_rule(style, side, width) for side, width in sides.items() if width))


def _rule(style: HouseStyle, side: str, width: float) -> Element:
    color = style.colors.get("hairline" if side == "insideH" else "rule", "#000000")
    return el(side, val="single", sz=eighths(width), space=0, color=hex_color(color))


def _head_row(style: HouseStyle) -> Element:
    width = length(style, "table-rule-head", 0.4)
    line = [el("tcBorders", _rule(style, "bottom", width))] if width else []
    ground = look_of(style, "table-head").background
    fill = [el("shd", val="clear", color="auto", fill=hex_color(ground))] if ground else []
    return el(
        "tblStylePr",
        el("tcPr", *line, *fill, el("vAlign", val="bottom")),
        type="firstRow",
    )


def _cell_margins(top: float, left: float, bottom: float, right: float = 0) -> Element:
    sides = {"top": top, "left": left, "bottom": bottom, "right": right}
    return el("tblCellMar", *(el(side, w=twentieths(width), type="dxa") for side, width in sides.items()))


def _no_list() -> Element:
    element = style_element("numbering", "No List", el("uiPriority", val=99), el("semiHidden"))
    _make_default(element)
    return element
