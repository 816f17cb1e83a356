import pytest
from tests.support.notes import harvested


def keys(*notes: str) -> list[str]:
    return [work.key for work in harvested(*notes).works if work.places]


LETTER = "Jane Roe’s letter to {}, Quayport, {} September 1598, Harbour Archive, Letters 13, fol. 151."


@pytest.mark.parametrize(
    ("one", "other", "works"),
    [
        (("Father John Poe in Morland", 26), ("Father Poe", 26), 1),
        (("Father John Poe in Morland", 26), ("Father Poe", 27), 2),
        (("Father John Poe in Morland", 26), ("Father Doe", 26), 2),
    ],
)
def test_letters_of_a_day(one: tuple[str, int], other: tuple[str, int], works: int) -> None:
    assert len(keys(LETTER.format(*one), LETTER.format(*other))) == works


@pytest.mark.parametrize(
    ("one", "other", "works"),
    [
        ("The Rites of the Quay", "The Rites of the Quay, Feeding the Gulls: The Evening Rite", 1),
        ("The Rites of the Quay", "The Rites of the Quay, Part 2", 2),
        ("The Rites of the Quay", "The Rites of the Quayside", 2),
        ("Quay Rites", "Quay Rites, Feeding the Gulls", 2),
    ],
)
def test_books_of_a_year(one: str, other: str, works: int) -> None:
    note = "Jane R. Roe, *{}* (Delhi: Harbour Academy, 1991), 52."
    assert len(keys(note.format(one), note.format(other).replace("Jane R.", "Jane Ruth"))) == works
