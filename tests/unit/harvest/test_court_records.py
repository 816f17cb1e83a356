"""Papers of a court's file, of parliaments and offices, by what they are and their numbers."""

import pytest
from tests.support.notes import full, resolved, works


@pytest.mark.parametrize(
    ("note", "title", "number", "place"),
    [
        ("Compl. ¶ 12, ECF No. 3.", "Compl.", "ECF No. 3", ("paragraph", "12")),
        ("Trial Tr. 45:12–46:3, ECF No. 145.", "Trial Tr.", "ECF No. 145", ("line", "45:12-46:3")),
        ("Pl.’s Mem. at 12, ECF No. 33.", "Pl.’s Mem.", "ECF No. 33", ("page", "12")),
        ("Decl. of Ada Roe ¶ 5, ECF No. 12-3.", "Decl. of Ada Roe", "ECF No. 12-3", ("paragraph", "5")),
        ("ECF No. 77, at 4.", "ECF No. 77", None, ("page", "4")),
        (
            "Compl. at 14, Tarn v. Low, No. 19-cv-12 (N.D. Cal. June 2, 2019).",
            "Compl., Tarn v. Low",
            "19-cv-12",
            ("page", "14"),
        ),
    ],
)
def test_a_paper_of_the_file(note: str, title: str, number: str | None, place: tuple[str, str]) -> None:
    reference = full(note)
    assert (reference.type, reference.fields["title"], reference.fields.get("number")) == ("legal", title, number)
    assert reference.locator is not None
    assert (reference.locator.label, reference.locator.value) == place


def test_page_and_line_are_no_volume() -> None:
    assert [row[3] for row in resolved("Tr. 14:3.", "Tr. 15:1–4.")] == ["14:3", "15:1-4"]


def test_briefs_differ_by_the_party_alone() -> None:
    rows = resolved(
        "Brief for Scholars of Harbours as Amici Curiae 12–14, and n. 32.",
        "Brief for Scholars of Ferries as Amici Curiae 12.",
        "Brief for Scholars of Ferries 13.",
        "Tr. of Oral Arg. 75–76.",
    )
    assert [row[3] for row in rows] == ["12-14, and n. 32", "12", "13", "75-76"]
    assert len({row[2] for row in rows}) == 3
    assert rows[1][2] == rows[2][2]


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        ("Explanatory Memorandum, Harbours Bill 2004 (Cth) 12.", "Explanatory Memorandum, Harbours Bill 2004", "12"),
        (
            "Revised Explanatory Memorandum, Piers Bill 2010 (Cth), 14 [2.3].",
            "Revised Explanatory Memorandum, Piers Bill 2010",
            "14 [2.3]",
        ),
        ("Executive Order on Safe Harbours, 12 May 2021.", "Executive Order on Safe Harbours", None),
        ("S. Doc. No. 97-1, at 12 (1981).", "S. Doc. No. 97-1", "12"),
        ("H.R. Conf. Rep. No. 104-458, at 121 (1996).", "H.R. Conf. Rep. No. 104-458", "121"),
        ("National Pier Act, S. 1867, 112th Cong. § 1031(e) (2011).", "National Pier Act", "1031(e)"),
        ("Under the Pier and Tide Act (PTA), 21 U.S.C. §§ 301–399a.", "Pier and Tide Act", "301-399a"),
        (
            "The President also closed all ports worldwide, Exec. Order No. 13,491, 3 C.F.R. 199 § 4(a) (2009).",
            "Exec. Order No. 13,491",
            "4(a)",
        ),
        (
            "Pier Immunities Act, Pub. L. 94–583, 28 U.S.C. §§ 1330, 1602–1611.",
            "Pier Immunities Act",
            "1330, 1602-1611",
        ),
    ],
)
def test_papers_of_parliaments_and_presidents(note: str, title: str, place: str | None) -> None:
    reference = full(note)
    assert (reference.type, reference.fields["title"]) == ("legislation", title)
    assert (reference.locator.value if reference.locator else None) == place


def test_what_codifies_an_act_later_is_not_its_date() -> None:
    note = "Pier Act of 2005, Pub. L. No. 109-148, § 5, 119 Stat. 2739 (codified in 42 U.S.C. (2006))."
    assert full(note).fields["date"] == "2005"


def test_acts_of_two_parliaments_are_two() -> None:
    found = works("Evidence Act 1995 (Cth) s 5.", "Evidence Act 1995 (NSW) sch 2 s 18.")
    assert [(one.fields["title"], one.fields["titleaddon"]) for one in found] == [
        ("Evidence Act 1995", "(Cth)"),
        ("Evidence Act 1995", "(NSW)"),
    ]


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Harbours Act 1990 (UK), ss 5–7, sch 1 cl 3.", "5-7, sch 1 cl 3"),
        ("Harbours Act 1990 (Cth) sch 2 s 18.", "2 s 18"),
        ("Harbours Act 1990, s 78, Sch 6.", "78, Sch 6"),
        ("Miss. Code Ann. §41–41–191(4)(b) (2018).", "41-41-191(4)(b)"),
        ("N.J. STAT. ANN. § 26:1A-7 (West 2007).", "26:1A-7"),
    ],
)
def test_places_in_laws(note: str, place: str) -> None:
    assert [row[3] for row in resolved(note)] == [place]


def test_a_census_has_volume_part_and_title() -> None:
    note = "Census of Tarnland 1961, vol. I, part II-A (i), General Tables (Hull: Quay Press, 1964), 45."
    reference = full(note)
    assert reference.fields == {
        "date": "1964",
        "location": "Hull",
        "part": "II-A (i)",
        "publisher": "Quay Press",
        "title": "Census of Tarnland 1961",
        "titleaddon": "General Tables",
        "volume": "I",
    }
    assert reference.locator is not None
    assert reference.locator.value == "45"


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        ("Four Essays on Harbours 121 (1969).", "Four Essays on Harbours", "121"),
        ("2 Gull’s Harbour Magazine 931 (Aug. 1732).", "Gull’s Harbour Magazine", "931"),
        ("Leges Portus Primi 222–223 (L. Low ed. 1972) (on piers).", "Leges Portus Primi", "222-223"),
    ],
)
def test_books_without_author_have_the_page_before_the_year(note: str, title: str, place: str) -> None:
    reference = full(note)
    assert reference.fields["title"] == title
    assert reference.locator is not None
    assert reference.locator.value == place


def test_papers_of_the_file_are_cited_again_without_their_numbers() -> None:
    notes = ("Compl. ¶ 12, ECF No. 1.", "Compl. ¶ 44.", "Poe Decl. ¶ 4, ECF No. 12-1; Low Decl. ¶ 4, ECF No. 12-2.")
    rows = resolved(*notes, "Poe Decl. ¶ 5.", "Pet. App. 12a.")
    assert [row[3] for row in rows] == ["12", "44", "4", "4", "5", "12a"]
    assert rows[0][2] == rows[1][2] != rows[2][2] == rows[4][2] != rows[3][2]
    assert not any("author" in work.fields for work in works(*notes, "Poe Decl. ¶ 5.", "Pet. App. 12a."))


@pytest.mark.parametrize(
    ("note", "title", "number", "page"),
    [
        ("Tr. of Oral Arg. 12, *Tarn v. Low*, 410 U.S. 113 (1973).", "Tr. of Oral Arg., Tarn v. Low", None, "12"),
        (
            "Brief for Petitioners at 12, *Tarn*, 410 U.S. 113 (No. 70-18).",
            "Brief for Petitioners, Tarn",
            "70-18",
            "12",
        ),
        (
            "Brief for Petitioners at 14, *Tarn v. Low*, 410 U.S. 113 (1973) (No. 70-18).",
            "Brief for Petitioners, Tarn v. Low",
            "70-18",
            "14",
        ),
    ],
)
def test_a_paper_of_a_case_in_a_reporter(note: str, title: str, number: str | None, page: str) -> None:
    reference = full(note)
    assert (reference.type, reference.fields["title"], reference.fields.get("number")) == ("legal", title, number)
    assert reference.locator is not None
    assert reference.locator.value == page
