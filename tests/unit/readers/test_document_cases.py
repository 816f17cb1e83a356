"""Whole documents with the notes, metadata and findings that must come out: `tests/cases/readers`."""

from pathlib import Path, PurePosixPath

import pytest

from briefkit.readers import read_document

CASES = Path(__file__).resolve().parents[2] / "cases" / "readers"


def _sections(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    parts = []
    for name in ("notes", "metadata", "findings"):
        part, _, text = text.partition(f"===== {name}\n")
        parts.append(part)
    return [*parts, text]


@pytest.mark.parametrize("path", sorted(CASES.iterdir()), ids=lambda path: path.name)
def test_a_document_gives_its_notes_metadata_and_findings(path: Path) -> None:
    text, notes, metadata, findings = _sections(path)
    document = read_document(PurePosixPath(path.name), text.encode())
    found = [f"{note.number} {note.label} | {note.raw}" for note in document.notes]
    found += [f"* {note.label} | {note.raw}" for note in document.starred]
    assert found == notes.splitlines()
    assert [f"{key}: {value}" for key, value in document.metadata.items()] == metadata.splitlines() or dict(
        document.metadata
    ) == dict(line.split(": ", 1) for line in metadata.splitlines())
    said = sorted(" ".join([each.code, *map(str, each.notes)]) for each in document.findings)
    assert said == findings.splitlines()
