"""The engine: which rules run, how bad findings are, waivers, one finding for one cause, order."""

import pytest
from tests.support.audit import MANIFEST, audit_texts, corpus_of, places_of, sources_of

from briefkit.audit.engine import Plan, run_audit
from briefkit.audit.fingerprints import fingerprints
from briefkit.audit.rules import RULES
from briefkit.audit.selection import Settings, check_items, find_rule
from briefkit.findings import BriefError, Severity

SPACED = "# Alpha\n\nIt fell. [^1]\n\n[^1]: As is known.\n"


def codes(settings: Settings, files: dict[str, str] | None = None) -> list[str]:
    corpus = corpus_of(sources_of(files or {"section.md": SPACED}))
    return [finding.code for finding in run_audit(corpus, Plan(RULES, settings)).findings]


@pytest.mark.parametrize("item", ["ALL", "all", "N", "n", "N7", "N703", "n703", "space-before-note"])
def test_a_rule_is_chosen_by_all_family_code_or_name(item: str) -> None:
    assert "N703" in codes(Settings(select=(item,)))
    assert "N703" not in codes(Settings(ignore=(item,)))


def test_ignoring_goes_over_selecting_and_off_is_off() -> None:
    assert codes(Settings(("N",), ("N703",))) == []
    assert codes(Settings(("N703",), severity={"N703": "off"})) == []


def test_the_nearest_name_decides_the_severity() -> None:
    settings = Settings(("N703",), severity={"N": "info", "N703": "error", "space-before-note": "warning"})
    corpus = corpus_of(sources_of({"section.md": SPACED}))
    assert [f.severity for f in run_audit(corpus, Plan(RULES, settings)).findings] == [Severity.ERROR]


def test_a_paper_has_settings_of_its_own() -> None:
    corpus = corpus_of(sources_of({"section.md": SPACED}))
    plan = Plan(RULES, Settings(("N703",)), {"x": Settings(("K101",))})
    assert run_audit(corpus, plan).findings == ()


def test_settings_of_a_manifest_and_the_command_line_together() -> None:
    own = Settings.of({"select": ["K", "N"], "ignore": ["N703"], "severity": {"K102": "off"}})
    assert own.under((), ()) == own
    assert own.under(("N703",), ()) == Settings(("N703",), ("N703",), {"K102": "off"})
    assert own.under((), ("K",)).ignore == ("N703", "K")
    assert Settings.of(None) == Settings()


@pytest.mark.parametrize(
    ("item", "near"),
    [
        ("N730", "N70"),
        ("undefined-keys", "undefined-key"),
        ("Q", "brief rules"),
        ("O", "Online verification"),
        ("o901", "checks nothing"),
    ],
)
def test_an_item_that_no_rule_has_is_refused(item: str, near: str) -> None:
    with pytest.raises(BriefError, match=item) as caught:
        check_items([item], RULES, "--select")
    assert near in caught.value.hint


def test_a_rule_is_found_by_code_and_name() -> None:
    assert find_rule("k101", RULES).name == "undefined-key"
    assert find_rule("Undefined-Key", RULES).code == "K101"
    with pytest.raises(BriefError) as caught:
        find_rule("undefined", RULES)
    assert "undefined-" in caught.value.hint


def test_codes_and_names_are_unique_and_codes_are_well_formed() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) == len({rule.name for rule in RULES})
    assert all(len(rule.code) == 4 and rule.code[1:].isdecimal() for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_documents_itself(rule: object) -> None:
    documentation = getattr(rule, "documentation", "")
    heads = ["What it does", "Why it matters", "Example", "Instead"]
    assert [line[3:] for line in documentation.splitlines() if line.startswith("## ")] == heads
    assert documentation.split("\n\n")[0].endswith(".")


@pytest.mark.parametrize(
    "waiver",
    [
        "<!-- brief: ignore[N703] so -->\n",
        "<!-- brief: ignore[N] so -->\n\n",
        "<!-- brief: ignore[K101, N703] so -->\n",
    ],
)
def test_a_waiver_holds_for_the_next_line_that_says_something(waiver: str) -> None:
    report = audit_texts({"section.md": SPACED.replace("It fell", f"{waiver}It fell")}, ignore="K102,X901")
    assert report.findings == ()
    assert [(finding.code, one.reason) for finding, one in report.waived] == [("N703", "so")]


def test_a_waiver_does_not_reach_beyond() -> None:
    text = "# Alpha\n\n<!-- brief: ignore[N703] so -->\nIt fell. [^1]\nIt rose. [^2]\n\n[^1]: A.\n[^2]: B.\n"
    assert places_of(audit_texts({"section.md": text})) == ("section.md:5:9 N703",)


def test_a_waiver_before_an_entry_holds_for_the_whole_of_it() -> None:
    entry = "@book{roe2004,\n  author = {Roe, Jane},\n  title = {Alpha},\n\n  publisher = {A},\n  location = {L},\n"
    library = f"% brief: ignore[D308] misprinted\n{entry}  date = {{2004}},\n  isbn = {{978-0-19-925617-3}},\n}}\n"
    report = audit_texts({"library.bib": library, "section.md": "# A\n\nSo.\n"})
    assert report.findings == ()
    assert [finding.code for finding, _ in report.waived] == ["D308"]
    other = (
        library + entry.replace("roe2004", "doe2004").replace("Alpha", "Beta") + "  isbn = {1},\n  date = {2004},\n}\n"
    )
    assert [f.code for f in audit_texts({"library.bib": other, "section.md": "# A\n\nSo.\n"}).findings] == ["D308"]


def test_a_waiver_of_a_rule_that_does_not_run_is_let_be() -> None:
    text = SPACED.replace("It fell", "<!-- brief: ignore[N703] so -->\nIt fell")
    assert codes(Settings(("K", "X"), ("K102",)), {"section.md": text}) == []


@pytest.mark.parametrize("items", ["O901", "N703, O901", "spaces-before-notes"])
def test_a_waiver_of_a_rule_that_this_version_has_not_is_told_apart_and_kept(items: str) -> None:
    text = f"# Alpha\n\n<!-- brief: ignore[{items}] so -->\nIt fell.\n"
    report = audit_texts({"section.md": text}, select="X,N")
    unknown = items.removeprefix("N703, ")
    assert [finding.message for finding in report.findings] == [
        f"this waiver names what is no rule of this version: {unknown}"
    ]
    assert report.fixes == {}


def test_a_waiver_that_waives_nothing_is_taken_out() -> None:
    text = "# Alpha\n\n<!-- brief: ignore[N703] so -->\nIt fell.\n"
    report = audit_texts({"section.md": text}, select="X,N")
    assert [fix.safe for fix in report.fixes.values()] == [True]


def test_works_under_one_doi_are_brought_together_only_where_they_are_alike() -> None:
    def entry(key: str, title: str, more: str = "") -> str:
        return f"@article{{{key},\n  title = {{{title}}},\n  doi = {{10.1000/182}},{more}\n}}\n"

    def fixed(other: str) -> bool:
        files = {"library.bib": entry("a", "The River as Border: Views") + other, "section.md": "# A\n\nSo.\n"}
        report = audit_texts(files, select="K105")
        assert [finding.code for finding in report.findings] == ["K105"]
        return bool(report.fixes)

    assert fixed(entry("b", "The River as Border"))
    assert fixed(entry("b", "The river as bordr: views"))
    assert not fixed(entry("b", "Ports of the Gulf"))
    dated = [entry(key, "Ports", f"\n  volume = {{{key}}},\n  date = {{200{key}}},") for key in ("2", "3")]
    report = audit_texts({"library.bib": "".join(dated), "section.md": "# A\n\nSo.\n"}, select="K105")
    assert [finding.message for finding in report.findings] == ["3 has the DOI of 2 (line 1), and another volume, date"]
    assert report.fixes == {}


def test_one_cause_is_one_finding() -> None:
    library = "@online{a2004,\n  title = {Alpha},\n  url = {http://www.example.org/a b.},\n  date = {2004-13},\n}\n"
    report = audit_texts({"library.bib": library, "section.md": "# A\n\nSo. [@a2004]\n"})
    assert [finding.code for finding in report.findings] == ["U404", "D306"]


def test_a_shared_section_is_told_once_for_two_papers() -> None:
    manifest = "title: Y\nsections: [../x/section.md]\n"
    report = audit_texts({"section.md": SPACED, "briefs/y/brief.yaml": manifest}, select="N")
    assert places_of(report) == ("section.md:3:9 N703",)


def test_findings_of_entries_have_the_note_of_the_full_reference() -> None:
    library = "@book{roe2004,\n  author = {Roe, Jane},\n  title = {Alpha},\n  date = {2102},\n}\n"
    text = "# A\n\nSo.[^1] And so. [@roe2004, 3] Again. [@roe2004, 4]\n\n[^1]: So.\n"
    finding = audit_texts({"library.bib": library, "section.md": text}, select="D307").findings[0]
    assert (finding.paper, finding.notes, finding.citekeys) == ("x", (2,), ("roe2004",))


def test_a_paper_that_cannot_be_put_together_is_told_and_the_rest_audited() -> None:
    report = audit_texts({"brief.yaml": MANIFEST.replace("section.md", "section.md, gone.md"), "section.md": SPACED})
    assert [finding.code for finding in report.findings] == ["W101", "N703"]


def test_fingerprints_survive_moved_lines_and_tell_twins_apart() -> None:
    def marks(text: str) -> list[str]:
        corpus = corpus_of(sources_of({"section.md": text}))
        report = run_audit(corpus, Plan(RULES, Settings(("N703",))))
        return list(fingerprints(report.findings, corpus.scope).values())

    once = marks(SPACED)
    assert marks(SPACED.replace("# Alpha\n", "# Alpha\n\nNew.\n")) == once
    assert marks(SPACED.replace("It fell", "It rose")) != once
    twice = marks("# Alpha\n\nIt fell. [^1]\n\nIt fell. [^1]\n\n[^1]: As is known.\n")
    assert len(set(twice)) == 2
