"""Labels that stand within the italics of the first title of their note."""

from pathlib import PurePosixPath

from briefkit.readers.lines.label_marks import with_marks_behind_labels
from briefkit.readers.text.document import text_document
from briefkit.text import SourceText

NOTES = "\n\n".join(f"_   {number} Tides of the North_, ii. {number}." for number in range(1, 13))
BODY = "\n\n".join(f"The tide came in at the {number}th bell.{number} Nobody saw it." for number in range(1, 13))


def test_labels_leave_the_italics_of_their_notes() -> None:
    notes = text_document(SourceText(PurePosixPath("tides.txt"), f"{BODY}\n\nNOTES\n\n{NOTES}\n"), "text").notes
    assert [note.number for note in notes] == list(range(1, 13))
    assert {note.raw.strip().rstrip("0123456789.") for note in notes} == {"Tides of the North_, ii. "}


def test_the_text_stays_as_long_as_it_was_and_a_single_mark_stays_where_it_is() -> None:
    assert with_marks_behind_labels(f"\n{NOTES}").startswith("\n   1 _Tides of the North_, ii. 1.")
    assert len(with_marks_behind_labels(f"\n{NOTES}")) == len(NOTES) + 1
    assert with_marks_behind_labels("\n_   1 Tides_, ii.") == "\n_   1 Tides_, ii."
