"""The smaller parts: marks, names, edits, pictures, links, title blocks."""

from dataclasses import replace

import pytest
from tests.support.imports import codes, planned, read, section

from briefkit.harvest.harvest import harvest
from briefkit.ingest.cutting import is_paged, kept_lines
from briefkit.ingest.links import heading_id
from briefkit.ingest.marks import mark_at
from briefkit.ingest.naming import paper_name, recommendation_id, slug, unique
from briefkit.ingest.passages import Edit, PassageWriter, non_overlapping
from briefkit.ingest.plan import plan_import
from briefkit.text import SourceText, Span

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("before", "mark"),
    [
        ("word", "<sup>12</sup>"),
        ("word", " [^note-1]"),
        ("word", "¹²"),
        ("word.", "12"),
        ("word", "[12]"),
        ("word", "[[12]](#fn12)"),
        ("word", '<a href="#fn12">12</a>'),
        ("word", " \\*"),
    ],
)
def test_a_mark_ends_where_it_ends(before: str, mark: str) -> None:
    text = f"{before}{mark} and more"
    offset = len(before) + len(mark) - len(mark.lstrip())
    assert mark_at(text, offset) == Span(len(before), len(before) + len(mark))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Pakistan’s Position in *this* Equation", "pakistans-position-in-this-equation"),
        ("The Price of a Berth: Dues and Delays", "the-price-of-a-berth"),
        ("Dues: Who Pays?", "dues-who-pays"),
        ("Éxports & Tariffs^[Thanks.]", "exports-tariffs"),
        ("Shared", "shared-paper"),
        ("…", "imported-paper"),
        ("word " * 40, "word-word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_names_of_papers(title: str, name: str) -> None:
    assert paper_name(title) == name


def test_other_names() -> None:
    assert slug("2. Ships [^1] & Ports") == "2-ships-ports"
    assert unique("a", ["a", "a-2"]) == "a-3"
    assert recommendation_id("The board should be at the gate.", []) == "rec-board-should-be-gate"
    assert recommendation_id("— !", ["rec-1"]) == "rec-1-2"


def test_edits_that_meet() -> None:
    first, inside, insertion, after = Edit(2, 6, "x"), Edit(3, 4, "y"), Edit(2, 2, "z"), Edit(6, 6, "w")
    assert non_overlapping([first, inside, insertion, after]) == [first, after]


def test_a_passage_knows_its_places() -> None:
    source = SourceText(read("x").source.path, "one two\nthree four\n")
    writer = PassageWriter(source)
    writer.copy(Span(4, 7), [])
    writer.put(" ", 7)
    writer.copy(Span(8, 18), [Edit(8, 13, "3")])
    passage = writer.passage()
    assert passage.text == "two 3 four"
    assert [passage.locate(at).line for at in (0, 4, 6)] == [1, 2, 2]
    assert (passage.locate(1).column, passage.locate(7).column) == (6, 8)


def test_pages_are_told_by_notes_form_feeds_and_folios() -> None:
    body = "A sentence that fills the page. " * 20
    notes = "---\n\n<sup>1</sup> One.\n\n" + body + "<sup>2</sup>\n\n---\n\n<sup>2</sup> Two.\n"
    assert is_paged(read(f"# Title\n\n{body}<sup>1</sup>\n\n{notes}"))
    assert is_paged(read(f"{body}\f{body}", "a.txt"))
    assert not is_paged(read("# Title\n\nText.[^1]\n\n[^1]: A note.\n"))


def test_notes_and_their_labels_are_cut() -> None:
    document = read("# Title\n\nText.<sup>1</sup>\n\n---\n\n<sup>1</sup> One.\n\nMore text of the paper.\n")
    left = [document.source[line.span] for line in kept_lines(document) if not line.cut]
    assert "<sup>1</sup> One." not in left


def test_pictures_that_are_there_and_those_that_are_not() -> None:
    text = "# Title\n\n## A\n\n![Quay](img/Quay%201.png){width=50%}\n\n![Gone](gone.png)\n\n![Web](http://x.example/a.png)\n"
    plan = planned(text, pictures={"img/Quay%201.png": PNG})
    assert plan.pictures == {"media/quay-201.png": PNG}
    body = plan.sections[0].text.text
    assert "![Quay](media/quay-201.png){width=50%}\n\nGone\n\n[Web](<http://x.example/a.png>)\n" in body
    assert codes(plan).count("I417") == 2


def test_links_to_nowhere_are_words() -> None:
    body = section("# Title\n\n## The Quay\n\n[here](#the-quay) and [there](#gone) <a href='#x'>tag</a>{:.c}\n")
    assert body.endswith("[here](#the-quay) and there tag\n")
    assert heading_id("1. The Quay’s End!", "") == "the-quays-end"
    assert heading_id("The Quay", "{#quay .x}") == "quay"


@pytest.mark.parametrize(
    ("text", "authors", "date", "affiliation"),
    [
        (
            "# A Long Title\n\nBy Jane Roe\n\nInstitute of Harbours\n\n3 May 2013\n\n## A\n\nx\n",
            "Jane Roe",
            "2013-05-03",
            "Institute of Harbours",
        ),
        ("# A Long Title\n\n**Jane Roe and Tomas Berg**\n\n## A\n\nx\n", "Jane Roe, Tomas Berg", "", ""),
        (
            "---\ntitle: A Long Title\nauthor: [Jane Roe]\ndate: 2013-05-03\n---\n\n# A Long Title\n\n## A\n\nx\n",
            "Jane Roe",
            "2013-05-03",
            "",
        ),
    ],
)
def test_title_blocks(text: str, authors: str, date: str, affiliation: str) -> None:
    plan = planned(text)
    assert plan.front.title == "A Long Title"
    assert ", ".join(author.name for author in plan.front.authors) == authors
    assert plan.front.date == date
    assert plan.front.authors[0].affiliation == affiliation
    assert [each.text.text for each in plan.sections] == ["# A\n\nx\n"]


@pytest.mark.parametrize(
    "abstract",
    [
        "## Abstract\n\nIn short.\n\n",
        "**Abstract:** In short.\n\n",
        "### *Summary*\n\nIn short.\n\n**Keywords**: a; b\n\n",
    ],
)
def test_abstracts(abstract: str) -> None:
    front = planned(f"# A Long Title\n\nJane Roe\n\n{abstract}## A\n\nx\n").front
    assert front.abstract is not None
    assert front.abstract.text == "In short.\n"
    assert front.keywords in ((), ("a", "b"))


def test_what_front_matter_says_more_is_told() -> None:
    plan = planned("---\ntitle: A Title\nlayout: post\n---\n\n# A\n\nText.\n")
    told = next(each.message for each in plan.findings if each.code == "I421")
    assert "`layout`" in told
    assert "layout: post" not in plan.sections[0].text.text


def test_a_section_of_recommendations_without_a_list_is_told() -> None:
    assert "I418" in codes(planned("# A Title\n\n## Recommendations\n\nDo this and that.\n"))
    assert "I418" not in codes(planned("# A Title\n\n## Recommendations\n\n- Do this.\n- Do that.\n"))


@pytest.mark.parametrize(
    ("said", "date"), [("2023-22", "Summer 2023"), ("2023-13", "2023"), ("2023-05-04", "2023-05-04"), ("2023", "2023")]
)
def test_dates_are_those_a_manifest_takes(said: str, date: str) -> None:
    document = replace(read("# A Title\n\nText.\n"), metadata={"title": "A Title", "date": said})
    assert plan_import(harvest([document]).sources[0]).front.date == date
