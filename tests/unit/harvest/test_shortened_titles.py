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


@pytest.mark.parametrize(
    "notes",
    [
        ("Interview with Minister of Ports, Delhi, 3 May 1999.", "Interview with Minister, Delhi, 3 May 1999."),
        ("Letter from Roe to Poe, May 3, 1955.", "Letter from Roe to John Poe, May 3, 1955."),
        (
            "Jane Roe, “Ports and Piers,” *The State of Piers* 3 (1999): 12.",
            "Jane Roe, “Ports and Piers,” *Journal of the Sea* 12 (1999): 40.",
        ),
    ],
)
def test_what_nothing_else_bears_out_stays_two(notes: tuple[str, str]) -> None:
    assert len(keys(*notes)) == 2


def test_a_book_with_two_subtitles_is_two_books() -> None:
    note = "Jane Roe, *{}* (London: Quay Press, 1991), 52."
    titles = ("A History of Ports: The Greeks", "A History of Ports", "A History of Ports: The Romans")
    assert len(keys(*map(note.format, titles))) == 2


def test_a_journal_is_one_however_it_is_abbreviated() -> None:
    note = "Jane Roe, “Ports and Piers,” *{}* {} (1999): 12."
    assert len(keys(note.format("J. Int’l Harb.", 12), note.format("Journal of International Harbours", 13))) == 1
