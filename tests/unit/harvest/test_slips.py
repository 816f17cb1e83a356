import pytest
from tests.support.notes import harvested

from briefkit.harvest.works.matching import same_person, same_title, title_likeness


def keys(*notes: str) -> list[str]:
    return [work.key for work in harvested(*notes).works if work.places]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A Survey of Ports No. 1", "A Survey of Ports No. 11"),
        ("The Long Peace, Part I", "The Long Peace, Part II"),
        ("The World after War I", "The World after War II"),
        ("First Report of the Canal Board", "Second Report of the Canal Board"),
        ("Canals and Rail Outlook 2001", "Canals and Rail Outlook 2011"),
        ("Iran and the Gulf", "Iraq and the Gulf"),
        ("The Stability Pact", "The Instability Pact"),
        ("A New Book", "A Newer Book"),
        ("Review of the Ports and Harbours of Gambia", "Review of the Ports and Harbours of Zambia"),
        ("A Long Survey of the Slovak Waterways", "A Long Survey of the Slovene Waterways"),
        ("Annual Tables of Grain Imports by Harbour", "Annual Tables of Grain Exports by Harbour"),
        ("Surveys of the Northeastern Canal District", "Surveys of the Northwestern Canal District"),
        ("Austria and its Neighbours", "Australia and its Neighbours"),
        (
            "The Board Has Decided to Build Harbours in Every Town",
            "The Board Has Not Decided to Build Harbours in Every Town",
        ),
    ],
)
def test_two_titles(one: str, other: str) -> None:
    assert not same_title(one, other)
    assert not same_title(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pakistan- Russia Relations", "Pakistan-Russia Relations"),
        ("From Chicago to Shangri La", "From Chicago to Shangre La"),
        ("Trade Relation of the Two Coasts", "Trade Relations of the Two Coasts"),
        ("Tbe Long Road from the Harbour to the Lake Again", "The Long Road from the Harbour to the Lake Again"),
        ("The Canals: Part II", "The Canals: Part 2"),
        ("Second Survey of Northern Harbours", "2nd Survey of Northern Harbours"),
    ],
)
def test_two_spellings_of_one_title(one: str, other: str) -> None:
    assert same_title(one, other)
    assert same_title(other, one)


def test_a_short_form_may_leave_the_number_out() -> None:
    assert title_likeness("Survey of Ports", "Survey of Ports No. 11") > 90
    assert title_likeness("Survey of Ports No. 1", "Survey of Ports No. 11") == 0


def test_two_names_that_are_numbered() -> None:
    assert not same_person({"literal": "Working Group 1"}, {"literal": "Working Group 11"})
    assert same_person({"literal": "Working Group"}, {"literal": "Working Group"})


def test_two_volumes_of_two_years_are_two_works() -> None:
    one = "Jane Poe, *A History of Canals*, vol. 1 (London: Quay Press, 1990), 3."
    other = "Jane Poe, *A History of Canals*, vol. 2 (London: Quay Press, 1994), 5."
    assert keys(one, other) == ["poe1990history", "poe1994history"]


def test_two_headlines_of_one_day_are_two_works() -> None:
    one = 'Omar Dar, "Iran and the Gulf," *Observer*, May 3, 2012.'
    assert len(keys(one, one.replace("Iran", "Iraq"))) == 2


def test_a_short_title_misspelt_is_one_work_only_where_other_data_bear_it_out() -> None:
    note = 'Omar Dar, "The Morality of Trade," *Observer*, May 3, 2012{}.'
    assert len(keys(note.format(""), note.format("").replace("Morality", "Mortality"))) == 2
    paged = 'Omar Dar, "The Morality of Trade," *Quay Review* 4, no. 2 (2012): 7-19.'
    assert len(keys(paged, paged.replace("Morality", "Moralty"))) == 1


@pytest.mark.parametrize("countries", [("Gambia", "Zambia"), ("Austria", "Australia"), ("Slovakia", "Slovenia")])
def test_a_series_by_a_body_has_a_work_for_each_country(countries: tuple[str, str]) -> None:
    note = "Harbour Institute, *Trade Policy Review: {}* (Geneva: Harbour Institute, 2014), 12."
    assert len(keys(*map(note.format, countries))) == 2


def test_a_body_does_not_copy_its_own_titles_badly() -> None:
    note = "Harbour Institute, *Overview of {} Statistics* (Geneva: Harbour Institute, 2014), 12."
    assert len(keys(note.format("Importation"), note.format("Exportation"))) == 2
