"""Letters in editions: one is a piece of the edition, and its own day tells it from the others."""

from tests.support.notes import resolved, works

FIRST = "John Tarn to Ada Tarn, 12 May 1780, in *The Tarn Papers*, ed. L. Roe (Boston: Quay, 1963), 3:341."
SECOND = "John Tarn to Ada Tarn, 14 June 1780, in *The Tarn Papers*, ed. L. Roe (Boston: Quay, 1963), 3:345."


def test_a_letter_has_the_year_of_its_edition_and_its_own_day_in_the_title() -> None:
    (work,) = works(FIRST)
    assert work.fields["date"] == "1963"
    assert work.fields["origdate"] == "1780-05-12"
    assert work.fields["title"] == "Letter to Ada Tarn, 12 May 1780"


def test_two_letters_to_one_person_in_one_edition_are_two() -> None:
    assert len(works(FIRST, SECOND)) == 2


def test_a_letter_is_known_again_by_its_day_whichever_note_is_first() -> None:
    again = "John Tarn to Ada Tarn, 12 May 1780, 342."
    for notes in ((FIRST, again), (again, FIRST)):
        (work,) = works(*notes)
        assert work.fields["date"] == "1963"
        assert not work.conflicts


def test_ibid_means_the_letter_before() -> None:
    rows = resolved(FIRST, SECOND, "Ibid., 3:347.")
    assert rows[2][2:] == (rows[1][2], "347")
