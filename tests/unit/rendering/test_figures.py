"""Figures and tables: numbers, captions, source lines, and pictures read from the project."""

from base64 import b64decode
from pathlib import PurePosixPath

import pytest

from briefkit.findings import Finding, Severity
from briefkit.rendering.ast import Element, Elements, attr, div, para, text_of, walk, words
from briefkit.rendering.figures import Numbers, embed_pictures, number_figures
from briefkit.rendering.reading import read_tree
from briefkit.text import ExpandedText, Location, SourceText

PATH = PurePosixPath("briefs/x/s.md")
FOLDER = PATH.parent
PNG = b"\x89PNG\r\n\x1a\n...."
TABLE = "| a |\n|---|\n| 1 |\n"


def read(text: str) -> Elements:
    tree = read_tree(ExpandedText.of(SourceText(PATH, text)))
    assert not tree.findings
    return tree.blocks


def number(text: str, **labels: str) -> tuple[Elements, Numbers]:
    numbers = Numbers(labels)
    return number_figures(read(text), numbers), numbers


def holders(blocks: Elements) -> list[tuple[str, str, str]]:
    """Class, id and text of each figure or table."""
    found = [e for e in walk(blocks) if e["t"] == "Div" and {"table-figure", "image-figure"} & set(e["c"][0][1])]
    return [(element["c"][0][1][0], element["c"][0][0], text_of(element["c"][1])) for element in found]


def test_figures_and_tables_are_counted_apart() -> None:
    text = f"{TABLE}\n: Trade {{#tbl-a}}\n\n![A map](m.png){{#fig-a}}\n\n{TABLE}\n: Aid {{#tbl-b}}\n"
    blocks, numbers = number(text)
    assert numbers.names == {"tbl-a": "Table 1", "fig-a": "Figure 1", "tbl-b": "Table 2"}
    assert [(kind, identifier) for kind, identifier, _ in holders(blocks)] == [
        ("table-figure", "tbl-a"),
        ("image-figure", "fig-a"),
        ("table-figure", "tbl-b"),
    ]
    assert "Table 1. Trade" in text_of(blocks).replace("\u00a0", " ")


def test_label_is_the_house_styles_word() -> None:
    _, numbers = number(f"{TABLE}\n: Trade {{#tbl-a}}\n", table="Exhibit")
    assert numbers.names == {"tbl-a": "Exhibit 1"}


def test_table_without_caption_has_no_number() -> None:
    blocks, numbers = number(f"{TABLE}\n\n{TABLE}\n: Trade {{#tbl-b}}\n")
    assert numbers.names == {"tbl-b": "Table 1"}
    assert "Table" not in text_of(blocks[0])


@pytest.mark.parametrize(
    "source",
    [
        "Source: World Bank.",
        "*Source*: World Bank.",
        "Note: World Bank.",
        "Quelle: World Bank.",
        "Fuentes: World Bank.",
        "::: source\nWorld Bank.\n:::",
    ],
)
def test_source_line_joins_what_stands_before_it(source: str) -> None:
    blocks, _ = number(f"{TABLE}\n: Trade\n\n{source}\n\nText.\n")
    ((_, _, text),) = holders(blocks)
    assert text.endswith("World Bank.")
    assert text_of(blocks[-1]) == "Text."
    assert len(blocks) == 2


def test_source_line_after_a_paragraph_is_text() -> None:
    blocks, _ = number("Text.\n\nSource: World Bank.\n")
    assert [block["t"] for block in blocks] == ["Para", "Para"]


def test_source_may_be_an_attribute_of_the_picture() -> None:
    blocks, _ = number('![A map](m.png){source="UN"}\n')
    assert holders(blocks)[0][2].endswith("Source: UN")
    images = [element for element in walk(blocks) if element["t"] == "Image"]
    assert images[0]["c"][0][2] == []


def test_tables_within_blocks_are_numbered_too() -> None:
    _, numbers = number(f"::: keep\n{TABLE}\n: Trade {{#tbl-a}}\n:::\n")
    assert numbers.names == {"tbl-a": "Table 1"}


def embed(target: str, outcome: bytes | Finding, alt: str | None = None) -> tuple[Element, list[Finding], list[str]]:
    asked: list[str] = []

    def load(path: PurePosixPath, place: Location) -> bytes | Finding:
        asked.append(str(path))
        return outcome

    pairs = [("alt", alt)] if alt is not None else []
    image = {"t": "Image", "c": [attr(pairs=pairs), words("A map"), [target, ""]]}
    blocks = [div([para([image])])]
    findings = list(embed_pictures(blocks, FOLDER, lambda target: Location(PATH, 4, 2), load))
    return blocks[0]["c"][1][0]["c"][0], findings, asked


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff....", "image/jpeg"),
        (b"GIF89a....", "image/gif"),
        (b"RIFF....WEBPVP8 ", "image/webp"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<svg/>", "image/svg+xml"),
    ],
)
def test_picture_becomes_a_data_address(data: bytes, kind: str) -> None:
    image, findings, asked = embed("../shared/a%20map.png", data)
    start, _, encoded = image["c"][2][0].partition(",")
    assert (start, b64decode(encoded)) == (f"data:{kind};base64", data)
    assert (findings, asked) == ([], ["briefs/shared/a map.png"])


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("https://example.org/x.png", "W111"),
        ("//example.org/x.png", "W111"),
        ("file:///etc/passwd", "W111"),
        ("../../../etc/passwd", "W111"),
        ("/etc/passwd", "W111"),
    ],
)
def test_picture_from_elsewhere_is_never_loaded(target: str, code: str) -> None:
    element, (finding,), asked = embed(target, PNG)
    assert (finding.code, finding.severity, str(finding.location)) == (code, Severity.ERROR, "briefs/x/s.md:4:2")
    assert asked == []
    assert text_of(element) == f"[picture missing: {target}]"


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"<html></html>", b""])
def test_file_that_is_no_picture_is_an_error(data: bytes) -> None:
    _, (finding,), _ = embed("x.png", data)
    assert finding.code == "W112"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"),
        (b"\xff\xd8\xff\xd9", b"\xff\xd9"),
        (b"RIFF\x08\x08\x00\x00WEBP", b"...."),
    ],
)
def test_picture_without_its_end_is_told(start: bytes, end: bytes) -> None:
    whole = start + b"." * (2064 - len(start) - len(end)) + end
    _, findings, _ = embed("x.png", whole)
    assert findings == []
    _, (finding,), _ = embed("x.png", whole[:-9])
    assert (finding.code, "not whole" in finding.message) == ("W112", True)


def test_drawing_that_shows_another_picture_is_told() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><image href="{}"/></svg>'
    _, (finding,), _ = embed("x.svg", drawing.format("map.png").encode())
    assert "shows another picture, map.png" in finding.message
    assert embed("x.svg", drawing.format("data:image/png;base64,AAAA").encode())[1] == []


def test_alt_text_wins_over_the_caption() -> None:
    image, _, _ = embed("x.png", PNG, alt="What it shows")
    assert text_of(image["c"][1]) == "What it shows"
    assert image["c"][0][2] == []


@pytest.mark.parametrize(
    ("drawing", "why"),
    [
        (b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>', "entities"),
        (b'<svg width="10"><rect', "well-formed"),
        (b"<svg><style>@import url(a.css);</style></svg>", "@import"),
        (b'<svg><g id="a"><use href="#a"/></g></svg>', "refers to itself"),
    ],
)
def test_a_drawing_that_cannot_be_drawn_stops_the_build_where_it_is_named(drawing: bytes, why: str) -> None:
    text = ExpandedText.of(SourceText(PATH, "Text.\n\n![A map](m.svg)\n"))
    blocks = read_tree(text).blocks
    (finding,) = embed_pictures(blocks, FOLDER, text.place_of, lambda *_: drawing)
    assert (finding.code, finding.severity, str(finding.location)) == ("W112", Severity.ERROR, f"{PATH}:3:10")
    assert "m.svg" in finding.message
    assert why in finding.message


def test_the_label_of_the_house_style_begins_a_source_in_any_language() -> None:
    blocks, _ = number(f"{TABLE}\n: Trade\n\nZrodlo: Bank.\n", source="Zrodlo")
    assert holders(blocks)[0][2].endswith("Zrodlo: Bank.")
    blocks, _ = number('![Trade](t.png){source="UN"}\n', source="Quelle")
    assert holders(blocks)[0][2].endswith("Quelle: UN")
