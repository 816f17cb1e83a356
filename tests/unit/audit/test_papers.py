"""What the audit reads without pandoc is what is printed: the same notes with the same numbers and cites."""

from pathlib import Path

import pytest
from tests.support.audit import TODAY
from tests.support.projects import write_project

from briefkit.app.audit import load_corpus
from briefkit.app.notes import read_notes
from briefkit.audit.papers import NoteView
from briefkit.rendering.set_brief import SetNote
from briefkit.workspace import Project


def told(note: NoteView) -> tuple[object, ...]:
    cites = [(cite.citekey, cite.locator) for cite in note.cites]
    return note.number, note.location, cites


def printed(note: SetNote) -> tuple[object, ...]:
    cites = [(one.cite.citekey, one.cite.locator) for one in note.cites]
    return note.number, note.location, cites


def compared(root: Path, name: str) -> None:
    project = Project(root)
    corpus = load_corpus(project, [name], TODAY)
    expected = [printed(note) for note in read_notes(project, name).notes]
    assert [told(note) for note in corpus.papers[0].notes] == expected
    assert expected


@pytest.mark.parametrize("name", ["ports", "rivers"])
def test_notes_of_a_small_project(tmp_path: Path, name: str) -> None:
    compared(write_project(tmp_path), name)


def test_notes_of_the_sample_papers(project_root: Path) -> None:
    for name in Project(project_root).papers():
        compared(project_root, name)
