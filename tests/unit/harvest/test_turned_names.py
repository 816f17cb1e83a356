import pytest
from tests.support.notes import resolved

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.names.people import read_people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("VARELA LLANOS, Mario", "Varela Llanos, Mario"),
        ("Pardo Soto, Juan Carlos", "Pardo Soto, Juan Carlos"),
        ("Pardo Soto, J.", "Pardo Soto, J."),
        ("SALAS, Ana; MÁRQUEZ, Luis", "Salas, Ana and Márquez, Luis"),
        ("Gómez, Ana y López, Luis", "Gómez, Ana and López, Luis"),
        ("Möller, Hans, Schütz, Karl", "Möller, Hans and Schütz, Karl"),
        ("DUMONT Jean", "Dumont, Jean"),
        ("Juan PARDO SOTO", "Pardo Soto, Juan"),
    ],
)
def test_the_family_stands_first(text: str, names: str) -> None:
    people = read_people(text, loose=False)
    assert people is not None
    assert bibtex_names(people.names) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kevin Pasquale", "Pasquale, Kevin"),
        ("Megan Paolo", "Paolo, Megan"),
        ("Susan Alfonso & Brian Arturo", "Alfonso, Susan and Arturo, Brian"),
        ("Moretti Paolo", "Moretti, Paolo"),
    ],
)
def test_an_english_given_name_is_no_family_before_one_that_is_given_elsewhere(text: str, names: str) -> None:
    people = read_people(text, loose=False)
    assert people is not None
    assert bibtex_names(people.names) == names


def test_names_that_end_in_a_family_alone_are_cut_short() -> None:
    assert read_people("Möller, Hans/Schütz", loose=False) is None


def test_a_given_name_begins_no_double_family() -> None:
    people = read_people("Jane Austell, Emma", loose=False)
    assert people is None or bibtex_names(people.names) != "Jane Austell, Emma"


def test_two_families_are_cited_again_without_the_given_name() -> None:
    notes = [
        "VARELA LLANOS, Mario, La ciudad y los muelles, Barcelona, Faro, 1963, p. 45.",
        "VARELA LLANOS, op. cit., p. 60.",
    ]
    key = "varelallanos1963ciudad"
    assert resolved(*notes) == [(1, "full", key, "45"), (2, "short", key, "60")]


def test_two_families_before_a_title_are_no_family_and_given_name() -> None:
    notes = ["Chidi Okoye and Liese Brand, *Borders of the Sea*, Leeds, 2011, p. 3.", "Okoye, Brand, *Borders*, p. 24."]
    assert [one[2] for one in resolved(*notes)] == ["okoye2011borders", "okoye2011borders"]
