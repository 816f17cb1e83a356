from pathlib import PurePosixPath

import pytest
from tests.support.styles import BULLETIN, house_style, read_style

from briefkit.assembly.csl_repository import repository_csl
from briefkit.assembly.house_style import read_house_style, with_options
from briefkit.assembly.style_table import LABELS, LENGTHS, OPTIONS, PARAGRAPHS
from briefkit.findings import Finding


def only_finding(text: str, name: str = "mine") -> Finding:
    style, findings = read_style(name, {"mine": {"style.yaml": text}})
    assert style is None
    (finding,) = findings
    return finding


@pytest.mark.parametrize("name", ["plain", "ipri"])
def test_the_projects_styles_are_whole(name: str) -> None:
    style = house_style(name)

    assert set(style.paragraphs) == set(PARAGRAPHS)
    assert set(style.lengths) == set(LENGTHS)
    assert set(style.labels) == set(LABELS)
    assert set(style.options) == set(OPTIONS)
    assert "<style" in style.csl


def test_the_text_blocks_of_the_specification() -> None:
    ipri, plain = house_style("ipri"), house_style("plain")

    assert ipri.page.measure * 25.4 / 72 == pytest.approx(128, abs=0.01)
    assert (ipri.page.height - ipri.page.top - ipri.page.bottom) / 15 == pytest.approx(44, abs=0.01)
    assert plain.page.measure * 25.4 / 72 == pytest.approx(146, abs=0.01)
    assert (plain.page.height - plain.page.top - plain.page.bottom) / 17 == pytest.approx(38, abs=0.01)


def test_a_style_says_only_what_is_different() -> None:
    plain, bulletin = house_style("plain"), house_style("bulletin", BULLETIN)

    assert bulletin.lineage == ("bulletin", "plain")
    assert bulletin.page == plain.page
    assert bulletin.paragraphs["heading-1"].color == "#7a1f1f"
    assert bulletin.paragraphs["heading-1"].size == plain.paragraphs["heading-1"].size
    assert bulletin.fonts["text"].families == ("TeX Gyre Pagella", "serif")
    assert bulletin.fonts["heading"] == plain.fonts["heading"]
    assert bulletin.options["reference-list"] is True
    assert "chicago-author-date" in bulletin.csl


def test_style_sheets_are_added_and_pages_replaced() -> None:
    style = house_style("bulletin", BULLETIN)

    sheet = style.files[PurePosixPath("print.css")]
    assert isinstance(sheet, str)
    assert sheet.index("blockquote") < sheet.index("letter-spacing")
    assert style.files[PurePosixPath("page.html")] == style.files[PurePosixPath("plain/page.html")]


def test_lengths_take_units() -> None:
    text = "extends: plain\nlengths: {head-gap: 10mm, note-rule: .5, note-above: 1in}\n"
    style = house_style("mine", {"mine": {"style.yaml": text}})

    assert style.lengths["head-gap"] == pytest.approx(28.3465)
    assert style.lengths["note-rule"] == 0.5
    assert style.lengths["note-above"] == 72


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        ("extends: plain\nparagraps: {}\n", "Y101", "2:1", "paragraphs"),
        ("extends: plain\nparagraphs:\n  heading1: {size: 3}\n", "Y101", "3:3", "heading-1"),
        ("extends: plain\nparagraphs:\n  body: {sise: 3}\n", "Y101", "3:10", "size"),
        ("extends: plain\noptions: {drop-caps: true}\n", "Y101", "2:11", "drop-cap"),
        ("extends: plain\nlabels: {abstrakt: X}\n", "Y101", "2:10", "abstract"),
        ("extends: plain\npage: {top: wide}\n", "Y102", "2:13", "15pt"),
        ("extends: plain\ncolors: {accent: blueish}\n", "Y102", "2:18", "#1b3a5b"),
        ("extends: plain\nparagraphs: {body: {color: accnt}}\n", "Y102", "2:28", "accnt"),
        ("extends: plain\nparagraphs: {body: {font: serif}}\n", "Y102", "2:27", "serif"),
        ("extends: plain\nparagraphs: {body: {align: middle}}\n", "Y102", "2:28", "justify"),
        ("extends: plain\noptions: {folio: inside}\n", "Y102", "2:18", "outside"),
        ("extends: plain\noptions: {cover: perhaps}\n", "Y102", "2:18", "true"),
        ("extends: plain\npage: {top: 1, top: 2}\n", "Y102", "2:16", "twice"),
        ("extends: plain\npage: wide\n", "Y102", "2:7", "keys and values"),
        ("extends: plain\ncsl: no-such-style\n", "Y102", "2:6", "no-such-style"),
        ("extends: plain\npage: {top: [1]}\n", "Y102", "2:13", "list"),
        ("extends: plain\noptions: {logo: no.png}\n", "Y102", "2:17", "no.png"),
        ("extends: plian\n", "Y103", "1:10", "plian"),
        ("extends: mine\n", "Y103", "1:10", "circle"),
        ("page: {top: 1\n", "Y104", "2:1", "YAML"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, code: str, place: str, words: str) -> None:
    finding = only_finding(text)

    assert finding.code == code
    assert str(finding.location) == f"templates/mine/style.yaml:{place}"
    assert words in f"{finding.message} {finding.hint}"


def test_every_fault_is_reported_at_once() -> None:
    text = "extends: plain\npage: {top: x, bottom: y}\ncolour: {}\n"
    style, findings = read_style("mine", {"mine": {"style.yaml": text}})

    assert style is None
    assert [finding.code for finding in findings] == ["Y102", "Y102", "Y101"]


def test_a_style_that_does_not_exist() -> None:
    style, (finding,) = read_style("ippri")

    assert style is None
    assert (finding.code, finding.rule) == ("Y103", "unknown-style")
    assert "ippri" in finding.message


def test_a_style_file_that_is_not_utf8() -> None:
    folder = {PurePosixPath("style.yaml"): b"description: caf\xe9\n"}
    style, (finding,) = read_house_style("mine", lambda _: folder)

    assert style is None
    assert finding.code == "Y104"


def test_a_style_without_parent_starts_from_the_defaults() -> None:
    text = "fonts: {text: {families: [serif]}}\nparagraphs: {body: {size: 10, leading: 14}}\n"
    style = house_style("mine", {"mine": {"style.yaml": text}})

    assert style.paragraphs["quotation"].size == 10
    assert style.labels["references"] == "References"


def test_a_dependent_csl_style_leads_to_its_parent() -> None:
    text = "extends: plain\ncsl: 2d-materials\n"
    style = house_style("mine", {"mine": {"style.yaml": text}})

    assert "institute-of-physics-numeric" in style.csl


def test_a_paper_sets_options_for_itself() -> None:
    style, findings = with_options(house_style("ipri"), {"first-page-number": 63, "drop-cap": False})

    assert findings == ()
    assert style.options["first-page-number"] == 63
    assert style.options["drop-cap"] is False
    assert style.options["end-mark"] == "■"


def test_options_of_a_paper_are_checked_as_those_of_a_style() -> None:
    style, findings = with_options(house_style("ipri"), {"dropcap": True, "folio": "middle"})

    assert [finding.code for finding in findings] == ["Y101", "Y102"]
    assert "drop-cap" in findings[0].hint
    assert style.options["folio"] == "outside"


def test_colours_that_name_each_other_are_none() -> None:
    text = "extends: plain\ncolors: {accent: link}\n"
    style, findings = read_style("mine", {"mine": {"style.yaml": text}})

    assert style is None
    assert "templates/mine/style.yaml:2:18" in {str(finding.location) for finding in findings}
    assert {finding.code for finding in findings} == {"Y102"}


@pytest.mark.parametrize("text", ["[" * 3000, "a: " + "[" * 900 + "]" * 900, "- " * 50_000, "# " + "x" * 1_000_001])
def test_a_style_too_deep_or_too_long_is_a_finding(text: str) -> None:
    assert only_finding(text).code == "Y104"


def test_fonts_are_a_list_of_families_too_and_word_takes_the_first() -> None:
    text = "extends: plain\nfonts: {text: [Charter, serif], heading: {families: [Charter, serif]}}\n"
    style = house_style("mine", {"mine": {"style.yaml": text}})

    assert style.fonts["text"].families == ("Charter", "serif")
    assert [style.fonts[name].word for name in ("text", "heading")] == ["Charter", "Charter"]


def test_sizes_of_paper_are_known_by_large_letters_too() -> None:
    style = house_style("mine", {"mine": {"style.yaml": "extends: plain\npage: {size: A5}\n"}})

    assert style.page.width * 25.4 / 72 == pytest.approx(148, abs=0.01)


@pytest.mark.parametrize(
    ("name", "found"),
    [("chicago-fullnote-bibliography", "chicago-notes-bibliography"), ("vancouver.csl", "nlm-citation-sequence")],
)
def test_csl_styles_are_known_by_the_names_they_had(name: str, found: str) -> None:
    assert f"/styles/{found}<" in (repository_csl(name) or "")
