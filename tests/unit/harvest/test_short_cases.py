"""Which case, code or article the short forms of lawyers mean: by reporter, by party, past what a remark quotes."""

import pytest
from tests.support.notes import harvested, resolved, segments

from briefkit.harvest.model import Relation

CASE = "Oregon v. Petrel, 541 U.S. 509, 514 (2004)."
QUOTING = "Oregon v. Petrel, 541 U.S. 509, 514 (2004) (quoting Roe v. Gull, 401 U.S. 371, 379 (1971))."
KEY = "oregon2004petrel"


@pytest.mark.parametrize(
    "short",
    [
        "*Petrel*, 541 U.S. at 530.",
        "Petrel, 541 U.S. at 530.",
        "541 U.S. at 530.",
        "Oregon v. Petrel, 541 U.S. at 530.",
    ],
)
def test_volume_and_reporter_say_which_case(short: str) -> None:
    assert resolved(CASE, short)[1:] == [(2, "short", KEY, "530")]


def test_one_party_is_enough_where_the_reporter_is_another() -> None:
    assert resolved(CASE, "*Petrel*, 124 S. Ct. at 1990.")[1:] == [(2, "short", KEY, "1990")]


def test_two_cases_of_one_party_are_told_apart_by_their_volumes() -> None:
    later = "Oregon v. Gull, 560 U.S. 12 (2010)."
    assert resolved(CASE, later, "*Oregon*, 560 U.S. at 15.")[2:] == [(3, "short", "oregon2010gull", "15")]


def test_a_reporter_alone_stands_for_the_case_that_the_text_names() -> None:
    notes = ["685 P.2d 1152, 1157 (Cal. 1984).", "*Id.* at 1160.", "*Petrel*, 685 P.2d at 1161."]
    keys = {row[2] for row in resolved(*notes)}
    assert len(keys) == 1
    assert None not in keys


def test_id_passes_over_what_a_remark_quotes() -> None:
    assert resolved(QUOTING, "*Id.* at 520.")[2:] == [(2, "ibid", KEY, "520")]


def test_what_a_remark_quotes_is_cited_too() -> None:
    cited = [segment for segment in segments(QUOTING) if segment.cites]
    assert [segment.relation for segment in cited] == [Relation.NONE, Relation.IN_REMARK]
    assert "".join(QUOTING[s.span.start : s.span.end] for s in segments(QUOTING)) == QUOTING


def test_sections_are_places_in_one_code() -> None:
    assert resolved("42 U.S.C. § 9901(a)(2), (7).", "*Id.* § 9902(b).", "See 42 U.S.C. §§ 9903–9905 (2018).") == [
        (1, "full", "usc42", "9901(a)(2), (7)"),
        (2, "ibid", "usc42", "9902(b)"),
        (3, "full", "usc42", "9903-9905"),
    ]


def test_the_label_that_a_copy_left_is_no_part_of_the_note() -> None:
    assert [row[2] for row in resolved(f". {CASE}", "^ *Id.* at 3.", "<sup>3</sup> *Id*. at 4.")] == [KEY] * 3


@pytest.mark.parametrize("note", ["See supra Part II.", "See sources cited supra note 1.", "See supra notes 1, 5–7."])
def test_a_cross_reference_is_no_new_work(note: str) -> None:
    assert len(harvested(CASE, note).works) == len(harvested(CASE).works)


def test_of_two_cases_in_one_volume_the_page_tells_which() -> None:
    cases = ("Poe v. Quay, 367 U.S. 497, 522 (1961).", "Gull v. Ohio, 367 U.S. 643, 680 (1961).")
    shorts = ("367 U.S. at 656.", "*Id.* at 657.", "367 U.S. at 542.", "367 U.S. 643, 655.")
    keys = [row[2] for row in resolved(*cases, *shorts)[2:]]
    assert keys == ["gull1961ohio", "gull1961ohio", "poe1961quay", "gull1961ohio"]


def test_a_short_form_may_repeat_the_year_or_leave_the_page_out() -> None:
    rows = resolved(
        CASE, "*Petrel*, 541 U.S. at 530 (2004) (Gull, J., dissenting).", "*Petrel*, 541 U.S. 509 (on piers)."
    )
    assert [row[1:] for row in rows[1:]] == [("short", KEY, "530"), ("short", KEY, None)]


def test_the_parties_may_be_named_the_other_way_round() -> None:
    rows = resolved(CASE, "Petrel v. Oregon, 541 U.S. 509, 520 (2004).", "541 U.S. at 521.")
    assert {row[2] for row in rows} == {KEY}


def test_two_cases_on_one_page_stay_two() -> None:
    rows = resolved("Geyer v. Michel, 3 U.S. 285 (1796).", "Moody v. The Ship Petrel, 3 U.S. 285 (1796).")
    assert rows[0][2] != rows[1][2]


def test_what_a_note_says_names_the_case_that_it_only_places() -> None:
    note = "*Kennet v. Quay*, for example, upheld it, because there was “a right to be heard.” 92 U.S. 480, 483 (1875)."
    (case,) = (work for work in harvested(note).works if work.places)
    assert (case.fields["title"], case.fields["pages"]) == ("Kennet v. Quay", "480")
    assert [row[2:] for row in resolved(note)] == [("kennet1875quay", None), ("kennet1875quay", "483")]


def test_the_judgment_is_the_decision_cited_last() -> None:
    rows = resolved(
        "CJEU 26 October 1995, Case C-951/94, *ECR* 1995, p. I-3599 (*Harbour Milk*).",
        "See also N Reed, *Port Law* (Oxford, Hart, 2003) 298.",
        "Paragraph 34 of the judgment.",
    )
    assert rows[2] == (3, "short", rows[0][2], "34")
    assert resolved("Paragraph 34 of the judgment.") == []
