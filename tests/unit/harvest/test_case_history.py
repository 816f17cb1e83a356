"""What became of a decision, neutral citations with their place, and the names that courts number."""

import pytest
from tests.support.notes import full, resolved


def test_the_year_that_only_the_later_history_has() -> None:
    note = "*Quay v. Thornby*, 88 F.3d 700, 705 (2d Cir.), *cert. denied*, 519 U.S. 12 (1996)."
    reading = full(note)
    assert (reading.fields["date"], reading.fields["institution"]) == ("1996", "2d Cir.")
    assert reading.fields["addendum"] == "cert. denied, 519 U.S. 12 (1996)"
    assert resolved(note)[0][3] == "705"


@pytest.mark.parametrize(
    ("history", "told"),
    [
        ("*rev’d on other grounds*, 512 U.S. 45 (1994)", "rev’d on other grounds, 512 U.S. 45 (1994)"),
        (
            "*vacated*, 520 U.S. 1 (1997), *and aff’d on remand*, 120 F.3d 12 (2d Cir. 1997)",
            "vacated, 520 U.S. 1 (1997), and aff’d on remand, 120 F.3d 12 (2d Cir. 1997)",
        ),
    ],
)
def test_later_history_is_kept_with_the_decision(history: str, told: str) -> None:
    reading = full(f"*Quay v. Thornby*, 88 F.3d 700 (2d Cir. 1993), {history}.")
    assert (reading.fields["addendum"], reading.fields["pages"]) == (told, "700")


@pytest.mark.parametrize(
    ("note", "fields", "place"),
    [
        ("*Quay v Thornby*, 2012 SCC 34 at para 45, [2012] 2 SCR 123.", ("2012", "SCC", "34"), "45"),
        ("*R v Thornby*, 2012 ONCA 345 at paras 12–14.", ("2012", "ONCA", "345"), "12-14"),
        ("*Quay v Thornby* 1932 SC (HL) 31, 40.", ("1932", "SC (HL)", "31"), "40"),
    ],
)
def test_a_neutral_citation_with_its_place(note: str, fields: tuple[str, str, str], place: str) -> None:
    reading = full(note)
    assert tuple(reading.fields[name] for name in ("date", "journaltitle", "pages")) == fields
    assert resolved(note)[0][3] == place


@pytest.mark.parametrize(
    ("note", "title", "number"),
    [
        ("Quay v Thornby [No 2] (1992) 175 CLR 1, 42.", "Quay v Thornby [No 2]", ""),
        ("Quay v Thornby (No 3) [2012] EWCA Civ 34, [12].", "Quay v Thornby (No 3)", ""),
        ("Quay v Tarnland App no 47940/99 (ECtHR, 20 July 2004).", "Quay v Tarnland", "47940/99"),
        ("Quay v Thornby HC Auckland CIV-2010-404-123, 3 March 2011.", "Quay v Thornby", "CIV-2010-404-123"),
        ("United States v. Thornby, No. 23 Cr. 257 (D.D.C. Oct. 2, 2024).", "United States v. Thornby", "23 Cr. 257"),
        ("*Quay v. Thornby*, No. 3:12-cv-00345, Dkt. 45 at 6.", "Quay v. Thornby", "3:12-cv-00345"),
    ],
)
def test_where_the_parties_end(note: str, title: str, number: str) -> None:
    assert (full(note).fields["title"], full(note).fields.get("number", "")) == (title, number)
