"""Many documents audited at once: each as on its own, told in the order given, one that fails stops no other."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from briefkit.app import audit_files as module
from briefkit.app.audit_files import audit_file, audit_files
from briefkit.app.audit_result import AuditOptions
from briefkit.cli.main import main
from briefkit.findings import BriefError, Severity

OPTIONS = AuditOptions(date(2026, 11, 22))
PAPER = """---
title: {title}
---

# Hills

It fell.[^1] It rose.[^2] It stays. [^3]

[^1]: Jane Roe, *Alpha of Hills* (Lahore: Roe Press, 2004), 12.
[^2]: John Doe, "The Valley," *Hill Journal* 3, no. 2 (2010): 5-9, https://www.example.org/valley.
[^3]: Nobody, *Hills*, 4.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("one", "two", "three"):
        (tmp_path / f"{name}.md").write_text(PAPER.format(title=name.title()), encoding="utf-8")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "one.md").write_text(PAPER.format(title="Other"), encoding="utf-8")
    (tmp_path / "works.bib").write_text("@book{roe2004, title = {Alpha}}\n", encoding="utf-8")
    (tmp_path / "torn.docx").write_bytes(b"PK\x03\x04 nothing more")
    return tmp_path


@pytest.mark.parametrize("way", ["here", "processes", "executor"])
def test_each_is_audited_as_on_its_own(folder: Path, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["two.md", "works.bib", "other/one.md", "one.md"]
    monkeypatch.setattr(module, "MUCH", 0 if way == "processes" else 10**9)
    counted: list[int] = []
    with ThreadPoolExecutor(2) as pool:
        audit = audit_files(folder, names, OPTIONS, counted.append, pool if way == "executor" else None)
    alone = [audit_file(folder, name, OPTIONS).audit for name in names]
    assert audit.report.findings == tuple(finding for one in alone for finding in one.report.findings)
    assert len(audit.report.findings) > 4
    assert audit.report.fixes == {finding: fix for one in alone for finding, fix in one.report.fixes.items()}
    assert audit.report.rules == alone[0].report.rules
    assert dict(audit.scope.papers) == {"two": "Two", "one": "Other", "one.md": "One"}
    assert (audit.scope.notes, audit.scope.entries) == (9, sum(one.scope.entries for one in alone))
    assert set(audit.scope.sources) == set(map(PurePosixPath, names))
    assert counted == [1, 2, 3, 4]


def test_one_that_cannot_be_read_is_a_finding_at_its_place(folder: Path) -> None:
    audit = audit_files(folder, ["one.md", "torn.docx", "gone.pdf", "two.md", "one.md"], OPTIONS)
    paths = list(dict.fromkeys(str(finding.location.path) for finding in audit.report.findings if finding.location))
    assert paths == ["one.md", "torn.docx", "gone.pdf", "two.md"]
    told = [finding for finding in audit.report.findings if finding.code == "F126"]
    assert [finding.severity for finding in told] == [Severity.ERROR, Severity.ERROR]
    assert "gone.pdf" in told[1].message
    assert all(finding.hint for finding in told)


def test_a_rule_that_there_is_not_stops_it(folder: Path) -> None:
    with pytest.raises(BriefError, match="NOPE"):
        audit_files(folder, ["one.md", "two.md"], AuditOptions(OPTIONS.today, select=("NOPE",)))


def test_the_command_takes_many_and_mends_each(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["-C", str(folder), "--today", "2026-11-22", "--select", "H158"]
    assert main(["audit", "one.md", "torn.docx", "two.md", *arguments]) == 1
    out = capsys.readouterr().out
    assert [out.count(name) for name in ("one.md:7:", "two.md:7:", "torn.docx F126")] == [1, 1, 1]
    assert main(["audit", "one.md", "torn.docx", "two.md", *arguments, "--unsafe-fixes"]) == 1
    captured = capsys.readouterr()
    assert "2 files mended" in captured.err
    assert "H158" not in captured.out
    assert (folder / "one.md").read_text(encoding="utf-8").count("stays.[^3]") == 1
    assert (folder / "three.md").read_text(encoding="utf-8").count("stays. [^3]") == 1


def test_files_and_papers_are_not_mixed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "-C", str(folder), "one.md", "paper"]) == 2
    assert "`paper` is none" in capsys.readouterr().err
