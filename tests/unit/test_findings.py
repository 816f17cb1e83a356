"""Findings in their order, and the exception that stops the tool."""

import pickle
from pathlib import PurePosixPath

from briefkit.findings import BriefError, Finding, Severity, has_errors, sort_findings
from briefkit.text import Location


def finding(path: str, line: int, code: str = "K101", severity: Severity = Severity.ERROR) -> Finding:
    return Finding(code, "rule", severity, "message", Location(PurePosixPath(path), line, 1) if path else None)


def test_findings_are_sorted_by_file_line_and_code_and_told_once() -> None:
    wanted = [finding("", 0), finding("a.md", 2, "B101"), finding("a.md", 2), finding("a.md", 10), finding("b.md", 1)]
    assert list(sort_findings([*reversed(wanted), wanted[2]])) == wanted


def test_only_errors_keep_a_paper_from_being_built() -> None:
    assert has_errors([finding("a.md", 1, severity=Severity.WARNING), finding("a.md", 1)])
    assert not has_errors([finding("a.md", 1, severity=Severity.WARNING), finding("a.md", 1, severity=Severity.INFO)])


def test_error_keeps_its_hint_on_the_way_from_another_process() -> None:
    error = pickle.loads(pickle.dumps(BriefError("the disk is full", "make room")))
    assert (error.message, error.hint, str(error)) == ("the disk is full", "make room", "the disk is full")
