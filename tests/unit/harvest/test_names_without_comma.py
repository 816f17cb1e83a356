"""Names that no comma parts from the title, as in South Africa and New Zealand."""

import pytest
from tests.support.notes import full, resolved, works


@pytest.mark.parametrize(
    ("note", "author"),
    [
        ("J Roe *The Law of Quays* (2009) 45.", "Roe, J"),
        ("J Roe *The Law of Quays* 3 ed (2009) 45.", "Roe, J"),
        ("Roe J *The Law of Quays* (Quay 2009) 45.", "Roe, J"),
        ("Roe JA and Poe B *The Law of Quays* (Quay 2009) 45.", "Roe, JA and Poe, B"),
    ],
)
def test_a_name_stands_before_the_title(note: str, author: str) -> None:
    reference = full(note)
    assert reference.fields["title"] == "The Law of Quays"
    assert reference.fields["author"] == author
    assert reference.fields["date"] == "2009"
    assert reference.locator is not None
    assert reference.locator.value == "45"


def test_a_family_name_and_a_title_go_back_to_the_work() -> None:
    first, second, third = resolved(
        "F Roe, P Coe and A Lind *The Tarn Papers* (1992) 101.",
        "Roe et al. *The Tarn Papers* p. 257.",
        "Roe *The Tarn Papers* 12.",
    )
    assert second[1:] == ("short", first[2], "257")
    assert third[1:] == ("short", first[2], "12")


@pytest.mark.parametrize("word", ["Quoting", "Compare", "Under", "Justice", "Introduction"])
def test_words_of_a_note_are_nobody(word: str) -> None:
    assert all("author" not in work.fields for work in works(f"{word} *The Law of Quays* (2009) 45."))
