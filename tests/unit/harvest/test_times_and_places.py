"""Months, places and assemblies with a year are nobody's works; names that are theirs too need what leads to them."""

import pytest
from tests.support.notes import resolved

# Where works are cited by name and year throughout.
MANNER = ("Marlow (1999) says so.", "See Harlow (2001).", "See Farlow (2003); Darlow (2004).", "See Barlow (1990).")


@pytest.mark.parametrize(
    "note",
    [
        "September 2001.",
        "Autumn 2004.",
        "März 1933.",
        "In Germany (1933) and Italy (1922), the ports closed.",
        "In Congress (1862) the bill failed.",
        "Munich (1871).",
        "In Berlin (1999) things were otherwise.",
    ],
)
def test_times_and_places_are_no_works(note: str) -> None:
    rows = resolved(*MANNER, note, "Ibid., p. 3.")
    assert [row[2:] for row in rows[5:]] == [("barlow1990", "3")]


@pytest.mark.parametrize(
    ("note", "key"),
    [
        ("See May (1973).", "may1973"),
        ("See Berlin (1969).", "berlin1969"),
        ("Cf. Austin (1962).", "austin1962"),
        ("Similarly, see Levi’s (1980) notion.", "levi1980"),
        ("See Levi's (1980) notion.", "levi1980"),
    ],
)
def test_somebody_to_whom_see_leads_is_an_author(note: str, key: str) -> None:
    rows = resolved(*MANNER, note)
    assert [row[2] for row in rows[5:]] == [key]


def test_years_in_brackets_belong_to_one_name() -> None:
    rows = resolved("See Marlow (1997, 1998, 2000), Harlow, Farlow and Barlow (2003), and Darlow (2005a).")
    assert [row[2] for row in rows] == ["marlow1997", "marlow1998", "marlow2000", "harlow2003", "darlow2005"]
