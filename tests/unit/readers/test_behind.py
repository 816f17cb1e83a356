"""Labels that a copy printed behind their notes, at the end of the page or of the text."""

from tests.support.documents import Reader

WORDS = (
    "ferry",
    "quay",
    "oak",
    "toll",
    "salt",
    "net",
    "wool",
    "mast",
    "crane",
    "rope",
    "barge",
    "clerk",
    "lamp",
    "ledger",
)
NAMES = ("Orr", "Cole", "Verne", "Moss", "Dunn", "Hale", "Pike", "Reed")
FIRSTS = (1, 5, 9, 13, 17)


def _line(at: int) -> str:
    return (
        " ".join(WORDS[(at * step + step) % len(WORDS)] for step in (1, 3, 5, 7, 9, 11, 13)) + " and the clerk of it\n"
    )


def _page(first: int, foot: str) -> str:
    calls = "".join(f"{_line(at)}{_line(at + 7)}so the {NAMES[at % 8]} wrote.{at}\n" for at in range(first, first + 4))
    return f"{calls}{_line(first + 3)}\n{foot}\n"


def _book(feet: list[str]) -> str:
    return "\f".join(_page(first, foot) for first, foot in zip(FIRSTS, feet, strict=True))


def _notes(first: int) -> tuple[str, str, str, str]:
    one, two, three, _ = (NAMES[(first + at) % 8] for at in (0, 3, 5, 6))
    return (
        f"See {one}, Quays of {two}, 2{first}.",
        f"{two}, “{three}’s Nets,” Sea {first} (1990): 4{first}.",
        f"{three}, Salt and {WORDS[first % 14]} (Leeds: Quay, 1990), 7.",
        "Ibid., 8.",
    )


def _all_notes() -> list[str]:
    return [note for first in FIRSTS for note in _notes(first)]


def test_numbers_at_the_end_of_a_page_are_those_of_the_notes_above_the_first_that_kept_its_own(read: Reader) -> None:
    feet = []
    for at in FIRSTS:
        one, two, three, four = _notes(at)
        feet.append(f"{one}\n{two}\n{at + 2} {three}\n{at + 3} {four}\n{at}\n{at + 1}\n")
    assert [note.raw for note in read("x.txt", _book(feet)).notes] == _all_notes()


def test_numbers_right_under_their_notes_are_no_labels_of_what_follows(read: Reader) -> None:
    feet = []
    for at in FIRSTS:
        one, two, three, four = _notes(at)
        feet.append(f"{at} {one}\n{at + 1} {two}\n\n{three}\n{at + 2}\n\n{four}\n{at + 3}\n")
    assert [note.raw for note in read("x.txt", _book(feet)).notes] == _all_notes()


def test_a_number_at_the_end_of_a_page_may_follow_one_that_stands_before_its_note(read: Reader) -> None:
    feet = []
    for at in FIRSTS:
        one, two, three, four = _notes(at)
        feet.append(f"{at} {one}\n{at + 1} {two}\n\n{at + 2}\n\n{four}\n{three}\n{at + 3}\n")
    expected = [note for at in FIRSTS for note in (*_notes(at)[:2], _notes(at)[3], _notes(at)[2])]
    assert [note.raw for note in read("x.txt", _book(feet)).notes] == expected


def test_the_folio_of_a_page_is_no_label_of_what_stands_above_it(read: Reader) -> None:
    feet = []
    for at in FIRSTS:
        notes = "\n".join(f"{at + place} {note}" for place, note in enumerate(_notes(at)))
        feet.append(f"{notes}\n\n{at + 30}\n")
    assert [note.raw for note in read("x.txt", _book(feet)).notes] == _all_notes()
