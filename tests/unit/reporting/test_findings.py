"""Findings as lines and as JSON."""

from pathlib import PurePosixPath

from briefkit.findings import Finding, Severity
from briefkit.reporting.findings import finding_lines, findings_json, summary_line
from briefkit.text import Location

VIA = Location(PurePosixPath("templates/macros.md"), 3, 1)
PLACE = Location(PurePosixPath("briefs/x/intro.md"), 12, 8, VIA)
FINDING = Finding(
    "K101", "undefined-key", Severity.ERROR, "no entry “x”", PLACE, "did you mean @y?", "x", (3, 4), ("x",)
)
BARE = Finding("W101", "missing-file", Severity.WARNING, "there is no file", paper="x")


def test_lines_say_where_what_and_what_to_do() -> None:
    assert finding_lines(FINDING) == [
        "briefs/x/intro.md:12:8 K101 undefined-key error no entry “x”",
        "    in templates/macros.md:3:1",
        "    hint: did you mean @y?",
    ]
    assert finding_lines(BARE) == ["x W101 missing-file warning there is no file"]


def test_color_changes_no_word() -> None:
    plain = "\n".join(finding_lines(FINDING))
    colored = "\n".join(finding_lines(FINDING, color=True))
    assert colored != plain
    for code in ("\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[0m"):
        colored = colored.replace(code, "")
    assert colored == plain


def test_summary_counts_by_severity_the_worst_first() -> None:
    assert summary_line([BARE, FINDING, FINDING]) == "2 errors, 1 warning"
    assert summary_line([]) == ""


def test_json_has_the_same_keys_for_every_finding() -> None:
    full, bare = findings_json([FINDING, BARE])
    assert full.pop("via") == {"path": "templates/macros.md", "line": 3, "column": 1}
    assert full.keys() == bare.keys()
    assert (full["path"], full["line"], full["column"]) == ("briefs/x/intro.md", 12, 8)
    assert (full["note"], full["notes"], full["citekeys"]) == (3, [3, 4], ["x"])
    assert (bare["path"], bare["line"], bare["note"]) == ("", 0, None)
