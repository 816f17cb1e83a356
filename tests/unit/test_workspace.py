import os
import time
from pathlib import Path, PurePosixPath

import pytest

from briefkit.findings import BriefError, Finding
from briefkit.text import SourceText
from briefkit.workspace import Project, find_project, output_lock, resolve_dist, style_files, write_atomic
from briefkit.workspace.writing import remove_stale


@pytest.fixture
def project(tmp_path: Path) -> Project:
    root = tmp_path / "project"
    for name in ("b", "a"):
        (root / "briefs" / name).mkdir(parents=True)
        (root / "briefs" / name / "brief.yaml").write_text("title: A\nsections: []\n")
    (root / "briefs" / "shared").mkdir()
    return find_project(root)


def code(found: object) -> str:
    assert isinstance(found, Finding), found
    assert found.hint
    return found.code


def read(project: Project, raw: bytes) -> SourceText | Finding:
    (project.root / "x.md").write_bytes(raw)
    return project.files.text(PurePosixPath("x.md"))


def test_a_project_is_the_nearest_folder_upwards_with_briefs(project: Project, tmp_path: Path) -> None:
    assert find_project(project.root / "briefs" / "a").root == project.root
    with pytest.raises(BriefError) as caught:
        find_project(tmp_path)
    assert "brief init" in caught.value.hint


def test_papers_are_the_folders_with_a_manifest_sorted(project: Project) -> None:
    assert project.papers() == ("a", "b")
    assert project.paper("briefs/a/") == "a"


@pytest.mark.parametrize("name", ["", "..", "../a", "/etc", "a/b", "a\\b", ".a", "a\0"])
def test_names_that_are_no_names(project: Project, name: str) -> None:
    with pytest.raises(BriefError):
        project.paper(name)


def test_the_nearest_paper_is_named(project: Project) -> None:
    (project.root / "briefs" / "russia").mkdir()
    (project.root / "briefs" / "russia" / "brief.yaml").touch()
    with pytest.raises(BriefError) as caught:
        project.paper("rusia")
    assert caught.value.hint == "did you mean `russia`?"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [(b"\xef\xbb\xbfa\r\nb\rc", "a\nb\nc"), (b"", ""), ("é".encode(), "é")],
)
def test_texts_are_normalised(project: Project, raw: bytes, expected: str) -> None:
    found = read(project, raw)
    assert isinstance(found, SourceText)
    assert found.text == expected


@pytest.mark.parametrize(
    ("raw", "expected", "line"),
    [
        ("a".encode("utf-16"), "W104", 1),
        (b"a\nb\xe9c", "W104", 2),
        (b"a\n\0", "W107", 2),
        (b"x" * 10_000_001, "W105", 0),
    ],
)
def test_files_that_are_no_texts(project: Project, raw: bytes, expected: str, line: int) -> None:
    found = read(project, raw)
    assert code(found) == expected
    assert isinstance(found, Finding)
    assert found.location
    assert found.location.line == line


def test_what_is_no_file(project: Project) -> None:
    os.mkfifo(project.root / "pipe")
    (project.root / "loop").symlink_to("loop")
    (project.root / "null").symlink_to("/dev/null")
    (project.root / "out").symlink_to("/etc/passwd")
    (project.root / "in").symlink_to("briefs/a/brief.yaml")
    text = project.files.text
    assert code(text(PurePosixPath("no.md"))) == "W101"
    assert code(text(PurePosixPath("briefs/a/brief.yaml/x"))) == "W101"
    assert code(text(PurePosixPath("briefs"))) == "W102"
    assert code(text(PurePosixPath("pipe"))) == "W102"
    assert code(text(PurePosixPath("loop"))) == "W103"
    assert {code(text(PurePosixPath(path))) for path in ("null", "out", "../x", "/etc/passwd")} == {"W106"}
    assert isinstance(text(PurePosixPath("in")), SourceText)


def test_the_nearest_file_is_named(project: Project) -> None:
    found = project.files.text(PurePosixPath("briefs/a/breif.yaml"))
    assert isinstance(found, Finding)
    assert found.hint == "did you mean `briefs/a/brief.yaml`?"


def test_writing_replaces_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.pdf"
    write_atomic(path, b"1")
    path.chmod(0o640)
    write_atomic(path, b"2")
    assert path.read_bytes() == b"2"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in path.parent.iterdir()] == ["a.pdf"]


def test_a_failed_write_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    write_atomic(path, b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BriefError, match="No space left"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "file" / "a.pdf", tmp_path):
        with pytest.raises(BriefError):
            write_atomic(path, b"")


def test_temporary_files_of_killed_runs_are_removed(tmp_path: Path) -> None:
    old, new = tmp_path / ".brief-old.tmp", tmp_path / ".brief-new.tmp"
    old.touch()
    new.touch()
    os.utime(old, (time.time() - 7200,) * 2)
    remove_stale(tmp_path)
    assert not old.exists()
    assert new.exists()


def test_one_build_at_a_time(tmp_path: Path) -> None:
    with output_lock(tmp_path), pytest.raises(BriefError), output_lock(tmp_path, wait=0.1):
        pass
    with output_lock(tmp_path, wait=0.1):
        pass


def test_the_output_folder(project: Project, tmp_path: Path) -> None:
    assert resolve_dist(project, None, tmp_path) == project.root / "dist"
    assert resolve_dist(project, "out", tmp_path) == tmp_path / "out"


def test_a_style_of_the_project_comes_first(project: Project) -> None:
    folder = project.root / "templates" / "house"
    (folder / "img").mkdir(parents=True)
    (folder / "style.yaml").write_text("extends: plain")
    (folder / "img" / "logo.svg").write_text("<svg/>")
    found = style_files(project, "house")
    assert found == {PurePosixPath("img/logo.svg"): b"<svg/>", PurePosixPath("style.yaml"): b"extends: plain"}
    assert style_files(project, "none") is None
    assert style_files(project, "../house") is None


def test_a_folder_of_papers_that_may_not_be_read_is_no_empty_one(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(BriefError, match="Permission denied"):
        project.papers()


def test_a_paper_whose_folder_has_a_space_is_found_by_its_name(project: Project) -> None:
    folder = project.root / "briefs/two words"
    folder.mkdir(parents=True)
    (folder / "brief.yaml").write_text("title: A\n")
    assert project.paper("two words") == "two words"
    with pytest.raises(BriefError, match="no name for a paper"):
        project.paper("../two words")
