"""Plain references of old books: a family name, a title, a town and a year, with nothing but commas."""

import pytest
from tests.support.notes import full, resolved


@pytest.mark.parametrize(
    ("note", "title", "town", "year", "place"),
    [
        (
            "Roe, Die Häfen in der alten Literatur, Berlin, 1895, p. 3.",
            "Die Häfen in der alten Literatur",
            "Berlin",
            "1895",
            "3",
        ),
        ("Roe, The Quays of the Rivers, Leyden 1880, § 479.", "The Quays of the Rivers", "Leyden", "1880", "479"),
        ("Roe, Les quais, Paris, 1900, ch. XIV, § 2, p. 253 ff.", "Les quais", "Paris", "1900", "XIV, § 2, p. 253 ff"),
        ("Roe, Häfen der Welt, Freiburg i. Br., 1882.", "Häfen der Welt", "Freiburg i. Br.", "1882", ""),
        (
            "Roe, Häfen im Süden, Stuttgart, 1901, p. 17 ff (English translation by Poe, London, 1903, pp. 11-30).",
            "Häfen im Süden",
            "Stuttgart",
            "1901",
            "17 ff",
        ),
    ],
)
def test_a_town_and_a_year_make_a_family_name_enough(note: str, title: str, town: str, year: str, place: str) -> None:
    """Only what nobody printed is a short form."""
    reference = full(note)
    fields = reference.fields
    assert (fields["author"], fields["title"], fields["location"], fields["date"]) == ("Roe", title, town, year)
    assert (reference.locator.value if reference.locator else "") == place


def test_ibid_before_a_title_with_its_imprint_is_the_author_again() -> None:
    """`ibid., Studien, Berlin, 1900` is no second citation of the book before."""
    found = resolved("Roe, Die Häfen der Welt, Berlin, 1895, p. 3; ibid., Studien über Kais, Berlin, 1900, p. 12 ff.")
    assert [(form, key) for _, form, key, _ in found] == [("full", "roe1895hafen"), ("full", "roe1900studien")]


def test_loc_cit_as_copies_have_it_is_the_work_cited_last() -> None:
    """Old prints write `l. c.`, which copies read as `1. c.`."""
    found = resolved(
        "Roe, Die Häfen der Welt, Berlin, 1895, p. 3.", "Roe, Studien über Kais, Berlin, 1900.", "Roe 1. c. p. 12."
    )
    assert found[2] == (3, "short", "roe1900studien", "12")


@pytest.mark.parametrize(
    ("note", "title", "town", "place"),
    [
        ("Macaulay, Essays, London, 1843, p. 5.", "Essays", "London", "5"),
        ("Kropotkin, Mutual Aid, London, 1902.", "Mutual Aid", "London", ""),
        ("Gibbon, Decline and Fall, London, 1862, ii. 4.", "Decline and Fall", "London", "ii, 4"),
        ("Stubbs, Constitutional History, Oxford, 1880, vol. i, p. 82.", "Constitutional History", "Oxford", "i, 82"),
    ],
)
def test_a_short_title_before_a_town_is_no_given_name(note: str, title: str, town: str, place: str) -> None:
    """Nor is it a part of a body's name; volumes may be counted in small letters."""
    reference = full(note)
    assert (reference.fields["title"], reference.fields["location"]) == (title, town)
    assert (reference.locator.value if reference.locator else "") == place


def test_given_names_before_a_title_stay_given_names() -> None:
    fields = full("Roe, Jane, The Quays, London, 1895, p. 3.").fields
    assert (fields["author"], fields["title"]) == ("Roe, Jane", "The Quays")


def test_id_before_a_marked_title_with_its_imprint_is_the_author_again() -> None:
    """French and Italian notes write `Id.,` for the same author."""
    found = resolved(
        "Pierre Roe, *La distinction*, Paris, Quai, 1979, p. 3.",
        "Id., *Le sens des quais*, Paris, Quai, 1980, p. 44.",
        "Id., p. 45.",
    )
    assert [(form, key) for _, form, key, _ in found[1:]] == [("full", "roe1980sens"), ("ibid", "roe1980sens")]
