"""Imports into projects: files, second imports, names, refusals; and the circle back to the printed paper."""

import json
import multiprocessing
import re
from pathlib import Path

import pytest
from lxml import html
from tests.support.finished_paper import PAGE_COPY
from tests.support.imports import empty_project

from briefkit.app.build import BuildOptions, build_paper
from briefkit.app.import_paper import FileStatus, ImportOptions, ImportResult, import_file
from briefkit.app.notes import read_notes
from briefkit.findings import BriefError
from briefkit.rendering.set_brief import SetNote
from briefkit.workspace import Project

NAME = "the-price-of-a-berth"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(empty_project(tmp_path / "project"))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "berth.md"
    path.write_text(PAGE_COPY, encoding="utf-8")
    return path


def run(source: Path, project: Project, **options: object) -> ImportResult:
    return import_file(source, project, ImportOptions(**options))  # type: ignore[arg-type]


def content(project: Project) -> dict[str, bytes]:
    return {
        str(path.relative_to(project.root)): path.read_bytes() for path in project.root.rglob("*") if path.is_file()
    }


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def test_a_paper_is_made_of_a_document(source: Path, project: Project) -> None:
    result = run(source, project)
    assert result.name == NAME
    assert result.written
    assert set(content(project)) == {
        "bibliography/library.bib",
        "bibliography/harvest/roendprice.json",
        *(f"briefs/{NAME}/{name}" for name in ("brief.yaml", "introduction.md", "who-pays.md")),
        *(f"briefs/{NAME}/{name}" for name in ("policy-recommendations.md", "conclusion.md")),
    }


def test_a_second_import_changes_nothing(source: Path, project: Project) -> None:
    run(source, project)
    before = content(project)
    again = run(source, project)
    assert not again.refused
    assert set(again.files.values()) == {FileStatus.SAME}
    assert content(project) == before


def test_a_file_that_differs_is_left_alone(source: Path, project: Project) -> None:
    run(source, project)
    edited = project.root / "briefs" / NAME / "conclusion.md"
    edited.write_text("# Conclusion\n\nOurs.\n", encoding="utf-8")
    source.write_text(PAGE_COPY.replace("They pay nothing", "They pay little"), encoding="utf-8")
    before = content(project)
    refused = run(source, project)
    assert refused.refused
    assert not refused.written
    told = {str(each.location) for each in refused.findings if each.code == "I431"}
    assert told == {f"briefs/{NAME}/conclusion.md", f"briefs/{NAME}/who-pays.md"}
    assert content(project) == before
    assert run(source, project, replace=True).written
    assert "They pay little" in (edited.parent / "who-pays.md").read_text(encoding="utf-8")
    assert "Ours" not in edited.read_text(encoding="utf-8")


def test_a_dry_run_writes_nothing(source: Path, project: Project) -> None:
    result = run(source, project, dry_run=True)
    assert set(result.files.values()) == {FileStatus.NEW}
    assert content(project) == {}


def test_two_documents_of_one_title_are_two_papers(source: Path, project: Project) -> None:
    run(source, project)
    other = source.with_name("other.md")
    other.write_text(PAGE_COPY.replace("They pay nothing", "They pay little"), encoding="utf-8")
    assert run(other, project).name == f"{NAME}-2"
    assert run(source, project).name == NAME
    assert run(other, project).name == f"{NAME}-2"


def test_what_is_said_by_hand_goes_first(source: Path, project: Project) -> None:
    run(source, project, name="x", given={"date": "2013-05-04", "subtitle": "Again"}, style="plain")
    manifest = (project.root / "briefs/x/brief.yaml").read_text(encoding="utf-8")
    assert "\ndate: 2013-05-04\n" in manifest
    assert "\nsubtitle: Again\n" in manifest
    assert "\nstyle: plain\n" in manifest


def test_the_style_of_the_project_is_not_said_again(source: Path, project: Project) -> None:
    (project.root / "briefs/defaults.yaml").write_text("style: plain\n", encoding="utf-8")
    run(source, project, name="x")
    assert "style:" not in (project.root / "briefs/x/brief.yaml").read_text(encoding="utf-8")


def test_a_library_of_its_own(source: Path, project: Project) -> None:
    run(source, project, name="x", library=project.root / "bibliography/old.bib")
    assert "@book{harlow2019crossing," in (project.root / "bibliography/old.bib").read_text(encoding="utf-8")
    manifest = (project.root / "briefs/x/brief.yaml").read_text(encoding="utf-8")
    assert '\nbibliography: "../../bibliography/old.bib"\n' in manifest


def test_pictures_beside_the_document_come_along(source: Path, project: Project) -> None:
    source.write_text("# A Title\n\n## One\n\n![Quay](pics/quay.png)\n\n![No](/etc/hostname)\n", encoding="utf-8")
    (source.parent / "pics").mkdir()
    (source.parent / "pics/quay.png").write_bytes(PNG)
    run(source, project, name="x")
    assert (project.root / "briefs/x/media/quay.png").read_bytes() == PNG
    assert "![Quay](media/quay.png)" in (project.root / "briefs/x/one.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".x", "-", "Ünï", "Two Words"])
def test_names_that_are_no_folders(source: Path, project: Project, name: str) -> None:
    if not name:
        assert run(source, project, name=name).name == NAME
        return
    with pytest.raises(BriefError, match="cannot be the name"):
        run(source, project, name=name)
    assert content(project) == {}


def test_where_nothing_can_be_written_nothing_is(source: Path, project: Project) -> None:
    (project.root / "briefs/x").write_text("a file", encoding="utf-8")
    with pytest.raises(BriefError):
        run(source, project, name="x")
    assert set(content(project)) == {"briefs/x"}


@pytest.mark.parametrize(("name", "data"), [("a.md", b""), ("a.png", PNG), ("a.bin", bytes(range(256)) * 9)])
def test_what_is_no_document_is_refused(tmp_path: Path, project: Project, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(BriefError) as refusal:
        run(path, project)
    assert refusal.value.hint
    assert content(project) == {}


def _import(source: Path, root: Path, name: str) -> None:
    import_file(source, Project(root), ImportOptions(name=name))


def test_two_imports_at_once_lose_nothing(source: Path, project: Project) -> None:
    other = source.with_name("other.md")
    other.write_text("# Other\n\nText.[^1]\n\n[^1]: Eva Doe, *The Other* (London: X, 2001), 4.\n", encoding="utf-8")
    context = multiprocessing.get_context("fork")
    runs = [
        context.Process(target=_import, args=(path, project.root, name))
        for path, name in ((source, "one"), (other, "two"))
    ]
    for each in runs:
        each.start()
    for each in runs:
        each.join(60)
    library = (project.root / "bibliography/library.bib").read_text(encoding="utf-8")
    assert "@book{harlow2019crossing," in library
    assert "@book{doe2001other," in library
    assert project.papers() == ("one", "two")


def test_the_circle(source: Path, project: Project) -> None:
    """A finished paper, imported and built again, has the words, notes and recommendations that it had."""
    run(source, project, name="x")
    built = build_paper(project.root, "x", BuildOptions(("html",)))
    assert not built.failed
    assert built.notes == 9
    notes = read_notes(project, "x").notes
    cited = [_cited(note) for note in notes]
    harlow, vale, berg = "harlow2019crossing", "vale2012dues", "berg2013pilots"
    assert cited == [
        [(harlow, "14")],
        [(harlow, "15-16")],
        [(vale, "201"), (harlow, "20")],
        [(berg, None)],
        [(vale, "203"), (harlow, "88")],
        [],
        [],
        [(berg, None)],
        [],
    ]
    tree = html.parse(str(project.root / "dist/x.html")).getroot()
    for element in tree.xpath("//*[contains(@class, 'footnote') or contains(@class, 'note-call')]"):
        element.drop_tree()
    assert len(tree.xpath("//*[contains(@class, 'recommendation') and @id]")) == 3
    for number in tree.xpath("//*[contains(@class, 'rec-number')]"):
        number.drop_tree()
    for block in tree.iter("p", "h1", "h2", "h3", "td", "th", "li", "div"):
        block.tail = f" {block.tail or ''}"
    body = tree.text_content()
    assert words(body)[-len(_body_words()) :] == _body_words()


def _cited(note: SetNote) -> list[tuple[str, str | None]]:
    """The keys that a note cites, with the places as they were typed."""
    cites = [each.cite for each in note.cites]
    return [(cite.citekey, cite.locator.value.replace("–", "-") if cite.locator else None) for cite in cites]


def _body_words() -> list[str]:
    """The words of the printed paper from its introduction on, found without the import."""
    text = PAGE_COPY[PAGE_COPY.index("### **Introduction**") :]
    text = re.sub(r"^(?:<sup>\d</sup>|\\\*) .*(?:\n\S.*)*", "", text, flags=re.MULTILINE)  # the notes
    text = re.sub(r"<sup>\d</sup>|\*\*(?=[A-Z]\*\*)|(?<=\*\*[A-Z])\*\*", "", text)
    text = re.sub(r"<sup>th</sup>", "th", text)
    text = re.sub(r"^---$", "", text, flags=re.MULTILINE)
    text = re.sub(r"([a-z])-\n+([a-z])", r"\1\2", text)  # words that a line end broke
    return words(text)


@pytest.mark.shared
def test_the_circle_of_the_printed_paper(shared: Path, project: Project) -> None:
    source = next((shared / "seeds").glob("003_*.txt"))
    run(source, project, name="x")
    gold = [json.loads(line) for line in (shared / "corpus/seed003.notes.jsonl").read_text("utf-8").splitlines()]
    notes = read_notes(project, "x").notes
    assert len(notes) == len(gold) == 96
    keys: dict[str, str] = {}
    for note, annotated in zip(notes, gold, strict=True):
        found = _cited(note)
        wanted = [
            (keys.setdefault(work["work"], key), work["locator"] or work.get("implied_locator"))
            for work, (key, _) in zip(annotated["works"], found, strict=True)
        ]
        assert found == wanted, annotated["note"]
    assert len(set(keys.values())) == len(keys)
    recommendations = (project.root / "briefs/x/recommendations.md").read_text(encoding="utf-8")
    assert recommendations.count("::: {.recommendation ") == 8


@pytest.mark.parametrize(
    ("options", "said", "hint"),
    [
        ({"name": "shared"}, "cannot be called shared", "sections that papers share"),
        ({"style": "iprri"}, "`iprri` does not exist", "did you mean `ipri`?"),
    ],
)
def test_names_and_styles_that_cannot_be(
    source: Path, project: Project, options: dict[str, str], said: str, hint: str
) -> None:
    with pytest.raises(BriefError, match=said) as caught:
        run(source, project, **options)
    assert hint in caught.value.hint
    assert content(project) == {}


def test_only_a_paper_of_this_document_is_written_over(source: Path, project: Project) -> None:
    folder = project.root / "briefs" / NAME
    folder.mkdir()
    (folder / "brief.yaml").write_text("title: Mine\nsections: [a.md]\n", encoding="utf-8")
    before = content(project)
    with pytest.raises(BriefError, match="was not imported from this document") as caught:
        run(source, project, name=NAME, replace=True)
    assert "# imported from" in caught.value.hint
    assert content(project) == before


def test_files_that_an_import_does_not_write_any_more_are_named(source: Path, project: Project) -> None:
    run(source, project)
    source.write_text(PAGE_COPY.replace("Who Pays", "Who Shall Pay"), encoding="utf-8")
    result = run(source, project, name=NAME, replace=True)
    named = [str(each.location.path) for each in result.findings if each.code == "I432" and each.location]
    assert named == [f"briefs/{NAME}/who-pays.md"]
    assert (project.root / named[0]).is_file()
