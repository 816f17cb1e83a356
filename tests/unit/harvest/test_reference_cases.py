"""Runs the cases of `tests/cases/references/`: a note, and indented below it what each of its citations says.

A full reference is given by its type and fields, a short one by names and title, an Ibid. by its word; `@` leads
to the place. A note without citations says `commentary`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.notes import segments

from briefkit.citations.model import Locator
from briefkit.harvest.model import FullReference, Ibid, Segment, ShortReference

CASES = Path(__file__).parents[2] / "cases" / "references"


def cases() -> Iterator[tuple[str, str, str]]:
    """Group, note and what it says, of all files."""
    for path in sorted(CASES.glob("*.md")):
        for block in re.split(r"\n\n+", path.read_text(encoding="utf-8").strip()):
            note, _, said = block.partition("\n")
            if not note.startswith("# "):
                yield path.stem, note, said


def said(note: str) -> str:
    """What a note was read to say, in the form of the cases."""
    lines = [f"    {line(segment)}" for segment in segments(note) if segment.cites]
    return "\n".join(lines) or "    commentary"


def line(segment: Segment) -> str:
    reading = segment.reading
    match reading:
        case FullReference():
            parts = [f"{reading.type}:", *(f"{name}={value};" for name, value in sorted(reading.fields.items()))]
        case ShortReference():
            names = " & ".join(name.get("family") or name["literal"] for name in reading.people)
            parts = ["short:", names, f"| {reading.title}", f"= note {reading.note}" if reading.note else ""]
        case Ibid():
            parts = ["ibid:", reading.word]
        case _:
            parts = []
    place = getattr(reading, "locator", None)
    relation = f"{segment.relation}:" if segment.relation else ""
    return " ".join(part for part in (relation, *parts, printed(place)) if part)


def printed(place: Locator | None) -> str:
    return f"@ {place.label} {place.value}" if place else ""


@pytest.mark.parametrize(("group", "note", "expected"), [*cases()], ids=[f"{g}: {n[:40]}" for g, n, _ in cases()])
def test_note(group: str, note: str, expected: str) -> None:
    assert said(note) == expected, group


def test_there_are_cases_of_every_kind() -> None:
    assert len([*cases()]) > 200
