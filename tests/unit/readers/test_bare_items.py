"""Items of a list of notes that lost their numbers."""

from tests.support.documents import Reader

BOOKS = [
    f"{name} Orr, *Quays of the North* (Kiel: Rutland, 1921)."
    for name in ["Ada", "Ben", "Cai", "Dov", "Eve", "Fay", "Gus", "Hal", "Ida", "Jan", "Kit", "Lee"]
]


def listed(*items: str) -> str:
    text = " ".join(f"Oak was dear in the year {1800 + at}.<sup>{at}</sup>" for at in range(1, 13))
    return f"{text}\n\n## Notes\n\n" + "\n".join(f"- {item}" for item in items) + "\n"


def test_items_without_numbers_have_those_between_their_neighbours(read: Reader) -> None:
    bare = [f"{at} {book}" if at in (1, 2, 3, 11, 12) else book for at, book in enumerate(BOOKS, start=1)]
    notes = read("x.md", listed(*bare)).notes
    assert [(note.number, note.raw) for note in notes] == list(enumerate(BOOKS, start=1))


def test_nothing_is_guessed_where_the_count_does_not_come_out(read: Reader) -> None:
    bare = [f"{at} {book}" if at in (1, 2, 3, 11, 12) else book for at, book in enumerate(BOOKS, start=1) if at != 5]
    numbers = [note.number for note in read("x.md", listed(*bare)).notes]
    assert not {5, 6, 7, 8, 9, 10} & set(numbers)
