"""Authors and series as the margins print them."""

import pytest

from briefkit.rendering.running_heads import author_line, foot_text


@pytest.mark.parametrize(
    ("series", "foot"),
    [
        ("IPRI Journal XXVI, no. 2 (Summer 2026): 63–65", "IPRI Journal  ■  Summer 2026"),
        ("IPRI Journal 13 (2013)", "IPRI Journal  ■  2013"),
        ("Policy Paper 14 · June 2026", "Policy Paper 14 · June 2026"),
        ("", ""),
    ],
)
def test_the_foot_of_a_journal(series: str, foot: str) -> None:
    assert foot_text(series) == foot


@pytest.mark.parametrize(
    ("names", "line"),
    [("A", "A"), ("AB", "A and B"), ("ABC", "A, B and C"), ("ABCD", "A and others"), ("", "")],
)
def test_authors_in_a_running_head(names: str, line: str) -> None:
    assert author_line(names, {}) == line


def test_the_words_between_authors_are_labels() -> None:
    labels = {"and": "und", "others": "und andere"}
    assert author_line("AB", labels) == "A und B"
    assert author_line("ABCD", labels) == "A und andere"
