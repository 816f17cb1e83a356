"""Fixes are edits of spans: nothing else in the file changes, in any form that a file can have."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.audit.fixing import apply_edits, changed_texts, chosen_edits, diff, in_raw_text
from briefkit.audit.rule import Edit, Fix
from briefkit.text import SourceText, Span
from briefkit.workspace.reading import decode

PATH = PurePosixPath("a.md")


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(PATH, Span(start, end), text)


def test_safe_fixes_only_unless_asked() -> None:
    fixes = [Fix((edit(0, 1, "x"),)), Fix((edit(3, 4, "y"),), safe=False)]
    assert chosen_edits(fixes) == [edit(0, 1, "x")]
    assert chosen_edits(fixes, unsafe=True) == [edit(0, 1, "x"), edit(3, 4, "y")]


def test_of_two_fixes_that_touch_the_first_is_made_whole() -> None:
    fixes = [Fix((edit(0, 3, "x"),)), Fix((edit(2, 4, "y"), edit(8, 9, "z"))), Fix((edit(10, 10, "!"),))]
    assert chosen_edits(fixes) == [edit(0, 3, "x"), edit(10, 10, "!")]


def test_a_diff_says_what_changes() -> None:
    source = SourceText(PATH, "one\ntwo\nthree")
    changed = changed_texts({PATH: source}, [edit(4, 7, "2")])
    assert changed == {PATH: "one\n2\nthree"}
    shown = diff({PATH: source}, changed)
    assert shown.startswith("--- a/a.md\n+++ b/a.md\n")
    assert "-two\n+2\n" in shown
    assert changed_texts({PATH: source}, [edit(4, 7, "two")]) == {}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_newlines_and_byte_order_mark_stay(newline: str, mark: str) -> None:
    raw = mark + newline.join(["one", "two", "three", ""])
    fixed = in_raw_text(raw, [edit(4, 7, "2\n2")])
    assert fixed == mark + newline.join(["one", "2", "2", "three", ""])


LETTERS = st.lists(st.sampled_from(["a", "é", "𝒳", "\n", "\r\n", "\r", " "]), max_size=30).map("".join)


@given(LETTERS, st.data())
def test_an_edit_of_the_text_as_read_is_the_same_edit_of_the_file(raw: str, data: st.DataObject) -> None:
    text = decode(raw.encode())
    start = data.draw(st.integers(0, len(text)))
    one = edit(start, data.draw(st.integers(start, len(text))), "X")
    fixed = in_raw_text(raw, [one])
    assert decode(fixed.encode()) == apply_edits(SourceText(PATH, text), [one])
    before, _, after = fixed.partition("X")
    assert raw.startswith(before)
    assert raw.endswith(after)
