"""`brief build` from end to end, through the command line: files, exit codes, and the old files that stay."""

import json
from pathlib import Path

import pytest

from briefkit.app.init import init_project
from briefkit.cli.main import main
from briefkit.rendering.pandoc import process as pandoc_process

NAME = "first-brief"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new project, and the command started in it."""
    init_project(tmp_path / "papers")
    monkeypatch.chdir(tmp_path / "papers")
    return tmp_path / "papers"


def section(project: Path) -> Path:
    return project / "briefs" / NAME / "introduction.md"


def built(project: Path) -> dict[str, bytes]:
    folder = project / "dist"
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_formats_asked_for_are_built_and_no_others(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", NAME, "-t", "html,docx"]) == 0
    assert sorted(built(project)) == [f"{NAME}.docx", f"{NAME}.html"]
    assert capsys.readouterr().out.splitlines() == [f"dist/{NAME}.html", f"dist/{NAME}.docx"]


def test_pdf_is_built_and_its_pages_are_counted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", NAME, "-t", "pdf", "--json"]) == 0
    (paper,) = json.loads(capsys.readouterr().out)["papers"]
    assert built(project)[f"{NAME}.pdf"].startswith(b"%PDF-")
    assert paper["pages"] > 0
    assert (paper["paper"], paper["outputs"], paper["cached"]) == (NAME, [f"dist/{NAME}.pdf"], False)


def test_same_sources_give_the_same_bytes(project: Path) -> None:
    assert main(["build", "-q", "-t", "html,docx"]) == 0
    first = built(project)
    assert main(["build", "-q", "-t", "html,docx", "--force"]) == 0
    assert built(project) == first


def test_error_leaves_the_old_files_in_place(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "-q", "-t", "html,docx"]) == 0
    before = built(project)
    add(section(project), "\nNobody wrote this [@nobody1999, 4].\n")
    assert main(["build", "-t", "html,docx"]) == 1
    assert built(project) == before
    told = capsys.readouterr().err
    assert "introduction.md" in told
    assert "K101 undefined-key error" in told
    assert "what was built before stays" in told


def test_draft_is_stamped_and_built_in_spite_of_faults_of_content(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(section(project), "\nNobody wrote this [@nobody1999, 4].\n")
    assert main(["build", "-t", "html", "--draft", "--json"]) == 0
    (finding,) = [f for f in json.loads(capsys.readouterr().out)["papers"][0]["findings"] if f["code"] == "K101"]
    assert finding["severity"] == "warning"
    page = built(project)[f"{NAME}.html"].decode()
    assert "DRAFT" in page
    assert "nobody1999?" in page


def test_draft_is_not_built_where_the_manifest_cannot_be_read(project: Path) -> None:
    add(project / "briefs" / NAME / "brief.yaml", "\ntitle: [\n")
    assert main(["build", "-q", "-t", "html", "--draft"]) == 1
    assert not (project / "dist").exists()


def test_paper_that_fails_stops_no_other(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "second-brief"]) == 0
    add(section(project), "\nNobody wrote this [@nobody1999, 4].\n")
    capsys.readouterr()
    assert main(["build", "-t", "html", "-j", "1"]) == 1
    assert sorted(built(project)) == ["second-brief.html"]
    assert "1 of 2 papers built; not: first-brief" in capsys.readouterr().err


def test_papers_built_at_once_are_told_in_their_order(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "another-brief"]) == 0
    capsys.readouterr()
    assert main(["build", "-t", "html", "-j", "2", "-q"]) == 0
    assert capsys.readouterr().out.splitlines() == ["dist/another-brief.html", f"dist/{NAME}.html"]


def test_output_folder_is_meant_from_where_the_command_was_started(project: Path) -> None:
    assert main(["build", "-q", "-t", "html", "-C", "briefs", "-o", "out"]) == 0
    assert (project / "briefs" / "out" / f"{NAME}.html").is_file()
    assert not (project / "dist" / f"{NAME}.html").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["build", "-t", "odt"], "there is no format `odt`"),
        (["build", "no-such-paper"], "no-such-paper"),
        (["build", "-C", "nowhere"], "there is no folder nowhere"),
    ],
)
def test_what_stops_the_tool_has_status_2_and_one_message(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert main(arguments) == 2
    output = capsys.readouterr()
    assert output.err.startswith("brief: ")
    assert told in output.err
    assert "hint: " in output.err
    assert output.out == ""


def test_folder_that_is_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "-C", str(tmp_path)]) == 2
    assert "brief init" in capsys.readouterr().err


def test_style_of_citations_that_cannot_be_used_is_told_at_its_key(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project / "briefs" / NAME
    (folder / "own.csl").write_text("no style", encoding="utf-8")
    add(folder / "brief.yaml", "\ncsl: own.csl\n")
    assert main(["build", "-t", "html"]) == 1
    assert f"briefs/{NAME}/brief.yaml:" in capsys.readouterr().err


def test_notes_are_those_that_a_build_sets(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes", NAME, "--json"]) == 0
    notes = json.loads(capsys.readouterr().out)["notes"]
    assert main(["build", NAME, "-t", "html", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["papers"][0]["notes"] == len(notes) > 0
    assert [note["number"] for note in notes] == list(range(1, len(notes) + 1))


def test_project_is_found_from_a_folder_within(project: Path) -> None:
    assert main(["build", "-q", "-t", "html", "-C", f"briefs/{NAME}"]) == 0
    assert (project / "dist" / f"{NAME}.html").is_file()


def test_a_paper_built_again_after_a_change_is_the_one_that_is_built_anew(project: Path) -> None:
    assert main(["build", NAME, "-q"]) == 0
    add(section(project), "\nAnother sentence, which moves the lines after it.\n")
    assert main(["build", NAME, "-q"]) == 0
    changed = built(project)
    assert main(["build", NAME, "-q", "--force"]) == 0
    assert built(project) == changed


def test_a_paper_that_is_built_alone_leaves_no_pandoc_behind(project: Path) -> None:
    assert main(["build", NAME, "-q", "-t", "html"]) == 0
    assert pandoc_process._SHARED.process is None
