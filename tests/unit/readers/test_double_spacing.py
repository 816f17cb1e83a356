"""Copies with an empty line behind each line."""

from tests.support.documents import Reader

_LINES = [
    "The ferry was late again and nobody on the quay",
    "knew why it was so, nor did the master of the",
    "harbour ask, whom the town had paid for many years",
    "to keep the light and to count the boats that",
    "came over the bar in the evening.",
]


def _copy() -> str:
    pages = []
    for at in range(1, 8):
        note = [f"{at}. Bea Orr, “The Law of Ports and the Making of a", f"State,” Journal of Quays {at} (1990), 45."]
        pages.append("\n".join([*_LINES * 4, f"So said the charter.{at}", "", *note]))
    return "\n\f".join(pages)


def test_lines_of_a_note_stand_together(read: Reader) -> None:
    text = _copy()
    plain, doubled = read("x.txt", text).notes, read("x.txt", text.replace("\n", "\n\n")).notes
    assert [note.raw for note in doubled] == [note.raw for note in plain]
    assert len(plain) == 7
    assert [note.line for note in doubled] == [2 * note.line - 1 for note in plain]


def test_paragraphs_in_one_line_each_stay_apart(read: Reader) -> None:
    text = "\n\n".join(f"{line.capitalize().strip('.')} long ago." for line in _LINES * 8)
    assert read("x.txt", text).source.text == text


def test_long_paragraphs_that_pages_break_stay_apart(read: Reader) -> None:
    text = "\n\n".join(["It was so, " * 30, *_LINES] * 6)
    assert read("x.txt", text).source.text == text
