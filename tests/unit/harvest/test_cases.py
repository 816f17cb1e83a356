"""Runs the cases of `tests/cases/harvest/`: notes, then what they mean, the findings, and entries of the library.

A line of "resolved" is note, form, citekey (`?` where none was found) and locator (`-`); of "findings" code and note.
"""

import re
from pathlib import Path

import pytest
from tests.support.notes import harvested, resolved

from briefkit.bibliography.write import format_entry
from briefkit.harvest.library.shelving import new_entry

CASES = Path(__file__).parents[2] / "cases" / "harvest"


def parts(case: str) -> dict[str, str]:
    head, *rest = re.split(r"^## (\w+)\n", case, flags=re.MULTILINE)
    return {"notes": head, **dict(zip(rest[::2], (text.strip() for text in rest[1::2]), strict=True))}


@pytest.mark.parametrize("path", sorted(CASES.glob("*.md")), ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = parts(path.read_text(encoding="utf-8"))
    notes = re.findall(r"^\d+\. (.*)$", case["notes"], flags=re.MULTILINE)
    rows = [f"{number} {form} {key or '?'} {place or '-'}" for number, form, key, place in resolved(*notes)]
    assert rows == case["resolved"].splitlines()
    found = harvested(*notes)
    assert [f"{one.code} {one.notes[0]}" for one in found.findings] == case["findings"].splitlines()
    entries = {work.key: format_entry(new_entry(work)) for work in found.works}
    for block in re.split(r"\n\n(?=@)", case["library"]):
        key = block.partition("{")[2].partition(",")[0]
        assert entries[key] == block
