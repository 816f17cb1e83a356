"""Bookmarks on the blocks of sections."""

from typing import Any

from briefkit.rendering import ast
from briefkit.rendering.docx.places import mark_places


def section(path: str, *blocks: Any, use: str = "") -> dict[str, Any]:
    pairs = {"data-section": path} | ({"data-use": use} if use else {})
    return ast.div(list(blocks), "source-section", **pairs)


def names(blocks: list[Any]) -> list[str]:
    mark_places(blocks)
    spans = [element for element in ast.walk(blocks) if element["t"] == "Span"]
    return [identifier for element in spans if (identifier := element["c"][0][0])]


def paragraph(text: str = "text") -> dict[str, Any]:
    return ast.para(ast.words(text))


def test_blocks_are_counted_in_the_order_they_print() -> None:
    quote = {"t": "BlockQuote", "c": [paragraph(), paragraph()]}
    items = {"t": "BulletList", "c": [[ast.plain(ast.words("a"))], [ast.plain(ast.words("b"))]]}
    found = names([section("briefs/x/energy.md", paragraph(), quote, items)])
    assert found == [f"b-energy-{number}" for number in range(1, 6)]


def test_notes_are_not_counted() -> None:
    noted = ast.para([ast.string("a"), ast.note([paragraph("note")])])
    assert names([section("a.md", noted, paragraph())]) == ["b-a-1", "b-a-2"]


def test_uses_of_one_section_are_told_apart() -> None:
    found = names([section("s/energy.md", paragraph(), use="1"), section("s/energy.md", paragraph(), use="4")])
    assert found[0] == "b-energy-1"
    assert found[1] != found[0]
    assert found[1].startswith("b-energy-")


def test_names_fit_into_word_whatever_the_file_is_called() -> None:
    long = "briefs/x/" + "a-very-long-name-of-a-section" * 3 + ".md"
    blocks = [section(long, *[paragraph() for _ in range(1000)]), section("briefs/x/энергия.md", paragraph())]
    found = names(blocks)
    assert len(set(found)) == 1001
    assert all(len(name) <= 40 and name.isascii() for name in found)


def test_blocks_outside_of_sections_have_no_bookmark() -> None:
    assert names([paragraph(), ast.div([paragraph()], "references")]) == []
