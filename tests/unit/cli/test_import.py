"""`brief import`: its output, its JSON, its exit statuses."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.support.finished_paper import PAGE_COPY
from tests.support.imports import empty_project

from briefkit.app.import_paper import ImportOptions, import_files
from briefkit.cli.main import main
from briefkit.workspace import Project

NAME = "the-price-of-a-berth"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "berth.md").write_text(PAGE_COPY, encoding="utf-8")
    return empty_project(tmp_path / "project")


def test_import_says_what_was_made(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "import", "../berth.md"]) == 0
    output = capsys.readouterr()
    assert output.out == ""
    assert f"is the paper `{NAME}`: 4 sections, 9 notes" in output.err
    assert f"brief build {NAME}" in output.err


def test_a_dry_run_shows_files_headings_notes_and_entries(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "import", "../berth.md", "--dry-run"]) == 0
    shown = capsys.readouterr().out
    assert f"new      briefs/{NAME}/introduction.md" in shown
    assert "  who-pays.md  Who Pays  (4 notes)\n" in shown
    assert "[@harlow2019crossing, 15-16]" in shown
    assert "  @vale2012dues\n" in shown
    assert not (root / "bibliography").exists()


def test_json_has_the_keys_that_programs_read(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "import", "../berth.md", "--name", "x", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["paper"] == "x"
    assert data["written"]
    assert {"path": "briefs/x/brief.yaml", "status": "new"} in data["files"]
    assert data["sections"][2]["recommendations"][2] == "rec-sailing-ships-should-pay"
    assert data["sections"][0] == {
        "path": "introduction.md",
        "heading": "Introduction",
        "line": PAGE_COPY.splitlines().index("### **Introduction**") + 1,
        "notes": [1, 2, 3, 4],
        "recommendations": [],
    }
    assert data["notes"][0]["citekeys"] == ["harlow2019crossing"]
    assert "vale2012dues" in data["library"]["added"]
    assert {each["code"] for each in data["findings"]} >= {"I401", "I407"}


def test_a_file_that_differs_is_exit_1(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["-C", str(root), "import", "../berth.md", "--name", "x", "-q"])
    (root / "briefs/x/conclusion.md").write_text("Ours.\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["-C", str(root), "import", "../berth.md", "--name", "x"]) == 1
    assert "I431 file-differs error" in capsys.readouterr().err
    assert main(["-C", str(root), "import", "../berth.md", "--name", "x", "--replace"]) == 0
    assert main(["-C", str(root), "import", "../berth.md", "--name", "x"]) == 0


def test_findings_change_the_status_only_where_that_is_asked(root: Path) -> None:
    assert main(["-C", str(root), "import", "../berth.md", "--dry-run", "-q", "--fail-on", "warning"]) == 1
    assert main(["-C", str(root), "import", "../berth.md", "--dry-run", "-q"]) == 0


def test_what_stops_the_import_is_exit_2(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "import", "gone.md"]) == 2
    assert "gone.md` cannot be read" in capsys.readouterr().err
    outside = tmp_path / "outside"
    outside.mkdir()
    assert main(["-C", str(outside), "import", "../berth.md"]) == 2
    assert "brief init" in capsys.readouterr().err
    assert main(["-C", str(root), "import", "../berth.md", "--library", "../away.bib"]) == 2
    assert "outside the project" in capsys.readouterr().err


def test_many_are_imported_in_turn_and_one_that_fails_stops_no_other(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root.parent / "second.md").write_text(PAGE_COPY.replace("Berth", "Quay"), encoding="utf-8")
    names = ["../berth.md", "../nothing.docx", "../second.md"]
    assert main(["-C", str(root), "import", *names]) == 1
    told = capsys.readouterr().err
    assert (
        told.index(f"`../berth.md` is the paper `{NAME}`")
        < told.index("../nothing.docx: not imported")
        < told.index("`../second.md` is the paper `the-price-of-a-quay`")
    )
    assert "1 new entry" in told.partition("../nothing.docx")[2]  # its own: the others are there
    assert "2 of 3 documents imported; not: ../nothing.docx" in told
    assert main(["-C", str(root), "import", *names, "-q", "--json"]) == 1
    papers = json.loads(capsys.readouterr().out)["papers"]
    assert [paper["source"] for paper in papers] == names
    assert [paper.get("paper") for paper in papers] == [NAME, None, "the-price-of-a-quay"]
    assert {file["status"] for file in papers[2]["files"]} == {"same"}
    assert papers[1]["error"]["hint"]


def test_many_have_no_name_in_common(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "import", "../berth.md", "../berth.md", "--name", "x"]) == 2
    assert "`--name` is for one paper" in capsys.readouterr().err


def test_many_are_read_by_an_executor_that_is_handed_in(root: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        counted: list[int] = []
        paths = [root.parent / "berth.md", root.parent / "nothing.md"]
        done, failed = import_files(
            paths, Project(root), ImportOptions(dry_run=True), progress=counted.append, executor=pool
        )
    assert done.result is not None
    assert (done.result.name, failed.result, counted) == (NAME, None, [1, 2])
