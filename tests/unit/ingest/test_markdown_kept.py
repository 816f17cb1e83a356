"""Markdown that has to stay what it is: tables by position, code, captions, notes within sentences, links."""

import pytest
from tests.support.imports import codes, planned, section

ROE = "Jane Roe, *A History of Rail* (London: Press, 1990), 3."
NOTE = f"\n\n[^1]: {ROE}\n"
GRID = """\
+---------+---------+
| Year    | Tons    |
+=========+=========+
| 2018    | - a     |
|         | - b[^1] |
+---------+---------+"""
SIMPLE = """\
Year    Tons  Port
---- -------  --------
2018    3[^1]  Ellery
2019    4     Sandholm"""


@pytest.mark.parametrize("table", [GRID, SIMPLE])
def test_a_citation_in_a_table_by_position_stands_below_it(table: str) -> None:
    text = section(f"# Paper\n\n## Data\n\n{table}{NOTE}")
    assert table in text
    assert "[^1]: [@roe1990history, 3]." in text


def test_cells_take_letters_from_their_blanks_and_give_them_back() -> None:
    table = GRID.replace("2018    ", "{{ y }} ").replace("b[^1] ", "[^roe]")
    text = section(f"# Paper\n\n## Data\n\n{table}\n\n[^roe]: {ROE}\n")
    assert "| {\\{ y }}| - a     |\n|         | - [^1]  |\n" in text


def test_a_column_grows_where_no_blank_is_left() -> None:
    table = GRID.replace("| 2018    |", "|{{ 2018}}|")
    lines = section(f"# Paper\n\n## Data\n\n{table}{NOTE}").split("\n")
    rows = [line for line in lines if line[:1] in ("|", "+") and line]
    assert rows[0] == "+----------+---------+"
    assert rows[2] == "+==========+=========+"
    assert rows[3] == "|{\\{ 2018}}| - a     |"
    assert rows[4] == "|          | - b[^1] |"


def test_a_pipe_table_keeps_its_citations() -> None:
    assert "| 3 [@roe1990history, 3] |" in section(f"# Paper\n\n## Data\n\n| A | B |\n|---|---|\n| 2 | 3[^1] |{NOTE}")


def test_a_note_in_a_caption_is_cited_there() -> None:
    text = "# Paper\n\n## Data\n\n![Figure 2: Ships[^1]](a.png){width=3cm}" + NOTE
    plan = planned(text, pictures={"a.png": b"x"})
    assert "![Ships[@roe1990history, 3]](media/a.png){width=3cm}" in plan.sections[0].text.text


def test_a_note_in_the_caption_of_a_missing_picture_stays() -> None:
    text = section(f"# Paper\n\n## Data\n\n![Ships[^1]](https://example.org/a.png){NOTE}")
    assert "[Ships[@roe1990history, 3]](<https://example.org/a.png>)" in text


def test_marks_in_code_are_code() -> None:
    plan = planned(f"# Paper\n\n## Data\n\nSo `x[^1]` it is.[^1]\n\n```\ny[^1]\n```\n\n    indented @roe z[^1]{NOTE}")
    text = plan.sections[0].text.text
    assert "So `x[^1]` it is. [@roe1990history, 3]" in text
    assert "```\ny[^1]\n```\n\n    indented @roe z[^1]\n" in text
    assert "I403" not in codes(plan)


def test_indented_paragraphs_of_pages_are_no_code() -> None:
    text = section("# Paper\n\n## Data\n\nA word.\n\n    Here goes another @roe one.\n", "paper.txt")
    assert "\nHere goes another \\@roe one." in text


def test_notes_within_sentences_become_citations_and_notes() -> None:
    text = section(f"# Paper\n\n## Data\n\nOne.^[A remark [so] of\nours.] Two.^[{ROE}] End.\n")
    assert "One.[^1] Two. [@roe1990history, 3] End." in text
    assert "[^1]: A remark [so] of ours." in text


def test_definitions_of_links_go_with_their_links() -> None:
    links = '[r1]: http://example.org "T"\n[other]: <http://example.net>\n'
    plan = planned(f"# Paper\n\n## One\n\nSee [it][R1].\n\n## Two\n\n{links}\nAnd [it][r1], [other].\n")
    one, two = (each.text.text for each in plan.sections)
    assert one == '# One\n\nSee [it][R1].\n\n[r1]: http://example.org "T"\n'
    assert two.endswith('\n\n[r1]: http://example.org "T"\n\n[other]: <http://example.net>\n')


def test_a_list_in_a_recommendation_is_a_list() -> None:
    text = section("# Paper\n\n## Recommendations\n\n1. Pay:\n   - one\n   - two\n2. Wait.\n")
    assert "Pay:\n\n- one\n- two\n:::" in text


def test_key_words_of_the_front_matter_stay_apart() -> None:
    front = planned("---\ntitle: A Paper\nkeywords: [ports, rail, trade]\n---\n\nText.\n").front
    assert front.keywords == ("ports", "rail", "trade")
