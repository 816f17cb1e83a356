"""Addresses behind German sentences, and notes in square brackets."""

import pytest
from tests.support.notes import works


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Das findet sich, wenn man sucht, auf der Seite des Amtes: ", ""),
        (
            "Sie nehmen den Erfolg für sich, wenn sie es so deuten: »Alle retten den Kai«: ",
            "Alle retten den Kai",
        ),
        ("So kann man lesen, »es wäre ratsam, den Kai zu öffnen«: ", ""),
        (
            "Wo 1925 noch geerntet wurde und der neue Kai nicht einmal mehr im Winter benutzt wird, wie ich sah: ",
            "",
        ),
    ],
)
def test_a_sentence_is_no_title_of_the_page_behind_it(sentence: str, title: str) -> None:
    (work,) = works(f"{sentence}<https://www.example.org/kai.html>. Das ist alles.")
    assert work.type == "online"
    assert (work.fields.get("title", ""), work.fields.get("journaltitle", "")) == (title, "")
    assert work.fields["url"] == "https://www.example.org/kai.html"


def test_each_sentence_has_its_page() -> None:
    note = (
        "So heißt es, wenn man fragt: <https://a.example.org/eins>. Und es wird gesagt: <https://b.example.org/zwei>."
    )
    assert sorted(work.fields["url"] for work in works(note)) == [
        "https://a.example.org/eins",
        "https://b.example.org/zwei",
    ]


def test_a_reference_with_an_address_stays_one() -> None:
    (work,) = works(
        "Hanna Kroll: Wenn sich nichts zeigt. In: Kieler Blatt, 12.3.2020, https://www.example.org/kai.html."
    )
    assert (work.fields["author"], work.fields["title"]) == ("Kroll, Hanna", "Wenn sich nichts zeigt")


@pytest.mark.parametrize("note", ["[Tewin, in his _Quays of Marl_.]", "[Tewin, _Quays of Marl_, p. 4.]"])
def test_what_an_editor_adds_in_brackets_is_read(note: str) -> None:
    (work,) = works(note)
    assert (work.fields["author"], work.fields["title"]) == ("Tewin", "Quays of Marl")


def test_remarks_in_brackets_cite_nothing() -> None:
    assert works("[This was written before the quay was built.]") == []
