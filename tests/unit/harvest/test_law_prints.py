"""Old treatises, rulings on taxes, prints of committees, laws by name and number, and short forms of session laws."""

import pytest
from tests.support.notes import full, resolved, segments, works

BLACKSTONE = ("book", {"author": "Blackstone", "title": "Commentaries", "volume": "1"}, "69")


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("1 Blackstone’s Commentaries *69.", BLACKSTONE),
        ("1 Bl. Comm. *69", BLACKSTONE),
        (
            "2 A. Tarn, Institutes of the Law of Piers *12-*14 (1827).",
            (
                "book",
                {"author": "Tarn, A.", "title": "Institutes of the Law of Piers", "volume": "2", "date": "1827"},
                "12-14",
            ),
        ),
        (
            "Rev. Rul. 84-999, 1984-2 C.B. 88, 90 (holding that piers sink).",
            (
                "legislation",
                {
                    "title": "Rev. Rul. 84-999",
                    "journaltitle": "C.B.",
                    "volume": "1984-2",
                    "pages": "88",
                    "date": "1984",
                },
                "90",
            ),
        ),
        (
            "IRS Notice 2001-99, 2001-1 C.B. 730.",
            (
                "legislation",
                {
                    "title": "IRS Notice 2001-99",
                    "journaltitle": "C.B.",
                    "volume": "2001-1",
                    "pages": "730",
                    "date": "2001",
                },
                None,
            ),
        ),
        (
            "Prop. Treas. Reg. § 1.99-4(b)(7), 72 Fed. Reg. 54615, 54617 (Sept. 26, 2007).",
            (
                "legislation",
                {
                    "title": "Prop. Treas. Reg. § 1.99-4(b)(7)",
                    "journaltitle": "Fed. Reg.",
                    "volume": "72",
                    "pages": "54615",
                    "date": "2007-09-26",
                },
                "54617",
            ),
        ),
        (
            "STAFF OF J. COMM. ON FERRIES, 109TH CONG., OPTIONS TO IMPROVE PIERS 19–20 (Comm. Print 2005).",
            (
                "report",
                {
                    "author": "{STAFF OF J. COMM. ON FERRIES}",
                    "title": "OPTIONS TO IMPROVE PIERS",
                    "type": "Committee Print",
                    "date": "2005",
                },
                "19-20",
            ),
        ),
        (
            "Pilotage Law, Law No. 68 of 1996, art. 19 (providing that pilots are licensed). Few have been.",
            ("legislation", {"title": "Pilotage Law", "number": "Law No. 68", "date": "1996"}, "19"),
        ),
        (
            "Census of India, 1931 (Vol. V, Part I, Bengal and Sikkim), p. 12.",
            (
                "book",
                {
                    "title": "Census of India 1931",
                    "titleaddon": "Bengal and Sikkim",
                    "volume": "V",
                    "part": "I",
                    "date": "1931",
                },
                "12",
            ),
        ),
        (
            "Report of the Commission on Ferries, Vol. I (London: HMSO, 1930), Cmd. 3568, p. 23.",
            (
                "report",
                {
                    "title": "Report of the Commission on Ferries",
                    "volume": "I",
                    "number": "Cmd. 3568",
                    "location": "London",
                    "institution": "HMSO",
                    "date": "1930",
                },
                "23",
            ),
        ),
    ],
)
def test_what_lawyers_cite_by_number(note: str, found: tuple[str, dict[str, str], str | None]) -> None:
    reference = full(note)
    place = reference.locator.value if reference.locator else None
    assert (reference.type, dict(reference.fields), place) == found


def test_a_volume_and_a_journal_are_no_treatise() -> None:
    assert all(work.type != "book" for work in works("12 Harb. Law Rev. 34.", "3 Tarn & Low 12."))


def test_session_laws_and_yearly_reports_again() -> None:
    rows = resolved(
        "Pier Reform Act, Pub. L. No. 95-511, 92 Stat. 1783 (1978).",
        "Quay Reform Act, Pub. L. No. 95-601, 92 Stat. 2900 (1978).",
        "Tarn v. State, AIR 1952 SC 252.",
        "92 Stat. at 1790.",
        "92 Stat. at 2910.",
        "AIR 1952 SC at 262.",
        "AIR 1953 SC at 262.",
    )
    keys = [key for _, _, key, _ in rows]
    assert keys[3:] == [keys[0], keys[1], keys[2], None]
    assert [place for *_, place in rows[3:]] == ["1790", "2910", "262", "262"]


def test_a_rule_of_the_register_again() -> None:
    rows = resolved("Safe Piers, 80 Fed. Reg. 64,510, 64,512 (Oct. 1, 2015).", "*See* 80 Fed. Reg. at 64,518.")
    assert rows[1][2:] == (rows[0][2], "64,518")


def test_an_old_report_by_the_name_of_its_reporter() -> None:
    rows = resolved("Tarn v. Low, 20 U.S. (7 Wheat.) 356, 361 (1822).", "20 U.S. (7 Wheat.) at 432–35.")
    assert rows[1][2:] == (rows[0][2], "432-35")


@pytest.mark.parametrize(
    ("note", "texts"),
    [
        (
            "LUDWIG ROE, GENERAL PIER THEORY: FOUNDATIONS, APPLICATIONS 32 (1968). As he said, “There are many.”",
            ["LUDWIG ROE, GENERAL PIER THEORY: FOUNDATIONS, APPLICATIONS 32 (1968)."],
        ),
        (
            "RESTATEMENT (SECOND) OF PIERS § 570 (1977). *See generally id.* § 571.",
            ["RESTATEMENT (SECOND) OF PIERS § 570 (1977).", "id. § 571."],
        ),
        (
            "Ann Roe, *The Piers*, 86 TARN. U. L. REV. 727, 739 & n.35 (2009). In this case it sank.",
            ["Ann Roe, The Piers, 86 TARN. U. L. REV. 727, 739 & n.35 (2009)."],
        ),
        ("30 F. Cas. 581 (C.C.D. Me. 1847) (No. 18,018).", ["30 F. Cas. 581 (C.C.D. Me. 1847) (No. 18,018)."]),
    ],
)
def test_where_references_of_law_reviews_end(note: str, texts: list[str]) -> None:
    assert [one.text for one in segments(note) if one.cites] == texts


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        ("Steven A. Bank, *Codifying Piers*, 54 HARB. L. REV. 37, 41 (2001).", "Bank, Steven A.", "Codifying Piers"),
        ("PETER J.T. TARN, POLYMER PIERS 22, 79 (1986).", "Tarn, Peter J.T.", "POLYMER PIERS"),
        (
            "FRANK M. ROE, THE BUILDERS: FRUITFUL HARBOURS: THE DISCOVERY OF PIERS 127 (1979).",
            "Roe, Frank M.",
            "THE BUILDERS: FRUITFUL HARBOURS: THE DISCOVERY OF PIERS",
        ),
        (
            "The Honorable Robert E. Roe, Ann Low Lecture, *Piers Today*, 32 U. HARB. L. REV. 891, 900 (1998).",
            "Roe, Robert E.",
            "Piers Today",
        ),
    ],
)
def test_who_writes_in_law_reviews(note: str, author: str, title: str) -> None:
    fields = full(note).fields
    assert (fields["author"], fields["title"]) == (author, title)


@pytest.mark.parametrize(
    ("note", "title", "reporter"),
    [
        (
            "Tarn v. iPier Fin., Inc., 508 F. Supp. 2d 252, 256–57 (S.D.N.Y. 2007).",
            "Tarn v. iPier Fin., Inc.",
            "F. Supp. 2d",
        ),
        ("ePier Inc. v. Tarn, L.L.C., 547 U.S. 388, 391 (2006).", "ePier Inc. v. Tarn, L.L.C.", "U.S."),
        ("U.S. Pier Ass’n v. Tarn Sys., 219 U.S.P.Q. 143 (D.N.J. 1982).", "U.S. Pier Ass’n v. Tarn Sys.", "U.S.P.Q."),
        ("Tarn Piers N.V. v. Low, Ltd., 1998 R.P.C. 283 (Eng. Ch.).", "Tarn Piers N.V. v. Low, Ltd.", "R.P.C."),
    ],
)
def test_parties_and_reporters(note: str, title: str, reporter: str) -> None:
    fields = full(note).fields
    assert (fields["title"], fields["journaltitle"]) == (title, reporter)
    assert fields["date"]


def test_a_manuscript_on_file() -> None:
    reference = full("Ann Roe & Max Low, Piers 5 (Dec. 2008) (unpublished manuscript) (on file with author).")
    assert reference.fields["howpublished"] == "unpublished manuscript"


def test_two_titles_of_one_author_in_one_note() -> None:
    rows = resolved(
        "Carl D. Roe, Sr., *A Look at the Role of Harbour Counsel: Back to the Piers?*, 44 HARB. L. REV. 621 (2002);"
        " Carl D. Roe, *The Changing Role of Harbour Counsel*, 46 QUAY L.J. 1201 (1997).",
        "Roe, *A Look at the Role of Harbour Counsel*, *supra* note 1, at 632 & n.28.",
        "Roe, *The Changing Role of Harbour Counsel*, *supra* note 1.",
        "The union began with fifty members, Roe, *The Changing Role of Harbour Counsel*, *supra* note 1, at 1211.",
    )
    keys = [key for _, _, key, _ in rows]
    assert keys[2:5] == [keys[0], keys[1], keys[1]]


def test_who_wrote_an_article_wrote_no_decision() -> None:
    found = works(
        "Ann Roe, *Secrecy*, 65 HARB. L.J. 845 (1990) (noting that two cases—*Tarn v. Low & Co.*, [1942] AC 624, and"
        " *State v. Tarn*, 345 U.S. 1 (1953)—involved secrets).",
        "Roe, *supra* note 1, at 850.",
    )
    assert [work.fields["title"] for work in found if "author" in work.fields] == ["Secrecy"]


def test_an_article_and_a_short_form_in_one_sentence() -> None:
    rows = resolved(
        "Ann Roe, *Secrecy*, 65 HARB. L.J. 845 (1990).",
        "See Max Low, *The Pier Act*, 72 QUAY L. REV. 219 (1986) and Roe, *supra* note 1, at 850–52.",
        "Low, *supra* note 2, at 220.",
        "For the facts of the case, see *Roe*, *supra* note 1.",
    )
    keys = [key for _, _, key, _ in rows]
    assert keys[2] == keys[0] == keys[4]
    assert keys[1] == keys[3] != keys[0]


@pytest.mark.parametrize(
    ("note", "kind", "found", "place"),
    [
        (
            "Joshua T. Roe, *Relief as Piers Stay*, BOS. GLOBE, Apr. 1, 2007, at 1A.",
            "article",
            {"journaltitle": "BOS. GLOBE", "date": "2007-04-01"},
            "1A",
        ),
        (
            "Ann Roe, *Trying Piers*, PERSP. ON PIERS, May 2009, at 73, 74.",
            "article",
            {"journaltitle": "PERSP. ON PIERS", "pages": "73", "date": "2009-05"},
            "74",
        ),
        (
            "*In re* “Agent Green” Prod. Liab. Litig., 97 F.R.D. 427, 434 (E.D.N.Y. 1983).",
            "jurisdiction",
            {"title": "In re “Agent Green” Prod. Liab. Litig.", "journaltitle": "F.R.D."},
            "434",
        ),
        (
            "548 U.S. 557 (2006), *superseded by statute*, Pier Act of 2006, Pub. L. No. 109-366, 120 Stat. 2600.",
            "jurisdiction",
            {"title": "548 U.S. 557", "date": "2006"},
            None,
        ),
        (
            "534 F.3d 213, 216 (4th Cir. 2008), *vacated as moot sub nom.* al-Roe v. Tarn, 129 S. Ct. 1545 (2009).",
            "jurisdiction",
            {"title": "534 F.3d 213", "date": "2008"},
            "216",
        ),
        (
            "al-Roe v. Tarn, 534 F.3d 213, 217 (4th Cir. 2008), *vacated*, Al-Roe v. Low, 555 U.S. 1220 (2009).",
            "jurisdiction",
            {"title": "al-Roe v. Tarn", "journaltitle": "F.3d"},
            "217",
        ),
        (
            "Section 72(a) of the Pier Act of 1984, Pub. L. No. 98-369, 98 Stat. 494, 589, added I.R.C. § 706 (2006).",
            "legislation",
            {"date": "1984", "pages": "494"},
            "589",
        ),
        (
            "Editorial, *Piers for All*, N.Y. TIMES, Nov. 20, 2011, at SR 10.",
            "article",
            {"title": "Piers for All"},
            "10",
        ),
        (
            "Jane Roe, Piers and Power 5 (Harb. Law Sch., Working Paper No. 2020-49), https://ssrn.example/36.",
            "report",
            {"title": "Piers and Power", "number": "2020-49"},
            "5",
        ),
        (
            "SENATE COMM. ON THE HARBOURS, REORGANIZATION OF PIERS, S. REP. NO. 75-711, at 31 (1937).",
            "report",
            {"author": "{SENATE COMM. ON THE HARBOURS}", "title": "REORGANIZATION OF PIERS", "number": "75-711"},
            "31",
        ),
        (
            "THE FEDERALIST NO. 51, at 322 (James Madison) (Ada Roe ed., 1961).",
            "book",
            {"author": "Madison, James", "editor": "Roe, Ada", "title": "THE FEDERALIST NO. 51", "date": "1961"},
            "322",
        ),
        (
            "Letter from James Roe to W.T. Poe (Aug. 4, 1822), *in* 9 WRITINGS OF JAMES ROE 103 (Ada Low ed., 1910).",
            "incollection",
            {"author": "Roe, James", "booktitle": "WRITINGS OF JAMES ROE", "volume": "9", "origdate": "1822-08-04"},
            None,
        ),
    ],
)
def test_forms_of_law_reviews(note: str, kind: str, found: dict[str, str], place: str | None) -> None:
    reference = full(note)
    assert reference.type == kind
    assert {name: reference.fields.get(name) for name in found} == found
    if place is not None:
        assert reference.locator is not None
        assert reference.locator.value.endswith(place)


def test_nobody_signs_an_editorial() -> None:
    assert "author" not in full("Editorial, *Piers for All*, N.Y. TIMES, Nov. 20, 2011, at 10.").fields


@pytest.mark.parametrize(
    ("note", "kind", "found", "place"),
    [
        (
            "Rowena Roe, AI Should Replace Piers, GUARDIAN (Mar. 12, 2025, 18:30 ET), https://guardian.example/piers.",
            "article",
            {"title": "AI Should Replace Piers", "journaltitle": "GUARDIAN", "date": "2025-03-12"},
            None,
        ),
        (
            "Steve Roe, A.I. Is Coming for Pilots, N.Y. TIMES (Apr. 10, 2023), https://times.example/piers.",
            "article",
            {"author": "Roe, Steve", "title": "A.I. Is Coming for Pilots", "journaltitle": "N.Y. TIMES"},
            None,
        ),
        (
            "Ada Roe, *Piers*, CTR. FOR PIERS 14 (Mar. 4, 2024), https://piers.example/x.",
            "online",
            {"organization": "CTR. FOR PIERS", "volume": None},
            "14",
        ),
        (
            "John G. Roe, 2023 Year-End Report on Piers, SUP. CT. OF THE U.S. 5 (2023), https://court.example/piers.pdf.",
            "online",
            {"title": "2023 Year-End Report on Piers", "organization": "SUP. CT. OF THE U.S."},
            "5",
        ),
        (
            "Jonathan H. Roe & Max Low, Piers in Analysis, 73 J. PIER EDUC. (forthcoming 2024) (manuscript at 29-35).",
            "article",
            {"title": "Piers in Analysis", "journaltitle": "J. PIER EDUC.", "volume": "73", "pubstate": "forthcoming"},
            "29-35",
        ),
        (
            "Ann Roe & Ed Poe, The Making of a Pier Tool, 72 FED. PIERS, Dec. 2008, https://piers.example/tool.",
            "article",
            {"title": "The Making of a Pier Tool", "journaltitle": "FED. PIERS", "volume": "72", "date": "2008-12"},
            None,
        ),
        (
            "Ann Roe & Ed Poe, AGI, Governments, and Free Piers (Mar. 13, 2025) (unpublished manuscript).",
            "unpublished",
            {"author": "Roe, Ann and Poe, Ed", "title": "AGI, Governments, and Free Piers"},
            None,
        ),
        ("N.Y. Penal Law, § 215.58 (McKinney 2024).", "legislation", {"title": "N.Y. Penal Law"}, "215.58"),
    ],
)
def test_forms_of_pages_in_law_reviews(note: str, kind: str, found: dict[str, str | None], place: str | None) -> None:
    reference = full(note)
    assert reference.type == kind
    assert {name: reference.fields.get(name) for name in found} == found
    assert (reference.locator.value if reference.locator else None) == place


@pytest.mark.parametrize(
    ("note", "kind", "found", "place"),
    [
        (
            "HM REVENUE & CUSTOMS, MEASURING PIERS 2009 (2010).",
            "report",
            {"author": "{HM REVENUE & CUSTOMS}", "title": "MEASURING PIERS 2009"},
            None,
        ),
        (
            "CONG. GLOBE, 38TH CONG., 1ST SESS. 2515–16 (1863) (stating that piers sink).",
            "legal",
            {"title": "CONG. GLOBE, 38TH CONG., 1ST SESS.", "date": "1863"},
            "2515-16",
        ),
        (
            "1 ANNALS OF CONG. 452 (1789) (Ada Roe ed., 1834).",
            "legal",
            {"title": "ANNALS OF CONG.", "volume": "1"},
            "452",
        ),
        (
            "REPORT OF THE ROYAL COMM’N ON PIERS, 1920, [Cmd.] 615, at 56–57 (U.K.).",
            "report",
            {"title": "REPORT OF THE ROYAL COMM’N ON PIERS", "number": "[Cmd.] 615", "date": "1920"},
            "56-57",
        ),
        (
            "23(2) TARN’S LAWS OF HARBOURS 365 (4th ed., reissue 2002).",
            "book",
            {"title": "TARN’S LAWS OF HARBOURS", "volume": "23(2)", "edition": "4"},
            "365",
        ),
        (
            "ADMIN. OFFICE OF THE PIERS, TABLE 4.7: ROWING, SAILING, AND PIER CASES (2005), https://piers.example/t.pdf.",
            "report",
            {"author": "{ADMIN. OFFICE OF THE PIERS}", "title": "TABLE 4.7: ROWING, SAILING, AND PIER CASES"},
            None,
        ),
        (
            "Ann Roe, *Culture and Piers*, 27 J. ECON. PIERS. 224, 239 fig.2 (2006).",
            "article",
            {"journaltitle": "J. ECON. PIERS.", "volume": "27", "pages": "224"},
            "239, fig.2",
        ),
    ],
)
def test_papers_of_offices_and_debates(note: str, kind: str, found: dict[str, str], place: str | None) -> None:
    reference = full(note)
    assert reference.type == kind
    assert {name: reference.fields.get(name) for name in found} == found
    assert (reference.locator.value if reference.locator else None) == place
