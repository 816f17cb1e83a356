"""Catalogues say what they speak of before they cite who treats of it."""

from tests.support.notes import resolved


def test_what_is_spoken_of_is_no_work() -> None:
    note = "Leeds, Harbour Museum, inv. B 104: Roe and Poe 1981, 110, fig. 17; Quay Museum, inv. 648: Marlow 2011, 183."
    assert [row[2:] for row in resolved(note)] == [("roe1981", "110, fig. 17"), ("marlow2011", "183")]


def test_a_thing_in_a_museum_is_no_book() -> None:
    assert resolved("New Leeds, Harbour Museum of Art, Roe Fund, inv. 1972.11.1.") == []


def test_a_publisher_behind_a_place_is_nobody() -> None:
    (row,) = resolved("Ada Orr, The Rise of the Harbour State, London: Hurst 2001, p. 12.")
    assert row[1:] == ("full", "orr2001rise", "12")
