"""Levels of headings as a paper gives them to a section."""

from pathlib import PurePosixPath

import pytest

from briefkit.assembly.model import SectionUse
from briefkit.rendering.ast import Element, attr, walk, words
from briefkit.rendering.headings import set_levels
from briefkit.text import Location

PLACE = Location(PurePosixPath("briefs/x/brief.yaml"), 14, 5)


def heading(level: int) -> Element:
    return {"t": "Header", "c": [level, attr(), words(f"Level {level}")]}


def levels(written: list[int], level: int | None = None, shift: int = 0) -> tuple[list[int], list[str]]:
    blocks = [heading(one) for one in written]
    use = SectionUse(PurePosixPath("s.md"), PLACE, level=level, shift=shift)
    findings = list(set_levels(blocks, use))
    assert all(finding.location == PLACE for finding in findings)
    return [element["c"][0] for element in walk(blocks) if element["t"] == "Header"], [f.code for f in findings]


@pytest.mark.parametrize(
    ("written", "level", "shift", "wanted"),
    [
        ([1, 2, 3], None, 0, [1, 2, 3]),
        ([2, 3, 2], 1, 0, [1, 2, 1]),
        ([1, 3], 3, 0, [3, 5]),
        ([3, 2], 2, 0, [3, 2]),
        ([1, 2], None, 1, [2, 3]),
        ([], 3, 0, []),
    ],
)
def test_levels_go_by_the_highest_heading_of_the_section(
    written: list[int], level: int | None, shift: int, wanted: list[int]
) -> None:
    assert levels(written, level, shift) == (wanted, [])


def test_level_that_no_format_has_is_bounded_and_told() -> None:
    assert levels([1, 2], None, 5) == ([6, 6], ["M120"])
    assert levels([1, 2], None, -1) == ([1, 1], ["M120"])
