"""The words of a paper, part by part, and its limits."""

import os
from pathlib import Path

import pytest
from pypdf import PdfWriter
from tests.support.projects import write_project

from briefkit.app.built_pages import built_pages, count_pages
from briefkit.app.stats import Limit, PaperStats, count_words, paper_stats
from briefkit.workspace import find_project


@pytest.fixture(scope="module")
def stats(tmp_path_factory: pytest.TempPathFactory) -> PaperStats:
    root = write_project(tmp_path_factory.mktemp("project"))
    found, _ = paper_stats(find_project(root), "ports")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "number"),
    [("", 0), ("one two", 2), ("well-known U.S. words, 1991–2014", 4), ("one — two", 2), ("a—b", 2), ("“…” ■ &", 0)],
)
def test_count_words(text: str, number: int) -> None:
    assert count_words(text) == number


def test_words_of_each_part(stats: PaperStats) -> None:
    # body: Introduction It begins So says Roe · Dues in 2012 They rose in 2012 · the same and They fell again ·
    # End A quay Ministry of Ports Shipping Publish the dues Harbour Board Meet That is all Harbour Board Rest
    assert dict(stats.words) == {"title": 2, "subtitle": 0, "abstract": 3, "body": 6 + 7 + 10 + 19, "notes": 46}
    assert [section.words for section in stats.sections] == [6, 7, 10, 19]
    assert stats.minutes == 1


def test_counts(stats: PaperStats) -> None:
    assert dict(stats.counts) == {
        "notes": 8,
        "cites": 7,
        "works": 2,
        "recommendations": 3,
        "tables": 0,
        "figures": 1,
    }


def test_sections_have_their_own_notes_and_names(stats: PaperStats) -> None:
    assert [(s.path.name, s.title, s.notes, s.cites, s.recommendations) for s in stats.sections] == [
        ("intro.md", "Introduction", 2, 1, 0),
        ("dues.md", "The dues", 1, 1, 0),
        ("dues.md", "The dues", 2, 2, 0),
        ("end.md", "End", 2, 2, 3),
    ]
    # the abstract's note stands before the sections
    assert sum(section.note_words for section in stats.sections) < stats.words["notes"]


def test_limits_of_the_manifest(stats: PaperStats) -> None:
    assert stats.limits == (Limit("words", 20, 42), Limit("abstract", 2, 3))
    assert [limit.over for limit in stats.limits] == [True, True]
    assert stats.unknown_limits == ("wrods",)
    assert not Limit("pages", 2, None).over


def test_paper_that_cannot_be_set_has_no_figures(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "briefs/ports/brief.yaml").write_text("- no manifest\n")
    stats, paper = paper_stats(find_project(root), "ports")
    assert stats is None
    assert [finding.code for finding in paper.findings] == ["M003"]


@pytest.mark.parametrize("pages", [1, 12, 130])
def test_pages_of_a_pdf(tmp_path: Path, pages: int) -> None:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    writer.write(tmp_path / "x.pdf")
    assert count_pages((tmp_path / "x.pdf").read_bytes()) == pages


def test_pages_are_old_where_a_file_was_changed_later(tmp_path: Path) -> None:
    project = find_project(write_project(tmp_path))
    assert built_pages(project, "ports", []) is None
    (tmp_path / "dist").mkdir()
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(tmp_path / "dist/ports.pdf")
    section = "briefs/ports/intro.md"
    found = built_pages(project, "ports", [section, "briefs/missing.md"])
    assert found is not None
    assert (found.number, found.current) == (1, True)
    later = (tmp_path / "dist/ports.pdf").stat().st_mtime + 5
    os.utime(tmp_path / section, (later, later))
    found = built_pages(project, "ports", [section])
    assert found is not None
    assert not found.current
