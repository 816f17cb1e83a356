"""Notes that are a place alone go on with the work of the note before."""

import pytest
from tests.support.notes import resolved

BOOK = "Jane Roe, *Quays of the North* (London: Quay, 1999), 4."
CHAPTER = "Jane Roe, *Quays of the North* (London: Quay, 1999), ch. 1."
TWO = "Jane Poe, *Piers* (Leeds: Quay, 2000), 4; Ada Doe, *Locks* (Leeds: Quay, 2001), 5."
PAGE = "Jane Poe, “How Quays Close,” *Daily Harbour*, 3 May 2001."


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("p. 49.", "49"),
    ],
)
def test_a_place_alone_is_one_in_the_only_work_before(note: str, place: str) -> None:
    """A chapter before a page is no volume of the work."""
    found = resolved(BOOK, note)
    assert found[1] == (2, "ibid", "roe1999quays", place)


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Pt. II, ch. 2, pp. 88-9.", "II, ch. 2, pp. 88-9"),
        ("Ch. 2, p. 60 ff.", "2, p. 60 ff"),
        ("Chap. 3, third argument, p. 66.", "3, third argument, p. 66"),
    ],
)
def test_a_division_alone_is_one_of_a_work_that_is_cited_by_divisions(note: str, place: str) -> None:
    """Behind a page of one work `Book VI` is of another; a chapter before a page is no volume."""
    assert resolved(CHAPTER, note)[1] == (2, "ibid", "roe1999quays", place)
    assert [number for number, *_ in resolved(BOOK, note) if number == 2] == []


@pytest.mark.parametrize("before", [TWO, PAGE, "The quays were closed."])
def test_where_it_may_be_in_several_or_in_none_it_is_a_remark(before: str) -> None:
    """Two works, and what has no pages to go through, are not gone on with."""
    assert [note for note, *_ in resolved(before, "p. 49.") if note == 2] == []
