"""The figures of the sample papers are drawn from their data, and the papers say of them what the data say."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from briefkit.app.notes import read_paper
from briefkit.rendering.ast import text_of, walk
from briefkit.workspace import find_project

ROOT = Path(__file__).resolve().parent.parent
KINDS = ("Press", "Journals, books, reports", "Other websites", "Official pages")
FIGURES = {
    "pakistan-russia": "Timeline from 1965 to 2021",
    "energy-corridor": "Dot chart with one row for each of four lines",
    "reading-note": "Bar chart of the 96 notes",
}


def rows(name: str) -> list[dict[str, str]]:
    """The data of a figure."""
    with (ROOT / "briefs" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_no_picture_is_kept_that_data_could_draw() -> None:
    assert [path.name for path in (ROOT / "briefs").rglob("*.svg")] == []


@pytest.mark.parametrize("paper", FIGURES)
def test_figures_are_drawn_when_the_paper_is_set(paper: str) -> None:
    brief = read_paper(find_project(ROOT), paper).brief
    assert brief is not None
    images = [e for section in brief.sections for e in walk(section.blocks) if e["t"] == "Image"]
    (image,) = images
    assert image["c"][2][0].startswith("data:image/svg+xml;base64,")
    assert text_of(image["c"][1]).startswith(FIGURES[paper])
    assert image["c"][0][1:] == [["chart"], []]


def test_the_papers_count_as_the_data_do() -> None:
    kinds = Counter(row["Kind"] for row in rows("energy-corridor/lines.csv"))
    assert kinds == {"words": 10, "paper": 6, "work": 2}
    text = (ROOT / "briefs/energy-corridor/four-lines.md").read_text(encoding="utf-8")
    assert "Of the eighteen entries in our list, ten are" in text
    assert "Ten of the eighteen dots are words, six are papers, two are work" in text


def test_the_visits_are_those_that_the_paper_counts() -> None:
    visits = rows("pakistan-russia/visits.csv")
    ranks = Counter((row["Direction"], row["Rank"]) for row in visits)
    assert ranks == {
        ("To Moscow", "head of state or government"): 7,
        ("To Pakistan", "head of state or government"): 2,
        ("To Pakistan", "deputy or minister"): 7,
    }
    text = (ROOT / "briefs/pakistan-russia/visits.md").read_text(encoding="utf-8")
    assert "had made seven journeys since 1965; two Soviet or Russian prime ministers had returned them" in text
    said = text.partition('alt="')[2].partition('"')[0]
    assert [row["Label"] for row in visits if row["Visitor"] not in said or row["Year"] not in said] == [
        "Deputy PM 2001"  # in words
    ]


def test_the_notes_of_the_article_are_each_counted_once() -> None:
    works = rows("reading-note/notes.csv")
    notes = sorted(int(note) for work in works for note in work["Notes"].split())
    assert notes == list(range(1, 97))
    assert [work["Work"] for work in works if int(work["Count"]) != len(work["Notes"].split())] == []
    count = Counter[str]()
    for work in works:
        count[work["Kind"]] += int(work["Count"])
    text = (ROOT / "briefs/reading-note/trust.md").read_text(encoding="utf-8")
    said = re.findall(r"(\d+) notes to (\d+) works", text)
    assert [int(notes) for notes, _ in said] == [count[kind] for kind in KINDS]
    assert [int(number) for _, number in said] == [sum(work["Kind"] == kind for work in works) for kind in KINDS]


def test_the_data_cite_works_of_the_library() -> None:
    library = (ROOT / "bibliography" / "library.bib").read_text(encoding="utf-8")
    keys = {row["Citekey"] for row in rows("energy-corridor/lines.csv")}
    assert [key for key in sorted(keys) if f"{{{key}," not in library] == []
