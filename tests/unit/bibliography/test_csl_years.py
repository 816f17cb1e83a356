"""Acts whose titles end with their year."""

from typing import Any

import pytest

from briefkit.bibliography.csl_years import with_years_once


def act(title: str, *date: int, kind: str = "legislation") -> dict[str, Any]:
    return {"id": "a", "type": kind, "title": title, "issued": {"date-parts": [list(date)]}}


@pytest.mark.parametrize("title", ["Harbour Dues Act 1974", "Harbour Dues Act, 1974"])
def test_the_year_stands_once(title: str) -> None:
    (in_notes,) = with_years_once([act(title, 1974)], in_notes=True)
    assert "issued" not in in_notes
    assert in_notes["title"] == title
    (in_text,) = with_years_once([act(title, 1974)], in_notes=False)
    assert in_text["title"] == "Harbour Dues Act"
    assert in_text["issued"] == {"date-parts": [[1974]]}


@pytest.mark.parametrize(
    "item",
    [
        act("Harbour Dues Act 1974", 1975),
        act("Harbour Dues Act 1974", 1974, 5, 3),
        act("Harbour Dues Act", 1974),
        act("The Harbour in 1974", 1974, kind="book"),
    ],
)
def test_everything_else_is_as_it_was(item: dict[str, Any]) -> None:
    assert with_years_once([item], in_notes=True) == [item]
