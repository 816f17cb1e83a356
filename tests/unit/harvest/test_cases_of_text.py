"""Decisions that the text cites in full, and the notes by volume and reporter."""

from pathlib import PurePosixPath

from briefkit.harvest.document import Document, Footnote
from briefkit.harvest.harvest import harvest
from briefkit.text import SourceText

TEXT = "As was held in *Quay Parenthood v. Tarn*, 505 U. S. 833 (1992), harbours are free.[^1]\n\nMore.[^2]\n"


def _keys(text: str, *notes: str) -> list[str | None]:
    footnotes = tuple(Footnote(number, str(number), raw, number) for number, raw in enumerate(notes, 1))
    (source,) = harvest([Document(SourceText(PurePosixPath("paper.md"), text), footnotes, {})]).sources
    return [one.work.key if one.work else None for note in source.notes for one in note.resolutions]


def test_the_text_says_which_case_a_volume_holds() -> None:
    assert _keys(TEXT, "505 U. S., at 911.", "*Id.*, at 912.") == ["quay1992tarn", "quay1992tarn"]


def test_another_volume_stays_unknown() -> None:
    assert _keys(TEXT, "506 U. S., at 911.") == [None]


def test_what_no_note_cites_is_no_entry() -> None:
    assert _keys(TEXT, "Jane Roe, *Harbours* (Leeds: Hill, 2001), 5.") == ["roe2001harbours"]
