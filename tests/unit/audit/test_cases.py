"""Every rule speaks on the texts of its file that are marked, and stays silent on the others; fixes mend."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import pytest
from tests.support.audit import Case, audit_sources, places_of, read_cases, sources_of

from briefkit.audit.fixing import changed_texts, chosen_edits
from briefkit.audit.report import Report
from briefkit.audit.rule import Edit, Rule
from briefkit.audit.rules import RULES
from briefkit.findings import Finding, Severity
from briefkit.text import SourceText

FOLDER = Path(__file__).resolve().parents[2] / "cases" / "audit"
CASES = [case for path in sorted(FOLDER.glob("*.md")) for case in read_cases(path)]
FAULTY = [case for case in CASES if case.expected]


# A loose recommendation that has become one is seen to have no addressee.
_REVEALED = {"R175": Counter({("R171", "briefs/x/section.md"): 1})}


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
def test_every_rule_finds_one_planted_fault_once_and_nothing_else_is_found(rule: Rule) -> None:
    # That each finding stands at its place, and that there is no other, is what the first test holds every case to.
    planted = [case for case in CASES if case.rule == rule.code and len(case.expected) == 1]
    assert any(case.expected[0].endswith(f" {rule.code}") for case in planted)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.fix], ids=lambda rule: rule.code)
def test_the_fix_of_every_rule_changes_its_span_alone_and_its_finding_is_gone(rule: Rule) -> None:
    mended = 0
    for case in (case for case in FAULTY if case.rule == rule.code):
        sources = sources_of(case.files)
        report = audited(case, sources)
        for finding, fix in report.fixes.items():
            if finding.code != rule.code:
                continue
            mended += 1
            assert fix.safe == (rule.fix == "safe")
            after = {**sources, **_with(sources, fix.edits)}
            again = audited(case, after)
            assert finding not in again.findings
            before = _known(report.findings) + _REVEALED.get(rule.code, Counter())
            assert _known(again.findings) <= before, "a fix makes another fault"
    assert mended, "no case whose fault has a fix"


def _known(findings: Sequence[Finding]) -> Counter[tuple[str, str]]:
    """Findings without what an edit moves: how many of a rule there are in a file."""
    worse = [finding for finding in findings if finding.severity is not Severity.INFO]
    return Counter((finding.code, str(finding.location.path) if finding.location else "") for finding in worse)


def _with(sources: dict[PurePosixPath, SourceText], edits: Sequence[Edit]) -> dict[PurePosixPath, SourceText]:
    """The texts with edits made by hand, from behind: what stands outside their spans cannot change."""
    texts = {edit.path: sources[edit.path].text for edit in edits}
    for edit in sorted(edits, reverse=True):
        text = texts[edit.path]
        texts[edit.path] = text[: edit.span.start] + edit.text + text[edit.span.end :]
    made = changed_texts(sources, list(edits))
    assert made == {path: text for path, text in texts.items() if text != sources[path].text}
    return {path: SourceText(path, text) for path, text in texts.items()}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_texts_on_which_it_speaks_and_texts_on_which_it_is_silent(rule: Rule) -> None:
    code = rule.code
    own = [case for case in CASES if case.rule == code]
    assert any(any(mark.endswith(code) for mark in case.expected) for case in own), "no text with a fault"
    assert any(not any(mark.endswith(code) for mark in case.expected) for case in own), "no text without one"
