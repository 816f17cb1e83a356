"""Places in texts: the letters at a span, the line and column of a letter, and texts made from others."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.text import ExpandedText, Location, Piece, SourceText, Span

PATH = PurePosixPath("briefs/x/intro.md")
TEXTS = st.text(st.sampled_from("ab\n\t é𐍈{"), max_size=40)


def letter_at(text: str, place: Location) -> str:
    """What an editor shows at a line and column; the end of a line is its newline, or nothing."""
    line = text.split("\n")[place.line - 1] + "\n"
    return line[place.column - 1]


@given(TEXTS, st.data())
def test_location_names_the_letter_at_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    place = SourceText(PATH, text).location(offset)
    assert letter_at(text, place) == (text[offset] if offset < len(text) else "\n")


@given(TEXTS, st.data())
def test_location_grows_with_the_offset(text: str, data: st.DataObject) -> None:
    first, second = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=False)))
    source = SourceText(PATH, text)
    before, after = source.location(first), source.location(second)
    assert (before.line, before.column) <= (after.line, after.column)


@given(TEXTS, st.data())
def test_text_taken_from_a_start_keeps_every_place(text: str, data: st.DataObject) -> None:
    """What is left of a section after its front matter."""
    source = SourceText(PATH, text)
    start = data.draw(st.integers(0, len(text)))
    expanded = ExpandedText.of(source, start)
    assert expanded.text == text[start:]
    places = [expanded.locate(offset) for offset in range(len(expanded.text) + 1)]
    assert places == [source.location(offset) for offset in range(start, len(text) + 1)]


def test_text_may_begin_in_its_last_line() -> None:
    expanded = ExpandedText.of(SourceText(PATH, "---\ntitle: x\n--- y"), 16)
    assert str(expanded.locate(1)) == "briefs/x/intro.md:3:5"


@given(TEXTS, st.data())
def test_span_holds_its_letters(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    span = Span(start, end)
    assert SourceText(PATH, text)[span] == text[start:end]
    assert len(span) == end - start


@pytest.mark.parametrize(("start", "end"), [(3, 2), (-1, 2)])
def test_span_is_never_turned_round(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_place_of_a_value_is_that_of_its_variable() -> None:
    variable, after = Location(PATH, 4, 7), Location(PATH, 4, 20)
    text = ExpandedText("Russia, ally", (Piece(0, variable, verbatim=False), Piece(6, after)))
    assert [text.locate(offset) for offset in (0, 5)] == [variable, variable]
    assert text.locate(8) == Location(PATH, 4, 22)


def test_place_in_an_included_text_names_what_included_it() -> None:
    via = Location(PurePosixPath("templates/macros.md"), 3, 1)
    text = ExpandedText("one\ntwo", (Piece(0, Location(PATH, 9, 1, via)),))
    assert text.locate(5) == Location(PATH, 10, 2, via)


def test_text_of_a_manifest_has_one_place() -> None:
    place = Location(PATH, 7, 3)
    assert ExpandedText.at("a\nb", place).locate(2) == place


def test_place_of_letters_is_where_they_stand_first() -> None:
    text = ExpandedText.of(SourceText(PATH, "a\n map.png map.png"))
    assert str(text.place_of("map.png")) == "briefs/x/intro.md:2:2"
    assert str(text.place_of("gone.png")) == "briefs/x/intro.md:1:1"


@pytest.mark.parametrize(
    ("line", "column", "printed"), [(12, 8, ":12:8"), (12, 0, ":12"), (0, 0, "")], ids=["letter", "line", "file"]
)
def test_location_is_written_as_compilers_do(line: int, column: int, printed: str) -> None:
    assert str(Location(PATH, line, column)) == f"briefs/x/intro.md{printed}"
