"""Decisions with one name, and Indian reports as notes print them."""

import pytest
from tests.support.notes import full, resolved


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        ("Re T [2008] UKHL 35.", "Re T", None),
        (
            "Re: F (A Child) (Placement: Proportionality) [2018] EWCA Civ 2761 para. 25.",
            "Re: F (A Child) (Placement: Proportionality)",
            "25",
        ),
        ("T (A Child) [2014] EWCA Civ 25 (para 8(vi)).", "T (A Child)", "8(vi)"),
        ("Quill LJ in J-M (A child) [2014] EWCA Civ 434.", "J-M (A child)", None),
        ("*Re Harbour Ltd* [2001] 1 BCLC 12, 15.", "Re Harbour Ltd", "15"),
        ("Quill J, A County Council v K [2005] 1 FLR 851 (para 28).", "A County Council v K", "28"),
    ],
)
def test_a_report_behind_one_name(note: str, title: str, place: str | None) -> None:
    reference = full(note)
    assert (reference.type, reference.fields["title"]) == ("jurisdiction", title)
    assert (reference.locator.value if reference.locator else None) == place


def test_a_name_and_a_paragraph_are_enough_for_what_was_cited() -> None:
    rows = resolved("Re T [2008] UKHL 35.", "Lord Quill in Re T at para 15.")
    assert rows[1][1:] == ("short", rows[0][2], "15")


def test_an_article_in_a_journal_is_no_decision() -> None:
    assert full("J Roe, “The New Ports” [2010] 2 FLR 12.").type == "article"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "Tarn Authority v Union of Quay AIR 2014 SC 1863.",
            {"title": "Tarn Authority v Union of Quay", "pages": "1863", "institution": "SC"},
        ),
        ("Tarn Properties Ltd. v.State of Quay, AIR 1982 Cal 202.", {"pages": "202", "institution": "Cal"}),
        ("Tarn & Co. v. State of Quay, (1993) I SCC 364.", {"volume": "I", "journaltitle": "SCC", "pages": "364"}),
        ("Tarn Mazdoor v State of Quay, 1996 SCC (4) 37, JT 1996 (6) 43.", {"volume": "4", "pages": "37"}),
        ("Tarn v. Union of Quay, 1992 Supp. (3) SCC 217.", {"journaltitle": "Supp. (3) SCC", "pages": "217"}),
        (
            "Tarn Ltd., Hull v. Asst. Commissioner (Assessment) Sales Tax & Ors., (2006) 8 SCC 702.",
            {"volume": "8", "pages": "702"},
        ),
        ("Tarn vs Union of Quay, 1978 AIR 597.", {"journaltitle": "AIR", "pages": "597", "date": "1978"}),
        ("Tarn v. Gull, AIR 1956 SC 44 : (1955) 2 SCR 925 : 1956 Cri LJ 140", {"pages": "44", "date": "1956"}),
    ],
)
def test_reports_of_india(note: str, expected: dict[str, str]) -> None:
    reference = full(note)
    assert {name: reference.fields.get(name) for name in expected} == expected
    assert reference.locator is None


def test_colons_part_decisions() -> None:
    assert len(resolved("Tarn v. State of Quay, AIR 1975 SC 594: Gull Mills v. State of Low, AIR 1975 SC 1234.")) == 2


@pytest.mark.parametrize(
    ("note", "expected", "place"),
    [
        (
            "Judgment of the Court of Justice of 4 July 2023 Petrel Platforms and others, "
            "C-952/21, ECLI:EU:C:2023:937, paragraph 112.",
            {"title": "Petrel Platforms and others", "date": "2023-07-04", "institution": "Court of Justice"},
            "112",
        ),
        (
            "Opinion of Advocate General Quill delivered on 11 May 2023 in Case C-933/22 Hafenbehörde, "
            "ECLI:EU:C:2023:997, paragraphs 61 to 78.",
            {"title": "Opinion of Advocate General Quill in Hafenbehörde", "date": "2023-05-11"},
            "61 to 78",
        ),
        (
            "EDPB Opinion 95/2019 on the interplay between two directives, Adopted on 12 March 2019, paragraph 38.",
            {"title": "Opinion 95/2019 on the interplay between two directives", "date": "2019-03-12"},
            "38",
        ),
        (
            "Similar rules already resulted from Article 15 of Directive 2000/91/EC of the European Parliament "
            "and of the Council of 8 June 2000 on piers.",
            {"title": "Directive 2000/91/EC of the European Parliament and of the Council of 8 June 2000 on piers"},
            "15",
        ),
    ],
)
def test_papers_of_the_union(note: str, expected: dict[str, str], place: str) -> None:
    reference = full(note)
    assert {name: reference.fields.get(name) for name in expected} == expected
    assert reference.locator is not None
    assert reference.locator.value == place


def test_a_title_in_capitals_ends_at_the_bracket_of_its_year() -> None:
    reference = full("E.M. ROE & A. POE, JR., THE TRUE STORY OF A HARBOUR 17 (Hull, Quay Steam Book Office, 1832).")
    assert reference.fields["title"] == "THE TRUE STORY OF A HARBOUR"
    assert reference.locator is not None
    assert reference.locator.value == "17"
