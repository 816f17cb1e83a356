"""Pandoc's AST: going through it, changing it, its text."""

import json
from pathlib import PurePosixPath

import pytest

from briefkit.rendering import ast
from briefkit.text import Location

SENTENCE = [
    ast.string("A"),
    {"t": "Space"},
    {"t": "Emph", "c": [ast.string("b")]},
    ast.note([ast.para([ast.string("n")])]),
]


def test_walk_gives_outer_elements_first_in_the_order_they_print() -> None:
    kinds = [element["t"] for element in ast.walk([ast.para(SENTENCE)])]
    assert kinds == ["Para", "Str", "Space", "Emph", "Str", "Note", "Para", "Str"]


def test_walk_marked_gives_the_same_without_words_and_spaces() -> None:
    kinds = [element["t"] for element in ast.walk_marked([ast.para(SENTENCE), "x", 3, {"t": "Null"}])]
    assert kinds == ["Para", "Emph", "Note", "Para", "Null"]
    assert list(ast.walk_marked("x")) == list(ast.walk_marked(ast.string("x"))) == list(ast.walk("x")) == []


def test_rewrite_sees_inner_elements_first_and_leaves_the_old_tree() -> None:
    seen: list[str] = []

    def change(element: ast.Element) -> ast.Elements | None:
        seen.append(element["t"])
        return element["c"] if element["t"] == "Emph" else [] if element["t"] == "Note" else None

    tree = [ast.para(SENTENCE)]
    assert ast.rewrite(tree, change) == [ast.para([ast.string("A"), {"t": "Space"}, ast.string("b")])]
    assert seen.index("Emph") < seen.index("Para")
    assert tree == [ast.para(SENTENCE)]


def test_text_is_one_line_and_without_notes_unless_asked_for() -> None:
    quoted = {"t": "Quoted", "c": [{"t": "DoubleQuote"}, [ast.string("so")]]}
    blocks = [ast.para([*SENTENCE, {"t": "SoftBreak"}, quoted]), ast.para([{"t": "Code", "c": [ast.attr(), "x  y"]}])]
    assert ast.text_of(blocks) == "A b “so” x y"
    assert ast.text_of(SENTENCE, notes=True) == "A bn"


def test_raw_text_of_another_format_is_no_text() -> None:
    assert ast.text_of([{"t": "RawInline", "c": ["tex", "\\newpage"]}]) == ""


def test_json_for_pandoc_takes_places_and_nothing_else_that_is_no_json() -> None:
    cite = {"t": "Cite", "c": [[], []], "at": [Location(PurePosixPath("a.md"), 1, 2)]}
    assert json.loads(ast.to_json(ast.document([ast.para([cite])])))["blocks"][0]["c"][0]["t"] == "Cite"
    with pytest.raises(TypeError, match="not a part"):
        ast.to_json(ast.document([ast.para([{"t": "Str", "c": object()}])]))
