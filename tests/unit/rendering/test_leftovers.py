"""What would be printed as it is written, or not at all, though something else was meant: told with its place."""

from pathlib import PurePosixPath

import pytest

from briefkit.rendering.reading import read_tree
from briefkit.text import ExpandedText, SourceText


def told(text: str) -> list[tuple[str, int]]:
    tree = read_tree(ExpandedText.of(SourceText(PurePosixPath("briefs/x/s.md"), text)))
    return [(finding.code, finding.location.line) for finding in tree.findings if finding.location]


@pytest.mark.parametrize(
    ("fence", "advice"),
    [
        ('::: {.recommendation to="Harbour Board"', "braces"),
        ("::: {.recommendation to=Harbour Board}", "quotation marks"),
        (':::recommendation {to="Harbour Board"}', "blank line"),
    ],
)
def test_block_that_pandoc_does_not_take_is_told(fence: str, advice: str) -> None:
    tree = read_tree(ExpandedText.of(SourceText(PurePosixPath("s.md"), f"# A\n\n{fence}\nSell fares.\n:::\n")))
    (finding,) = tree.findings
    assert (finding.code, finding.location and finding.location.line) == ("J209", 3)
    assert advice in finding.hint


def test_blocks_and_code_are_no_leftovers() -> None:
    assert told("::: note\nWords\n:::\n\n    ::: {.x\n\n`::: \\newpage`\n") == []


def test_end_of_no_block_is_told() -> None:
    assert told("Words.\n:::\n") == [("J209", 2)]


def test_commands_of_latex_are_told_once_a_line() -> None:
    text = "See \\textbf{this} and \\emph{that}.\n\nIt is $\\alpha$, in `\\beta`, C:\\\\Users, 5\\% and \\*.\n"
    assert told(text) == [("J208", 1), ("J208", 3)]


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        ("| a | b |\n|---|\n| 1 |\n", [1]),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 | 2 | |\n", [3]),
        ("a | b\n--|--\n1 | 2 | 3\n", [3]),
        ("| a | b |\n|:--|--:|\n| `x|y` | 2 \\| 3 |\n| [p|q](#a) | 2 |\n\n| Words | of | a | text.\n", []),
        ("| a | b |\n|---+---|\n| 1 | 2 |\n", []),
        ("```\n| a |\n|---|\n| 1 | 2 |\n```\n", []),
        ("| verse\n| of a line | block\n", []),
    ],
)
def test_cells_that_pandoc_leaves_out_are_told(table: str, lines: list[int]) -> None:
    assert told(table) == [("J210", line) for line in lines]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Three things:\n- one\n- two\n", 2),
        ("Three things:\n1. one\n2. two\n", 2),
        ("Three things\na) one\nb) two\n", 2),
        ("Words.\n## Heading\n", 2),
        ("#Heading of words\n", 1),
        ("Words:\n| a | b |\n|---|---|\n| 1 | 2 |\n", 2),
        ("Words ^[A note:\n\n- point] more.\n", 1),
        ("Words.\n\nWords ^[^1] more.[^1]\n\n[^1]: Note.\n", 3),
    ],
)
def test_what_a_paragraph_swallowed_is_told(text: str, line: int) -> None:
    assert told(text) == [("J211", line)]


@pytest.mark.parametrize(
    "text",
    [
        "The war ended in\n1918. The peace came in\n1919.\n",
        "It ran from 1914\n- 1918 and later.\n",
        "Three things:\n\n- one\n- two\n",
        "# Heading\nWords.\n",
        "#MeToo\n",
        "A note.^[It is closed.]\n",
        "Point 1\n2. second\n",
        "`# code`\n",
    ],
)
def test_running_text_is_no_list(text: str) -> None:
    assert told(text) == []
