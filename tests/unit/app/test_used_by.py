"""Where a file or an entry is used: each use with its line, notes and recommendations."""

from pathlib import Path

import pytest
from tests.support.projects import write_project

from briefkit.app.build import BuildOptions, build_paper
from briefkit.app.targets import find_target
from briefkit.app.used_by import Use, used_by
from briefkit.findings import BriefError
from briefkit.workspace import find_project


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_project(tmp_path_factory.mktemp("project"))
    for name in ("ports", "rivers"):  # so that what pandoc read is remembered
        assert not build_paper(root, name, BuildOptions(("html",))).failed
    return root


def uses(root: Path, target: str, left_out: bool = False, start: str = ".") -> list[Use]:
    project = find_project(root)
    usage = used_by(project, find_target(project, root / start, target), left_out)
    assert usage.findings == ()
    return list(usage.uses)


def brief(use: Use) -> tuple[str, int, tuple[int, ...], tuple[str, ...]]:
    return use.paper, use.line, use.notes, use.recommendations


def test_each_use_of_a_section_has_its_own_notes(root: Path) -> None:
    # note 1 stands in the abstract, 2 (written) and 3 in the introduction
    found = uses(root, "briefs/shared/dues.md")
    assert [brief(use) for use in found] == [
        ("ports", 8, (4,), ()),
        ("ports", 10, (5, 6), ()),
        ("rivers", 4, (1,), ()),
    ]
    assert [use.parameters for use in found] == [{"year": 2012}, {"year": 2014}, {"year": 2020}]


def test_written_notes_and_recommendations_of_a_section_count(root: Path) -> None:
    assert [brief(use) for use in uses(root, "briefs/ports/intro.md")] == [("ports", 7, (2, 3), ())]
    recommendations = ("rec-dues", "rec-board", "recommendation-3")
    assert [brief(use) for use in uses(root, "briefs/ports/end.md")] == [("ports", 14, (7, 8), recommendations)]


def test_use_that_its_condition_leaves_out_is_shown_only_where_asked_for(root: Path) -> None:
    assert uses(root, "briefs/shared/annex.md") == []
    [use] = uses(root, "briefs/shared/annex.md", left_out=True)
    assert (brief(use), use.is_set) == (("ports", 12, (), ()), False)


def test_template_is_used_by_the_sections_that_include_it(root: Path) -> None:
    assert [brief(use) for use in uses(root, "templates/closing.md")] == [("ports", 14, (8,), ())]
    assert [(use.line, use.is_set) for use in uses(root, "templates/closing.md", True)] == [(12, False), (14, True)]


def test_picture_is_used_by_the_section_that_shows_it(root: Path) -> None:
    [use] = uses(root, "briefs/ports/quay.svg")
    assert (brief(use), [str(path) for path in use.sections]) == (("ports", 14, (), ()), ["briefs/ports/end.md"])


def test_library_is_used_by_the_notes_that_cite_its_entries(root: Path) -> None:
    found = uses(root, "bibliography/library.bib")
    assert [brief(use) for use in found] == [
        ("ports", 1, (1, 3, 4, 5, 6, 7, 8), ("rec-dues", "rec-board")),
        ("rivers", 1, (1,), ()),
    ]


@pytest.mark.parametrize("written", ["roe2004", "oldroe", "@roe2004", "[@roe2004]"])
def test_entry_is_found_by_key_and_alias_in_one_row_a_paper(root: Path, written: str) -> None:
    [use] = uses(root, written)
    assert brief(use) == ("ports", 7, (1, 3, 6, 7), ("rec-dues",))
    assert [path.name for path in use.sections] == ["intro.md", "dues.md", "end.md"]


def test_key_in_code_is_no_citation(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "briefs/ports/intro.md").write_text("Write `[@nobody1999]` and `[@roe2004]`.\n")
    assert uses(root, "nobody1999") == []
    [use] = uses(root, "roe2004")
    assert (use.line, [path.name for path in use.sections]) == (10, ["dues.md", "end.md"])


def test_entry_that_only_a_left_out_section_would_cite_again(root: Path) -> None:
    assert [use.paper for use in uses(root, "doe2010")] == ["ports", "rivers"]
    assert [(use.paper, use.is_set) for use in uses(root, "doe2010", True)] == [
        ("ports", True),
        ("ports", False),
        ("rivers", True),
    ]


@pytest.mark.parametrize("target", ["briefs/shared/unused.md", "nobody1999"])
def test_what_nobody_uses_has_no_rows(root: Path, target: str) -> None:
    assert uses(root, target, left_out=True) == []


def test_style_is_used_by_papers_whose_style_extends_it(root: Path) -> None:
    (root / "templates/house").mkdir(exist_ok=True)
    (root / "templates/house/style.yaml").write_text("extends: plain\n")
    manifest = root / "briefs/rivers/brief.yaml"
    text = manifest.read_text()
    try:
        manifest.write_text(text.replace("plain", "house"))
        assert [brief(use) for use in uses(root, "templates/house/style.yaml")] == [("rivers", 2, (), ())]
        assert [brief(use) for use in uses(root, "templates/house")] == [("rivers", 2, (), ())]
    finally:
        manifest.write_text(text)


@pytest.mark.parametrize(
    ("written", "start"),
    [("intro.md", "briefs/ports"), ("ports/intro.md", "."), ("./briefs/ports/../ports/intro.md", ".")],
)
def test_path_is_meant_from_here_from_the_project_or_from_briefs(root: Path, written: str, start: str) -> None:
    assert [use.line for use in uses(root, written, start=start)] == [7]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("briefs/shared/deus.md", "`briefs/shared/dues.md`"),
        ("dues.md", "`briefs/shared/dues.md`"),
        ("dues", "`briefs/shared/dues.md`"),
        ("roe2005", "`roe2004`"),
        ("xyzzy", "brief cite WORDS"),
    ],
)
def test_unknown_target_names_the_nearest(root: Path, written: str, hint: str) -> None:
    with pytest.raises(BriefError, match="no file and no citekey") as caught:
        find_target(find_project(root), root, written)
    assert hint in caught.value.hint


def test_nothing_outside_the_project_is_a_target(root: Path) -> None:
    (root.parent / "outside.md").write_text("x")
    with pytest.raises(BriefError):
        find_target(find_project(root), root, "../outside.md")


def test_section_that_is_missing_is_still_used(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "briefs/shared/dues.md").unlink()
    project = find_project(root)
    usage = used_by(project, find_target(project, root, "briefs/shared/dues.md"))
    assert [(use.paper, use.line) for use in usage.uses] == [("ports", 8), ("ports", 10), ("rivers", 4)]
    assert {finding.code for finding in usage.findings} == {"W101"}


def test_citations_in_the_text_count_in_author_date_styles(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    manifest = root / "briefs/rivers/brief.yaml"
    manifest.write_text("csl: chicago-author-date\n" + manifest.read_text())
    assert [(use.paper, use.notes) for use in uses(root, "doe2010")][-1] == ("rivers", ())


def test_picture_that_is_missing_hides_no_notes(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "briefs/ports/quay.svg").unlink()
    assert [use.notes for use in uses(root, "briefs/ports/end.md")] == [(7, 8)]
