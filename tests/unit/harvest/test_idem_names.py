"""The author of the work before, as German notes say it: `Ders.` and `in: ders. (Hg.)`."""

from tests.support.notes import harvested, resolved

BEFORE = "Roth, Jan: Die Häfen. Kiel 1998, S. 23."


def _fields(*notes: str) -> list[dict[str, str]]:
    return [dict(work.fields) for work in harvested(BEFORE, *notes).works[1:]]  # the first is the paper


def test_the_same_author_has_written_another_book() -> None:
    for note in ("Ders., Stege, Hamburg 2001, S. 12.", "Ders.: Stege. Hamburg 2001.", "Ders., *Stege*, Hamburg 2001."):
        second = _fields(note)[1]
        assert (second["author"], second["title"], second["date"]) == ("Roth, Jan", "Stege", "2001"), note


def test_he_has_edited_the_book_in_which_he_writes() -> None:
    (_, piece, *_) = _fields("Ders., Stege, in: ders. (Hg.), Ufer, Hamburg 2001, S. 12–14.")
    assert (piece["author"], piece["editor"], piece["booktitle"]) == ("Roth, Jan", "Roth, Jan", "Ufer")


def test_a_short_form_of_the_same_author_means_his_work() -> None:
    (work,) = _fields("Ders., Häfen, S. 12.")
    assert work["title"] == "Die Häfen"


def test_id_before_a_title_with_town_house_and_year_is_another_work() -> None:
    notes = [
        "PRADO, Pedro, Manual de los muelles, México, Faro, 1975, p. 100.",
        "Id., La pesca, México, Faro, 1980, p. 3.",
        "Id., p. 7.",
    ]
    assert [one[1:3] for one in resolved(*notes)] == [
        ("full", "prado1975manual"),
        ("full", "prado1980pesca"),
        ("ibid", "prado1980pesca"),
    ]
