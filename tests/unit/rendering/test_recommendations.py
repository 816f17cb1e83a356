"""Recommendation blocks: numbered, dressed for printing, held together and listed."""

from pathlib import PurePosixPath

import pytest

from briefkit.rendering.ast import Elements, has_class, text_of, walk
from briefkit.rendering.reading import read_tree
from briefkit.rendering.recommendations import (
    Found,
    dress,
    fill_lists,
    find_recommendations,
    group,
    with_texts,
)
from briefkit.text import ExpandedText, SourceText

VISIT = (
    '::: {.recommendation #rec-visit to="Foreign Office" due=2014-06 priority=high}\nMake the visit.\n\nSoon.\n:::\n'
)
TRADE = "::: recommendation\n- Open the road.\n:::\n"


def read(text: str) -> Elements:
    tree = read_tree(ExpandedText.of(SourceText(PurePosixPath("s.md"), text)))
    assert not tree.findings
    return tree.blocks


def told(blocks: Elements) -> tuple[Found, ...]:
    """The recommendations of a section with their texts, which cite nothing."""
    return with_texts(find_recommendations([blocks]), lambda blocks: blocks)


def test_numbers_run_through_all_sections_and_each_has_an_id() -> None:
    found = find_recommendations([read(VISIT), read(TRADE + "\n" + VISIT)])
    assert [(one.section, one.number, one.element["c"][0][0]) for one in found] == [
        (0, 1, "rec-visit"),
        (1, 2, "recommendation-2"),
        (1, 3, "rec-visit"),
    ]


def test_text_and_summary_are_those_before_the_block_is_dressed() -> None:
    blocks = read(VISIT)
    (one,) = told(blocks)
    dress((one,), {}, "en-GB")
    assert (one.text, one.summary) == ("Make the visit. Soon.", "Make the visit.")
    assert text_of(blocks) == "1. Foreign Office: Make the visit. Soon. Due: June 2014 · Priority: high"


def test_labels_and_number_format_are_the_house_styles() -> None:
    blocks = read(VISIT)
    dress(find_recommendations([blocks]), {"due": "By", "priority": "Rank"}, "en-GB", "R{n}")
    assert text_of(blocks) == "R1 Foreign Office: Make the visit. Soon. By: June 2014 · Rank: high"


def test_block_that_begins_with_a_list_has_its_number_before_it() -> None:
    blocks = read(TRADE)
    dress(find_recommendations([blocks]), {}, "en-GB")
    kinds = [block["t"] for block in blocks[0]["c"][1]]
    assert kinds == ["Para", "BulletList"]
    assert text_of(blocks) == "1. Open the road."


def test_runs_are_held_together_and_nothing_else_is() -> None:
    blocks = group(read(f"{VISIT}\n{TRADE}\nBetween.\n\n{TRADE}"))
    assert [len(block["c"][1]) if block["t"] == "Div" else 0 for block in blocks] == [2, 0, 1]
    assert all(has_class(blocks[index], "recommendation-group") for index in (0, 2))


def test_runs_are_held_together_within_a_block_too() -> None:
    (outer,) = group(read(f":::: keep\n{VISIT}\n{TRADE}\n::::\n"))
    assert [has_class(block, "recommendation-group") for block in outer["c"][1]] == [True]


def test_list_names_every_recommendation_and_links_to_it() -> None:
    front = read("::: recommendations\n:::\n")
    blocks = read(f"{VISIT}\n{TRADE}")
    fill_lists(front, told(blocks))
    assert text_of(front) == "Foreign Office: Make the visit. Open the road."
    links = [element["c"][2][0] for element in walk(front) if element["t"] == "Link"]
    assert links == ["#rec-visit", "#recommendation-2"]
    assert has_class(front[0], "recommendation-list")


def test_list_of_a_paper_without_recommendations_is_empty() -> None:
    front = read("::: recommendations\n:::\n")
    fill_lists(front, ())
    assert front[0]["c"][1] == []


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ('depends="rec-visit"', "Depends on: Recommendation 1"),
        ('depends-on="#rec-visit, rec-road"', "Depends on: Recommendations 1, 2"),
        ('depends="funds of the province"', "Depends on: funds of the province"),
    ],
)
def test_what_a_recommendation_depends_on_is_printed(written: str, printed: str) -> None:
    blocks = read(f"{VISIT}\n::: {{.recommendation #rec-road {written}}}\nOpen the road.\n:::\n")
    found = told(blocks)
    labels = {"depends": "Depends on", "recommendation": "Recommendation", "recommendations": "Recommendations"}
    dress(found, labels, "en-GB")
    assert text_of(found[1].element["c"][1][-1:]) == printed


def test_the_list_says_whole_sentences() -> None:
    front = read("::: recommendations\n:::\n")
    fill_lists(
        front,
        told(
            read(
                "::: recommendation\nThe Bank should appoint a chair. It should\n\n- keep a list;\n- pay.\n\n"
                "Soon.\n:::\n\n"
                "::: recommendation\nThe town should act.\n\nIt has the means.\n:::\n"
            )
        ),
    )
    assert text_of(front) == "The Bank should appoint a chair. It should keep a list; pay. The town should act."
