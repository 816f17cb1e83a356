"""Labels to numbers by their sequence."""

import pytest

from briefkit.readers.lines.numbering import count_through, main_run_first, number_labels


@pytest.mark.parametrize(
    ("labels", "numbers"),
    [
        ("1 2 3 l 5", [1, 2, 3, 4, 5]),
        ("11 12 12 14", [11, 12, 13, 14]),
        ("10 1 12 13", [10, 11, 12, 13]),
        ("9 1O 11", [9, 10, 11]),
        ("80 81 62 83", [80, 81, 82, 83]),
        ("4 6 5 7", [4, 6, 5, 7]),
        ("1 2 2 3", [1, 2, None, 3]),
        ("1 2 a 3", [1, 2, None, 3]),
        ("15 16 17", [15, 16, 17]),
        ("1 2 3 5 6", [1, 2, 3, 5, 6]),
        ("1 2 3 1 2", [1, 2, 3, 4, 5]),
        ("1 1 1", [1, 2, 3]),
        ("i ii iii iv", [1, 2, 3, 4]),
        ("", []),
    ],
)
def test_labels_are_numbered_by_their_sequence(labels: str, numbers: list[int | None]) -> None:
    assert count_through(number_labels(labels.split())) == numbers


def test_what_was_mended_is_said() -> None:
    assert [number.mended for number in number_labels(["1", "Z", "3"]) if number] == [False, True, False]


def test_a_list_of_endnotes_keeps_its_numbers_beside_notes_of_single_pages() -> None:
    pages = "1 2 1 2 3 1 2 1 2 3"
    endnotes = " ".join(map(str, range(1, 13)))
    numbers = count_through(main_run_first(number_labels(f"{pages} {endnotes}".split())))
    assert numbers == [*range(13, 23), *range(1, 13)]


def test_notes_that_begin_again_with_each_chapter_are_counted_through() -> None:
    chapters = " ".join(" ".join(map(str, range(1, last + 1))) for last in (14, 13, 30, 16))
    assert count_through(main_run_first(number_labels(chapters.split()))) == list(range(1, 74))
