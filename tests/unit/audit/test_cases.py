"""Every rule speaks on the texts of its file that are marked, and stays silent on the others; fixes mend."""

from pathlib import Path, PurePosixPath

import pytest
from tests.support.audit import Case, audit_sources, places_of, read_cases, sources_of

from briefkit.audit.fixing import changed_texts, chosen_edits
from briefkit.audit.report import Report
from briefkit.audit.rule import Rule
from briefkit.audit.rules import RULES
from briefkit.text import SourceText

FOLDER = Path(__file__).resolve().parents[2] / "cases" / "audit"
CASES = [case for path in sorted(FOLDER.glob("*.md")) for case in read_cases(path)]
FAULTY = [case for case in CASES if case.expected]


def audited(case: Case, sources: dict[PurePosixPath, SourceText]) -> Report:
    ignore = "" if case.rule == "K102" else "K102"
    return audit_sources(sources, "ALL", ignore, **case.options)


def name(case: Case) -> str:
    return f"{case.rule}-{case.title}"


@pytest.mark.parametrize("case", CASES, ids=name)
def test_findings_are_those_that_are_marked(case: Case) -> None:
    report = audited(case, sources_of(case.files))
    assert places_of(report) == case.expected, [finding.message for finding in report.findings]


@pytest.mark.parametrize("case", FAULTY, ids=name)
def test_a_fix_mends_its_finding_and_is_done_once(case: Case) -> None:
    sources = sources_of(case.files)
    report = audited(case, sources)
    edits = chosen_edits(report.fixes.values(), unsafe=True)
    if not edits:
        return
    mended = {path: SourceText(path, text) for path, text in changed_texts(sources, edits).items()}
    after = {**sources, **mended}
    again = audited(case, after)
    left = chosen_edits(again.fixes.values(), unsafe=True)
    assert not changed_texts(after, left), "a second run changes more"
    codes = {finding.code for finding in report.fixes}
    assert not [finding for finding in again.fixes if finding.code in codes]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_texts_on_which_it_speaks_and_texts_on_which_it_is_silent(rule: Rule) -> None:
    code = rule.code
    own = [case for case in CASES if case.rule == code]
    assert any(any(mark.endswith(code) for mark in case.expected) for case in own), "no text with a fault"
    assert any(not any(mark.endswith(code) for mark in case.expected) for case in own), "no text without one"
