"""Chapters and numbers of acts and bills, acts known by their day, names of treaties, papers of Europe and Congress."""

import pytest
from tests.support.notes import full, resolved


@pytest.mark.parametrize(
    ("behind", "number", "place"),
    [
        (", c. 42, § 4", "c. 42", "4"),
        (", ch. 42, s. 6(2)", "ch. 42", "6(2)"),
        (" c 42, s 7", "c 42", "7"),
        (" (Act No. XV of 1998), s. 12", "Act No. XV of 1998", "12"),
        (" (Ordinance IX of 1998), s. 11", "Ordinance IX of 1998", "11"),
        (" (15 of 1998), s. 3", "15 of 1998", "3"),
        (" (10 & 11 Vict c 27), s 3", "", "3"),
    ],
)
def test_the_number_behind_an_act_is_no_place(behind: str, number: str, place: str) -> None:
    note = f"Pier Safety Act 1998{behind}."
    assert (full(note).type, full(note).fields.get("number", ""), resolved(note)[0][3]) == (
        "legislation",
        number,
        place,
    )


def test_bills_by_their_numbers() -> None:
    first = full("Piers Bill 2012 (34-1), cl 3.")
    assert (first.fields["number"], first.fields["title"]) == ("34-1", "Piers Bill 2012")
    second = full("Pier Safety Bill HC Bill (2008–09) [151], cl 4.")
    assert (second.type, second.fields["number"], second.fields["date"]) == ("legislation", "HC Bill 151", "2008")


def test_an_act_that_is_known_by_its_day() -> None:
    notes = (
        "Act of May 3, 1888, ch. 12, § 4, 25 Stat. 117, 118.",
        "Act of May 3, 1888, ch. 12, § 5.",
        "Act of May 3, 1888, 25 Stat. at 118.",
    )
    read = resolved(*notes)
    assert {row[2] for row in read} == {read[0][2]}
    assert [row[3] for row in read] == ["4", "5", "118"]
    assert full("Act of Mar. 3, 2012, ch. 45, 2012 Tarn. Stat. 123, 125.").fields["journaltitle"] == "Tarn. Stat."


@pytest.mark.parametrize(
    ("first", "later", "place"),
    [
        ("P.L. 112-34, §12, 126 Stat. 345.", "Section 13 of P.L. 112-34.", "13"),
        (
            "Pier Act of 1972, Pub. L. No. 92-340, § 1, 86 Stat. 424.",
            "§3(a) of the Pier Act of 1972 (P.L. 92-340).",
            "3(a)",
        ),
        (
            "Convention Relating to Piers (adopted 28 July 1951) 189 UNTS 137 (Pier Convention) art 33.",
            "Pier Convention, art 34.",
            "34",
        ),
        ("The Piers Act, 1908, s. 12.", "Section 13, Piers Act, 1908.", "13"),
        (
            "Council of Europe, Parliamentary Assembly, Resolution 1234 (2001), para. 3.",
            "PACE Resolution 1234 (2001), para 5.",
            "5",
        ),
        ("Venice Commission, Opinion No. 123/2012, CDL-AD(2012)012, para. 34.", "CDL-AD(2012)012, para. 36.", "36"),
        (
            "U.S. Congress, House Committee on Piers, *Pier Act of 2012*, report to accompany H.R. 1234, 112th Cong.,"
            " 2nd sess., H.Rept. 112-345 (Washington: GPO, 2012), p. 12.",
            "H.Rept. 112-345, p. 13.",
            "13",
        ),
    ],
)
def test_one_law_or_paper(first: str, later: str, place: str) -> None:
    one, other = resolved(first, later)
    assert (one[2], other[3]) == (other[2], place)


@pytest.mark.parametrize(
    ("note", "title", "date"),
    [
        (
            "Council Decision 2013/123/CFSP of 12 March 2013, OJ L 12, 13.3.2013, p. 4.",
            "Council Decision 2013/123/CFSP of 12 March 2013",
            "2013-03-12",
        ),
        ("European Court of Auditors, Special Report No 12/2013, *Piers*, para. 34.", "Piers", "2013"),
        ("PACE, *Piers and rights*, Doc. 12345, 3 March 2012, para. 4.", "Piers and rights", "2012-03-03"),
    ],
)
def test_days_and_years_of_papers(note: str, title: str, date: str) -> None:
    assert (full(note).fields["title"], full(note).fields["date"]) == (title, date)


def test_what_a_committee_reported() -> None:
    reading = full(
        "U.S. Congress, Senate Committee on Piers, *Pier Safety*, report, 112th Cong., 2nd sess., March 3, 2012,"
        " S.Rept. 112-45 (Washington, DC: GPO, 2012), pp. 3-4."
    )
    assert reading.fields["title"] == "Pier Safety"
    assert (reading.fields["number"], reading.fields["date"]) == ("S.Rept. 112-45", "2012-03-03")
