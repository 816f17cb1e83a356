"""Short forms of cases whose reporter is another: parallel reports of one decision, and other decisions of one name."""

import pytest
from tests.support.notes import full, harvested, resolved

CASE = "Tarn v. Petrel, 410 U.S. 113, 120, 93 S. Ct. 705, 35 L. Ed. 2d 147 (1973)."


@pytest.mark.parametrize(
    "short", ["Petrel, 12 F.3d at 52.", "Petrel, 99 F. Supp. 2d at 52.", "Petrel, 411 U.S. at 52."]
)
def test_another_reporter_and_volume_are_another_decision(short: str) -> None:
    (_, first, *_), (_, second, *_) = [row[1:] for row in resolved(CASE, short)]
    assert second is not None
    assert first != second


@pytest.mark.parametrize("short", ["Petrel, 93 S. Ct. at 706.", "93 S. Ct. at 706.", "Petrel, 35 L. Ed. 2d at 706."])
def test_a_parallel_report_is_the_same_decision(short: str) -> None:
    rows = resolved(CASE, short)
    assert rows[1][2:] == (rows[0][2], "706")


def test_what_became_of_a_case_is_known_by_its_report_too() -> None:
    rows = resolved("Gull v. Low, 12 F.3d 45 (1st Cir. 1993), rev'd, 520 U.S. 12 (1995).", "Gull, 520 U.S. at 15.")
    assert rows[1][2:] == (rows[0][2], "15")


@pytest.mark.parametrize(
    ("note", "second"),
    [
        ("*Gull v. Pier*, 12 F.3d 45 (9th Cir. 1993), followed in *Tarn v. Quay*, 13 F.3d 12, 14 (1994).", "14"),
        ("*Gull v Pier* [1990] 2 AC 45, affirmed in *Tarn v Tow* [1992] 1 AC 5 (HL), 12.", "12"),
        ("See *Gull v. Pier*, 12 F.3d 45 (9th Cir. 1993), and, in a note, *X v. Tarn*, 14 F.3d 12 (1994).", None),
        ("*Re W* [1999] 2 FLR 930, following *Gull v Wear* [1999] 1 FLR 1167.", None),
    ],
)
def test_a_second_case_behind_words_is_cited_too(note: str, second: str | None) -> None:
    rows = resolved(note)
    assert len({row[2] for row in rows}) == 2
    assert rows[1][3] == second


def test_words_of_a_sentence_are_no_party() -> None:
    assert full("The court relied on *Gull v. Pier*, 12 F.3d 45, 50 (9th Cir. 1993).").fields["title"] == "Gull v. Pier"
    note = (
        "Thus the use of piers cannot be told apart from what the Board regulates. Gull v. Pier, 545 U.S. 1, 27 (2005)."
    )
    assert full(note).fields["title"] == "Gull v. Pier"


def test_behind_the_court_a_number_is_the_place() -> None:
    locator = full("*Tarn v Ferry Co* [1996] AC 155 (HL) 190 (Lord Quill).").locator
    assert locator is not None
    assert locator.value == "190"


@pytest.mark.parametrize("case", ["(1973) 4 SCC 225, ¶ 316; AIR 1973 SC 1461", "AIR 1973 SC 1461; (1973) 4 SCC 225"])
def test_a_bare_report_of_the_same_year_is_of_the_case_before_it(case: str) -> None:
    rows = resolved(f"*Tarn v. State*, {case}.", "*Tarn v. State*, AIR 1973 SC 1461, ¶ 20.")
    assert [row[0] for row in rows] == [1, 2]
    assert rows[0][2] == rows[1][2]


def test_a_bare_report_of_another_year_or_of_the_same_series_is_another_case() -> None:
    for other in ("AIR 1974 SC 1461", "(1973) 5 SCC 12"):
        assert len(resolved(f"*Tarn v. State*, (1973) 4 SCC 225; {other}.")) == 2


def test_a_short_form_with_the_year_of_the_report() -> None:
    cases = ("*Tarn Low v. Union*, (1978) 1 SCC 248.", "*Poe v. Union*, (1979) 1 SCC 12.")
    rows = resolved(*cases, "*Tarn Low*, (1978) 1 SCC at 281.", "*Poe*, (1979) 1 SCC at 14.")
    assert [row[2:] for row in rows[2:]] == [(rows[0][2], "281"), (rows[1][2], "14")]


def test_parallel_reporters_are_at_odds_in_nothing() -> None:
    twice = harvested("*Tarn v. Low*, 410 U.S. 113 (1973); *Tarn v. Low*, 93 S. Ct. 705 (1973).")
    assert not [conflict for work in twice.works for conflict in work.conflicts]
    assert len({work.key for work in twice.works if work.places}) == 1
