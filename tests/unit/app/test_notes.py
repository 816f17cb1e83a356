"""Notes that are kept are those that would be set."""

from pathlib import Path

import pytest

from briefkit.app import notes as notes_module
from briefkit.app.build import BuildOptions, build_papers
from briefkit.app.notes import read_notes
from briefkit.cli.main import main
from briefkit.workspace import Project, Store

LIBRARY = "@book{roe2004, author={Roe, Jane}, title={A Book}, ids={old}, date={2004}, publisher={P}, location={L}}\n"
TEXT = """# One

Text [@roe2004, 5] and [see @old, ch. 3; @roe2004] and a note.[^1]

::: {.recommendation to="The Ministry" due="2030"}
Do it [@roe2004].
:::

[^1]: A written note [@roe2004, 7].
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    paper = tmp_path / "briefs" / "x"
    paper.mkdir(parents=True)
    (tmp_path / "bibliography").mkdir()
    (tmp_path / "bibliography" / "library.bib").write_text(LIBRARY, encoding="utf-8")
    (paper / "one.md").write_text(TEXT, encoding="utf-8")
    (paper / "brief.yaml").write_text("title: X\nstyle: plain\nsections: [one.md]\n", encoding="utf-8")
    return Project(tmp_path)


def test_kept_notes_are_the_notes_that_were_set(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    first = read_notes(project, "x")
    assert len(first.notes) == 4
    assert first.recommendations
    monkeypatch.setattr(notes_module, "read_paper", lambda *_: pytest.fail("set again"))
    assert read_notes(project, "x") == first


def test_a_build_keeps_the_notes(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    build_papers(project.root, ["x"], BuildOptions(("html",)))
    monkeypatch.setattr(notes_module, "read_paper", lambda *_: pytest.fail("set again"))
    kept = read_notes(project, "x")
    monkeypatch.undo()
    Store(project).clear()
    assert read_notes(project, "x") == kept


@pytest.mark.parametrize("path", ["briefs/x/one.md", "bibliography/library.bib", "briefs/x/brief.yaml"])
def test_notes_are_set_again_after_a_change(path: str, project: Project) -> None:
    first = read_notes(project, "x")
    file = project.root / path
    file.write_text(file.read_text(encoding="utf-8").replace("roe2004", "roe2005", 1).replace("plain", "ipri"))
    assert read_notes(project, "x") != first


def test_notes_of_a_paper_with_faults_are_kept_with_their_faults(project: Project) -> None:
    section = project.root / "briefs" / "x" / "one.md"
    section.write_text(TEXT + "\nNobody [@nobody1999].\n", encoding="utf-8")
    first = read_notes(project, "x")
    assert [finding.code for finding in first.findings] == ["K101"]
    assert read_notes(project, "x") == first
    assert main(["-C", str(project.root), "notes", "x", "-q"]) == 1


@pytest.mark.parametrize("text", ["{}", "[]", '{"tools": 3}'])
def test_a_record_that_cannot_be_read_is_none(text: str, project: Project) -> None:
    first = read_notes(project, "x")
    for path in (Store(project).folder / "records").iterdir():
        path.write_text(text, encoding="utf-8")
    assert read_notes(project, "x") == first


def test_a_paper_without_manifest_keeps_nothing(project: Project) -> None:
    (project.root / "briefs" / "x" / "brief.yaml").write_text("title: [", encoding="utf-8")
    assert read_notes(project, "x").notes == ()
    assert not (Store(project).folder / "records").exists()
