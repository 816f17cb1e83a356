"""What stands before a citation in discursive notes: on what it is, and whence a table comes."""

import pytest
from tests.support.notes import resolved, works

TWO = ["roe1990quays", "poe1992piers"]


@pytest.mark.parametrize(
    "note",
    [
        "For more see J. Roe, *Quays* (London, 1990) and, for the later period, A. Poe, *Piers* (London, 1992), ch. 4.",
        "J. Roe, *Quays* (London, 1990); on Hull, A. Poe, *Piers* (London, 1992), ch. 4.",
        "J. Roe, Quays (London, 1990); on Hull, A. Poe, Piers (London, 1992), ch. 4.",
    ],
)
def test_a_topic_before_a_work_hides_it_not(note: str) -> None:
    """The second work is one of its own, and the place is its."""
    assert [(key, place) for _, _, key, place in resolved(note)] == [(TWO[0], None), (TWO[1], "4")]


@pytest.mark.parametrize("source", ["Source: ", "Sources: ", "Data source: ", "Source: adapted from "])
def test_the_word_source_is_nobodys_name(source: str) -> None:
    (work,) = works(f"{source}World Harbour Bank, *World Quay Report* (Leeds: Quay Press, 2012), 4.")
    assert work.fields["author"] == "{World Harbour Bank}"


def test_a_small_idem_before_a_plain_title_is_read() -> None:
    found = resolved(
        "Jane Roe, The Quays of Hull (London, 1990), 4.",
        "Jane Roe, The Piers of Leeds (London, 1992).",
        "Roe, Quays of Hull, 12; idem, Piers of Leeds, 45.",
    )
    assert [(key, place) for note, _, key, place in found if note == 3] == [
        ("roe1990quays", "12"),
        ("roe1992piers", "45"),
    ]


def test_ibid_in_the_place_of_a_journal_is_the_journal_before() -> None:
    first, second = works(
        "Jane Roe, “On Piers,” *Past Quays* 50 (1971): 76–136; John Poe, “Against Piers,” ibid. 52 (1971): 3–20."
    )
    assert first.fields["journaltitle"] == second.fields["journaltitle"] == "Past Quays"


def test_a_plain_dictionary_is_a_work_and_nobodys_name() -> None:
    (work,) = works("Encyclopaedia of Quays, 11th ed., s.v. “Pier.”")
    assert (work.fields["title"], work.fields["edition"], work.people) == ("Encyclopaedia of Quays", "11", ())
