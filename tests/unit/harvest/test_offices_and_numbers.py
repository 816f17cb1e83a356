"""Offices cited by the last part of their name, papers by their number alone, days in figures with the month first."""

import pytest
from tests.support.notes import full, resolved, works


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "Government of Tarnland, Ministry of Piers, *Annual Report 2011–12* (Leeds, 2012), p. 34.",
            "Ministry of Piers, *Annual Report 2011–12*, p. 36.",
        ),
        (
            "U.S. Department of Quays, Office of Inspector General, *Audit of Piers* (Leeds, March 2012), p. 12.",
            "DOQ OIG, *Audit of Piers*, p. 14.",
        ),
        (
            "House of Commons Harbour Committee, *Pier Strategy*, HC 345, 12 March 2013, para 34.",
            "Harbour Committee, *Pier Strategy*, para 36.",
        ),
        (
            "House of Lords Harbour Committee, *Piers Abroad*, 12th Report of Session 2016–17, HL Paper 123, para 45.",
            "HL Paper 123, para 47.",
        ),
        ("Harbour Committee, Third Report of Session 2012–13, *Pier Strategy*, HC 345, para 34.", "HC 345, para 36."),
        ("UNSC Res 1234 (2012), para. 3.", "S/RES/1234 (2012), para. 5."),
        ("UN Security Council, Resolution 1234 (2012), para. 7.", "UNSC Res 1234 (2012), para. 3."),
        (
            "ECF No. 252, *United States v. Thornby*, No. 23 Cr. 257 (D.D.C. Oct. 2, 2024).",
            "ECF No. 252 at 14.",
        ),
    ],
)
def test_one_paper(first: str, later: str) -> None:
    one, other = resolved(first, later)
    assert one[2] == other[2]
    assert other[3]


def test_the_number_of_a_paper_of_the_lords() -> None:
    reading = full("Harbour Committee, *Piers Abroad*, 12th Report of Session 2016–17, HL Paper 123, para 45.")
    assert (reading.fields["number"], "institution" in reading.fields) == ("HL Paper 123", False)


def test_the_order_of_days_in_figures_is_that_of_the_document() -> None:
    doubtful = "Interview of Ada Thornby (2/9/2010)."
    american = [work.fields["date"] for work in works(doubtful, "Email from Ada Thornby to Bo Quill (4/13/2010).")]
    assert american == ["2010-02-09", "2010-04-13"]
    other = [work.fields["date"] for work in works(doubtful, "Email from Ada Thornby to Bo Quill (13/4/2010).")]
    assert other == ["2010-09-02", "2010-04-13"]
