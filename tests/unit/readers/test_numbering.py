"""Labels to numbers by their sequence."""

import pytest

from briefkit.readers.numbering import count_through, number_labels


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
