"""The look-ups as commands: shapes of their JSON, files, exit statuses."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.support.projects import write_project

from briefkit.cli.main import main

SHEET = b"PK\x03\x04"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("project"))


def printed(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str, status: int = 0) -> Any:
    assert main(["-C", str(root), *arguments, "--json"]) == status
    return json.loads(capsys.readouterr().out)


def test_used_by_has_the_keys_that_programs_read(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = printed(capsys, root, "used-by", "briefs/shared/dues.md")
    assert data.keys() == {"target", "papers"}
    assert {"paper", "manifest", "line", "parameters", "notes", "recommendations"} <= data["papers"][0].keys()
    assert [(row["paper"], row["parameters"], row["notes"]) for row in data["papers"]] == [
        ("ports", {"year": 2012}, [4]),
        ("ports", {"year": 2014}, [5, 6]),
        ("rivers", {"year": 2020}, [1]),
    ]


def test_used_by_agrees_with_notes(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes = printed(capsys, root, "notes", "ports")["notes"]
    citing = [note["number"] for note in notes if any(cite["citekey"] == "doe2010" for cite in note["cites"])]
    rows = printed(capsys, root, "used-by", "doe2010")["papers"]
    assert [row["notes"] for row in rows if row["paper"] == "ports"] == [citing]


def test_recommendations_has_the_keys_that_programs_read(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = printed(capsys, root, "recommendations", "--to", "harbour")["recommendations"]
    keys = {"id", "number", "text", "to", "due", "priority", "status", "evidence", "paper", "path", "line"}
    assert keys <= rows[0].keys()
    assert [(row["id"], row["evidence"]) for row in rows] == [("rec-board", ["doe2010"]), ("recommendation-3", [])]


def test_due_that_is_no_date_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "recommendations", "--due", "2027", "--format", "csv"]) == 0
    output = capsys.readouterr()
    assert [line.split(",")[2] for line in output.out.splitlines()[1:]] == ["rec-dues"]
    assert "ports 3 (due `when it can`)" in output.err


@pytest.mark.parametrize("command", [["recommendations"], ["used-by", "doe2010"], ["stats", "ports"]])
def test_sheet_goes_into_a_file_whose_name_says_so(
    root: Path, tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-C", str(root), *command, "-o", str(tmp_path / "table.xlsx")]) == 0
    assert (tmp_path / "table.xlsx").read_bytes().startswith(SHEET)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", [["notes", "ports"], ["recommendations"], ["stats", "ports"]])
def test_nothing_is_written_under_an_ending_that_means_no_format(
    root: Path, tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "table.pdf"
    assert main(["-C", str(root), *command, "-o", str(path)]) == 2
    assert "nothing is written as `.pdf`" in capsys.readouterr().err
    assert not path.exists()
    assert main(["-C", str(root), *command, "-o", str(path), "--format", "csv"]) in (0, 1)
    assert path.exists()


def test_a_cache_that_cannot_be_deleted_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = root / ".briefkit" / "cache" / "parts" / "kept"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(b"12")

    def refuse(path: Path) -> None:
        raise OSError(30, "Read-only file system", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        patch.setattr(Path, "rmdir", refuse)
        assert main(["-C", str(root), "clean"]) == 2
    output = capsys.readouterr()
    assert "Read-only file system" in output.err
    assert "freed" not in output.err
    assert main(["-C", str(root), "clean"]) == 0
    assert not kept.exists()


def test_sheet_is_not_printed_on_a_terminal(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["-C", str(root), "recommendations", "rivers", "--format", "xlsx"]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert "-o FILE.xlsx" in output.err


def test_output_is_meant_from_where_the_command_was_started(root: Path) -> None:
    assert main(["-qC", str(root / "briefs"), "recommendations", "rivers", "-o", "table.csv"]) == 0
    assert (root / "briefs/table.csv").read_text().startswith("paper,number,id,")
    (root / "briefs/table.csv").unlink()


def test_cite_gives_what_is_pasted(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [result] = printed(capsys, root, "cite", "alpha", "pakistn")["results"]
    assert (result["citekey"], result["cite"], result["path"]) == ("roe2004", "[@roe2004]", "bibliography/library.bib")
    assert printed(capsys, root, "cite", "xyzzy")["results"] == []


def test_stats_is_over_the_limit_only_when_asked_to_be_strict(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = printed(capsys, root, "stats", "ports")
    assert [(limit["name"], limit["over"]) for limit in data["limits"]] == [("words", True), ("abstract", True)]
    printed(capsys, root, "stats", "ports", "--strict", status=1)
    assert main(["-C", str(root), "stats", "rivers", "--strict"]) == 0
    capsys.readouterr()
    assert main(["-C", str(root), "stats", "ports"]) == 0
    assert "limits.wrods is not a thing that is counted; did you mean `words`?" in capsys.readouterr().err


def test_unknown_target_and_paper_have_status_2(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "used-by", "roe2005"]) == 2
    assert "did you mean `roe2004`" in capsys.readouterr().err
    assert main(["-C", str(root), "stats", "prots"]) == 2
    assert "`ports`" in capsys.readouterr().err


def test_narrow_terminal_gets_a_block_for_each_recommendation(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["-C", str(root), "recommendations", "--status", "proposed"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "ports 1 #rec-dues  Ministry of Ports, Shipping · by 2027-06 · high · proposed",
        "    Publish the dues.",
        "    briefs/ports/end.md:5",
    ]
    monkeypatch.setenv("COLUMNS", "200")
    assert main(["-C", str(root), "recommendations", "--status", "proposed"]) == 0
    assert capsys.readouterr().out.startswith("PAPER")
