"""Pieces in volumes that other notes give in full."""

from tests.support.notes import works

VOLUME = "Jan Moss, ed., *Quays at Two Hundred: History and Memory* (Leeds: Quay, 2008)."
PIECE = "David Roe, “His Harbours,” in Moss, ed., *Quays at Two Hundred*, 7."


def piece_of(*notes: str) -> dict[str, str]:
    (found,) = (
        work.fields for work in works(*notes) if work.type == "incollection" and "Harbours" in work.fields["title"]
    )
    return found


def test_a_piece_has_the_data_of_the_volume_that_it_names_in_short() -> None:
    fields = piece_of(VOLUME, PIECE)
    assert (fields["date"], fields["publisher"], fields["editor"]) == ("2008", "Quay", "Moss, Jan")
    assert fields["booktitle"] == "Quays at Two Hundred: History and Memory"


def test_another_piece_of_the_volume_says_it_too() -> None:
    other = "Ada Poe, “Introduction,” in *Quays at Two Hundred: History and Memory* (Leeds: Quay, 2008), 1."
    assert piece_of(other, PIECE)["date"] == "2008"


def test_a_volume_of_another_editor_is_another() -> None:
    assert "date" not in piece_of(VOLUME.replace("Jan Moss", "Ada Poe"), PIECE)


def test_of_two_editions_none_is_taken() -> None:
    later = VOLUME.replace("(Leeds: Quay, 2008)", "2nd ed. (Leeds: Quay, 2018)")
    assert "date" not in piece_of(VOLUME, later, PIECE)
