"""A paper that the tool built, imported, is the same paper: notes, keys, locators, recommendations, authors."""

from pathlib import Path

import pytest
from tests.support.imports import empty_project

from briefkit.app.build import BuildOptions, build_paper
from briefkit.app.import_paper import ImportOptions, import_file
from briefkit.app.notes import read_notes
from briefkit.assembly.manifest import read_manifest
from briefkit.assembly.model import Manifest
from briefkit.citations.model import Locator
from briefkit.text import SourceText
from briefkit.workspace import Project
from briefkit.workspace.project import BRIEFS, MANIFEST

Cited = tuple[str, Locator | None]
LIBRARY = """@book{roe2013nato, author = {Roe, Sara}, title = {{NATO} after the Storm}, location = {Leeds},
  publisher = {Quay Press}, date = {2013}}
@book{li2012water, author = {Li, Bo}, title = {H\\textsubscript{2}O: A History}, location = {Leeds},
  publisher = {Quay Press}, date = {2012}}
@article{poe2001plain, author = {Poe, Jane}, title = {Plain Words}, journaltitle = {Harbour Quarterly},
  volume = {4}, number = {2}, date = {2001}, pages = {30--58}}
"""
MANIFEST_TEXT = """title: The Long Way Home
subtitle: A *Short* Study
authors:
  - {name: Ada Roe, affiliation: Institute of Ports}
  - {name: Bo Marsh, affiliation: Quay College, note: Bo Marsh is invented.}
abstract: |
  What leaves the harbour comes back.

  It has two paragraphs.
keywords: [ports, ferries]
style: STYLE
sections: [text.md]
"""
TEXT = """# Introduction

NATO stayed. [@roe2013nato, 12] Water ran. [@li2012water, ch. 3] It was said in a schedule. [@poe2001plain, Schedule 2]

The records are closed.[^1] The second is open. [see @poe2001plain, 44; @roe2013nato, 15]

[^1]: What we know comes from memoirs (@poe2001plain [33]), from interviews, and from talk.

    A second paragraph of this note.

    - first point
    - second point

# Recommendations

::: {.recommendation #rec-bank to="World Bank" due="2021-06" priority=high}
The World Bank should appoint a chair. It should

- keep a list of names;
- pay for the office. [@poe2001plain, 50]
:::

::: {.recommendation #rec-two to="Ministry of Ports" due="2022" depends-on="rec-bank"}
The Ministry should act; see [](#rec-bank).
:::
"""


@pytest.fixture(params=["ipri", "plain"])
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Project:
    root = empty_project(tmp_path / "project")
    (root / "bibliography").mkdir()
    (root / "bibliography" / "library.bib").write_text(LIBRARY, encoding="utf-8")
    (root / "briefs" / "home").mkdir()
    (root / "briefs" / "home" / "brief.yaml").write_text(MANIFEST_TEXT.replace("STYLE", request.param), "utf-8")
    (root / "briefs" / "home" / "text.md").write_text(TEXT, encoding="utf-8")
    return Project(root)


def home_again(project: Project, kind: str) -> None:
    """Build the paper and import what was built as the paper `back`."""
    if kind == "html":  # a page has no fields: what is cited within brackets amid a sentence stays words there
        text = project.root / "briefs" / "home" / "text.md"
        text.write_text(TEXT.replace("(@poe2001plain [33])", "(of many)"), encoding="utf-8")
    built = build_paper(project.root, "home", BuildOptions((kind,)))
    assert not built.failed
    result = import_file(
        project.root / "dist" / f"home.{kind}", project, ImportOptions(name="back", style=style(project))
    )
    assert [each.message for each in result.findings] == []


def style(project: Project) -> str:
    return manifest(project, "home").style


def manifest(project: Project, name: str) -> Manifest:
    path = BRIEFS / name / MANIFEST
    found, _ = read_manifest(name, SourceText(path, (project.root / path).read_text("utf-8")))
    assert found is not None
    return found


def notes(project: Project, name: str) -> list[tuple[str, list[Cited]]]:
    """Each note of a paper as it prints, with the keys that it cites and the places."""
    return [
        (note.text, [(each.cite.citekey, each.cite.locator) for each in note.cites])
        for note in read_notes(project, name).notes
    ]


def recommendations(project: Project, name: str) -> list[tuple[str, str, dict[str, str], tuple[str, ...]]]:
    return [
        (each.id, each.text, dict(each.attributes), each.evidence) for each in read_notes(project, name).recommendations
    ]


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_a_paper_comes_home_as_it_left(project: Project, kind: str) -> None:
    before = (project.root / "bibliography" / "library.bib").read_text("utf-8")
    home_again(project, kind)
    assert notes(project, "back") == notes(project, "home")
    assert recommendations(project, "back") == recommendations(project, "home")
    own, back = manifest(project, "home"), manifest(project, "back")
    assert [(each.name, each.affiliation, each.note) for each in back.authors] == [
        (each.name, each.affiliation, each.note) for each in own.authors
    ]
    assert (back.title, back.keywords) == (own.title, own.keywords)
    assert back.abstract.split() == own.abstract.split()
    assert (project.root / "bibliography" / "library.bib").read_text("utf-8").startswith(before)


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_the_blocks_of_a_note_and_of_a_recommendation_come_home(project: Project, kind: str) -> None:
    home_again(project, kind)
    text = "".join(path.read_text("utf-8") for path in sorted((project.root / "briefs" / "back").glob("*.md")))
    assert "from talk.\n\n    A second paragraph of this note.\n\n    - first point\n    - second point\n" in text
    assert "It should\n\n-   keep a list of names;\n-   pay for the office." in text
    assert text.count(".recommendation #") == 2
    assert "should act; see [](#rec-bank)." in text


def test_the_keys_come_home_without_the_library(project: Project) -> None:
    home_again(project, "docx")
    cited = notes(project, "home")
    (project.root / "bibliography" / "library.bib").unlink()
    source = project.root / "dist" / "home.docx"
    import_file(source, project, ImportOptions(name="alone", style=style(project)))
    assert [cites for _, cites in notes(project, "alone")] == [cites for _, cites in cited]


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_points_under_another_heading_than_abstract_come_home(project: Project, kind: str) -> None:
    """A page without an author's note has all its notes in its main part, and the title block stands before that."""
    path = project.root / "briefs" / "home" / "brief.yaml"
    points = "abstract: |\n  - What leaves the harbour comes back.\n  - Two boats are enough.\n"
    own = "labels: {abstract: Key points}\nnotice: This paper is a sample.\n"
    text = path.read_text("utf-8").replace(", note: Bo Marsh is invented.", "")
    head, _, rest = text.partition("abstract: |")
    path.write_text(head + points + own + rest[rest.index("keywords:") :], "utf-8")
    home_again(project, kind)
    back = manifest(project, "back")
    assert [line.strip("- ") for line in back.abstract.split("\n") if line.strip()] == [
        "What leaves the harbour comes back.",
        "Two boats are enough.",
    ]
    assert (back.notice, back.keywords) == ("This paper is a sample.", manifest(project, "home").keywords)
    assert [use.path.name for use in back.sections] == ["introduction.md", "recommendations.md"]
