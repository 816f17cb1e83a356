"""The words of a house style that a paper sets for itself."""

from pathlib import Path

from tests.support.projects import write_project

from briefkit.app.loading import load_paper
from briefkit.app.make import make_paper
from briefkit.workspace import find_project


def project_with(tmp_path: Path, labels: str) -> Path:
    root = write_project(tmp_path)
    manifest = root / "briefs/rivers/brief.yaml"
    manifest.write_text(f"{manifest.read_text()}abstract: Short.\nlabels: {labels}\n", encoding="utf-8")
    return root


def test_a_paper_calls_its_abstract_what_it_likes(tmp_path: Path) -> None:
    root = project_with(tmp_path, "{abstract: Key points}")
    page = make_paper(find_project(root), "rivers", ("html",), None).outputs["html"].decode()
    assert "Key points" in page
    assert ">Abstract<" not in page


def test_all_other_words_stay_the_styles(tmp_path: Path) -> None:
    loaded = load_paper(find_project(project_with(tmp_path, "{abstract: Key points}")), "rivers")
    assert loaded.findings == ()
    assert loaded.style is not None
    assert (loaded.style.labels["abstract"], loaded.style.labels["table"]) == ("Key points", "Table")


def test_defaults_are_filled_up_word_by_word(tmp_path: Path) -> None:
    root = project_with(tmp_path, "{abstract: Key points}")
    (root / "briefs/defaults.yaml").write_text("labels: {abstract: Summary, figure: Chart}\n", encoding="utf-8")
    style = load_paper(find_project(root), "rivers").style
    assert style is not None
    assert (style.labels["abstract"], style.labels["figure"]) == ("Key points", "Chart")


def test_a_word_that_no_style_has_is_told_with_its_line(tmp_path: Path) -> None:
    root = project_with(tmp_path, "{abstrct: Key points}")
    (finding,) = load_paper(find_project(root), "rivers").findings
    assert (finding.code, str(finding.location)) == ("Y101", "briefs/rivers/brief.yaml:7:1")
    assert "`abstract`" in finding.hint
