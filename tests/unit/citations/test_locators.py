"""Locators: what is split off after a citekey, and that pandoc's citeproc splits it alike."""

import pytest

from briefkit.citations.locators import part_and_place, split_suffix
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
    (", p. 3: so he said", "page", "3", ": so he said"),
    (", vol. 2: 34", "volume", "2", ": 34"),
    (", 2:34", "page", "2:34", ""),
    (", vol. 2, 34 and passim", "volume", "2, 34", " and passim"),
    (", bk. 3, ch. 4, sec. 2", "book", "3, ch. 4, sec. 2", ""),
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


@pytest.mark.parametrize(
    ("value", "label", "expected"),
    [
        ("2, 34", "vol.", ("2", ", 34")),
        ("2, 34", "vols.", ("2, 34", "")),
        ("2–3, 34", "Vol.", ("2–3", ", 34")),
        ("3, ch. 4, p. 9", "bk.", ("3", ", ch. 4, p. 9")),
        ("3, 4", "para.", ("3, 4", "")),
        ("3, 4, p. 12", "chs.", ("3, 4", ", p. 12")),
    ],
)
def test_what_holds_pages_is_told_from_the_place_in_it(value: str, label: str, expected: tuple[str, str]) -> None:
    assert part_and_place(value, label) == expected
