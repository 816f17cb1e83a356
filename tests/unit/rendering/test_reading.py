"""Sections read by pandoc: every citation and note at the place it was written, and faults told, never raised."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.rendering import reading
from briefkit.rendering.ast import Element, text_of, walk
from briefkit.rendering.pandoc.running import PandocTimeoutError
from briefkit.rendering.reading import Tree, read_tree
from briefkit.text import ExpandedText, SourceText

PATH = PurePosixPath("briefs/x/s.md")
WORDS = st.sampled_from(
    ["word", "*em*", "`@code`", "mail@x.org", "(see)", "“so”", "50%", "|", "- item", "> said", "\n\n"]
)
CITES = st.sampled_from(["[@roe2004, 5]", "@doe2010", "[see @roe2004; @doe2010, p. 4]", "[-@roe2004]"])


def read(text: str) -> Tree:
    return read_tree(ExpandedText.of(SourceText(PATH, text)))


def elements(tree: Tree, kind: str) -> list[Element]:
    return [element for element in walk(tree.blocks) if element["t"] == kind]


def keys_at(tree: Tree) -> list[tuple[str, str]]:
    return [
        (citation["citationId"], f"{place.line}:{place.column}")
        for cite in elements(tree, "Cite")
        for citation, place in zip(cite["c"][0], cite["at"], strict=True)
    ]


@settings(max_examples=25)
@given(st.lists(st.one_of(WORDS, CITES), min_size=1, max_size=12))
def test_every_cite_stands_where_its_key_is_written(parts: list[str]) -> None:
    text = " ".join(parts)
    lines = text.split("\n")
    for cite in elements(read(text), "Cite"):
        for citation, place in zip(cite["c"][0], cite["at"], strict=True):
            assert lines[place.line - 1][place.column - 1 :].startswith(f"@{citation['citationId']}")


def test_cites_of_one_citation_have_a_place_each() -> None:
    assert keys_at(read("A\n\nb [@one, 5; see\n@two].")) == [("one", "3:4"), ("two", "4:1")]


def test_quoted_in_makes_two_cites_in_order() -> None:
    tree = read("A [@one, 55, quoted in @two, 9].")
    (cite,) = elements(tree, "Cite")
    first, second = cite["c"][0]
    assert keys_at(tree) == [("one", "1:4"), ("two", "1:24")]
    assert text_of(first["citationSuffix"]) == ", 55"
    assert (text_of(second["citationPrefix"]), text_of(second["citationSuffix"])) == ("quoted in", ", 9")


def test_notes_have_the_place_of_their_call_also_when_called_twice() -> None:
    tree = read("One.[^a] Two.[^a]\n\nThree.^[inline]\n\n[^a]: words\n")
    assert [(text_of(note["c"]), str(note["at"])) for note in elements(tree, "Note")] == [
        ("words", "briefs/x/s.md:1:5"),
        ("words", "briefs/x/s.md:1:14"),
        ("inline", "briefs/x/s.md:3:7"),
    ]


def test_note_called_in_a_note_is_an_error_at_the_call_of_the_outer_one() -> None:
    (finding,) = read("One.[^a]\n\n[^a]: first[^b]\n\n[^b]: second\n").findings
    assert (finding.code, str(finding.location)) == ("P102", "briefs/x/s.md:1:5")


def test_undefined_note_names_the_nearest_label() -> None:
    (finding,) = [f for f in read("One.[^trade]\n\n[^trades]: words\n").findings if f.code == "K107"]
    assert finding.hint == "did you mean [^trades]?"


def test_note_without_its_colon_is_told_at_its_line() -> None:
    first, second = read("One.[^1]\n\n[^1] Words of it.\n").findings
    assert first.hint == "add a line `[^1]: …` to this section"
    assert second.hint == "if this is the note itself, put a colon behind its label: `[^1]: …`"


def test_unclosed_block_is_told_at_its_line() -> None:
    (finding,) = read("Text\n\n::: {.recommendation}\nDo it.\n").findings
    assert (finding.code, str(finding.location)) == ("J203", "briefs/x/s.md:3:1")


@pytest.mark.parametrize("text", ["> " * 400 + "deep", "- " * 200 + "deep"], ids=["quotations", "lists"])
def test_text_nested_without_end_is_a_finding(text: str) -> None:
    tree = read(text)
    assert [finding.code for finding in tree.findings] == ["J205"]
    assert tree.blocks == []


def test_text_that_pandoc_does_not_finish_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(text: str, time_limit: float) -> None:
        raise PandocTimeoutError(f"pandoc took more than {time_limit:.0f} seconds")

    monkeypatch.setattr(reading, "read_markdown", slow)
    (finding,) = read("Text").findings
    assert finding.code == "J201"
    assert "pandoc took more than 20 seconds" in finding.message


def test_note_written_in_a_note_is_an_error_and_keeps_its_words() -> None:
    tree = read("One.^[first ^[second @roe2004]]\n")
    (finding,) = tree.findings
    assert (finding.code, str(finding.location)) == ("P102", "briefs/x/s.md:1:5")
    (note,) = elements(tree, "Note")
    assert text_of(note["c"]) == "first second"
