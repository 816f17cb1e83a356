"""Widths of columns: kept where they fit, left to the writers where they would break words."""

from typing import Any

import pytest
from tests.support.briefs import set_texts

from briefkit.rendering.ast import walk

LONG = "many words that make this line of the table longer than any line of a terminal would be"


def widths(text: str) -> list[Any]:
    table = next(element for element in walk(set_texts(text).blocks) if element["t"] == "Table")
    return [column[1]["t"] for column in table["c"][2]]


@pytest.mark.parametrize(
    ("dashes", "expected"),
    [
        ("|---|------------------------------------------|", "ColWidthDefault"),
        ("|------------|---------------------|", "ColWidth"),
        ("|--------------|--------------|", "ColWidthDefault"),
        ("|:-------------|------|", "ColWidthDefault"),
    ],
)
def test_dashes_count_as_widths_only_where_words_fit(dashes: str, expected: str) -> None:
    text = f"| Year in full | What |\n{dashes}\n| Volkhonsky | {LONG} |\n\n: Cap\n"
    assert set(widths(text)) == {expected}


def test_narrow_tables_have_no_widths() -> None:
    assert widths("| a | b |\n|---|---|\n| 1 | 2 |\n") == ["ColWidthDefault", "ColWidthDefault"]
