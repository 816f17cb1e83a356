import pytest
from tests.support.notes import full

from briefkit.bibliography.names import bibtex_names
from briefkit.harvest.names.people import read_people
from briefkit.harvest.words.bodies import is_body


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Musa Khan Jalalzai", "Jalalzai, Musa Khan"),
        ("Susan B. Epstein and K. Alan Kronstadt", "Epstein, Susan B. and Kronstadt, K. Alan"),
        ("Elana Schor, Andrew Restuccia, and Cory Bennett", "Schor, Elana and Restuccia, Andrew and Bennett, Cory"),
        ("Robert Mueller III", "Mueller, III, Robert"),
        ("Horatio Alger, Jr.", "Alger, Jr., Horatio"),
        ("Ivan Garibay et al.", "Garibay, Ivan and others"),
        ("Jay P. Kesan & Rajiv C. Shah", "Kesan, Jay P. and Shah, Rajiv C."),
        ("Simone de Beauvoir", "de Beauvoir, Simone"),
        ("Col. Muhammad Hanif (ret'd)", "Hanif, Muhammad"),
        ("Smith, J., & Jones, K. L.", "Smith, J. and Jones, K. L."),
        ("Rashid, Ahmed", "Rashid, Ahmed"),
        ("S. Iftikhar Murshed", "Murshed, S. Iftikhar"),
        ("Brendan O’Connor", "O’Connor, Brendan"),
        ("RICHARD A. POSNER", "Posner, Richard A."),
        ("Reuters Staff", "{Reuters Staff}"),
        (
            "Ministry of Foreign Affairs of the Russian Federation",
            "{Ministry of Foreign Affairs of the Russian Federation}",
        ),
        ("World Bank", "{World Bank}"),
    ],
)
def test_names(text: str, names: str) -> None:
    people = read_people(text)
    assert people is not None
    assert bibtex_names(people.names) == names


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Lisa Parks and Nicole Starosielski, eds.", "editor"),
        ("Francis Barker (ed.)", "editor"),
        ("Siân Reynolds, trans.", "translator"),
    ],
)
def test_roles(text: str, role: str) -> None:
    people = read_people(text)
    assert people is not None
    assert people.role == role


@pytest.mark.parametrize("text", ["the library of the town", "Department of State", "The Costs of Connection", "2012"])
def test_what_is_no_person(text: str) -> None:
    assert read_people(text, loose=False) is None


@pytest.mark.parametrize(
    "name",
    [
        "Dirección General de Puertos",
        "Statistisches Bundesamt",
        "Ministère des Ports",
        "Banque mondiale",
        "Hafen-Stiftung",
    ],
)
def test_offices_of_other_languages_are_bodies(name: str) -> None:
    assert is_body(name)


@pytest.mark.parametrize("name", ["Jean Cour", "Antonio Banco", "Gustav Kammer", "Hans Amt", "John Corte"])
def test_names_that_are_words_of_offices_too_are_persons(name: str) -> None:
    people = read_people(name, loose=False)
    assert people is not None
    assert "given" in people.names[0]


def test_what_begins_a_title_is_no_given_name() -> None:
    assert read_people("Zur Lage der Häfen", loose=False) is None


@pytest.mark.parametrize(
    ("note", "author"),
    [
        ("Q.P. TARN, INLAND HARBOUR LAW 44 (7th ed., Quay 2014).", "Tarn, Q.P."),
        ("H.L.A. LOWE, THE CONCEPT OF TIDES 12 (1961).", "Lowe, H.L.A."),
        ("W.E.B. DU TARN, THE SOULS OF PIERS 12 (1903).", "Du Tarn, W.E.B."),
        ("U.S. EPA, THE STATE OF HARBOURS 12 (2012).", "{U.S. EPA}"),
    ],
)
def test_initials_and_a_name_in_capitals_are_a_person(note: str, author: str) -> None:
    assert full(note).fields["author"] == author
