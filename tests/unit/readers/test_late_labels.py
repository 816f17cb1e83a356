"""Labels that a copy put elsewhere on their page than before their notes."""

from tests.support.documents import Reader

PAGE = """The ferry sailed late.{0} Nobody had asked for it,{1} and the pilots were asleep.{2} The town
waited on the quay until the evening bell, and then went home without a word.

{0}

Orr, Ferries at Work (Hull: Moss, 1990), 12.
Cole, Nets and Knots, 40.
{2}
Ibid., 44.
{1}

{3}

\f"""


def test_a_number_below_the_notes_is_the_label_of_the_one_that_lacks_it(read: Reader) -> None:
    text = "".join(PAGE.format(at, at + 1, at + 2, page) for page, at in enumerate(range(1, 16, 3), start=7))
    notes = read("x.txt", text).notes
    assert [note.number for note in notes] == list(range(1, 16))
    assert [note.raw for note in notes[:3]] == [
        "Orr, Ferries at Work (Hull: Moss, 1990), 12.",
        "Cole, Nets and Knots, 40.",
        "Ibid., 44.",
    ]


def test_a_page_number_behind_leaders_is_no_label(read: Reader) -> None:
    contents = "".join(f"Orr, Port {at}, pp. 1-9 . . . . . . . . . .\n\n{at}\n\n" for at in range(1, 12))
    assert not read("x.txt", f"{contents}\nThe port of the town was idle.\n").notes
