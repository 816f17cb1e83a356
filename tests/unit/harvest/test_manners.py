"""Papers that cite by name and year, with a list of references elsewhere."""

from tests.support.notes import resolved


def test_names_and_years_alone_are_works_where_all_notes_are_such() -> None:
    rows = resolved("Alder, 2009.", "Alder, 2009; McMarlow, 2020.", "Cox, 2020.", "Tully, 2007.", "Shaw, 2023.")
    assert [row[2] for row in rows] == ["alder2009", "alder2009", "mcmarlow2020", "cox2020", "tully2007", "shaw2023"]


def test_one_name_with_a_year_is_commentary() -> None:
    assert resolved("Tully, 2007.", "It is so.") == []


def test_a_year_with_a_page_in_brackets_cites_amid_a_sentence() -> None:
    rows = resolved("The story is told by Heester (1993: 37–41), who mentions it briefly.")
    assert [row[2:] for row in rows] == [("heester1993", "37-41")]


def test_a_year_alone_in_brackets_does_not() -> None:
    assert resolved("The trial of the pilots in Norwick was moved by Heester (1993), as is known.") == []
