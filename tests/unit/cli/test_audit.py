"""`brief audit` from end to end: what is looked at, exit codes, formats, fixes, baseline."""

import json
from pathlib import Path

import pytest

from briefkit.app.init import init_project
from briefkit.cli.main import main

SPACED = "# Alpha\n\nIt fell. [^1] So it was. [@nobody]\n\n[^1]: As is known.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "briefs" / "x"
    folder.mkdir(parents=True)
    (folder / "brief.yaml").write_text("title: A Title\nsections: [section.md]\n", encoding="utf-8")
    (folder / "section.md").write_text(SPACED, encoding="utf-8")
    (tmp_path / "bibliography").mkdir()
    (tmp_path / "bibliography" / "library.bib").write_text(
        "@book{roe2004,\n  author = {Roe, Jane},\n  title = {Alpha},\n  location = {Lahore},\n  publisher = {A & B},\n"
        "  date = {2004},\n}\n",
        encoding="utf-8",
    )
    return tmp_path


def run(project: Path, *arguments: str) -> int:
    return main(["audit", "-C", str(project), "--today", "2026-11-21", *arguments])


def findings(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def test_everything_is_audited_without_names(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "--json") == 1
    assert [(f["code"], f["path"], f["line"]) for f in findings(capsys)] == [
        ("K102", "bibliography/library.bib", 1),
        ("B203", "bibliography/library.bib", 5),
        ("N703", "briefs/x/section.md", 3),
        ("K101", "briefs/x/section.md", 3),
    ]


def test_json_has_what_programs_rely_on(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project, "x", "--json", "--select", "K101")
    data = json.loads(capsys.readouterr().out)
    finding = data["findings"][0]
    expected = {"code": "K101", "rule": "undefined-key", "severity": "error", "path": "briefs/x/section.md", "line": 3,
                "column": 27, "paper": "x", "note": 2, "notes": [2], "citekeys": ["nobody"]}  # fmt: skip
    assert {key: finding[key] for key in expected} == expected
    assert finding["message"]
    assert finding["hint"]
    assert data["summary"]["errors"] == 1
    assert data["summary"]["by_rule"] == data["summary"]["by-rule"] == {"K101": 1}


@pytest.mark.parametrize(
    ("select", "level", "status"),
    [("K101", "error", 1), ("N703", "error", 0), ("N703", "warning", 1), ("K102", "warning", 0), ("K102", "info", 1)],
)
def test_exit_status_is_that_of_the_worst_finding(project: Path, select: str, level: str, status: int) -> None:
    assert run(project, "--select", select, "--fail-on", level) == status


def test_settings_that_mean_no_rule_are_findings_at_their_place(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = project / "briefs" / "x" / "brief.yaml"
    settings = "audit:\n  select: [O, K101]\n  ignore: o901, undefined-keys\n  severity:\n    E9: off\n    K: info\n"
    manifest.write_text(manifest.read_text(encoding="utf-8") + settings, encoding="utf-8")
    defaults = project / "briefs" / "defaults.yaml"
    defaults.write_text("audit: {select: [K101], ignore: [B999]}\n", encoding="utf-8")
    assert run(project, "--json") == 1
    found = [(f["code"], f["severity"], f["path"], f["line"], f["column"]) for f in findings(capsys)]
    path = "briefs/x/brief.yaml"
    assert found == [
        ("M006", "warning", "briefs/defaults.yaml", 1, 34),
        ("M006", "error", path, 4, 12),
        ("M006", "warning", path, 5, 11),
        ("M006", "warning", path, 5, 11),
        ("M006", "warning", path, 7, 5),
        ("K101", "info", "briefs/x/section.md", 3, 27),
    ]
    manifest.write_text(
        "title: A Title\nsections: [section.md]\naudit: {select: all, ignore: [n7]}\n", encoding="utf-8"
    )
    defaults.unlink()
    run(project, "--json")
    assert {str(f["code"]) for f in findings(capsys)} & {"M006", "N703"} == set()


def test_options_that_mean_nothing_stop_the_tool(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "--select", "K999") == 2
    assert run(project, "--select", "") == 2
    assert run(project, "--select", " , ") == 2
    assert run(project, "nowhere") == 2
    assert "nowhere" in capsys.readouterr().err


PAPER = """# Gas and Power

The talks began in 1958.[^1] They failed.[^2]

[^1]: https://www.dawn.com/news/1 (accessed May 4, 2013).
[^2]: Rashid, "Ports and Trade," 55.
"""


def test_any_document_is_audited_without_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "paper.md").write_text(PAPER, encoding="utf-8")
    assert run(tmp_path, "paper.md", "--json") == 1
    found = findings(capsys)
    assert [(f["code"], f["path"], f["line"], f["note"]) for f in found] == [
        ("H156", "paper.md", 5, 1),
        ("H153", "paper.md", 6, 2),
    ]


@pytest.mark.parametrize("named", ["refs.bib", "[refs.bib]", "\n  - refs.bib"])
def test_a_text_that_cites_by_keys_is_audited_with_the_library_it_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], named: str
) -> None:
    front = f"---\ntitle: A Title\nbibliography: {named}\n---\n\n"
    (tmp_path / "paper.md").write_text(f"{front}# One\n\nIt fell. [@roe2004, 3] It rose. [@nobody]\n", encoding="utf-8")
    (tmp_path / "refs.bib").write_text(
        "@book{roe2004,\n  author = {Roe, Jane},\n  title = {Alpha},\n  location = {Lahore},\n  publisher = {A & B},\n"
        "  date = {2004},\n}\n",
        encoding="utf-8",
    )
    assert run(tmp_path, "paper.md", "--json") == 1
    found = {(f["code"], f["path"]) for f in findings(capsys)}
    assert found == {("K101", "paper.md"), ("B203", "refs.bib")}


def test_a_section_without_library_is_told_to_be_audited_with_its_paper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "section.md").write_text("# One\n\nIt fell. [@roe2004, 3]\n", encoding="utf-8")
    assert run(tmp_path, "section.md") == 2
    assert "brief audit NAME" in capsys.readouterr().err


def test_an_unsafe_fix_mends_a_document_and_keeps_every_other_byte(tmp_path: Path) -> None:
    notes = "".join(
        f"[^{n}]: Musa Hassan, *The Long Road to Basra* (Lahore: Ariana, 2004), {n}.\r\n" for n in (1, 2, 3)
    )
    calls = "It fell.[^1] It rose[^2]. It stood.[^3] It went.[^4] It came.[^5]"
    last = "[^4]: Hassan, *The Long Road to Basra*, 4.\r\n[^5]: Hassan, *The Long Road to Basra*, 5\r\n"
    raw = f"\ufeff# A\r\n\r\n{calls}\r\n\r\n{notes}{last}".encode()
    (tmp_path / "paper.md").write_bytes(raw)
    run(tmp_path, "paper.md", "--unsafe-fixes", "--select", "H157,H158")
    expected = raw.replace(b"rose[^2].", b"rose.[^2]").replace(b", 5\r\n", b", 5.\r\n")
    assert (tmp_path / "paper.md").read_bytes() == expected


def test_a_file_wins_over_a_paper_of_its_name(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "x").write_text(PAPER, encoding="utf-8")
    run(project, "x", "--json")
    assert {f["path"] for f in findings(capsys)} == {"x"}


def test_what_is_no_document_stops_the_tool(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "paper.docx").write_bytes(b"PK")
    assert run(project, "paper.docx") == 2
    assert "paper.docx" in capsys.readouterr().err
    assert run(project, "none.md") == 2
    (project / "ledger.json").write_text("{}", encoding="utf-8")
    assert run(project, "ledger.json") == 2
    told = capsys.readouterr().err
    assert "there is no file `none.md`" in told
    assert "`ledger.json` is no document" in told


def test_a_library_is_audited_on_its_own(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "bibliography/library.bib", "--json") == 0
    assert [finding["code"] for finding in findings(capsys)] == ["B203"]


def test_fix_mends_what_is_safe_and_says_what_is_left(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "--fix", "--json") == 1
    assert [finding["code"] for finding in findings(capsys)] == ["K102", "K101"]
    section = project / "briefs" / "x" / "section.md"
    assert section.read_text(encoding="utf-8") == SPACED.replace(". [^1]", ".[^1]")
    assert "A \\& B" in (project / "bibliography" / "library.bib").read_text(encoding="utf-8")
    before = section.stat().st_mtime_ns
    run(project, "--fix")
    assert section.stat().st_mtime_ns == before


def test_fix_keeps_every_other_byte(project: Path) -> None:
    section = project / "briefs" / "x" / "section.md"
    raw = b"\xef\xbb\xbf" + SPACED.replace("\n", "\r\n").encode()
    section.write_bytes(raw)
    run(project, "--fix")
    assert section.read_bytes() == raw.replace(b". [^1]", b".[^1]")


def test_diff_shows_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project, "--diff", "--select", "N703")
    assert "-It fell. [^1] So it was. [@nobody]\n+It fell.[^1] So it was. [@nobody]\n" in capsys.readouterr().out
    assert (project / "briefs" / "x" / "section.md").read_text(encoding="utf-8") == SPACED


def test_settings_of_the_project_hold(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "briefs" / "defaults.yaml").write_text(
        "audit: {ignore: [B, N703], severity: {K102: warning}}\n", encoding="utf-8"
    )
    run(project, "--json")
    assert [(f["code"], f["severity"]) for f in findings(capsys)] == [("K102", "warning"), ("K101", "error")]


def test_a_baseline_lets_old_findings_stand_and_new_ones_count(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "--baseline", "known.json") == 0
    assert run(project, "--baseline", "known.json", "--fail-on", "info") == 0
    section = project / "briefs" / "x" / "section.md"
    section.write_text("# New\n\nIt was so. [@none2000]\n\n" + SPACED, encoding="utf-8")
    capsys.readouterr()
    assert run(project, "--baseline", "known.json", "--json") == 1
    assert [finding["citekeys"] for finding in findings(capsys)] == [["none2000"]]
    assert run(project, "--baseline", "known.json", "--update-baseline") == 0
    (project / "known.json").write_text("{}", encoding="utf-8")
    assert run(project, "--baseline", "known.json") == 2


@pytest.mark.parametrize("kind", ["text", "sarif", "github", "html"])
def test_every_format_can_be_written_into_a_file(project: Path, kind: str) -> None:
    assert run(project, "--format", kind, "-o", "report") == 1
    assert "K101" in (project / "report").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "start"), [("report.html", "<!DOCTYPE html>"), ("report.json", "{"), ("report.txt", "")]
)
def test_the_name_of_the_file_says_the_format(project: Path, name: str, start: str) -> None:
    assert run(project, "-o", name) == 1
    assert (project / name).read_text(encoding="utf-8").startswith(start)


def test_a_report_that_nobody_could_open_is_not_written(project: Path) -> None:
    assert run(project, "-o", "report.xlsx") == 2
    assert not (project / "report.xlsx").exists()
    assert run(project, "-o", "report.xlsx", "--format", "json") == 1


def test_a_new_project_passes(tmp_path: Path) -> None:
    init_project(tmp_path / "new")
    assert run(tmp_path / "new", "--fail-on", "warning") == 0


def test_the_sample_papers_pass(project_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(project_root, "--fail-on", "warning", "--select", "ALL")
    assert status == 0, capsys.readouterr().out


def test_rules_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    assert "K101  undefined-key" in capsys.readouterr().out
    assert main(["rule", "undefined-key"]) == 0
    assert "Why it matters" in capsys.readouterr().out
    assert main(["rule", "K999"]) == 2
    assert main(["rules", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rules"][0]["code"] == "K101"


def test_a_second_run_finds_the_same_and_an_edit_or_another_day_is_seen(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(project, "--json")
    first = capsys.readouterr().out

    def refuse(*arguments: object) -> None:
        raise AssertionError("the rules ran again")

    with monkeypatch.context() as patch:
        patch.setattr("briefkit.app.audit.run_audit", refuse)
        run(project, "--json")
        assert capsys.readouterr().out == first
        run(project, "--diff")
        assert "+It fell.[^1]" in capsys.readouterr().out
    main(["audit", "-C", str(project), "--today", "1999-01-01", "--json"])
    assert "D307" in {finding["code"] for finding in findings(capsys)}
    (project / "bibliography" / "more.bib").write_text("@book{poe, title = {A},\n}\n", encoding="utf-8")
    run(project, "--json")
    assert "bibliography/more.bib" in {finding["path"] for finding in findings(capsys)}


OLD = """# Old Paper

The talks began in 1958.[^1] They failed.[^2] So they did again.[^3]

[^1]: Musa Hassan, *The Long Road to Basra* (Lahore: Ariana, 2004), 306.
[^2]: Rashid, op. cit., 55.
[^3]: Musa Hassan, *The Long Road to Basra* (Lahore: Ariana, 2014), 12.
"""


def test_ledgers_are_audited_with_the_library_and_waived_there(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = project / "papers" / "old.md"
    old.parent.mkdir()
    old.write_text(OLD, encoding="utf-8")
    library = project / "bibliography" / "library.bib"
    assert main(["harvest", "-C", str(project), "papers/old.md", "--library", "bibliography/library.bib", "-q"]) == 0
    capsys.readouterr()
    ledger = next((project / "bibliography" / "harvest").glob("*.json"))
    assert run(project, "--select", "H1,T103", "--ignore", "H165", "--json") == 1
    text = ledger.read_text(encoding="utf-8").split("\n")
    found = [(f["code"], text[int(str(f["line"])) - 1].strip(), f["notes"], f["paper"]) for f in findings(capsys)]
    assert found == [
        ("H153", '"citekey": null,', [2], ""),
        ("T103", '"hassan2004long": {', [3], ""),
    ]
    reason = "% brief: ignore[T103] the title page has 2004"
    library.write_text(library.read_text("utf-8").replace("@book{hassan", f"{reason}\n@book{{hassan"), "utf-8")
    own = f"% brief: ignore[H153] as the old paper has it\n@misc{{{ledger.stem},"
    library.write_text(library.read_text("utf-8").replace(f"@misc{{{ledger.stem},", own), "utf-8")
    assert run(project, "--select", "H,T103,X", "--ignore", "H165", "--json") == 0
    assert findings(capsys) == []


def test_a_document_that_was_changed_or_lost_after_its_harvest_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = project / "papers" / "old.md"
    old.parent.mkdir()
    old.write_text(OLD, encoding="utf-8")
    main(["harvest", "-C", str(project), "papers/old.md", "--library", "bibliography/library.bib", "-q"])
    seen = []
    for change in (lambda: None, lambda: old.write_text(OLD + "\n", encoding="utf-8"), old.unlink):
        change()
        capsys.readouterr()
        run(project, "x", "--select", "H162,H163", "--json")
        seen.append([finding["code"] for finding in findings(capsys)])
    assert seen == [[], ["H162"], ["H163"]]
