"""What the register picks by addressee, status and due date."""

from pathlib import PurePosixPath

import pytest

from briefkit.app.notes import PaperNotes
from briefkit.app.recommendations import Wanted, nearest_status, read_due, register, undated
from briefkit.findings import BriefError
from briefkit.rendering.set_brief import SetRecommendation
from briefkit.text import Location


def paper(*recommendations: dict[str, str]) -> PaperNotes:
    place = Location(PurePosixPath("briefs/x/a.md"), 1)
    made = [SetRecommendation(f"r{n}", n, "Do.", one, (), place) for n, one in enumerate(recommendations, 1)]
    return PaperNotes("x", (), made, ())


def picked(wanted: Wanted, *recommendations: dict[str, str]) -> list[int]:
    return [one.recommendation.number for one in register([paper(*recommendations)], wanted)]


@pytest.mark.parametrize(
    ("asked", "due", "found"),
    [
        ("2027", "2027", True),
        ("2027", "2027-06", True),
        ("2027-06", "2027-06-30", True),
        ("2027-06", "2027", True),  # some day of 2027 may be one of June
        ("2027-06", "2027-07", False),
        ("before:2027-06", "2027-05-31", True),
        ("before:2027-06", "2027-06-01", False),
        ("before:2027-06", "2027", False),  # not surely before
        ("after:2027-06", "2027-07", True),
        ("after:2027-06", "2027-06-30", False),
        ("after 2027", "2028", True),
        ("..2027-06", "2027-06", True),
        ("..2027-06", "2027-07", False),
        ("2027-06..", "2030", True),
        ("2027-01..2027-03", "2027-02", True),
        ("2027-01..2027-03", "2027-04", False),
        ("2027", "2026/2028", True),
        ("none", "", True),
        ("none", "2027", False),
        ("2027", "", False),
        ("2027", "before the summer", False),
        ("before:2027", "2024-02-29", True),
    ],
)
def test_due(asked: str, due: str, found: bool) -> None:
    assert picked(Wanted(due=read_due(asked)), {"due": due}) == ([1] if found else [])


@pytest.mark.parametrize("asked", ["soon", "2027-13", "before:", "..", "2027-02-30", "before:soon", "a..b"])
def test_due_that_is_none_is_told(asked: str) -> None:
    with pytest.raises(BriefError, match="no due date") as caught:
        read_due(asked)
    assert "before:2027-06" in caught.value.hint


def test_addressee_by_a_part_of_its_name_status_by_all_of_it() -> None:
    ones = {"to": "Ministry of Ports, Shipping", "status": "Proposed"}, {"to": "Board"}, {"status": "propos"}
    assert picked(Wanted(to=["ports, ship"]), *ones) == [1]
    assert picked(Wanted(to=["PORTS", "board"]), *ones) == [1, 2]
    assert picked(Wanted(status=["proposed"]), *ones) == [1]
    assert picked(Wanted(to=["board"], status=["proposed"]), *ones) == []


def test_words_for_a_due_date_are_reported() -> None:
    assert [one.get("due") for one in undated([paper({"due": "soon"}, {"due": "2027"}, {})])] == ["soon"]


def test_status_that_nothing_has_names_the_nearest() -> None:
    assert nearest_status(["Proposed"], [paper({"status": "proposed"})]) == ""
    assert "did you mean `proposed`?" in nearest_status(["propsed"], [paper({"status": "proposed"})])
    assert "there are: done" in nearest_status(["x"], [paper({"status": "done"})])
