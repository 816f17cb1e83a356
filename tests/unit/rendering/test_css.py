import logging
import re
from xml.etree.ElementTree import tostring

import pytest
from tests.support.pages import marked_page
from tests.support.styles import BULLETIN, house_style

from briefkit.rendering.html.page import print_root
from briefkit.rendering.styles.colors import contrast, dark_colors
from briefkit.rendering.styles.fonts import font_files, packaged_fonts
from briefkit.rendering.styles.page import page_rules
from briefkit.rendering.styles.sheets import print_css, screen_css

STYLES = ["plain", "ipri", "bulletin"]


@pytest.mark.parametrize("name", STYLES)
def test_every_property_that_is_used_is_given(name: str) -> None:
    style = house_style(name, BULLETIN)
    for sheet in (print_css(style), print_css(style, marked=True), screen_css(style)):
        given = set(re.findall(r"(--[\w-]+):", sheet))
        used = set(re.findall(r"var\((--[\w-]+)\)", sheet))  # with a default it may be missing
        assert used <= given
        assert sheet.count("{") == sheet.count("}")


def test_paragraphs_are_set_as_the_table_says() -> None:
    sheet = print_css(house_style("ipri"))

    assert 'h1 { font: normal 700 13pt/15pt "TeX Gyre Pagella", "P052"' in sheet
    assert "margin: 15pt 0 0 0; padding: 8pt 0 7pt 0" in sheet
    assert re.search(r"\.footnote \{ font: normal 400 9pt/11\.5pt .*padding: 0 0 0 12pt; .*text-indent: -12pt", sheet)


def test_a_style_sheet_may_change_a_token_after_all() -> None:
    files = {"style.yaml": "extends: plain\n", "print.css": ":root { --accent: teal }"}
    sheet = print_css(house_style("mine", {"mine": files}))

    assert "color: var(--accent)" in sheet
    assert "var(--" not in sheet.replace("var(--accent)", "")


def test_a_token_changes_page_and_screen() -> None:
    style = house_style("bulletin", BULLETIN)
    for sheet in (print_css(style), screen_css(style)):
        assert "--accent: #7a1f1f" in sheet
        assert "#1b3a5b" not in sheet


def test_sheets_of_paper_and_their_margins() -> None:
    sheet = print_css(house_style("ipri"))

    assert "margin: 82.2047pt 124.7244pt 99.6661pt 107.7165pt" in sheet  # 29, 44, 35.16, 38 mm
    assert "@page :left { margin: 82.2047pt 107.7165pt 99.6661pt 124.7244pt }" in sheet
    assert "@page :left { margin" not in print_css(house_style("plain"))


@pytest.mark.parametrize(
    ("options", "there", "missing"),
    [
        ("{first-page-number: 63}", "counter-reset: page 63", "string(foot)"),
        ("{running-heads: none}", "counter(pages)", "string(author)"),
        ("{running-heads: mirrored}", "@page :left { @top-center { content: string(author)", "@top-left { content: s"),
        ("{folio: none}", "string(short-title)", "counter(page"),
        ("{folio: outside}", "string(foot)", "counter(pages)"),
    ],
)
def test_options_of_head_and_foot(options: str, there: str, missing: str) -> None:
    files = {"style.yaml": f"extends: plain\noptions: {options}\n"}
    rules = page_rules(house_style("mine", {"mine": files}), marked=False)

    assert there in rules
    assert missing not in rules


def test_a_marking_has_a_line_of_its_own_at_head_and_foot() -> None:
    for name in STYLES:
        style = house_style(name, BULLETIN)
        rules = print_css(style, marked=True)
        boxes = 4 if style.page.mirrored else 2
        assert rules.count("corner { content: string(marking)") == boxes
        assert rules.count("corner { content: string(first-marking)") == boxes
        assert "string(marking);" not in print_css(style)


def test_a_screen_sets_nothing_in_justified_lines_or_points() -> None:
    sheet = screen_css(house_style("ipri"))

    assert "justify" not in sheet
    assert "var(--font-text)" in sheet
    assert "@font-face" not in sheet


def test_notes_beside_the_text_can_be_turned_off() -> None:
    off = {"mine": {"style.yaml": "extends: plain\noptions: {sidenotes: false}\n"}}

    assert "min-width: 1100px" in screen_css(house_style("plain"))
    assert "min-width: 1100px" not in screen_css(house_style("mine", off))


@pytest.mark.parametrize("name", STYLES)
def test_text_can_be_read_on_light_and_dark_screens(name: str) -> None:
    light = house_style(name, BULLETIN).colors
    for colors in (light, dark_colors(light)):
        for color in ("text", "accent", "grey", "link"):
            for surface in ("paper", "tint"):
                assert contrast(colors[color], colors[surface]) >= 7


def test_contrast_as_wcag_counts_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_fonts_come_with_the_package() -> None:
    fonts = packaged_fonts()

    assert len(fonts) == 8
    assert all(fonts[name].startswith(b"OTTO") for name in fonts)
    for name in STYLES:
        style = house_style(name, BULLETIN)
        assert set(re.findall(r'url\("([^"]+)"\)', print_css(style))) == set(font_files(style))
    with pytest.raises(KeyError):
        fonts["../style.py"]


@pytest.mark.parametrize("name", STYLES)
def test_weasyprint_knows_every_rule_and_keeps_the_lines_on_the_grid(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    weasyprint = pytest.importorskip("weasyprint")
    boxes = pytest.importorskip("weasyprint.formatting_structure.boxes")
    from briefkit.rendering.pdf.fetch import GuardedFetcher

    style = house_style(name, BULLETIN)
    fetcher = GuardedFetcher(font_files(style))
    html = "<!DOCTYPE html>" + tostring(print_root(marked_page(), style), encoding="unicode", method="html")
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        logging.getLogger("weasyprint").addHandler(caplog.handler)
        sheet = weasyprint.CSS(string=print_css(style, marked=True), url_fetcher=fetcher)
        document = weasyprint.HTML(string=html, url_fetcher=fetcher).render(stylesheets=[sheet])
        logging.getLogger("weasyprint").removeHandler(caplog.handler)

    assert caplog.messages == []
    assert fetcher.refused == {}
    leading = style.paragraphs["body"].leading / 0.75
    lines = [
        line.height
        for page in document.pages
        for line in page._page_box.descendants()
        if isinstance(line, boxes.LineBox)
        and line.element_tag == "p"
        and line.style["font_size"] == pytest.approx(style.paragraphs["body"].size / 0.75)
    ]
    assert len(lines) > 5
    assert lines == pytest.approx([leading] * len(lines))


def test_heads_of_tables_may_stand_on_a_colour() -> None:
    text = "extends: plain\nparagraphs: {table-head: {background: accent, color: paper}}\n"
    style = house_style("mine", {"mine": {"style.yaml": text}})

    (rule,) = re.findall(r"thead th, thead td \{ (font:.*?) \}", screen_css(style))
    assert "background: var(--accent)" in rule
    assert "background" not in re.findall(r"thead th, thead td \{ (font:.*?) \}", screen_css(house_style("plain")))[0]
