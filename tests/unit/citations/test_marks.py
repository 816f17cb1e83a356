"""Marks: pandoc decides what is a citation, positions survive, and no other text is changed."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.citations.marks import ADDRESS, mark
from briefkit.rendering.ast import walk
from briefkit.rendering.pandoc.running import read_markdown


def keys(text: str) -> list[tuple[str, str]]:
    """The keys that pandoc finds in a marked text, and what stands at their places in the source."""
    marked = mark(text)
    blocks = json.loads(marked.restore(read_markdown(marked.text)[0]))["blocks"]
    found = []
    for element in walk(blocks):
        if element["t"] == "Cite":
            for citation in element["c"][0]:
                key, offset = marked.key_at(citation["citationId"])
                assert offset is not None
                found.append((key, text[offset : offset + len(key)]))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@a]", ["a"]),
        ("[see @smith2010, p. 4; -@doe:2011-x]", ["smith2010", "doe:2011-x"]),
        ("@smith2010 [p. 3] says", ["smith2010"]),
        ("[@{some key}] and @{10.1000/x}.", ["10.1000/x"]),
        ("(@smith2010)", ["smith2010"]),
        ("“Text.” [@smith2010].", ["smith2010"]),
        ("`[@code]` and\n\n    [@indented]\n", []),
        ("\\@escaped and me@example.org and first.last@inst.gov.pk", []),
        ("https://medium.com/@user/post and www.x.org/@y and <https://a.org/@b>", []),
        ("[link](https://medium.com/@user) [@real]", ["real"]),
        ("[@a; @b; @a]", ["a", "b", "a"]),
        ("+-------+---+\n| [@ab] | x |\n+=======+===+\n| 1     | 2 |\n+-------+---+\n", ["ab"]),
        ("| a [@x1] | b |\n|---|---|\n| 1 | 2 |\n", ["x1"]),
        ("[@müller2010; @کتاب2012]", ["müller2010", "کتاب2012"]),
    ],
)
def test_pandoc_finds_the_keys_at_their_places(text: str, expected: list[str]) -> None:
    found = keys(text)
    assert [key for key, _ in found] == expected
    assert all(key == written for key, written in found)


def test_three_thousand_keys_of_one_letter_do_not_stop_the_reader() -> None:
    text = " ".join("[@a]" for _ in range(3000))
    marked = mark(text)
    blocks = json.loads(marked.restore(read_markdown(marked.text)[0]))["blocks"]
    assert sum(element["t"] == "Cite" for element in walk(blocks)) == 3000


def plain(value: Any) -> Any:
    """An AST without the text that pandoc keeps of each citation; an @ in the id of a heading is let be."""
    for element in walk(value):
        if element["t"] == "Header":
            element["c"][1][0] = element["c"][1][0].replace("@", "")
        if element["t"] == "Cite":
            element["c"][1] = []
    return value


TEXTS = st.lists(
    st.sampled_from(
        ["[@smith2010, p. 4]", "@doe", "word", "`@code`", "me@x.org", "http://a.b/@c", "*it*", "\n\n", "> q", "- i",
         "^[note @x]", "[@a; see @b]", "| a | b |", "\\@x", "(@y)", "[[", "]", "$5", "“q”", "# H"]
    ),
    max_size=25,
).map(" ".join)  # fmt: skip


@given(TEXTS)
def test_marking_changes_nothing_but_the_keys(text: str) -> None:
    if text.count("[") > 5:
        return
    marked = mark(text)
    restored = json.loads(marked.restore(read_markdown(marked.text)[0]))["blocks"]
    for element in walk(restored):
        if element["t"] == "Cite":
            for citation in element["c"][0]:
                citation["citationId"] = marked.key_at(citation["citationId"])[0]
        if element["t"] == "Note":
            first = element["c"][0]["c"] if element["c"] else []
            if first and first[0].get("t") == "Str" and first[0]["c"][:1] in marked.notes:
                first[0]["c"] = first[0]["c"][1:]
    assert plain(restored) == plain(json.loads(read_markdown(text)[0])["blocks"])


def test_unclosed_brackets_are_text() -> None:
    text = "a " + "[" * 4000 + " b"
    marked = mark(text)
    assert len(marked.open_brackets) == 4000
    blocks = json.loads(marked.restore(read_markdown(marked.text, 5)[0]))["blocks"]
    assert "[" * 4000 in json.dumps(blocks)


def test_balanced_brackets_stay() -> None:
    text = "[a] [b](c) [@d] [e][f] [g] [h] [i] [j]"
    assert mark(text).open_brackets == ()


def test_notes_are_called_and_defined() -> None:
    marked = mark("a[^1] b^[inline] `[^code]` \\[^esc]\n\n[^1]: text [@x]\n[^2]: - list\n")
    assert [label for label, _ in marked.calls] == ["1", ""]
    assert [label for label, _ in marked.labels] == ["1", "2"]
    assert list(marked.notes.values()) == ["1"]


def test_a_word_without_end_is_read_once() -> None:
    word = "m8JcGHW77zlhBU4A" * 10_000
    assert [key for key, _ in mark(f"Text {word} and [@roe2004].").keys.values()] == ["roe2004"]
    assert ADDRESS.findall(f"{word} first.+last.@example.org {word}") == ["first.+last.@example.org"]


def test_citations_side_by_side_are_citations_each() -> None:
    assert [key for key, _ in keys("Told twice.[@roe2004][@doe2010, 3][see @poe2011] [a]\n")] == [
        "roe2004",
        "doe2010",
        "poe2011",
    ]


def test_decade_is_no_beginning_of_a_quotation() -> None:
    text = "In the '60s and the '70s, it's 'said'. `'60s`"
    marked = mark(text)
    assert marked.text == "In the ’60s and the ’70s, it's 'said'. `'60s`"
