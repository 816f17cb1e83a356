"""New pieces in volumes cited before, and names with "id."."""

import pytest
from tests.support.notes import harvested, resolved

VOLUME = "J. Thorne (ed.), *The Making of Port Law* (Hill, 1994), 12."


def test_a_piece_in_a_volume_cited_before_is_a_work_of_its_own() -> None:
    notes = [VOLUME, "S. Reed, ‘Limits of Law’ in Thorne, op. cit., n. 1, at p. 285.", "Reed, op. cit., n. 2, p. 290."]
    assert resolved(*notes)[1:] == [
        (2, "full", "reed1994limits", "285"),
        (3, "short", "reed1994limits", "290"),
    ]
    work = next(work for work in harvested(*notes).works if work.key == "reed1994limits")
    assert work.type == "incollection"
    assert {name: work.fields[name] for name in ("booktitle", "editor", "date")} == {
        "booktitle": "The Making of Port Law",
        "editor": "Thorne, J.",
        "date": "1994",
    }


def test_a_piece_in_what_was_just_cited() -> None:
    notes = [VOLUME, "A. Brick, ‘Another Piece’, in id., p. 97."]
    work = next(work for work in harvested(*notes).works if work.people and work.people[0].get("family") == "Brick")
    assert work.fields["booktitle"] == "The Making of Port Law"


def test_a_name_with_id_is_that_authors_work_before() -> None:
    notes = [
        "P. Vogel, *Codes and Custom* (London: Hart, 1990), 45; R. Stone, *The Quiet Turn* (Leith: Law, 1994).",
        "Vogel, id., p. 79.",
        "It has been said before (Stone, id.).",
    ]
    assert [(row[0], row[2], row[3]) for row in resolved(*notes)[2:]] == [
        (2, "vogel1990codes", "79"),
        (3, "stone1994quiet", None),
    ]


def test_a_year_between_op_cit_and_the_note() -> None:
    assert resolved(VOLUME, "Thorne, op. cit. (1994), n. 1, 44.")[1] == (2, "short", "thorne1994making", "44")


def test_two_back_references_in_a_sentence() -> None:
    notes = [
        "P. Vogel, *Codes and Custom* (London: Hart, 1990), 45.",
        "M. Le Brun, *The Quiet Turn* (Leith: Law, 1994).",
        "Notable examples are Vogel, op. cit., n. 1 and Le Brun, op. cit., n. 2.",
    ]
    assert [row[2] for row in resolved(*notes)[2:]] == ["vogel1990codes", "lebrun1994quiet"]


def test_a_number_does_not_stand_against_another_name() -> None:
    notes = ["P. Vogel, *Codes and Custom* (London: Hart, 1990), 45.", "Dearborn, op. cit., n. 1, p. 9."]
    assert resolved(*notes)[1] == (2, "short", None, "9")


def test_what_a_report_is_called() -> None:
    notes = [
        "Committee of Inquiry into Ports, *Ports in the learning society* (1997) (the Dearborn report); "
        "P. Vogel, *Codes* (1990).",
        "Dearborn, op. cit., n. 1, p. 9.",
    ]
    (row,) = [row for row in resolved(*notes) if row[0] == 2]
    assert row[2] == "committeeinquiryports1997ports"


CHAPTER = (
    "K Yamada and L Stone, ‘Floods’, in P Lee and S Poe (eds), *Rivers and the State* (Oxford: Quay, 2010), p. 50."
)


@pytest.mark.parametrize(
    "short",
    [
        "Yamada and Stone, in Lee and Poe (eds), *Rivers and the State*, p. 58.",
        "Yamada and Stone, in Lee et al. (eds), *Rivers and the State*, p. 58.",
        "Yamada and Stone in Lee *Rivers and the State* 58.",
        "Yamada, in Lee, *Rivers*, 58.",
    ],
)
def test_a_chapter_is_known_by_its_author_and_its_book(short: str) -> None:
    first, volume, again = resolved(CHAPTER, "Lee and Poe (eds), *Rivers and the State*, p. 3.", short)
    assert volume[2] != first[2]
    assert again[1:] == ("short", first[2], "58")


def test_a_chapter_never_named_is_another_piece_of_the_book() -> None:
    first, other = resolved(CHAPTER, "Roe, in Lee and Poe (eds), *Rivers and the State*, p. 99.")
    assert other[1] == "full"
    assert other[2] != first[2]
