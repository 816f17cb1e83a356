"""Further years behind names: other works of the same people; a page that looks like a year stays a page."""

from tests.support.notes import resolved


def test_each_year_is_a_work() -> None:
    rows = resolved("Marlow 1987, 12.", "Marlow 1995, 3.", "See Marlow 1987, 14, 1995, 44.")
    assert [row[2:] for row in rows[2:]] == [("marlow1987", "14"), ("marlow1995", "44")]


def test_a_number_before_the_year_is_a_page() -> None:
    rows = resolved("Marlow 1995, 1820.")
    assert [row[3] for row in rows] == ["1820"]
