"""Documents to sections: headings, levels, places, what is left out."""

from pathlib import PurePosixPath

import pytest
from tests.support.finished_paper import HEADINGS, PAGE_COPY
from tests.support.imports import codes, planned, section

from briefkit.bibliography.model import Library
from briefkit.ingest.assembled import assembled_plan
from briefkit.ingest.model import PlannedAuthor


def test_title_block_of_a_page_copy() -> None:
    front = planned(PAGE_COPY).front
    assert front.title == "The Price of a Berth: Dues, Delays and Dredging"
    note = "Dr. Amina Roe is a Research Fellow of the Institute for Small Harbours, Port Ellery."
    assert front.authors == (PlannedAuthor("Dr. Amina Roe", "", note),)
    assert front.abstract is not None
    assert front.abstract.text.startswith("Harbours live on dues.")
    assert front.keywords == ("Harbours", "Dues", "Dredging", "Port Ellery")


def test_headings_have_the_levels_of_their_look() -> None:
    lines = "\n".join(each.text.text for each in planned(PAGE_COPY).sections).splitlines()
    found = [line.partition(" ") for line in lines if line.startswith("#")]
    assert [(len(marks), text) for marks, _, text in found] == HEADINGS


def test_paragraphs_that_pages_broke_are_whole() -> None:
    text = section(PAGE_COPY)
    assert "it is still to be seen at the old gate." in text
    assert "the harbourmaster has kept" in text
    assert "---" not in text
    assert "once the commission has met." in section(PAGE_COPY, at=1)


def test_recommendations_become_blocks() -> None:
    part = planned(PAGE_COPY).sections[2]
    assert part.recommendations == (
        "rec-harbour-board-should-publish",
        "rec-dredge-eastern-basin-first",
        "rec-sailing-ships-should-pay",
    )
    assert (
        "::: {.recommendation #rec-dredge-eastern-basin-first}\nDredge the eastern basin first,[^9]" in part.text.text
    )


def test_every_letter_knows_its_line() -> None:
    """Each paragraph of each section stands at the line it came from."""
    lines = PAGE_COPY.splitlines()
    for part in planned(PAGE_COPY).sections:
        for word in ("are older", "old gate", "mission has met", "They pay for everyone", "western one", "Nothing of"):
            at = part.text.text.find(word)
            if at >= 0:
                place = part.text.locate(at)
                assert word.split()[0] in lines[place.line - 1]


def test_citations_stand_at_their_marks_and_notes_at_their_notes() -> None:
    part = planned(PAGE_COPY).sections[1]
    text = part.text.text
    assert "believed<sup>6" in PAGE_COPY.splitlines()[part.text.locate(text.index("[^6]")).line - 1]
    definition = text.index("[^6]: ") + len("[^6]: ")
    assert "<sup>6</sup> The belief" in PAGE_COPY.splitlines()[part.text.locate(definition).line - 1]


def test_notes_are_told_with_their_sections() -> None:
    notes = planned(PAGE_COPY).notes
    assert [note.number for note in notes] == list(range(1, 10))
    assert {note.section for note in notes} == {"introduction.md", "who-pays.md", "policy-recommendations.md"}
    assert [note.number for note in notes if note.written] == [5, 6, 7, 9]


def test_levels_skip_nothing() -> None:
    headings = [
        line for line in section("# Title\n\n## A\n\nx\n\n##### B\n\ny\n\n### C\n\nz\n").splitlines() if "#" in line
    ]
    assert headings == ["# A", "## B", "## C"]


def test_numbers_tell_levels() -> None:
    text = "# Title\n\n## 1 Ships\n\nx\n\n## 1.1 Sails\n\ny\n\n## 1.2 Oars\n\nx\n\n## 2 Ports\n\nz\n"
    plan = planned(text)
    assert [each.heading for each in plan.sections] == ["1 Ships", "2 Ports"]
    assert "\n## 1.1 Sails\n" in plan.sections[0].text.text
    assert "I413" in codes(plan)


def test_bold_lines_are_headings_where_none_is_marked() -> None:
    text = "A line before.\n\n**Ships**\n\nThey sail.\n\n**Ports**\n\nThey wait.\n"
    assert [each.heading for each in planned(text).sections] == ["", "Ships", "Ports"]


def test_captions_in_bold_are_no_headings() -> None:
    assert len(planned("**Table 1: Dues**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n**Figure 2**\n\nText.\n").sections) == 1


def test_sections_of_the_same_name_get_numbers() -> None:
    names = [each.name for each in planned("# Title\n\n## Ports\n\na\n\n## Ports\n\nb\n\n## …\n\nc\n").sections]
    assert names == ["ports.md", "ports-2.md", "section.md"]


def test_tables_quotations_code_and_lists_stand_as_they_are() -> None:
    blocks = (
        "| a | b |\n|---|--:|\n| 1 | 2 |",
        "> quoted\n> twice",
        "```\ncode  {x}\n```",
        "1. one\n   - inner\n2. two",
        "  Tons   Dues\n  ------ ------\n  100    5",
        "Term\n:   what it means",
        "| verse\n| verse",
        "+---+---+\n| a | b |\n+---+---+",
    )
    text = "# Title\n\n## A\n\nText.\n\n" + "\n\n".join(blocks) + "\n"
    assert section(text) == "# A\n\nText.\n\n" + "\n\n".join(blocks) + "\n"


def test_running_heads_and_folios_of_pages_go() -> None:
    pages = "".join(f"A paragraph that ends on its page.\n\nHarbour Papers\n\n{number}\n\n" for number in range(1, 6))
    plan = planned(f"# Title\n\n## A\n\n{pages}")
    assert "Harbour Papers" not in plan.sections[0].text.text
    assert "\n3\n" not in plan.sections[0].text.text
    assert "I411" in codes(plan)


def test_lines_that_come_again_stay_where_there_are_no_pages() -> None:
    text = "# Title\n\n## A\n\n" + "Yes we can\n\nBecause the harbour is open to all.\n\n" * 4
    assert section(text).count("Yes we can") == 4


def test_divisions_over_several_sections_go() -> None:
    text = "# Title\n\n::: {.entry}\n\n## A\n\nx\n\n::: {.box}\ny\n:::\n\n## B\n\nz\n\n:::\n"
    plan = planned(text)
    assert plan.sections[0].text.text == "# A\n\nx\n\n::: {.box}\ny\n:::\n"
    assert plan.sections[1].text.text == "# B\n\nz\n"


def test_blocks_of_recommendations_stay() -> None:
    text = '# T\n\n## A\n\n::: {.recommendation #rec-x to="Board"}\nDo it.\n:::\n'
    plan = planned(text)
    assert plan.sections[0].text.text.endswith('\n\n::: {.recommendation #rec-x to="Board"}\nDo it.\n:::\n')
    assert plan.sections[0].recommendations == ("rec-x",)


@pytest.mark.parametrize("text", ["# Only a title\n", "word\n", "---\ntitle: X\n---\n", "\n\n---\n\n"])
def test_a_document_of_nothing_is_a_paper(text: str) -> None:
    plan = planned(text)
    assert len(plan.sections) == 1
    assert plan.front.title


def test_a_note_called_twice_is_set_twice_and_told() -> None:
    plan = planned("# Title\n\n## A\n\nOne[^1] and two.[^1]\n\n[^1]: A note.\n")
    assert plan.sections[0].text.text == "# A\n\nOne[^1] and two.[^1]\n\n[^1]: A note.\n"
    assert "I403" in codes(plan)


def test_a_note_without_a_mark_keeps_its_place_in_the_order() -> None:
    text = "# Title\n\n## A\n\nOne<sup>1</sup> more.\n\nTwo<sup>3</sup> more.\n\n---\n\n"
    plan = planned(text + "<sup>1</sup> First.\n\n<sup>2</sup> Second.\n\n<sup>3</sup> Third.\n")
    assert "One[^1] more.[^2]\n" in plan.sections[0].text.text
    assert "I402" in codes(plan)


def test_notes_of_title_and_author() -> None:
    text = "# The Title[^1]\n\nJane Roe[^2]\n\n## Intro\n\nText.[^3]\n\n[^1]: Thanks.\n[^2]: Fellow.\n[^3]: A note.\n"
    plan = planned(text)
    assert plan.front.title == "The Title^[Thanks.]"
    assert plan.front.authors == (PlannedAuthor("Jane Roe", "", "Fellow."),)
    assert "I405" in codes(plan)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        (
            "*Jane Roe is a fellow of the Institute for Harbours.*",
            "Jane Roe is a fellow of the Institute for Harbours.",
        ),
        ("Jane Roe, who teaches, is late.", ""),
        ("Jane Roe is late, and the boat does not wait.", ""),
        ("Jane Roe is a fellow.[^1]", ""),
    ],
)
def test_who_an_author_is_becomes_the_authors_note(line: str, note: str) -> None:
    plan = planned(f"# The Title\n\nJane Roe\n\n{line}\n\n## Intro\n\nText.[^1]\n\n[^1]: A note.\n")
    assert plan.front.authors == (PlannedAuthor("Jane Roe", "", note),)
    assert ("is" in " ".join(section.text.text for section in plan.sections)) is not bool(note)


def test_a_star_in_the_text_is_a_numbered_note() -> None:
    text = "# Title\n\n## A\n\nOne <sup>\\*</sup> two.<sup>1</sup>\n\n---\n\n\\* Starred.\n\n<sup>1</sup> Numbered.\n"
    plan = planned(text)
    assert "One[^star1] two.[^1]" in plan.sections[0].text.text
    assert "I419" in codes(plan)


def test_the_plan_as_an_assembled_brief() -> None:
    plan = planned(PAGE_COPY)
    brief = assembled_plan(plan, "berth", PurePosixPath("paper.md"), Library({}))
    assert [each.title for each in brief.sections] == [each.heading for each in plan.sections]
    assert brief.sections[0].text is plan.sections[0].text
    assert brief.manifest.title == plan.front.title


@pytest.mark.parametrize(
    ("below", "subtitle"),
    [
        ("## Sails and Steam\n\nJane Roe\n\n## A\n\nx\n", "Sails and Steam"),
        ("## Sails and Steam\n\nA text that goes on for a while.\n", ""),
        ("## Introduction\n\n### Sails\n\nx\n", ""),
    ],
)
def test_a_heading_below_the_title_is_a_subtitle_or_heads_a_section(below: str, subtitle: str) -> None:
    plan = planned(f"# The Price of a Berth\n\n{below}")
    assert plan.front.subtitle == subtitle
    assert any(line.startswith("#") for line in plan.sections[0].text.text.splitlines())


@pytest.mark.parametrize("label", ["{}. ", "Recommendation {}: ", "**Recommendation {}.** ", "R{}. ", "{}\\. "])
def test_numbered_paragraphs_are_recommendations_too(label: str) -> None:
    words = enumerate(("Open", "Close", "Sell"), 1)
    items = "".join(f"{label.format(at)}{said} this harbour.\n\n" for at, said in words)
    plan = planned(f"# Title\n\n## Policy Recommendations\n\nThese are ours.\n\n{items}## End\n\nDone.\n")
    assert plan.sections[0].recommendations[1:] == ("rec-close-this-harbour", "rec-sell-this-harbour")
    assert "#rec-close-this-harbour}\nClose this harbour.\n:::\n" in plan.sections[0].text.text


def test_numbers_of_captions_are_left_to_the_build() -> None:
    table = "| a | b |\n|---|---|\n| 1 | 2 |"
    text = f"# Title\n\n## A\n\n{table}\n\n: Table 4. Dues by year\n\n![Figure 2: A quay](q.png)\n"
    plan = planned(text, pictures={"q.png": b"x"})
    assert f"{table}\n\n: Dues by year\n\n![A quay](media/q.png)\n" in plan.sections[0].text.text


def test_rules_stay_between_paragraphs_only() -> None:
    text = "# Title\n\n## A\n\nOne.\n\n* * *\n\n---\n\nTwo.\n\n***\n"
    assert section(text) == "# A\n\nOne.\n\n* * *\n\nTwo.\n"


def test_a_star_at_the_author_is_the_authors_whatever_emphasis_follows() -> None:
    text = (
        "# The Price of a Berth\n\n### Jane Roe *\n\n*A remark in italics stands here, over two lines of it,*\n"
        "*which the Institute did not write.*\n\n## A\n\nText.<sup>1</sup>\n\n---\n\n"
        "\\* Jane Roe sails.\n\n<sup>1</sup> Note.\n"
    )
    plan = planned(text)
    assert plan.front.authors == (PlannedAuthor("Jane Roe", "", "Jane Roe sails."),)
    assert "I419" not in codes(plan)
