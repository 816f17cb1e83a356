"""Archives of other countries, works a sentence speaks of, series cited by letters, words that lead to a citation."""

import pytest
from tests.support.notes import resolved, works


@pytest.mark.parametrize(
    ("note", "mark", "leaf"),
    [
        ("GStA PK, I. HA Rep. 76, Nr. 123, Bl. 12r.", "GStA PK, I. HA Rep. 76, Nr. 123", "12r"),
        ("BArch, R 43 II/123, Bl. 45-46.", "BArch, R 43 II/123", "45-46"),
        ("Staatsarchiv Hamburg, 111-1, Nr. 123, Bl. 12.", "Staatsarchiv Hamburg, 111-1, Nr. 123", "12"),
        ("GARF, f. 5446, op. 2, d. 13, ll. 4–5.", "GARF, f. 5446, op. 2, d. 13", "4-5"),
    ],
)
def test_leaves_of_archives_are_places(note: str, mark: str, leaf: str) -> None:
    (work,) = works(note)
    assert work.fields["title"] == mark
    assert [one[3] for one in resolved(note)] == [leaf]


@pytest.mark.parametrize(
    "note",
    [
        "The painting, *Ferry at Dusk* (1641), hangs in Delft.",
        "*Ferry at Dusk* (1641) was sold in 1790.",
        "Compare *Ferry at Dusk* (1641) with *The Quay* (1650).",
        "In the film *Ferry at Dusk* (1941), the quay burns.",
    ],
)
def test_works_that_a_sentence_speaks_of_are_not_cited(note: str) -> None:
    assert works(note) == []


def test_a_title_with_a_year_and_a_page_is_cited() -> None:
    assert [work.fields["title"] for work in works("See *Ferry at Dusk* (1941), 12.")] == ["Ferry at Dusk"]


@pytest.mark.parametrize("later", ["CSPD, 1631–1633, p. 9.", "*CSPD 1631–33*, p. 9.", "CSPD 1631–33, 9."])
def test_series_are_cited_by_letters_and_years(later: str) -> None:
    calendar = "*Calendar of State Papers, Domestic, 1631–1633* (London, 1862), p. 4."
    other = "*Calendar of State Papers, Domestic, 1634–1635* (London, 1864), p. 4."
    first, _, third = resolved(calendar, other, later)
    assert (third[2], third[3]) == (first[2], "9")


@pytest.mark.parametrize(
    "lead", ["Citado por ", "Cit. in ", "Cité par ", "Zie ook ", "So auch ", "Dazu ausführlich ", "Pace "]
)
def test_words_of_other_languages_lead_to_a_citation(lead: str) -> None:
    (work,) = works(f"{lead}Jan Robles, *Historia de los puertos*, Madrid, Alianza, 1998, p. 12.")
    assert work.fields["author"] == "Robles, Jan"


def test_an_item_of_a_list_behind_quoted_in_is_whole() -> None:
    note = "Ada Poe, *Ferries* (Leeds: Quay Press, 2001), 3, quoted in Marlow, J. (2009). *Ports*. Leeds: Quay Press."
    assert sorted(work.fields["author"] for work in works(note)) == ["Marlow, J.", "Poe, Ada"]


def test_what_a_sentence_says_before_an_address_is_no_title() -> None:
    (work,) = works("The Harbour Times reported the launch of it: https://example.org/launch.")
    assert work.fields == {"url": "https://example.org/launch"}


def test_a_house_with_a_small_first_letter_is_one() -> None:
    (work,) = works("Hans Adler, *Geschichte der Häfen*, Berlin: de Gruyter 2001, S. 33.")
    assert (work.fields["publisher"], work.fields["location"]) == ("de Gruyter", "Berlin")


@pytest.mark.parametrize(
    "note",
    ["P.R.O., F.O. 371/1234, Roe to Marlow, 4 May 1912.", "Roe to Marlow, 4 May 1912, P.R.O., F.O. 371/1234."],
)
def test_letters_of_offices_may_have_full_stops(note: str) -> None:
    (work,) = works(note)
    assert (work.fields["author"], work.fields["date"]) == ("Roe", "1912-05-04")
    assert work.fields["library"] == "P.R.O., F.O. 371/1234"


def test_initials_before_a_family_name_are_no_office() -> None:
    (work,) = works("C. O. Marlow, *Ports* (London, 1990), 4.")
    assert work.fields["author"] == "Marlow, C. O."


def test_a_title_without_marks_begins_behind_a_page_and_a_name() -> None:
    note = "Tewin, Ferries, p. 4, and Whitby, Old Ports, ii. p. 5."
    assert sorted(work.fields["author"] for work in works(note)) == ["Tewin", "Whitby"]


def test_the_volume_behind_a_shortened_name_of_a_journal_is_read() -> None:
    (work,) = works('A. Whitby, "Ferries at War," Tide Rev., IV (1960), 3-20.')
    assert work.fields["volume"] == "IV"


@pytest.mark.parametrize("town", ["Venetiis", "Lugduni Batavorum", "Francofurti"])
def test_old_books_name_towns_in_latin(town: str) -> None:
    (work,) = works(f"J. Tewin, *De fluminibus*, {town}, 1599, p. 4.")
    assert work.fields["location"] == town


def test_volumes_in_parts_are_cited_by_the_letters_of_their_title() -> None:
    first = "Karl Marlow, *Harbour Dogmatics*, II/1 (Leeds: Quay Press, 1957), 257."
    (work,) = works(first, "Marlow, *HD* II/1, 260.", "*HD* IV/1, 3.")
    assert (work.type, work.fields["volume"]) == ("book", "II/1")


@pytest.mark.parametrize("name", ["Ibn Tarn", "Ibn al-Tarn"])
def test_the_name_of_a_son_is_whole(name: str) -> None:
    (work,) = works(f"{name}, *Kitāb al-marāsī* (Cairo: Dār al-Quay, 1960), 45.", f"{name}, *Marāsī*, 46.")
    assert name in work.fields["author"]
