"""Older histories: letters before the book that prints them, volumes in small numerals, sources in brackets."""

import pytest
from tests.support.notes import harvested, resolved, works


def _titles(*notes: str) -> list[tuple[str, str]]:
    return [(work.fields.get("author", ""), work.fields.get("title", "")) for work in works(*notes)]


@pytest.mark.parametrize(
    "note",
    [
        "Nobody would hear of it then (Marl to Lord Coster, May 2, 1572; Tewin, _Harbour Papers_, i. 8).",
        "Il fault, et je vous prie; il seroit rompu (Henry IX. to Marl, Aug. 9; Tewin, _Harbour Papers_, i. 8).",
        "Nihil est enim pietate crudelius (Marl, Desp. June 27, 1563; Tewin, _Harbour Papers_, i. 8).",
        "Nobody would hear of it then (same Desp.; Tewin, _Harbour Papers_, i. 8).",
        "The Bishop of Marle to Coster, 12th June 1572 (Tewin, _Harbour Papers_, i. 8).",
        "Letter of June 12, 1572 (Tewin, _Harbour Papers_, i. 8).",
        "Marl to Coster, June 12, 1572; Tewin, _Harbour Papers_, i. 8.",
    ],
)
def test_a_letter_is_told_before_the_book_that_prints_it(note: str) -> None:
    assert _titles(note) == [("Tewin", "Harbour Papers")]


def test_a_letter_in_an_edition_without_editor_is_not_its_author() -> None:
    assert _titles("Marl to the Duke of Coster, Nov. 30, 1572 (_Arcana Portus_, ii. 183).") == [("", "Arcana Portus")]


def test_all_sources_in_a_bracket_are_read() -> None:
    note = "Mittit eo filium suum qui eam in officio contineat (Marl, _De Portubus_, p. 4; Tewin, _Ufer_, p. 85)."
    assert _titles(note) == [("Marl", "De Portubus"), ("Tewin", "Ufer")]


def test_short_forms_in_brackets_point_to_their_works() -> None:
    notes = (
        "Tewin, _Harbour Papers_, iii. 756.",
        "Io non ho fatto intendere cosa alcuna (Desp. Aug. 31; Tewin, iii. 828).",
    )
    assert [(number, form, place) for number, form, _, place in resolved(*notes)] == [
        (1, "full", "756"),
        (2, "short", "828"),
    ]


@pytest.mark.parametrize("note", ["Marl, Desp. Sept. 22, 1572.", "Bib. Imp. F. Fr. 15,555.", "Harl. MSS. 123, f. 5."])
def test_a_despatch_and_a_shelf_are_no_works(note: str) -> None:
    assert works(note) == []


def test_letters_in_archives_stay_works() -> None:
    assert [
        work.fields["author"]
        for work in works("Jan Marl to Ada Coster, 12 May 1852, Marl Papers, box 3, Quay Library.")
    ]


@pytest.mark.parametrize(("first", "short", "place"), [("xii. 250", "xii. 328", "328"), ("v. 76", "v. 80", "80")])
def test_small_numerals_before_a_page_are_the_volume(first: str, short: str, place: str) -> None:
    notes = (f"Tewin, _Harbour Papers_, {first}.", f"Tewin, {short}.")
    assert [one[3] for one in resolved(*notes)] == [first.partition(" ")[2], place]
    assert harvested(*notes).works[1].fields["volume"] == first.partition(".")[0]


def test_several_volumes_stay_in_their_places() -> None:
    notes = ("Tewin, _Harbour Papers_, v. 76.", "Tewin, ii. 80, 84.")
    assert [one[3] for one in resolved(*notes)] == ["v. 76", "ii. 80, 84"]


def test_a_volume_with_its_issue_or_page_keeps_its_number() -> None:
    (work,) = works("Tewin, _Harbour Papers_, v. 23, p. 4.")
    assert work.fields["volume"] == "23"


@pytest.mark.parametrize("words", ["_ubi supra_", "ubi supra", "ut supra", "_ubi sup._"])
def test_where_it_was_cited_above(words: str) -> None:
    (first, second) = resolved("Tewin, _Harbour Papers_, ii. 154.", f"Tewin, {words}, ii. 160.")
    assert (second[2], second[3]) == (first[2], "160")
