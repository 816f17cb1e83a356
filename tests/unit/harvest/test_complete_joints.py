"""Works that a word ties to a complete reference, and references behind what they are about."""

import pytest
from tests.support.notes import works

ROPES = "Tom Keswick, *Ropes* (Leeds: Hill, 1990), 3"
GRAIN = "Jane Marlow, *The Price of Grain* (London: Quay Press, 2009), 12"
PLAIN = "Jane Marlow, The Price of Grain (London: Quay Press, 2009), p. 12"
CASE = "Keswick v. Ferrand, 410 U.S. 113, 120 (1973)"


def titles(note: str) -> set[str]:
    return {work.fields["title"] for work in works(note)}


@pytest.mark.parametrize("tie", [" or ", ", or ", ", and ", " as well as ", ", and see "])
def test_a_word_ties_two_works(tie: str) -> None:
    assert titles(f"{ROPES}{tie}{GRAIN}.") == {"Ropes", "The Price of Grain"}


def test_no_title_needs_marks() -> None:
    first = "Tom Keswick, Ropes (Leeds: Hill, 1990), p. 3"
    assert titles(f"{first}, and {PLAIN}.") == {"Ropes", "The Price of Grain"}


def test_a_book_stands_behind_a_decision() -> None:
    assert titles(f"{CASE}, and {GRAIN}.") == {"Keswick v. Ferrand", "The Price of Grain"}


@pytest.mark.parametrize(
    "other",
    [
        PLAIN,
        "Quay Institute, *The Price of Grain* (London: Quay Press, 2009), 12",
        "Jane Marlow, *The Price of Grain*, London: Quay Press, 2009, p. 12",
    ],
)
def test_what_a_work_is_about_is_no_part_of_it(other: str) -> None:
    (grain,) = (work for work in works(f"On ropes, see {ROPES}; on quays, {other}.") if work.fields["title"] != "Ropes")
    assert grain.fields["title"] == "The Price of Grain"
    assert grain.fields["author"] in ("Marlow, Jane", "{Quay Institute}")


@pytest.mark.parametrize(
    "note",
    [
        "Tom Keswick, War in 1914 and Other Essays (Leeds: Hill, 1990), p. 3.",
        "Tom Keswick and Jane Marlow, *Ropes* (Leeds and London: Hill, 1990), 3 and 7.",
        "Tom Keswick, *Ropes* (Leeds: Hill, 1990), 3 and Plate 7.",
    ],
)
def test_and_within_a_reference_ties_no_other(note: str) -> None:
    assert len(works(note)) == 1
