"""Books between commas: titles of two parts, places, names of orders; and the sentences that lead to them."""

import pytest
from tests.support.notes import full, resolved, works

TWO_PARTS = "Jan Quay, The Empire of Tides, 1500-1700. A Harbour History, London and New York, 1993."


@pytest.mark.parametrize(
    "lead", ["", "See ", "For the ports of the south in the 16th century see ", "I have followed, especially, "]
)
def test_a_title_of_two_parts_is_one_title(lead: str) -> None:
    (work,) = works(lead + TWO_PARTS)
    assert work.fields == {
        "author": "Quay, Jan",
        "date": "1993",
        "location": "London and New York",
        "title": "The Empire of Tides, 1500-1700. A Harbour History",
    }


def test_a_sentence_behind_a_reference_is_no_second_part() -> None:
    (work,) = works("Jan Quay, The Empire of Tides, London, 1993, p. 4. A harbour was built in London, 1500.")
    assert work.fields["title"] == "The Empire of Tides"


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        ("Ada Moss, Tides, Cambridge (Mass.) and London, 1982.", {"location": "Cambridge (Mass.) and London"}),
        ("Omar Moss, al-Bahr wal-Barr, Cairo, 1948, p. 11.", {"title": "al-Bahr wal-Barr", "location": "Cairo"}),
        ("Ada Moss, The Tides, London, 1946, passim.", {"title": "The Tides", "date": "1946"}),
        ("Ada Moss, S.J., The Tides of Oda, Tokyo, 1950.", {"author": "Moss, Ada"}),
        ("Ada Moss S.J., The Tides of Oda, Tokyo, 1950.", {"author": "Moss, Ada"}),
        ("F.W. Moss, Ports and Autonomy. Rules of Trade, Bonn: Quay Verlag, 2010.", {"author": "Moss, F.W."}),
        ("Anke te Moss, *Der Ausschnitt*, Frankfurt am Main: Hafen, 2006.", {"author": "te Moss, Anke"}),
        ("Anke Moss, *Der Ausschnitt*, Frankfurt am Main: Hafen, 2006.", {"location": "Frankfurt am Main"}),
        ("Ada Moss, *Tides*, trans. Jan Roe, New York: Quay, 1995, p. 1.", {"translator": "Roe, Jan"}),
    ],
)
def test_fields_of_a_book_between_commas(note: str, fields: dict[str, str]) -> None:
    assert fields.items() <= full(note).fields.items()


def test_several_works_in_one_sentence() -> None:
    note = (
        "This is the date given by Ada Moss, The Pilots of Rutland, Quay Press, London, 1946, p. 11, "
        "and also by Omar Reed, The Book of Tides, Cairo, 1948, p. 13. Others mention other dates."
    )
    assert resolved(note, "Moss, op. cit., p. 12.", "See also Reed, op. cit., p. 3, and Moss, op. cit., pp. 8-9.") == [
        (1, "full", "moss1946pilots", "11"),
        (1, "full", "reed1948book", "13"),
        (2, "short", "moss1946pilots", "12"),
        (3, "short", "reed1948book", "3"),
        (3, "short", "moss1946pilots", "8-9"),
    ]


def test_who_is_cited_by_another_and_known() -> None:
    first = "Ada Moss, The Pilots of Rutland, London, 1946, p. 11."
    note = "Carlo Reed, La Marea, Padova, 1932, p. 17, cited by Moss, op. cit., p. 13."
    assert resolved(first, note)[1:] == [
        (2, "full", "reed1932marea", "17"),
        (2, "short", "moss1946pilots", "13"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Art. 3(4) of the Rules of Lading, Brussels, 23rd February, 1968.",
        "This stood in Harbour Studies, Volume 49, Winter 2019, pp. 271-301.",
    ],
)
def test_what_a_sentence_names_is_no_author(note: str) -> None:
    assert not [work for work in works(note) if work.people]
