"""Numberings that begin again, with labels that were misread or lost; lists that count from 1 within a note."""

import pytest
from tests.support.documents import Reader


def chapter(count: int, first: str = "1. ") -> str:
    words = " ".join(f"Salt was dear in year {at}.{at}" for at in range(1, count + 1))
    notes = [f"{at}. Orr, *Ports* (Hull: Moss, 1990), {at}." for at in range(1, count + 1)]
    notes[0] = first + notes[0][3:] if first else ""
    return f"{words}\n\nNotes\n\n" + "\n".join(note for note in notes if note) + "\n\n"


def test_a_chapter_whose_first_label_was_lost_is_one(read: Reader) -> None:
    found = read("x.txt", chapter(5) + chapter(4, first="") + chapter(6)).notes
    assert [note.label for note in found] == [*"12345", *"234", *"123456"]
    assert [note.number for note in found] == [1, 2, 3, 4, 5, 7, 8, 9, *range(10, 16)]


def test_a_chapter_whose_first_label_was_misread_is_one(read: Reader) -> None:
    found = read("x.txt", chapter(5) + chapter(4, first="I. ") + chapter(6)).notes
    assert [note.number for note in found] == list(range(1, 16))
    assert found[5].raw == "Orr, *Ports* (Hull: Moss, 1990), 1."


def test_a_list_within_a_note_does_not_count_on(read: Reader) -> None:
    body = " ".join(f"Salt was dear again.{at}" for at in range(1, 13))
    notes = [f"{at}. Orr, Ports (Hull: Moss, 1990), {at}." for at in range(1, 13)]
    notes[2] += " The virtues are:\n1. A clear head\n2. A steady hand\n3. Good boots"
    found = read("x.txt", f"{body}\n\n" + "\n".join(notes) + "\n").notes
    assert [note.number for note in found] == list(range(1, 13))
    assert found[2].raw.endswith("Good boots")


def test_a_note_too_long_to_be_read_is_said_to_be(read: Reader) -> None:
    long = "See " + "; ".join(f"Orr, *Ports of {at}* (Hull: Moss, 1990), {at}" for at in range(600))
    document = read("x.md", f"A.[^1]\n\n[^1]: {long}.\n")
    assert [finding.code for finding in document.findings] == ["F127"]


def test_a_label_printed_twice_begins_a_note_of_its_own(read: Reader) -> None:
    body = " ".join(f"Salt was dear again.{at}" for at in (1, 2, 3, 3, 4, 5))
    notes = [f"{at}. Orr, Ports of {at} (Hull: Moss, 1990), {at}." for at in range(1, 6)]
    notes.insert(3, "3. Ibid., 9.")
    document = read("x.txt", f"{body}\n\nNotes\n\n" + "\n".join(notes) + "\n")
    assert [note.number for note in document.notes] == [1, 2, 3, 6, 4, 5]
    assert document.notes[3].raw == "Ibid., 9."
    doubled = [finding for finding in document.findings if finding.code == "F105"]
    assert [finding.notes for finding in doubled] == [(3, 6)]


def with_list(at: int, note: str = "{}. ") -> str:
    """A chapter with its notes, and a list behind them."""
    words = " ".join(f"Salt was dear in year {number}.[{number}]" for number in range(1, 5))
    items = [f"{number}. Publish the roll of the year 17{at}{number}." for number in range(1, 5)]
    notes = [f"{note.format(number)}Orr, Ports {at} (Hull: Moss, 1990), {number}." for number in range(1, 5)]
    return f"{words}\n\n**Notes**\n\n" + "\n\n".join(notes) + f"\n\n# Part {at}\n\n" + "\n".join(items) + "\n\n"


@pytest.mark.parametrize("note", ["{}. ", "[{}] "])
def test_lists_between_the_notes_of_chapters_are_none_of_them(read: Reader, note: str) -> None:
    found = read("x.md", "".join(with_list(at, note) for at in (1, 2, 3))).notes
    assert [each.raw for each in found] == [
        f"Orr, Ports {at} (Hull: Moss, 1990), {number}." for at in (1, 2, 3) for number in range(1, 5)
    ]


def test_marks_and_labels_may_stand_between_angles(read: Reader) -> None:
    words = " ".join(f"Salt was dear in year {at}.<{at}>" for at in range(1, 8))
    notes = "\n".join(f"<{at}> Orr, Ports (Hull: Moss, 1990), {at}." for at in range(1, 8))
    found = read("x.txt", f"{words}\n\nNOTES\n\n{notes}\n").notes
    assert [(each.number, each.raw) for each in found] == [
        (at, f"Orr, Ports (Hull: Moss, 1990), {at}.") for at in range(1, 8)
    ]
