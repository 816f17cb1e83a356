"""The source documents of the project: their notes as they were annotated by reading."""

import json
from pathlib import Path, PurePosixPath

import pytest

from briefkit.readers import read_document

pytestmark = pytest.mark.shared

DOCUMENTS = {
    "seed003": ("seeds", "003_*.txt"),
    "russia_disinfo": ("corpus", "russia_disinfo.md"),
    "muncie_reading": ("corpus", "muncie_reading.md"),
    "http451_about": ("corpus", "http451_about.html"),
}


def _plain(text: str) -> str:
    """Emphasis apart: the annotation of the web page leaves it out."""
    return " ".join(text.replace("*", "").split())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_annotated_note_is_read_word_for_word(shared: Path, name: str) -> None:
    folder, pattern = DOCUMENTS[name]
    path = next((shared / folder).glob(pattern))
    document = read_document(PurePosixPath(path.name), path.read_bytes())
    found = {note.number: _plain(note.raw) for note in document.notes}
    gold = [json.loads(line) for line in (shared / "corpus" / f"{name}.notes.jsonl").read_text("utf-8").splitlines()]
    expected = {note["note"]: _plain(note["raw"]) for note in gold}
    assert {number: found.get(number) for number in expected} == expected


def test_the_paper_has_its_notes_and_the_note_of_its_author(shared: Path) -> None:
    path = next((shared / "seeds").glob("003_*.txt"))
    document = read_document(PurePosixPath(path.name), path.read_bytes())
    assert [note.number for note in document.notes] == list(range(1, 97))
    assert [note.label for note in document.starred] == ["*"]
    assert all(note.call is not None for note in (*document.notes, *document.starred))
    assert document.findings == ()
