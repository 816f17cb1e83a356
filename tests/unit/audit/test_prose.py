"""Running text in paragraphs and sentences, with what is cited in each."""

import pytest
from tests.support.audit import corpus_of, sources_of

from briefkit.audit.prose import paragraphs_of


def sentences(files: dict[str, str]) -> list[tuple[str, int]]:
    """The sentences of a paper with the number of their marks."""
    paper = corpus_of(sources_of(files)).papers[0]
    return [(one.words, len(one.marks)) for paragraph in paragraphs_of(paper) for one in paragraph.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose. [@roe2004, 12] It fell.[^1] So it was.", [("It rose.", 1), ("It fell.", 1), ("So it was.", 0)]),
        ("Dr. Roe paid Rs. 5 in No. 4. It fell.", [("Dr. Roe paid Rs. 5 in No. 4.", 0), ("It fell.", 0)]),
        ("- It rose.\n- It fell. [@roe2004]", [("- It rose.", 0), ("- It fell.", 1)]),
        ("She said: “It fell.” He left.", [("She said: “It fell.”", 0), ("He left.", 0)]),
        ("| a | b |\n|---|---|\n| It rose. | c |", []),
        ("Source: the Board.", []),
        ("::: {.box}\nIt rose.\n:::", []),
        ("### Beta\nIt rose.^[See [@roe2004].]", [("It rose.", 1)]),
        ("![A boat.](boat.png){#fig-boat alt=\"It fell.\"}", []),
    ],
)  # fmt: skip
def test_sentences_and_what_they_cite(text: str, expected: list[tuple[str, int]]) -> None:
    assert sentences({"section.md": f"# Alpha\n\n{text}\n\n[^1]: See [@roe2004]. It fell.\n"}) == expected


def test_notes_that_stand_in_the_text_of_a_document() -> None:
    notes = ("^[Anna Doe, *Ports* (Leeds: Quay, 2004), 3.]", "^[Ibid., 4.]")
    text = f"# The Ports\n\nJane Roe\n\nIt rose.{notes[0]} It fell.{notes[1]} So it was.\n"
    assert sentences({"document.md": text}) == [("It rose.", 1), ("It fell.", 1), ("So it was.", 0)]


def test_a_paragraph_knows_what_it_stands_under() -> None:
    text = "# Alpha\n\n## Beta\n\nOne.\n\n# Conclusion\n\nTwo.\n"
    paper = corpus_of(sources_of({"section.md": text})).papers[0]
    assert [(one.headings, one.is_let_be) for one in paragraphs_of(paper)] == [
        (("Alpha", "Beta"), False),
        (("Conclusion",), True),
    ]
