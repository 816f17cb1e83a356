"""Page numbers that a copy left among notes."""

from tests.support.documents import Reader

WORDS = "The ferry was late again, as it is on every day of the winter, and the pilots slept.\n"


def page(first: int, after: str, label: str = "{0}\n\n") -> str:
    body = WORDS * 16 + f"The bell was rung twice.{first} Then the gate was shut. {first + 1} Nobody came.\n\n"
    notes = "\n\n".join(
        f"{label.format(at)}Ada Orr, Ferries of the {name} (Hull: Moss, 1990), {at}."
        for at, name in ((first, "Bay"), (first + 1, "Bar"))
    )
    return f"{body}{notes}{after}\n\nand so the town went to sleep without a light.\n"


def test_numbers_of_pages_are_told_from_labels_on_lines_of_their_own(read: Reader) -> None:
    text = "".join(page(first, f"\n\n{folio}") for folio, first in enumerate(range(1, 9, 2), start=1))
    notes = read("x.txt", text).notes
    assert [note.number for note in notes] == list(range(1, 9))
    assert {note.raw[-8:] for note in notes} == {f"1990), {at}."[-8:] for at in range(1, 9)}


def test_a_page_number_behind_the_last_words_of_a_page_is_none_of_the_note(read: Reader) -> None:
    text = "".join(page(first, f" {folio}", "{0} ") for folio, first in enumerate(range(1, 13, 2), start=41))
    notes = read("x.txt", text).notes
    assert [note.raw[-2:] for note in notes[:3]] == ["1.", "2.", "3."]
    assert len(notes) == 12


def test_marks_with_and_without_a_gap_before_them_are_of_one_row(read: Reader) -> None:
    notes = read("x.txt", "".join(page(first, "", "{0} ") for first in range(1, 9, 2))).notes
    assert all(note.call is not None for note in notes)


def test_running_heads_beside_their_folios_are_no_words_of_a_note(read: Reader) -> None:
    text = "".join(
        page(first, f"\nThe Ferries of Tarn\n{folio}", "{0}. ") for folio, first in enumerate(range(1, 9, 2), 7)
    )
    notes = read("x.txt", text).notes
    assert [note.raw for note in notes][:2] == [
        "Ada Orr, Ferries of the Bay (Hull: Moss, 1990), 1.",
        "Ada Orr, Ferries of the Bar (Hull: Moss, 1990), 2.",
    ]
    assert len(notes) == 8
