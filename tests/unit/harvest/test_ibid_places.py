"""Ibid. behind several works by the kind of its place and by what its remark quotes; second papers of an office."""

import pytest
from tests.support.notes import full, resolved, works


@pytest.mark.parametrize(
    ("first", "later", "which"),
    [
        ("*Quay v. Roe*, 512 U.S. 45, 47 (1994); *Doe v. Poe*, 88 F.3d 700, 705 (2d Cir. 1996).", "*Id.* at 49.", 0),
        ("*Quay v. Roe*, 512 U.S. 45, 47 (1994); 42 U.S.C. § 1983.", "*Id.* § 1985.", 1),
        ("*Quay v Roe* [2012] UKSC 3 [12]; Ada Thornby, *Piers* (OUP 2012) 45.", "ibid [14].", 0),
        ("Pier Act 1990, s 12; *Quay v Roe* [2012] UKSC 3 [12].", "ibid, s 13.", 0),
        (
            "*Quay v. Roe*, 12 U.S. 34, 36 (1990); *Doe v. Poe*, 13 U.S. 45, 47 (1991).",
            "*Id.* (quoting *Quay*, 12 U.S. at 36).",
            1,
        ),
    ],
)
def test_the_only_work_that_an_ibid_can_mean(first: str, later: str, which: int) -> None:
    read = resolved(first, later)
    assert next(row[2] for row in read if row[1] == "ibid") == read[which][2]


def test_an_ibid_that_several_works_can_mean_stays_open() -> None:
    first = "Ada Thornby, *Piers* (Leeds: Quay, 2012), 45; Harbour Office, *Report* (Leeds: Quay, 2010), 3."
    assert next(row for row in resolved(first, "Ibid., 47.") if row[1] == "ibid")[2] is None


def test_second_papers_of_an_office_and_their_numbers() -> None:
    note = (
        "Harbour Office, *Inspection of Piers*, 22-22 (Washington, D.C.: Sept. 29, 2022); and *Pier Loans*, 25-16"
        " (Washington, D.C.: May 29, 2025)."
    )
    said = [(one.fields["author"], one.fields["number"], one.fields["title"]) for one in works(note)]
    assert sorted(said, key=lambda one: one[1]) == [
        ("{Harbour Office}", "22-22", "Inspection of Piers"),
        ("{Harbour Office}", "25-16", "Pier Loans"),
    ]
    order = full("Department of Piers, *Radio at Sea*, DOP Order 413.3B (Washington, D.C.: June 21, 2023).")
    assert (order.type, order.fields["number"]) == ("report", "DOP Order 413.3B")


def test_a_page_without_address_that_was_read_on_a_day() -> None:
    reading = full("Harbour Office, “Pier Law.” Accessed February 15, 2024.")
    assert (reading.type, reading.fields["urldate"]) == ("online", "2024-02-15")


def test_an_office_of_a_department_is_no_family_name() -> None:
    reading = full(
        "HDA, U.S. Department of Harbours, “Pier Notice,” *Federal Register* 77, no. 12 (January 19, 2012): 27."
    )
    assert reading.fields["title"] == "Pier Notice"
    assert reading.fields["author"] == "{HDA, U.S. Department of Harbours}"
