"""The cache: an unchanged paper is not set again; whatever changes it is noticed."""

from pathlib import Path

import pytest

from briefkit.app.build import BuildOptions, BuildResult, build_paper

MANIFEST = "title: T\nvariables: {who: x}\nsections: [a.md]\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {
        "briefs/x/brief.yaml": MANIFEST,
        "briefs/x/a.md": "# H\n\nText [@roe2004, 5]. {% include 'part.md' %}\n\n![p](p.svg)\n",
        "briefs/x/p.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>',
        "templates/part.md": "Part {{ who }}.",
        "bibliography/library.bib": "@book{roe2004, author={Roe, J}, title={T}, publisher={P}, date={2004}}",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def build(project: Path, *formats: str, force: bool = False) -> BuildResult:
    return build_paper(project, "x", BuildOptions(formats or ("html",), force=force))


def test_an_unchanged_paper_is_taken_from_the_cache_byte_for_byte(project: Path) -> None:
    first = build(project)
    written = (project / "dist/x.html").read_bytes()
    (project / "dist/x.html").unlink()
    again = build(project)
    assert (first.cached, again.cached) == (False, True)
    assert (again.outputs, again.notes, again.findings) == (first.outputs, first.notes, first.findings)
    assert (project / "dist/x.html").read_bytes() == written


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("briefs/x/brief.yaml", MANIFEST.replace("title: T", "title: New")),
        ("briefs/x/a.md", "# New\n"),
        ("briefs/x/p.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="9"><path d="M0 0h9"/></svg>'),
        ("templates/part.md", "New."),
        ("bibliography/library.bib", "@book{roe2004, author={Roe, J}, title={New}, publisher={P}, date={2004}}"),
        ("briefs/defaults.yaml", "subtitle: New\n"),
        ("templates/plain/style.yaml", "colors: {accent: '#123456'}\n"),
    ],
)
def test_a_change_of_anything_read_is_noticed(project: Path, name: str, text: str) -> None:
    build(project)
    before = (project / "dist/x.html").read_bytes()
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text(text)
    result = build(project)
    assert not result.cached
    if name != "templates/plain/style.yaml":  # a style that is not whole is an error: the old file stays
        assert (project / "dist/x.html").read_bytes() != before


def test_formats_and_force_are_builds_of_their_own(project: Path) -> None:
    build(project)
    assert not build(project, "docx").cached
    assert not build(project, force=True).cached


def test_a_paper_with_errors_is_not_kept(project: Path) -> None:
    (project / "briefs/x/a.md").write_text("[@nobody]\n")
    assert build(project).failed
    assert not build(project).cached


def test_a_broken_cache_is_as_good_as_none(project: Path) -> None:
    build(project)
    for path in (project / ".briefkit").rglob("*"):
        if path.is_file():
            path.write_bytes(b"{broken")
    result = build(project)
    assert (result.failed, result.cached) == (False, False)
