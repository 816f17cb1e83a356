"""Labels of pandoc's notes that are more than a number, and definitions whose text begins in the next line."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from briefkit.harvest.document import Footnote
from briefkit.readers.text.document import text_document
from briefkit.text import SourceText


def _notes(text: str) -> Sequence[Footnote]:
    return text_document(SourceText(PurePosixPath("paper.md"), text), "markdown").notes


def test_labels_of_page_and_number_give_the_number() -> None:
    calls = " ".join(f"word[^{page}_{number}]" for page, number in [(3, n) for n in range(1, 13) if n != 7])
    definitions = "\n".join(f"[^3_{number}]: Note {number}.\n" for number in range(1, 13) if number != 7)
    assert [note.number for note in _notes(f"{calls}\n\n{definitions}")] == [n for n in range(1, 13) if n != 7]


def test_numbers_that_begin_later_are_kept_beside_a_word() -> None:
    calls = "".join(f"word[^{number}] " for number in range(22, 34)) + "ratio[^ratio]"
    definitions = (
        "\n".join(f"[^{number}]: Note {number}.\n" for number in range(22, 34)) + "\n[^ratio]: What it means.\n"
    )
    assert [note.number for note in _notes(f"{calls}\n\n{definitions}")] == [*range(22, 35)]


def test_the_text_of_a_note_may_begin_in_the_line_after_its_label() -> None:
    text = "One.[^1] Two.[^2]\n\n[^1]:\nJan Roe, _Offices_,\nBoston: Hill, 2009.\n\n[^2]:\nIbid.\n"
    assert [note.raw.strip() for note in _notes(text)] == ["Jan Roe, _Offices_, Boston: Hill, 2009.", "Ibid."]


def test_a_label_used_twice_does_not_shift_the_rest() -> None:
    text = "By them.[^1]\n\n[^1]: Italics ours.\n\n" + "".join(f"Word.[^{number}] " for number in range(1, 6))
    text += "\n\n" + "\n".join(f"[^{number}]: Note {number}.\n" for number in range(1, 6))
    assert {note.raw.strip(): note.number for note in _notes(text)} == {
        "Italics ours.": 1,
        **{f"Note {number}.": number for number in range(2, 6)},
        "Note 1.": 6,
    }
