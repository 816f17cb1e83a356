"""Words that stand on each page of a copy without page breaks."""

import pytest
from tests.support.documents import Reader

_BODY = "The ferry was late again and nobody on the quay knew why\nit was so, nor who had said it.\n" * 8


def _copy(head: str, pages: int = 7) -> str:
    """Pages whose notes run on behind the words of the page."""
    text = ""
    for at in range(1, pages + 1):
        text += f"{_BODY}Nobody knew.{at}\n\n{at} Bea Orr, Quays of the North, in The Journal of\nPorts {at}"
        text += f"\n{head}\n" if at < pages else "\n"
    return text


@pytest.mark.parametrize(
    "head", ["COPYRIGHT © 2025 NORTHERN PORT REVIEW", "Northern Port Review", "[Vol. 11:841", "2025]", "QUAYS AND LAW"]
)
def test_words_of_each_page_are_none_of_a_note(read: Reader, head: str) -> None:
    document = read("x.txt", _copy(head))
    assert [note.number for note in document.notes] == [*range(1, 8)]
    assert not [note.raw for note in document.notes if head in note.raw]


@pytest.mark.parametrize("words", ["See Orr, supra note 1.", "Orr, Quays, 5.", "Ibid."])
def test_a_note_that_comes_again_stays(read: Reader, words: str) -> None:
    text = "".join(f"{_BODY}Nobody knew.{at}\n\n{at}\n{words}\n\f" for at in range(1, 8))
    assert [note.raw for note in read("x.txt", text).notes] == [words] * 7


def test_the_number_beside_words_of_each_page_is_no_label(read: Reader) -> None:
    text = "".join(
        f"{_BODY}Nobody knew.{at}\n\n{at}\n\nBea Orr, Quays of the North {at} (1990)."
        f"\n\n{at + 2}\nNorthern Port Review\n\n"
        for at in range(1, 8)
    )
    notes = read("x.txt", text).notes
    assert [note.raw for note in notes] == [f"Bea Orr, Quays of the North {at} (1990)." for at in range(1, 8)]
