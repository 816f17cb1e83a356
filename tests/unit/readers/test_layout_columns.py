"""Copies that keep the layout of two columns, with what stands beside each other in one line."""

from tests.support.documents import Reader

LEFT = [f"The ferry of the old harbour town sailed {n:02}." for n in range(14)]
RIGHT = [f"The pilots of the new harbour town slept {n:02}." for n in range(14)]


def beside(left: list[str], right: list[str], place: int = 58) -> str:
    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    return "\n".join(f"{one:<{place}}{other}".rstrip() for one, other in zip(left, right, strict=True))


def page(first: int) -> str:
    left = [
        *LEFT[:12],
        f"{LEFT[12]}{first}",
        "",
        f"{first} Ada Orr, Ferries of the Bay (Hull: Moss,",
        f"1990), {first}.",
    ]
    right = [
        *RIGHT[:12],
        f"{RIGHT[12]}{first + 1}",
        "",
        f"{first + 1} Bea Cole, Pilots of the Bar (Hull: Moss,",
        "1992), 7.",
    ]
    return beside(left, right)


def test_the_left_column_is_read_before_the_right_one(read: Reader) -> None:
    document = read("x.txt", "\f".join(page(first) + "\n" for first in (1, 3, 5)))
    assert [note.raw for note in document.notes][:3] == [
        "Ada Orr, Ferries of the Bay (Hull: Moss, 1990), 1.",
        "Bea Cole, Pilots of the Bar (Hull: Moss, 1992), 7.",
        "Ada Orr, Ferries of the Bay (Hull: Moss, 1990), 3.",
    ]
    assert document.source.text.index("sailed 11") < document.source.text.index("slept 00")
    assert document.notes[1].line == 15


def test_a_table_is_not_read_by_columns(read: Reader) -> None:
    table = beside([f"Ferry of the town of Haven number {n}" for n in range(20)], [f"{n} tons" for n in range(20)])
    assert "number 3 " in read("x.txt", table).source.text
    assert "number 3\n" not in read("x.txt", table).source.text
