"""Typewriter apostrophes and parted subsections, as plain copies of law reviews have them."""

import pytest
from tests.support.notes import full, resolved, segments

from briefkit.harvest.marks.apostrophes import with_printed_apostrophes


@pytest.mark.parametrize(
    ("note", "journal", "volume", "place"),
    [
        ("Ada Roe, Quay Codes, 34 Md. J. Int'l L. 249, 261 (2019).", "Md. J. Int'l L.", "34", "261"),
        (
            "Ada Roe & Jo Poe, Piers, 19 Cornell J.L. & Pub. Pol'y 335, 346 (2010).",
            "Cornell J.L. & Pub. Pol'y",
            "19",
            "346",
        ),
        ("Jo Poe, Note, Toward Piers, 28 Va. Env't L.J. 121, 128 (2010).", "Va. Env't L.J.", "28", "128"),
        ("John Roe, The Quay's Edge, 12 Int'l J. Const. L. 45, 50 (2014).", "Int'l J. Const. L.", "12", "50"),
    ],
)
def test_journals_with_straight_apostrophes_are_journals(note: str, journal: str, volume: str, place: str) -> None:
    """The fields keep the apostrophes of the source."""
    reference = full(note)
    assert (reference.type, reference.fields["journaltitle"], reference.fields["volume"]) == (
        "article",
        journal,
        volume,
    )
    assert reference.locator is not None
    assert reference.locator.value == place


def test_only_apostrophes_within_words_are_taken_for_such() -> None:
    """Quotation marks stay; a text that has printed ones is left as it is."""
    assert with_printed_apostrophes("'Roe's Quays'") == "'Roe’s Quays'"
    assert with_printed_apostrophes("Roe's and Poe’s") == "Roe's and Poe’s"


def test_subsections_that_a_scan_parts_are_one_place() -> None:
    """A year in brackets behind them is none; the segments still are the whole note."""
    notes = ("42 U.S.C. § 6833(a) (5) (A) (2018).", "Id. § 6833(b) (2) (A) (i).")
    assert [place for *_, place in resolved(*notes)] == ["6833(a)(5)(A)", "6833(b)(2)(A)(i)"]
    spans = [one.span for one in segments(notes[0])]
    assert (spans[0].start, spans[-1].end) == (0, len(notes[0]))


def test_a_press_release_is_by_the_body_behind_it() -> None:
    """`Press Release` is a kind of paper and nobody's name."""
    fields = full(
        "Press Release, U.S. Department of Ports, Quays Reopen at Last (May 3, 2010), http://ports.gov/a."
    ).fields
    assert (fields["author"], fields["title"]) == ("{U.S. Department of Ports}", "Quays Reopen at Last")
