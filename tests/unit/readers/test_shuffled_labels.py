"""Notes of two columns that a program read across: their labels stand out of turn."""

from tests.support.documents import Reader

BODY = "The ferry sailed late on every day of that week.{0} Nobody on the quay had asked for it.{1}\n"
NOTES = {
    number: f"{number} Ada Orr, Ferries of the {place}, {number + 30}."
    for number, place in enumerate(("Bay", "Bar", "Sound", "Strait", "Inlet", "Delta", "Fjord", "Lagoon"), start=1)
}


def columns(order: list[int]) -> str:
    body = "".join(BODY.format(at, at + 1) for at in range(1, 8, 2))
    return body + "\n" + "\n\n".join(NOTES[number] for number in order) + "\n"


def test_all_notes_of_a_page_are_found_in_whatever_order_they_stand(read: Reader) -> None:
    notes = read("x.txt", columns([5, 1, 6, 2, 7, 3, 8, 4])).notes
    assert [note.number for note in notes] == list(range(1, 9))
    assert notes[0].raw == "Ada Orr, Ferries of the Bay, 31."


def test_one_that_stands_among_others_is_found_beside_other_numbers(read: Reader) -> None:
    text = columns([1, 2, 4, 5, 3, 6, 7, 8]).replace("\n\n6 Ada", "\n\n3 boats sank.\n\n6 Ada")
    assert "Ada Orr, Ferries of the Sound, 33." in [
        note.raw for note in read("x.txt", columns([1, 2, 4, 5, 3, 6, 7, 8])).notes
    ]
    assert [note.number for note in read("x.txt", text).notes][:2] == [1, 2]
