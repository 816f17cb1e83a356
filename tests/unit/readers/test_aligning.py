"""Marks and notes of numberings that begin again."""

import pytest
from tests.support.documents import Reader

from briefkit.readers.text.aligning import Numbered, aligned


@pytest.mark.parametrize(
    ("calls", "notes", "pairs"),
    [
        ([1, 2, 1, 1, 2], [1, 2, 1, 1, 2], [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)]),
        ([1, 2, 1, 2, 3], [1, 2, 1, 2, 1, 2, 3], [(0, 0), (1, 1), (2, 2), (3, 3), (4, 6)]),
        ([4, 1, 7, 2], [1, 2], [(1, 0), (3, 1)]),
        ([], [1], []),
        ([2], [1], []),
    ],
)
def test_rows_are_put_together(calls: list[int], notes: list[int], pairs: list[tuple[int, int]]) -> None:
    marks = [Numbered(value, at) for at, value in enumerate(calls)]
    assert aligned(marks, [Numbered(value, 100 + at) for at, value in enumerate(notes)]) == pairs


def test_no_mark_is_put_to_a_note_before_it() -> None:
    marks = [Numbered(1, 10), Numbered(1, 50)]
    assert aligned(marks, [Numbered(1, 20), Numbered(1, 30), Numbered(1, 60)]) == [(0, 0), (1, 2)]


def test_chapters_with_one_note_keep_their_marks(read: Reader) -> None:
    chapters = []
    for at, count in enumerate((2, 1, 1, 3, 1, 2), 1):
        words = " ".join(f"Salt was dear in year {mark}.[{mark}]" for mark in range(1, count + 1))
        chapters.append(f"## Port {at}\n\n{words}\n")
    numbers = [number for count in (2, 1, 1, 3, 1, 2) for number in range(1, count + 1)]
    notes = [f"[{number}] Orr, *Ports*, {at}.\n" for at, number in enumerate(numbers)]
    found = read("x.md", "\n".join(chapters) + "\n## Notes\n\n" + "\n".join(notes)).notes
    assert len(found) == len(notes)
    assert all(note.call is not None for note in found)


def test_a_chapter_without_marks_takes_none_of_the_next(read: Reader) -> None:
    chapters = []
    for at, marks in enumerate((3, 3, 0, 3, 3, 3), 1):
        words = " ".join(f"Salt was dear in year {mark}.[{mark}]" if mark <= marks else "Salt." for mark in (1, 2, 3))
        chapters.append(f"## Port {at}\n\n{words}\n\n" + "".join(f"[{n}] Orr, *Ports*, {at}.\n\n" for n in (1, 2, 3)))
    document = read("x.md", "".join(chapters))
    assert len(document.notes) == 18
    for note in document.notes:
        place = document.source.text.rfind("## Port", 0, note.call) if note.call is not None else -1
        assert place < 0 or document.source.text[place + 8] == note.raw[-2]
    assert sum(note.call is None for note in document.notes) == 3


def test_marks_of_named_notes_may_stand_after_a_space(read: Reader) -> None:
    text = "Salt was dear. [1] Tar was not.\n[2]\n\nFootnotes:\n\n[Footnote 1: Orr, 7.]\n\n[Footnote 2: Orr, 8.]\n"
    notes = read("x.txt", text).notes
    assert [(note.raw, note.call is None) for note in notes] == [("Orr, 7.", False), ("Orr, 8.", False)]
