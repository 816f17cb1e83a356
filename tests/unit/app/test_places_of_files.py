"""Where a file that cannot be read is told: where its path is written, or at its own line that is wrong."""

from pathlib import Path

import pytest

from briefkit.app.loading import load_paper
from briefkit.app.notes import read_notes
from briefkit.workspace import Project

MANIFEST = "title: T\nsections: [a.md]\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "briefs/x").mkdir(parents=True)
    (tmp_path / "bibliography").mkdir()
    (tmp_path / "briefs/x/brief.yaml").write_text(MANIFEST)
    (tmp_path / "briefs/x/a.md").write_text("Text.\n")
    return Project(tmp_path)


def place(project: Project) -> tuple[str, str]:
    loaded = load_paper(project, "x")
    assert loaded.brief is not None
    (finding,) = (*loaded.findings, *loaded.brief.findings)
    return finding.code, str(finding.location)


def test_a_missing_section_is_told_in_the_manifest(project: Project) -> None:
    (project.root / "briefs/x/a.md").unlink()
    assert place(project) == ("W101", "briefs/x/brief.yaml:2:12")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"One.\nCaf\xe9.\n", ("W104", "2:4")),
        (b"One.\nTwo\0.\n", ("W107", "2")),
        ("One.\n".encode("utf-16"), ("W104", "1")),
    ],
)
def test_a_byte_that_is_wrong_is_told_in_its_file(project: Project, content: bytes, expected: tuple[str, str]) -> None:
    code, where = expected
    (project.root / "briefs/x/a.md").write_bytes(content)
    assert place(project) == (code, f"briefs/x/a.md:{where}")
    (project.root / "briefs/x/a.md").write_text("Text.\n")
    (project.root / "bibliography/library.bib").write_bytes(content)
    assert place(project) == (code, f"bibliography/library.bib:{where}")


def test_a_style_with_a_file_from_outside_is_a_fault_of_its_paper(project: Project) -> None:
    (project.root / "templates/mine").mkdir(parents=True)
    (project.root / "templates/mine/style.yaml").write_text("extends: plain\n")
    (project.root / "templates/mine/print.css").symlink_to("/etc/hostname")
    (project.root / "briefs/x/brief.yaml").write_text(f"{MANIFEST}style: mine\n")
    loaded = load_paper(project, "x")
    assert loaded.style is None
    (finding,) = loaded.findings
    assert (finding.code, str(finding.location)) == ("Y108", "briefs/x/brief.yaml:3:1")
    assert "lies outside" in finding.message


def test_a_library_that_cannot_be_read_is_told_once_not_for_each_key(project: Project) -> None:
    (project.root / "briefs/x/a.md").write_text("One [@roe2004]. Two [@doe2010].\n")
    (project.root / "bibliography/library.bib").write_bytes(b"\0")
    assert [finding.code for finding in read_notes(project, "x").findings] == ["W107"]
    (project.root / "bibliography/library.bib").write_text("")
    assert [finding.code for finding in read_notes(project, "x").findings] == ["K101", "K101"]
