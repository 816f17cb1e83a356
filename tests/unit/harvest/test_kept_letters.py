"""Letters that archives keep, with their day and the leaf."""

import pytest
from tests.support.notes import full, resolved, works


def test_a_letter_has_writer_day_place_and_leaf() -> None:
    reference = full("Cf. Ada Moss’s letter to the Rector, Leeds, 20 May 1598, ARLE, Bor-Sud, 13 I, fl. 187.")
    assert reference.fields == {
        "author": "Moss, Ada",
        "date": "1598-05-20",
        "library": "ARLE, Bor-Sud, 13 I",
        "location": "Leeds",
        "title": "Letter to the Rector",
    }
    assert reference.locator is not None
    assert reference.locator.value == "187"


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Cf. annual letter dated 25 May 1600, BA, 49-IV-59, fls. 20v-24v.", "20v-24v"),
        ("Cf. Jan de Moss’s letter to the Rector, ARLE, Bor-Sud, 13 II, fl. 243.", "243"),
        ("Letter from Ada Moss to the Rector, Leeds, 26 May 1599, BL, Add. 9860, fl. 70.", "70"),
    ],
)
def test_the_leaf_is_the_place(note: str, place: str) -> None:
    locator = full(note).locator
    assert locator is not None
    assert locator.value == place


def test_letters_of_two_days_are_two() -> None:
    cited = resolved(
        "Ada Moss’s letter to the Rector, Leeds, 20 May 1598, ARLE, 13 I, fl. 187.",
        "Ada Moss’s letter to the Rector, Leeds, 25 May 1598, ARLE, 13 I, fl. 190.",
        "Ada Moss’s letter to the Rector, Leeds, 20 May 1598, ARLE, 13 I, fl. 188.",
    )
    assert [key for _, _, key, _ in cited] == ["moss1598letter", "moss1598lettera", "moss1598letter"]


def test_a_report_with_a_year_is_no_letter() -> None:
    assert not [one for one in works("Ada Moss’s report to the Board, 2014, p. 3.") if one.type == "unpublished"]
