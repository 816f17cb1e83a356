"""Forms of law reviews: acts by section and page, bills, files without names, papers of parties, notes renumbered."""

import pytest
from tests.support.notes import full, resolved, works


def test_an_act_whose_name_has_commas_by_section_and_page() -> None:
    act = "Northern Ferry, Quay, and Pilot Act § 301(a), 52 Stat. 1040, 1042 (1938) [hereinafter NFQA]."
    first, second, third = resolved(
        act, "NFQA § 502(a), 52 Stat. at 1042, codified at 21 U.S.C. § 352(a).", "NFQA § 301(n)."
    )
    assert first[2] == second[2] == third[2]
    assert [first[3], second[3], third[3]] == ["301(a)", "502(a)", "301(n)"]
    (work,) = (one for one in works(act) if one.type == "legislation")
    assert (work.fields["title"], work.fields["pages"]) == ("Northern Ferry, Quay, and Pilot Act", "1040")


def test_a_bill_with_commas_in_its_name_is_no_book() -> None:
    reading = full("Cheap Piers, Big Tolls Act, S.5573, 118th Cong. (2024).")
    assert (reading.type, reading.fields["title"], reading.fields["number"]) == (
        "legislation",
        "Cheap Piers, Big Tolls Act",
        "S.5573",
    )


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Carrow Harb., Ltd. v. Nordkaj A/S, 566 U.S. 399, 415 (2012).", "Carrow Harb., Ltd. v. Nordkaj A/S"),
        ("aaiQuay Inc. v. Thornby, 296 F.3d 227, 237 (4th Cir. 2002).", "aaiQuay Inc. v. Thornby"),
    ],
)
def test_parties_with_strokes_and_small_letters(note: str, title: str) -> None:
    assert (full(note).type, full(note).fields["title"]) == ("jurisdiction", title)


def test_a_decision_of_a_database_without_its_name() -> None:
    note = (
        "No. CV1803, 2023 WL 901708, at *7-8 (D.N.J. Dec. 29, 2023), appeal filed, No. 24-13 (Fed. Cir. Jan. 1, 2024)."
    )
    reading = full(note)
    assert (reading.fields["number"], reading.fields["volume"], reading.fields["pages"]) == ("CV1803", "2023", "901708")
    assert resolved(note, "Id. at *3.", "2023 WL 901708, at *9.")[1:] == [
        (2, "ibid", "wl2023p901708", "3"),
        (3, "short", "wl2023p901708", "9"),
    ]


def test_a_brief_has_its_file_and_page() -> None:
    amicus = full(
        "Brief for the Quay Board as Amicus Curiae, Norby Ferries, Inc. v. Thornby LLC, No. 22-37 (U.S. Mar. 29, 2023)."
    )
    assert (amicus.fields["number"], amicus.fields["date"], amicus.locator) == ("22-37", "2023-03-29", None)
    paged = full("Brief for Petitioner 17 n.5, Norby v. Thornby, No. 22-37 (U.S. Mar. 29, 2023).")
    assert paged.locator is not None
    assert (paged.fields["title"], paged.locator.value) == ("Brief for Petitioner, Norby v. Thornby", "17 n.5")


def test_a_paper_of_the_accused_in_short() -> None:
    assert [one[3] for one in resolved("Norby Statement of Offense, at 2.", "Norby Statement of Offense, at 4.")] == [
        "2",
        "4",
    ]


def test_the_introduction_above_is_no_work() -> None:
    case = "Norby v. Thornby, 7 F.4th 1320, 1326 (Fed. Cir. 2021). As noted in the introduction, supra, it took two."
    assert resolved(case, "Id. at 1327.")[-1][1:] == ("ibid", "norby2021thornby", "1327")


RENUMBERED = (
    "Ida R. Norby, Ferry Rules, 20 Quay L. Rev. 831 (2003).",
    *(
        f"Ann Thornby, {title}, 12 Quay L. Rev. {page} (199{page})."
        for page, title in enumerate(
            ("Docks at Sea", "Cranes at Sea", "Locks at Sea", "Piers at Sea", "Tolls at Sea", "Ships at Sea"), 1
        )
    ),
    "Ida R. Norby, Ferry Tolls, 66 Quay L. Rev. 1 (2005).",
    "Ann Thornby, Gulls at Sea, 12 Quay L. Rev. 90 (1999).",
)


def test_of_an_author_the_work_near_the_note_that_is_named() -> None:
    later = resolved(*RENUMBERED, "Norby, supra note 9, at 12.")
    assert later[-1][1:] == ("short", "norby2005ferry", "12")
    earlier = resolved(*RENUMBERED, "Norby, supra note 2, at 840.")
    assert earlier[-1][1:] == ("short", "norby2003ferry", "840")


def test_halfway_between_two_works_neither_is_meant() -> None:
    assert resolved(*RENUMBERED, "Norby, supra note 5, at 12.")[-1][2] is None


def test_a_name_in_capitals_is_the_beginning_of_a_title() -> None:
    label = "QUAYEX® (quayol) Tablets (Oct. 2010 rev.), https://drugs.example.org/label/2011.pdf."
    key = resolved(label)[0][2]
    assert resolved(label, "21 C.F.R. § 201.57.", "See QUAYEX, supra note 2.")[-1][2] == key


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        (
            "Council regulation (EU) 2015/323 of 2 March 2015 on quays. Available at http://law.example.eu/1",
            "Council regulation (EU) 2015/323 of 2 March 2015 on quays",
            None,
        ),
        ("See article 12 of regulation 1306/2013.", "regulation 1306/2013", "12"),
        (
            "Definitive adoption (EU, EURATOM) 2015/339 of the Quay budget for 2015.",
            "Definitive adoption (EU, EURATOM) 2015/339 of the Quay budget for 2015",
            None,
        ),
    ],
)
def test_acts_of_the_union_with_small_letters(note: str, title: str, place: str | None) -> None:
    reading = full(note)
    assert (reading.type, reading.fields["title"]) == ("legislation", title)
    assert (reading.locator.value if reading.locator else None) == place


def test_a_law_may_begin_with_its_year() -> None:
    (work,) = works("1982 Quay Pilots Act, s 3.")
    assert (work.type, work.fields["title"]) == ("legal", "1982 Quay Pilots Act")


def test_a_patent_by_its_number_its_end_and_the_place_in_it() -> None:
    notes = ("U.S. Patent No. 8,123,450, claim 10.", "U.S. Patent No. 8,123,450 col. 3 ll. 12-15 (filed June 7, 2010).")
    cited = resolved(*notes, "’450 patent, col. 4.")
    assert len({one[2] for one in cited}) == 1
    assert [one[3] for one in cited] == ["claim 10", "3 ll. 12-15", "4"]
    (work,) = works(*notes)
    assert (work.type, work.fields["number"], work.fields["date"]) == ("patent", "8,123,450", "2010-06-07")


def test_an_application_by_its_paragraph() -> None:
    reading = full("U.S. Patent App. Pub. No. 2015/0123456, ¶ 12.")
    assert reading.locator is not None
    assert (reading.type, reading.locator.label, reading.locator.value) == ("patent", "paragraph", "12")


def test_a_title_may_begin_with_a_number_behind_a_body() -> None:
    reading = full(
        "QTPJ, €6 billion in subsidies keep quays open, October 2011, online: http://www.qtpj.example.org/6-billion"
    )
    assert (reading.fields["author"], reading.fields["title"]) == ("QTPJ", "€6 billion in subsidies keep quays open")
