"""Texts of short notes that stand above the labels of their page."""

from collections.abc import Sequence

from tests.support.documents import Reader

_BODY = "The ferry was late again and nobody on the quay\nknew why it was so.\n" * 4


def _copy(above: Sequence[str], page: str) -> str:
    pages = []
    for first in (1, 5, 9):
        calls = " ".join(f"The court agreed with it.{first + at}" for at in range(4))
        foot = page.format(*range(first, first + 4))
        pages.append(f"{_BODY}{calls}\n\n" + "".join(f"{text}\n\n" for text in above) + foot)
    return "\f".join(pages)


_PAGE = (
    "{0}.  Orr v. Cole, 4 U.S. 210 (1990).\n{1}.\n{2}.  See Bea Verne, Quays of the North 45 (2004).\n"
    "{3}.  Verne, supra note 3, at 60.\n"
)


def test_a_text_above_the_labels_is_that_of_the_number_without_one(read: Reader) -> None:
    notes = read("x.txt", _copy(["Id. at 212."], _PAGE)).notes
    assert [note.number for note in notes] == [*range(1, 13)]
    assert [notes[at].raw for at in (1, 5, 9)] == ["Id. at 212."] * 3


def test_two_texts_are_those_of_two_numbers(read: Reader) -> None:
    page = _PAGE.replace("See Bea Verne, Quays of the North 45 (2004).", "").replace("{1}.\n{2}.  \n", "{1}.\n{2}.\n")
    notes = read("x.txt", _copy(["Id. at 212.\nSee id. at 9."], page)).notes
    assert [note.raw for note in notes[:4]] == [
        "Orr v. Cole, 4 U.S. 210 (1990).",
        "Id. at 212.",
        "See id. at 9.",
        "Verne, supra note 3, at 60.",
    ]


def test_more_texts_than_numbers_are_left(read: Reader) -> None:
    notes = read("x.txt", _copy(["Id. at 212.", "Id. at 300."], _PAGE)).notes
    assert "Id. at 212." not in [note.raw for note in notes]
