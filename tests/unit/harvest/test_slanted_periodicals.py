"""Pieces whose own title is not marked, before a periodical that is."""

import pytest
from tests.support.notes import full, resolved, works


@pytest.mark.parametrize(
    ("note", "title", "journal"),
    [
        ("Ann Roe, On Reading Tides, *Past Harbours* 187 (2005): 112.", "On Reading Tides", "Past Harbours"),
        (
            "Ann Roe and Ben Poe, Quays and Keepers, *Harbours*, vol. 12, no. 3 (May 2011), pp. 33–51.",
            "Quays and Keepers",
            "Harbours",
        ),
        (
            "Ann Roe, Quays of the North, *Pier Quarterly*, Vol. 12, No. 3, 2011, p. 14.",
            "Quays of the North",
            "Pier Quarterly",
        ),
        ("Ann Roe, Why quays are closing, *Harbours* 12 (2009): 12.", "Why quays are closing", "Harbours"),
        ("Ann Roe, Are Quays Safe?, *Quay Review* 12 (2009): 12.", "Are Quays Safe?", "Quay Review"),
        ("Ann Roe, Why Quays Close, *Quay Review* 12(3), 2009, p. 12.", "Why Quays Close", "Quay Review"),
        ("Ann Roe, Why Quays Close, *Quay Review* (2009) 12(3), p. 12.", "Why Quays Close", "Quay Review"),
        ("Ann Roe, Harbours, *Quay Review* 12 (2009): 12.", "Harbours", "Quay Review"),
        ("Ann Roe, Quays and Piers, *Quay Review* 12 (2009): 12.", "Quays and Piers", "Quay Review"),
        ("Ann Roe, The Quays of the North, *The Guardian*, 12 May 2011.", "The Quays of the North", "The Guardian"),
    ],
)
def test_a_plain_title_stands_before_its_periodical(note: str, title: str, journal: str) -> None:
    reference = full(note)
    assert reference.type == "article"
    assert reference.fields["title"] == title
    assert reference.fields["journaltitle"] == journal
    assert reference.people[0]["family"] == "Roe"


def test_a_headline_needs_no_author() -> None:
    fields = full("Ferry Accident Leaves 30 Dead, *Hindustan Times*, New Delhi, 12 May 2011.").fields
    assert fields["title"] == "Ferry Accident Leaves 30 Dead"
    assert (fields["journaltitle"], fields["location"], fields["date"]) == (
        "Hindustan Times",
        "New Delhi",
        "2011-05-12",
    )
    assert "author" not in fields


@pytest.mark.parametrize(
    "note",
    [
        "Ann Roe, Director of Research at the Quay Institute, *Harbours and States* (Boston: Hill, 2009), 12.",
        "Ann Roe, University of Quayland, *Harbours* 12 (2009): 12.",
        "Ann Roe, Ben Poe, *Harbours* 12 (2009): 12.",
        "Ann Roe, London, *Harbours* 12 (2009): 12.",
    ],
)
def test_offices_bodies_persons_and_towns_are_no_titles(note: str) -> None:
    (work,) = works(note)
    assert work.fields["title"].startswith("Harbours")


def test_a_sentence_before_a_newspaper_is_no_headline() -> None:
    (work,) = works("As the minister told reporters, *The Times*, 3 January 1914.")
    assert work.fields["title"] == "The Times"


def test_the_piece_is_found_again_by_its_title() -> None:
    first, second = resolved(
        "Ann Roe, On Reading Tides, *Past Harbours* 187 (2005): 112.", "Roe, “On Reading Tides,” 114."
    )
    assert first[2] == second[2]
    assert second[1:] == ("short", first[2], "114")


@pytest.mark.parametrize("name", ["Wm. F. Roe", "Chas. H. Roe", "Thos. Roe", "Geo. Roe", "Edw. Roe"])
def test_a_shortened_given_name_ends_no_sentence(name: str) -> None:
    (work,) = works(f"{name}, *River Harbours* (Boston: Hill, 1878), 14.")
    assert work.fields["author"] == f"Roe, {name.removesuffix(' Roe')}"


def test_a_whole_day_shows_a_paper_that_nobody_knows() -> None:
    (work,) = works("Harbour Strike Spreads to North, *The Quayside Mercury*, 12 May 2009.")
    assert (work.fields["title"], work.fields["journaltitle"]) == (
        "Harbour Strike Spreads to North",
        "The Quayside Mercury",
    )
    (note,) = works("Permanent Mission of Norland to the Union, *Note Verbale*, 12 May 2011.")
    assert note.fields["title"] == "Note Verbale"
