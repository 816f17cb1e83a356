"""Locators: what is split off after a citekey, and that pandoc's citeproc splits it alike."""

import pytest

from briefkit.citations.locators import split_suffix
from briefkit.citations.model import Locator

CASES = [
    (", p. 4", "page", "4", ""),
    (", 306", "page", "306", ""),
    (", pp. 130–31", "page", "130–31", ""),
    (" pp. 33-35, 38-39 and passim", "page", "33-35, 38-39", " and passim"),
    (", 130\u201331 and passim", "page", "130–31", " and passim"),
    (", ch. 3", "chapter", "3", ""),
    (", chaps. 3 and 4", "chapter", "3 and 4", ""),
    (", para. 12", "paragraph", "12", ""),
    (", § 4", "section", "4", ""),
    (", §4", "section", "4", ""),
    (", n. 3", "note", "3", ""),
    (", vol. 2", "volume", "2", ""),
    (", vol. 2, p. 9", "volume", "2, p. 9", ""),
    (", p.\u00a04", "page", "4", ""),
    (", iv–xii", "page", "iv–xii", ""),
    (", table 6", "table", "6", ""),
    (", art. 2(1)", "article", "2", "(1)"),
    (", {ii, A, D-Z}, emphasis added", "page", "ii, A, D-Z", ", emphasis added"),
    (", 12, emphasis added", "page", "12", ", emphasis added"),
    (", p. 4 n. 3", "page", "4", " n. 3"),
]


@pytest.mark.parametrize(("text", "label", "value", "rest"), CASES)
def test_locator_is_split_off(text: str, label: str, value: str, rest: str) -> None:
    assert split_suffix(text) == (Locator(label, value), rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ", emphasis added",
        ", quoted in",
        " and passim",
        ", mimeo",
        ", in Urdu",
        ", vice versa",
        ", di Roma",
        ", note",
    ],
)
def test_no_locator(text: str) -> None:
    assert split_suffix(text) == (None, text)
