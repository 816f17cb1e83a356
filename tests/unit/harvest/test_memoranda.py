"""Memoranda, messages, minutes and interviews of official histories."""

import pytest
from tests.support.notes import full, resolved


@pytest.mark.parametrize(
    ("note", "author", "date", "title", "written"),
    [
        ("Roe memo for record, no subj., 26 Jan. 1962.", "Roe", "1962-01-26", "Memorandum for record", ""),
        ("Jane Roe telegram to all Quays, 2 March 1962.", "Roe, Jane", "1962-03-02", "Telegram to all Quays", ""),
        ("D. B. Roe to Mgr., QBO, “Piers,” 19 April 1962.", "Roe, D. B.", "1962-04-19", "Piers", "To Mgr., QBO"),
        ("Memo, Roe to Poe, 4 May 62, sub: Quays.", "Roe", "1962-05-04", "Quays", "Memorandum to Poe"),
        ("Memo for Rcd, Roe, 6 May 1962, sub: Piers.", "Roe", "1962-05-06", "Piers", "Memorandum for Record"),
        ("[Roe], minutes of the Staff Meeting, 11 May 1962.", "Roe", "1962-05-11", "Minutes of the Staff Meeting", ""),
    ],
)
def test_who_wrote_is_the_author(note: str, author: str, date: str, title: str, written: str) -> None:
    """Whoever it was sent to is told in `howpublished`, where the paper has a subject."""
    fields = full(note).fields
    told = (fields["author"], fields["date"], fields["title"], fields.get("howpublished", ""))
    assert told == (author, date, title, written)


def test_a_place_in_minutes_is_kept() -> None:
    reference = full("Roe, minutes of the Quay Council, 29 May 1962, p. 6.")
    assert reference.locator is not None
    assert reference.locator.value == "6"


def test_an_interview_in_short_is_the_one_before() -> None:
    """`Roe interview` is no remark where an interview with Roe was given before; elsewhere it is one."""
    given = ("Joseph F. Roe, interview, Washington, 6 May 1970.", "Interview with Jane Poe, London, 5 May 1971.")
    found = resolved(*given, "Roe interview.", "Poe interview.", "Doe interview.")
    assert [(note, key) for note, _, key, _ in found] == [
        (1, "roe1970interview"),
        (2, found[1][2]),
        (3, "roe1970interview"),
        (4, found[1][2]),
    ]


@pytest.mark.parametrize(
    "note",
    ["Introduction to Piers, “The Quays,” 3 May 1999.", "Roe to Poe, “The Quays,” *Harbour Quarterly* 3 (1999): 4."],
)
def test_what_leads_to_a_piece_is_no_letter(note: str) -> None:
    """A title behind "to" that a journal has, or behind "introduction to", was sent to nobody."""
    assert all("howpublished" not in reference.fields for reference in [full(note)])
