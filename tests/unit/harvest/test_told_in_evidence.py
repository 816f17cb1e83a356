"""What witnesses told committees and commissions, by the code of their evidence, by exhibit, page and day."""

import pytest
from tests.support.notes import full, resolved


def test_written_evidence_is_known_by_its_code() -> None:
    read = resolved(
        "Harbour Trust (PRT0012) para 4.",
        "Written evidence submitted by the Harbour Trust (PRT0012).",
        "Written evidence from Ada Thornby (PRT0034), para 3.",
        "PRT0034, para 5.",
    )
    assert read[0][2] == read[1][2]
    assert read[2][2] == read[3][2] != read[0][2]
    assert [row[3] for row in read] == ["4", None, "3", "5"]


@pytest.mark.parametrize(
    ("note", "said", "place"),
    [
        (
            "Evidence to Senate Committee on Piers, Parliament of Tarnland, Quayton, 3 March 2012, 45 (Ada Thornby).",
            {"author": "Thornby, Ada", "location": "Quayton", "date": "2012-03-03"},
            "45",
        ),
        ("Transcript, Bo Quill, 3 March 2018, 1234.", {"author": "Quill, Bo", "title": "Transcript"}, "1234"),
        (
            "Exhibit 3.45, Witness statement of Ada Thornby, 3 March 2018, 12 [34].",
            {"title": "Witness statement of Ada Thornby", "number": "Exhibit 3.45", "author": "Thornby, Ada"},
            "12 [34]",
        ),
        (
            "Statement of Ada Thornby, Director, Pier Office, before the Committee on Piers, March 12, 2012.",
            {"author": "Thornby, Ada", "date": "2012-03-12"},
            None,
        ),
        (
            "Interview with Ada Thornby, Dean, Faculty of Law (Quayton, 25 July 2003).",
            {"title": "Interview with Ada Thornby, Dean, Faculty of Law", "location": "Quayton"},
            None,
        ),
        (
            "Remarks of Ada Thornby, Secretary of Piers, at the Pier Forum (Mar. 3, 2012), https://piers.example.gov/a.",
            {"title": "Remarks of Ada Thornby, Secretary of Piers, at the Pier Forum", "date": "2012-03-03"},
            None,
        ),
        ("Email from Ada Thornby to Bo Quill, 3 March 2012.", {"author": "Thornby, Ada", "date": "2012-03-03"}, None),
    ],
)
def test_who_told_it_and_when(note: str, said: dict[str, str], place: str | None) -> None:
    assert said.items() <= full(note).fields.items()
    assert resolved(note)[0][3] == place


def test_a_hearing_that_is_called_by_its_day() -> None:
    read = resolved(
        "May 13, 2010 Subcommittee Hearing at 85.",
        "May 16, 2010 Subcommittee Hearing at 12.",
        "See May 13, 2010 Subcommittee Hearing at 86-87.",
    )
    assert [row[3] for row in read] == ["85", "12", "86-87"]
    assert read[0][2] == read[2][2] != read[1][2]


@pytest.mark.parametrize(
    ("note", "number", "date"),
    [
        ("Pier Safety Bill (HC Bill 45, 2012–13), cl 4.", "HC Bill 45", "2012"),
        ("Pier Safety Bill 2012–13 (HL Bill 34).", "HL Bill 34", "2012"),
        ("Pier Safety HC Bill (2010–11) [12].", "HC Bill 12", "2010"),
    ],
)
def test_bills_of_westminster(note: str, number: str, date: str) -> None:
    read = full(note)
    assert (read.type, read.fields["number"], read.fields["date"]) == ("legislation", number, date)
