"""A new project and a new paper: what they hold, and that nothing is ever written over."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from briefkit.app.init import init_project, new_paper
from briefkit.findings import BriefError

TODAY = date(2026, 11, 21)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    init_project(tmp_path / "papers")
    return tmp_path / "papers"


def snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_init_gives_the_files_it_wrote(tmp_path: Path) -> None:
    written = init_project(tmp_path / "papers")
    assert sorted(written) == sorted(snapshot(tmp_path / "papers"))
    names = {path.relative_to(tmp_path / "papers").as_posix() for path in written}
    assert {".gitignore", "README.md", "bibliography/library.bib", "briefs/first-brief/brief.yaml"} <= names


def test_every_section_that_the_manifest_names_is_there(project: Path) -> None:
    paper = project / "briefs" / "first-brief"
    manifest = yaml.safe_load((paper / "brief.yaml").read_text(encoding="utf-8"))
    uses = [use if isinstance(use, str) else use["section"] for use in manifest["sections"]]
    assert "../shared/the-crossing.md" in uses
    assert [use for use in uses if not (paper / use).is_file()] == []


def test_init_makes_folders_on_the_way_and_takes_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert init_project(tmp_path / "empty")
    assert init_project(tmp_path / "a" / "b")


def test_init_takes_a_repository_that_was_just_made(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert init_project(tmp_path)


@pytest.mark.parametrize("name", ["README.md", ".gitignore", "notes.txt"])
def test_init_writes_nothing_into_a_folder_that_holds_something(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(BriefError, match=name) as caught:
        init_project(tmp_path)
    assert "brief init" in caught.value.hint
    assert snapshot(tmp_path) == {tmp_path / name: b"mine"}


def test_init_does_not_write_into_a_file(tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("mine", encoding="utf-8")
    with pytest.raises(BriefError, match="is a file"):
        init_project(tmp_path / "papers")


def test_new_paper_has_a_manifest_with_title_and_date_and_a_section(project: Path) -> None:
    folder = project / "briefs" / "harbour-fees"
    assert new_paper(project, "harbour-fees", TODAY) == [folder / "brief.yaml", folder / "introduction.md"]
    manifest = yaml.safe_load((folder / "brief.yaml").read_text(encoding="utf-8"))
    assert manifest["title"] == "Harbour fees"
    assert manifest["date"] == TODAY
    assert manifest["sections"] == ["introduction.md"]


def test_new_paper_makes_a_library_where_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    assert tmp_path / "bibliography" / "library.bib" in new_paper(tmp_path, "x", TODAY)


def test_new_paper_does_not_write_over_one_that_is_there(project: Path) -> None:
    before = snapshot(project)
    with pytest.raises(BriefError, match="exists already"):
        new_paper(project, "first-brief", TODAY)
    assert snapshot(project) == before


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("Harbour Fees", "harbour-fees"),
        ("Éxports & Tariffs", "exports-tariffs"),
        ("../escape", "escape"),
        ("-x", "x"),
        ("a--b", "a-b"),
        ("", "my-paper"),
        ("ملاحظة", "my-paper"),
    ],
)
def test_new_paper_suggests_a_name_for_one_that_cannot_be(project: Path, name: str, suggestion: str) -> None:
    before = snapshot(project)
    with pytest.raises(BriefError) as caught:
        new_paper(project, name, TODAY)
    assert caught.value.hint == f"brief new {suggestion}"
    assert snapshot(project) == before


def test_new_paper_leaves_the_folder_of_shared_sections_alone(tmp_path: Path) -> None:
    with pytest.raises(BriefError, match="cannot be called shared"):
        new_paper(tmp_path, "shared", TODAY)
