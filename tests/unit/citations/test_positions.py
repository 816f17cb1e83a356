"""Positions of cites: first, subsequent, ibid, ibid-with-locator."""

from briefkit.citations.model import Cite, Locator, NoteCites
from briefkit.citations.positions import positions, reasons


def note(number: int, *citations: str) -> NoteCites:
    """A note from texts like `a 5; b` (one a citation)."""
    return NoteCites(number, tuple(tuple(cite(part) for part in text.split(";")) for text in citations))


def cite(text: str) -> Cite:
    key, _, page = text.strip().partition(" ")
    return Cite(key, Locator("page", page) if page else None)


def flat(*notes: NoteCites) -> list[str]:
    return [str(position) for group in positions(notes) for position in group]


def test_first_then_ibid_at_the_same_and_another_place() -> None:
    assert flat(note(1, "a 5"), note(2, "a 5"), note(3, "a 7")) == ["first", "ibid", "ibid-with-locator"]


def test_cite_without_locator_after_one_with_is_subsequent() -> None:
    assert flat(note(1, "a 5"), note(2, "a"), note(3, "a"), note(4, "a 2")) == [
        "first",
        "subsequent",
        "ibid",
        "ibid-with-locator",
    ]


def test_another_note_between_breaks_the_run() -> None:
    assert flat(note(1, "a"), note(2, "b"), note(3, "a")) == ["first", "first", "subsequent"]


def test_written_note_between_breaks_the_run() -> None:
    notes = (note(1, "a"), NoteCites(2, ()), note(3, "a"))
    assert flat(*notes) == ["first", "subsequent"]
    assert reasons(notes, positions(notes))[2] == ("subsequent: cited in note 1; note 2 is a written note",)


def test_note_with_several_works_is_no_ground_for_ibid() -> None:
    assert flat(note(1, "a; b"), note(2, "b")) == ["first", "first", "subsequent"]
    assert flat(note(1, "a", "b"), note(2, "b")) == ["first", "first", "subsequent"]


def test_two_cites_of_one_work_in_a_citation() -> None:
    assert flat(note(1, "a 5; a 6")) == ["first", "ibid-with-locator"]


def test_first_cite_of_a_note_of_several_may_be_ibid() -> None:
    assert flat(note(1, "a 5"), note(2, "a 6; b")) == ["first", "ibid-with-locator", "first"]
