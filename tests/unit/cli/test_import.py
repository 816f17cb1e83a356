"""`brief import`: its output, its JSON, its exit statuses."""

import json
from pathlib import Path

import pytest
from tests.support.finished_paper import PAGE_COPY
from tests.support.imports import empty_project

from briefkit.cli.main import main

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
