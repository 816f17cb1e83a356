"""Papers that were handed over, by the stamps on their pages and the exhibits they became."""

import pytest
from tests.support.notes import full, resolved, works


@pytest.mark.parametrize(
    ("note", "said", "place"),
    [
        (
            "QRY-04976462 at 18:34-19:12 (Video of Speech on Pier 12/22/2020).",
            {"title": "Video of Speech on Pier", "date": "2020-12-22", "number": "QRY-04976462"},
            "18:34-19:12",
        ),
        ("QRY-00123456 at 15 (Int. Tr.).", {"title": "Int. Tr.", "number": "QRY-00123456"}, "15"),
        (
            "10/20/2006 email from Ada Thornby to Bo Quill at Pier Bank, PIER_PSI_EMAIL01774820-21.",
            {
                "author": "Thornby, Ada",
                "date": "2006-10-20",
                "number": "PIER_PSI_EMAIL01774820-21",
                "title": "Email to Bo Quill at Pier Bank",
            },
            None,
        ),
        (
            "6/22/2007 chart entitled, “Late Piers,” PIER_WM03409861, at 400, Hearing Exhibit 4/13-47c.",
            {"title": "Late Piers", "howpublished": "Chart", "number": "PIER_WM03409861, Hearing Exhibit 4/13-47c"},
            "400",
        ),
        ("4/2010 Pier Report, at 23, Hearing Exhibit 4/16-82.", {"title": "Pier Report", "date": "2010-04"}, "23"),
        (
            "Letter from Ada Thornby to Bo Quill (June 6, 2012), QRY-PIER-000123-26.",
            {"author": "Thornby, Ada", "date": "2012-06-06", "number": "QRY-PIER-000123-26"},
            None,
        ),
    ],
)
def test_what_the_page_is_and_its_stamp(note: str, said: dict[str, str], place: str | None) -> None:
    read = full(note)
    assert read.type == "misc"
    assert said.items() <= read.fields.items()
    assert (read.locator.value if read.locator else None) == place


def test_the_stamp_alone_is_a_short_form() -> None:
    notes = (
        "6/22/2007 chart entitled, “Late Piers,” PIER_PSI_00012399, at 400.",
        "PIER_PSI_00012399, at 402.",
        "See PIER_PSI_00012399 (showing the losses).",
    )
    assert len(works(*notes)) == 1
    assert [row[3] for row in resolved(*notes)] == ["400", "402", None]


def test_transcripts_of_two_stamps_are_two() -> None:
    assert len(works("QRY-00123456 at 1 (Int. Tr.).", "QRY-00123499 at 2 (Int. Tr.).")) == 2
    assert len(works("QRY-00123456 at 1 (Int. Tr.).", "QRY-00123456 at 2 (Int. Tr.).")) == 1


@pytest.mark.parametrize("note", ["FR 12345 (May 3, 2012).", "OCLC 12345678 (Microfilm)."])
def test_other_numbers_are_no_stamps(note: str) -> None:
    assert "number" not in full(note).fields
