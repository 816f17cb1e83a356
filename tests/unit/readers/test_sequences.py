"""Rows of numbers that go on from each other, and what is found by them."""

import pytest
from tests.support.documents import Reader

from briefkit.harvest.document import Document
from briefkit.readers.lines.sequences import best_row, rising_order


def row(values: list[int]) -> list[tuple[int, int]]:
    return [(values[at], run) for at, run in best_row(values, lambda _at, _run: 1.0)]


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ("1 2 3 4", "1 2 3 4"),
        ("1 1984 2 3 12 4", "1 2 3 4"),
        ("1 2 4 5", "1 2 4 5"),
        ("46 47 48", "46 47 48"),
        ("631 458 1 2 24 3", "1 2 3"),
        ("", ""),
    ],
)
def test_what_does_not_go_on_is_left_out(values: str, kept: str) -> None:
    assert [value for value, _ in row([int(each) for each in values.split()])] == [int(each) for each in kept.split()]


def test_a_numbering_that_begins_again_is_another_run() -> None:
    assert row([1, 2, 3, 1, 2]) == [(1, 0), (2, 0), (3, 0), (1, 1), (2, 1)]


def test_what_speaks_against_a_number_leaves_it_out() -> None:
    values = [1, 2, 3, 1, 2, 3]
    assert best_row(values, lambda at, _run: 1.0 if at >= 3 else -1.0) == [(3, 0), (4, 0), (5, 0)]


def test_pages_with_their_notes_from_the_last_up_are_turned_round() -> None:
    assert rising_order([3, 2, 1, 6, 5, 4, 8, 7]) == [2, 1, 0, 5, 4, 3, 7, 6]
    assert rising_order([1, 2, 4, 3, 5, 6]) == [0, 1, 2, 3, 4, 5]


def test_the_notes_of_two_columns_that_were_read_across_are_put_in_order() -> None:
    assert rising_order([4, 1, 5, 2, 6, 3, 7, 8]) == [1, 3, 5, 0, 2, 4, 6, 7]
    folios = [1, 2, 3, 7, 5, 1, 6, 4, 2]
    assert rising_order(folios) == [0, 1, 2, 7, 4, 5, 6, 3, 8]
    assert rising_order([1, 2, 4, 6, 3, 5, 4]) == list(range(7))


def numbers(document: Document) -> list[int]:
    return [note.number for note in document.notes]


def page(first: int, last: int, foot: str) -> str:
    body = " ".join(f"The net was mended again.{number}" for number in range(first, last + 1))
    return f"{body}\n\n" + "\n".join(foot.format(n=number) for number in range(first, last + 1))


@pytest.mark.parametrize(
    "foot",
    [
        "{n} Ada Orr, “Nets”, Sea 3 (1990): {n}.",
        "{n}. Ada Orr, “Nets”, Sea 3 (1990): {n}.",
        "[{n}] Ada Orr, “Nets”, Sea 3 (1990): {n}.",
        "({n}) Ada Orr, “Nets”, Sea 3 (1990): {n}.",
        "{n}/ Ada Orr, “Nets”, Sea 3 (1990): {n}.",
        "fn {n}. Ada Orr, “Nets”, Sea 3 (1990): {n}.",
        "Footnote {n}: Ada Orr, “Nets”, Sea 3 (1990): {n}.",
        "{n}\N{NO-BREAK SPACE} Ada Orr, “Nets”, Sea 3 (1990): {n}.",
        "- {n} Ada Orr, “Nets”, Sea 3 (1990): {n}.",
        "**{n}** Ada Orr, “Nets”, Sea 3 (1990): {n}.",
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\f", "\n\n---\n\n"])
def test_notes_at_page_feet_are_found_whatever_their_labels(read: Reader, foot: str, between: str) -> None:
    document = read("x.txt", between.join(page(first, first + 2, foot) for first in range(1, 31, 3)))
    assert numbers(document) == list(range(1, 31))
    assert all(note.raw == f"Ada Orr, “Nets”, Sea 3 (1990): {note.number}." for note in document.notes)
    assert all(note.call is not None for note in document.notes)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{n}. The agency should publish its plan in {2020 + n}." for n in range(1, 9)),
        "In\n1984 The Board met.\n1985 The Board met again.\n1986 Nobody came.",
        "1 In the beginning was the net. 2 And the net was torn. 3 And it was mended.",
        "\n".join(f"Page {n}\n\nWords that fill a page.\n" for n in range(1, 9)),
    ],
)
def test_other_numbers_are_no_notes(read: Reader, text: str) -> None:
    assert numbers(read("x.txt", f"A Title\n\n{text}\n")) == []


def test_marks_that_have_no_notes_are_told_in_one_finding(read: Reader) -> None:
    text = " ".join(f"The net was torn.<sup>{number}</sup>" for number in range(1, 45))
    (found,) = [each for each in read("x.md", text).findings if each.code == "F102"]
    assert found.message.startswith("44 marks in the text have no notes: 1, 2, 3")


def test_exponents_are_no_marks(read: Reader) -> None:
    text = "The area is 40 km<sup>2</sup>, not 50 km<sup>2</sup>, and 3 m<sup>3</sup> of it are water."
    assert [each.code for each in read("x.md", text).findings] == ["F107"]


def test_numbered_sources_that_nothing_shows_to_be_notes_are_told(read: Reader) -> None:
    items = "\n\n".join(f"{n}. Orr, *Ports* (Hull: Sea, 1990), {n}." for n in range(1, 7))
    document = read("x.md", f"# A\n\n{items}\n\n# B\n\n" + "Text that goes on.\n\n" * 30)
    assert {each.code for each in document.findings} == {"F106", "F107"}


def test_a_numbered_list_before_the_notes_does_not_hide_them(read: Reader) -> None:
    body = " ".join(f"The net was mended again.[{number}]" for number in range(1, 41))
    calls = "\n\n".join(f"{number}. We call upon the towns to mend their nets." for number in range(1, 31))
    notes = "\n".join(
        f"{number}. Ada Orr, “Nets,” Sea 3 (1990): {number}." if number > 20 else f"{number}. Statement to the Board."
        for number in range(1, 41)
    )
    document = read("x.md", f"{body}\n\n## Calls\n\n{calls}\n\n## The nets\n\n{notes}\n")
    assert numbers(document) == list(range(1, 41))
    assert document.notes[0].raw == "Statement to the Board."


def test_numbers_in_wrapped_lists_before_bracketed_notes_are_no_notes(read: Reader) -> None:
    body = " ".join(f"The net was mended again.[{number}]" for number in range(1, 7))
    books = "Orr, Ada. “Nets.” Sea 3, no.\n1 (2006): 79–113. Poe, Max. “Tar.” Sea 4, no.\n2 (February 1961): 211–33."
    notes = "\n\n".join(f"[{number}] Ada Orr, “Nets”, Sea 3 (1990): {number}." for number in range(1, 7))
    assert numbers(read("x.txt", f"{body}\n\n{books}\n\n{notes}\n")) == [1, 2, 3, 4, 5, 6]


def test_notes_are_read_from_elements_that_links_call(read: Reader) -> None:
    body = " ".join(f'Nets<sup><a id="r{n}" href="#post-1-footnote-{n}">[{n}]</a></sup> dry.' for n in range(1, 4))
    notes = "\n\n".join(
        f'<li id="post-1-footnote-{n}">\n  Ada Orr, <em>Nets</em> (Hull: Quay, 1990), {n}. <a href="#r{n}">↑</a>\n</li>'
        for n in range(1, 4)
    )
    document = read("x.md", f"{body}\n\n{notes}\n")
    assert [note.raw for note in document.notes] == [
        f"Ada Orr, <em>Nets</em> (Hull: Quay, 1990), {n}." for n in (1, 2, 3)
    ]
    assert [note.call is not None for note in document.notes] == [True] * 3


def test_labels_that_a_copy_raised_on_some_pages_only_are_one_series(read: Reader) -> None:
    body = " ".join(f"The net was mended again.<sup>{number}</sup>" for number in range(1, 31))
    notes = "\n".join(
        f"{f'<sup>{n}</sup>' if n < 9 or n in (20, 21) else f'{n}.'} Ada Orr, “Nets”, Sea 3 (1990): {n}."
        for n in range(1, 31)
    )
    document = read("x.md", f"{body}\n\n{notes}\n")
    assert numbers(document) == list(range(1, 31))
    assert all(note.raw == f"Ada Orr, “Nets”, Sea 3 (1990): {note.number}." for note in document.notes)
