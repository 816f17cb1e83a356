"""Runs from right to left."""

import pytest

from briefkit.rendering.docx.package import Package
from briefkit.rendering.docx.scripts import mark_scripts
from briefkit.rendering.docx.xml import each, el, find, run, set_paragraph, text_of


def package(text: str, style: str = "BodyText") -> Package:
    made = Package({})
    paragraph = el("p", el("pPr", el("pStyle", val=style)), run(text))
    made.put("word/document.xml", el("document", el("body", paragraph)))
    made.put("word/footnotes.xml", el("footnotes"))
    return made


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Muhammad Iqbal", []),
        ("by محمد اقبال (لاہور), 12", ["محمد اقبال", "لاہور"]),
        ("עברית and اردو", ["עברית", "اردو"]),
        ("Лавров", []),
    ],
)
def test_stretches_are_marked_and_no_letter_is_lost(text: str, marked: list[str]) -> None:
    made = package(text)
    mark_scripts(made)
    document = made.tree("word/document.xml")
    runs = [text_of(part) for part in each(document, "r") if find(part, "rPr/rtl") is not None]
    assert runs == marked
    assert text_of(document) == text


@pytest.mark.parametrize(("text", "turned"), [("محمد اقبال، ۱۹۳۰", True), ("محمد Iqbal", False), ("12", False)])
def test_a_paragraph_of_such_letters_only_is_turned(text: str, turned: bool) -> None:
    made = package(text)
    mark_scripts(made)
    (paragraph,) = each(made.tree("word/document.xml"), "p")
    assert (find(paragraph, "pPr/bidi") is not None) is turned


@pytest.mark.parametrize("style", ["Author", "FootnoteText", "TableText"])
def test_names_and_notes_run_as_their_paper(style: str) -> None:
    for runs_left in (True, False):
        made = package("محمد اقبال", style)
        mark_scripts(made, runs_left=runs_left)
        (paragraph,) = each(made.tree("word/document.xml"), "p")
        assert (find(paragraph, "pPr/bidi") is not None) is runs_left


def test_a_note_called_where_text_runs_to_the_left_runs_as_its_paper() -> None:
    made = package("Roe, 12.", "FootnoteText")
    (paragraph,) = each(made.tree("word/document.xml"), "p")
    set_paragraph(paragraph, el("bidi"))
    mark_scripts(made)
    assert find(paragraph, "pPr/bidi") is None


@pytest.mark.parametrize(
    ("style", "text", "turned"),
    [
        ("BodyText", "کہا (Brandt, 2011)", True),
        ("Heading1", "Contents", True),
        ("FootnoteText", "Roe, 12.", False),
        ("FootnoteText", "دیکھیے Roe, 12.", True),
    ],
)
def test_a_paper_that_runs_to_the_left(style: str, text: str, turned: bool) -> None:
    made = package(text, style)
    mark_scripts(made, runs_left=True)
    (paragraph,) = each(made.tree("word/document.xml"), "p")
    assert (find(paragraph, "pPr/bidi") is not None) is turned
