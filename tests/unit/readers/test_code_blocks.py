"""Code in a text: what programs print is no note, and fences end where they end."""

import pytest
from tests.support.documents import Reader

from briefkit.readers.lines.code_blocks import without_code

_PRINTED = "".join(f'[{at}] "Leeds"\n' for at in range(1, 6))


@pytest.mark.parametrize("indent", ["", "    ", "> "])
def test_what_a_program_prints_is_no_note(read: Reader, indent: str) -> None:
    block = "".join(f"{indent}{line}\n" for line in f"```\n{_PRINTED}```".splitlines())
    text = f"# Towns\n\nThe towns are these, and there are more words here:\n\n{block}\nSo much.\n"
    assert not read("x.md", text).notes


def test_what_a_page_prints_as_code_is_no_note(read: Reader) -> None:
    page = f"<html><body><p>The towns are these, and more than these:</p><pre>{_PRINTED}</pre></body></html>"
    assert not read("x.html", page).notes


def test_a_fence_may_end_with_another_indentation_than_it_began(read: Reader) -> None:
    text = "Salt[^1].\n\n ```{r}\nx[1]\n```\n\nTar[^2].\n\n```\ny\n```\n\n[^1]: Orr, 1.\n[^2]: Orr, 2.\n"
    assert [note.raw for note in read("x.md", text).notes] == ["Orr, 1.", "Orr, 2."]


def test_a_copy_that_is_all_code_keeps_its_words() -> None:
    text = "```\n1 Orr, Ports, 7.\n```\n"
    assert without_code(text) == text
    assert len(without_code(f"{text}{'More words stand here. ' * 3}")) == len(text) + 69


@pytest.mark.parametrize("colon", [": ", ":"])
def test_numbers_in_brackets_behind_a_caret_are_labels(read: Reader, colon: str) -> None:
    text = f"Salt.^[1] Tar^[2], wool^[see Orr, 3.].\n\n^[1]{colon}Orr, 1.\n\n^[2]{colon}Orr, 2.\n"
    notes = read("x.md", text).notes
    assert [note.raw for note in notes] == ["Orr, 1.", "Orr, 2.", "see Orr, 3."]
    assert all(note.call is not None for note in notes)
