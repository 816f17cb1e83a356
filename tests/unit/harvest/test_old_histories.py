"""Older histories without marks: `Roe, History of the Quays, ii. 214, etc.` · `Roe's Quays, vol. ii. p. 3`."""

import pytest
from tests.support.notes import resolved, works


def _work(*notes: str) -> tuple[str, str, str]:
    (work,) = works(*notes)
    return work.type, work.fields["author"], work.fields["title"]


@pytest.mark.parametrize(
    "note",
    [
        "Tewin, History of the Quays, ii. 214.",
        "Tewin, History of the Quays, ii. 214, etc.",
        "Tewin, History of the Quays, ii. 214, note.",
        "Tewin, History of the Quays, tom. ii. p. 214.",
        "Tewin's History of the Quays, vol. ii. p. 214.",
        "See Tewin's History of the Quays, ii. 214.",
        "Tewin, History of the Quays, ii. 214. This is told otherwise by the citizens.",
        "Tewin, in his _History of the Quays_, ii. 214.",
        "Tewin, _History of the Quays_, ii. 214.",
    ],
)
def test_a_work_is_known_by_author_title_and_volume(note: str) -> None:
    assert _work(note) == ("book", "Tewin", "History of the Quays")


def test_a_title_may_end_in_the_number_of_a_king() -> None:
    assert _work("Tewin, The Quays under Henry IV., i. 248.") == ("book", "Tewin", "The Quays under Henry IV.")


@pytest.mark.parametrize(("later", "place"), [("Tewin, ii. 215, etc.", "215"), ("Tewin, ii. 215, note.", "215, note")])
def test_a_name_with_volume_and_page_is_a_short_form(later: str, place: str) -> None:
    (first, second) = resolved("Tewin, History of the Quays, ii. 214.", later)
    assert (second[2], second[3]) == (first[2], place)


def test_leaves_are_no_titles() -> None:
    notes = ("Tewin, Actes, fol. 90.", "Tewin, fol. 92.")
    assert [one[3] for one in resolved(*notes)] == ["90", "92"]
    assert {work.fields["title"] for work in works(*notes)} == {"Actes"}


@pytest.mark.parametrize(
    "note", ["Harper's Magazine, vol. 3, p. 12.", "Women's Health, p. 33.", "Rev. ii. 10.", "Eph. ii. 11, sqq."]
)
def test_magazines_and_verses_belong_to_nobody(note: str) -> None:
    assert not any("author" in work.fields for work in works(note))
