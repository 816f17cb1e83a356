"""Tokens of a house style as styles of Word."""

from dataclasses import replace

import pytest

from briefkit.assembly.style import FontStack, HouseStyle, PageGeometry, ParagraphStyle
from briefkit.rendering.docx.styles import write_styles
from briefkit.rendering.docx.xml import Element, each, find, get

PLAIN = HouseStyle(
    name="test",
    page=PageGeometry(595, 842, 80, 80, 90, 90),
    fonts={"text": FontStack(("TeX Gyre Pagella",), "Palatino Linotype")},
    colors={"text": "#000000", "link": "#1b3a5b"},
    paragraphs={"body": ParagraphStyle(indent=15), "caption": ParagraphStyle()},
    labels={},
    options={},
    csl="",
)


def styled(style: HouseStyle, identity: str) -> Element:
    styles = write_styles(style, "en-GB")
    return next(element for element in each(styles, "style") if get(element, "styleId") == identity)


def with_tokens(**looks: ParagraphStyle) -> HouseStyle:
    named = {name.replace("_", "-"): look for name, look in looks.items()}
    return replace(PLAIN, paragraphs={**PLAIN.paragraphs, **named})


def value(element: Element, path: str, attribute: str = "val") -> str:
    found = find(element, path)
    return get(found, attribute) if found is not None else ""


def test_a_style_of_a_bold_paragraph_has_no_bold_of_its_own() -> None:
    # Bold of a paragraph style and bold of a character style cancel each other out (ECMA-376 part 1, 17.7.3).
    assert value(styled(PLAIN, "CaptionLabel"), "rPr/b") == "1"
    bold = with_tokens(caption=ParagraphStyle(weight=700))
    assert find(styled(bold, "CaptionLabel"), "rPr/b") is None
    assert value(styled(bold, "TableCaption"), "rPr/b") == "1"


def test_rules_carry_the_padding_next_to_them() -> None:
    look = ParagraphStyle(border_top=0.5, border_bottom=1, pad_before=5, pad_after=6, before=2, after=3)
    source = styled(with_tokens(source=look), "Source")
    assert (value(source, "pPr/pBdr/top", "space"), value(source, "pPr/pBdr/top", "sz")) == ("5", "4")
    assert (value(source, "pPr/pBdr/bottom", "space"), value(source, "pPr/pBdr/bottom", "sz")) == ("6", "8")
    assert value(source, "pPr/spacing", "before") == "40"


def test_room_before_a_heading_counts_the_room_after_the_text() -> None:
    style = with_tokens(body=ParagraphStyle(after=8.5), heading_1=ParagraphStyle(before=25.5))
    assert value(styled(style, "Heading1"), "pPr/spacing", "before") == str(17 * 20)


@pytest.mark.parametrize(("indent", "attribute", "wanted"), [(15, "firstLine", "300"), (-12, "hanging", "240")])
def test_indents(indent: float, attribute: str, wanted: str) -> None:
    style = with_tokens(body=ParagraphStyle(indent=indent, left=12))
    assert value(styled(style, "BodyText"), "pPr/ind", attribute) == wanted


def test_hyphenation_is_a_matter_of_the_paragraph() -> None:
    style = with_tokens(body=ParagraphStyle(hyphenate=True))
    assert value(styled(style, "BodyText"), "pPr/suppressAutoHyphens") == "0"
    assert value(styled(style, "Heading1"), "pPr/suppressAutoHyphens") == "0"  # falls back to the body
    assert value(styled(PLAIN, "BodyText"), "pPr/suppressAutoHyphens") == "1"


def test_the_font_is_the_one_named_for_word() -> None:
    assert value(styled(PLAIN, "Title"), "rPr/rFonts", "ascii") == "Palatino Linotype"
    assert value(styled(PLAIN, "Hyperlink"), "rPr/color") == "1B3A5B"


def test_heads_of_tables_may_stand_on_a_colour() -> None:
    coloured = with_tokens(table_head=ParagraphStyle(background="#7a1f1f"))
    assert value(styled(coloured, "Table"), "tblStylePr/tcPr/shd", "fill") == "7A1F1F"
    plain = styled(with_tokens(), "Table")
    assert find(plain, "tblStylePr/tcPr/shd") is None
