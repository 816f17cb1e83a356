"""The reports of an audit: what programs and people read of it."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import html
from tests.support.audit import TODAY, corpus_of, sources_of
from tests.support.chromium import Chromium

from briefkit.audit.engine import Plan, run_audit
from briefkit.audit.rules import RULES
from briefkit.audit.selection import Settings
from briefkit.reporting.audit_report import AuditReport
from briefkit.reporting.formats import write_report

SECTION = """# Alpha

It <b>fell</b> & "rose". [^1] So it was. [@nobody, 50%]

<!-- brief: ignore[N703] the editor wants it -->
It stood. [^2]

[^1]: Ibid.
[^2]: Known
"""

# The parts of SARIF 2.1.0 that are written, by the names and kinds of its chapters 3.13 to 3.52.
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "pattern": "sarif-schema-2.1.0.json$"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {"type": "array", "uniqueItems": True, "items": {"required": ["id"]}}
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": {"required": ["text"]},
                                "properties": {"type": "object"},
                                "partialFingerprints": {
                                    "type": "object",
                                    "additionalProperties": {"type": "string"},
                                },
                                "suppressions": {
                                    "type": "array",
                                    "items": {
                                        "required": ["kind"],
                                        "properties": {"kind": {"enum": ["inSource", "external"]}},
                                    },
                                },
                                "locations": {
                                    "type": "array",
                                    "items": {
                                        "required": ["physicalLocation"],
                                        "properties": {
                                            "physicalLocation": {
                                                "required": ["artifactLocation", "region"],
                                                "properties": {
                                                    "region": {
                                                        "properties": {
                                                            "startLine": {"type": "integer", "minimum": 1},
                                                            "startColumn": {"type": "integer", "minimum": 1},
                                                        }
                                                    }
                                                },
                                            }
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


def report_of(section: str = SECTION) -> AuditReport:
    corpus = corpus_of(sources_of({"section.md": section}))
    report = run_audit(corpus, Plan(RULES, Settings(("ALL",))))
    return AuditReport.of(report, corpus.scope, TODAY)


def test_sarif_is_well_formed_and_points_at_its_rules() -> None:
    log = json.loads(write_report(report_of(), "sarif"))
    jsonschema.validate(log, SARIF)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    waived = [result for result in run["results"] if "suppressions" in result]
    assert [result["suppressions"][0]["justification"] for result in waived] == ["the editor wants it"]


def test_sarif_fingerprints_survive_moved_lines() -> None:
    def prints(section: str) -> set[str]:
        log = json.loads(write_report(report_of(section), "sarif"))
        results = log["runs"][0]["results"]
        return {mark for result in results for mark in result.get("partialFingerprints", {}).values()}

    assert prints(SECTION) == prints(SECTION.replace("# Alpha\n", "# Alpha\n\nA line.\n\nAnother.\n"))


def test_github_commands_are_one_line_each_and_escaped() -> None:
    lines = write_report(report_of(), "github").splitlines()
    assert all(re.match(r"::(error|warning|notice) file=[^:]*,line=\d+,col=\d+,title=", line) for line in lines)
    assert "::error file=briefs/x/section.md,line=3,col=43,title=K101 undefined-key::" in "\n".join(lines)


def test_text_begins_with_the_counts_and_groups_by_file() -> None:
    text = write_report(report_of(), "text")
    assert re.match(r"1 error, 2 warnings, 4 infos in 1 paper \(3 notes\) and 3 entries\n", text)
    assert "\nbriefs/x/section.md: 1 error, 2 warnings, 1 info\n" in text
    assert "\x1b[" not in text
    assert "\x1b[31merror" in write_report(report_of(), "text", color=True)


def test_a_long_report_begins_with_the_ten_that_matter_most() -> None:
    many = "# Alpha\n\n" + "".join(f"It fell{n}. [^{n}] [@none{n}]\n\n" for n in range(20))
    many += "".join(f"[^{n}]: So.\n" for n in range(20))
    report = report_of(many)
    assert len(report.first) == 10
    assert {finding.code for finding in report.first[:1]} == {"K101"}
    assert "The 10 that matter most" in write_report(report, "text")


def test_html_holds_everything_and_fetches_nothing() -> None:
    page: Any = html.document_fromstring(write_report(report_of(), "html"))
    rows = page.xpath("//table[@class='findings']/tbody/tr")
    assert len(rows) == len(report_of().findings)
    assert page.xpath("//table[@class='findings']//mark")[0].text
    assert not page.xpath("//*[@src or @href]")
    assert "It <b>fell</b> &" in " ".join(page.xpath("//p[@class='text']//text()"))
    assert "the editor wants it" in page.text_content()
    assert page.get("lang") == "en-GB"
    assert all(cell.get("scope") for cell in page.xpath("//th"))
    assert all(table.xpath("./caption") for table in page.xpath("//table"))


@pytest.mark.chromium
def test_a_long_html_report_begins_with_the_ten_that_matter_most_and_leads_to_them(tmp_path: Path) -> None:
    section = "# Alpha\n\n" + " ".join(f"It fell. [@none{number}]" for number in range(30)) + "\n"
    path = tmp_path / "report.html"
    path.write_text(write_report(report_of(section), "html"), encoding="utf-8")
    with Chromium() as browser:
        browser.open(path.as_uri())
        browser.wait("document.readyState === 'complete' && !document.querySelector('.filters').hidden")
        assert browser.run("document.querySelectorAll('.first li').length") == 10
        browser.run("document.querySelector('input[value=error]').click()")
        target = "document.querySelector(document.querySelector('.first a').getAttribute('href'))"
        assert browser.run(f"{target}.hidden") is True
        browser.run("document.querySelector('.first a').click()")
        assert browser.run(f"{target}.hidden || {target}.dataset.rule") == "K101"
        assert browser.run(f"{target}.matches(':target')") is True


@pytest.mark.chromium
def test_html_report_can_be_filtered(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(write_report(report_of(), "html"), encoding="utf-8")
    shown = "[...document.querySelectorAll('.findings tbody tr')].filter(row => row.offsetParent !== null).length"
    with Chromium() as browser:
        browser.open(path.as_uri())
        browser.wait("document.readyState === 'complete' && !document.querySelector('.filters').hidden")
        every = browser.run(shown)
        assert every == len(report_of().findings)
        browser.run("document.querySelector('input[value=info]').click()")
        assert browser.run(shown) == 3
        browser.run(
            "(() => { const box = document.querySelector('[name=words]'); box.value = 'NOBODY key';"
            " box.dispatchEvent(new Event('input', {bubbles: true})) })()"
        )
        assert browser.run(shown) == 1
        assert browser.run("document.querySelector('[role=status]').textContent") == f"1 of {every} findings"
        assert browser.run("document.documentElement.scrollWidth <= window.innerWidth") is True
