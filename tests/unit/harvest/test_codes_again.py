"""Places behind `Id.` as codes and treatises count them, and short forms of cases and resolutions."""

import pytest
from tests.support.notes import resolved, segments, works

from briefkit.harvest.names.first_names import is_double_family

RULE = "17 C.F.R. § 240.10b-5 (2020)."
CODE = "740 ILL. COMP. STAT. 14/15 (2008)."
TREATISE = "2 Ada Tarn & Jan Kelp, The Law of Piers § 2.1 (3d ed. 2005)."


@pytest.mark.parametrize(
    ("first", "again", "place"),
    [
        (RULE, "Id. § 240.14a-9(b).", "240.14a-9(b)"),
        (RULE, "See id. § 240.14a-9.", "240.14a-9"),
        (CODE, "Id. § 14/20.", "14/20"),
        (CODE, "Id. 14/25.", "14/25"),
        ("N.Y. Bus. Corp. Law § 717 (McKinney 2003).", "Id. § 720-a.", "720-a"),
        ("15 U.S.C. § 78u-4(b) (2012).", "Id. § 78u-5.", "78u-5"),
        (TREATISE, "3 id. § 7.2.", "7.2"),
        (TREATISE, "See 2 id. at 45.", "45"),
    ],
)
def test_a_section_behind_id_is_read_whole(first: str, again: str, place: str) -> None:
    (_, _, key, _), (number, form, found, locator) = resolved(first, again)
    assert (number, form, found, locator) == (2, "ibid", key, place)


def test_the_volume_before_id_is_told_where_it_is_another() -> None:
    assert resolved(TREATISE, "3 id. at 45.", "2 id. at 46.")[1][3] == "3:45"


@pytest.mark.parametrize(
    ("first", "again", "place"),
    [
        (
            "G.A. Res. 9625 (XXV), Declaration on Quay Law (Oct. 24, 1970).",
            "G.A. Res. 9625, supra note 1, at 123.",
            "123",
        ),
        (
            "Kelp v. Italy, App. No. 12345/05, 45 Eur. H.R. Rep. 12, ¶ 33 (2007).",
            "Kelp, 45 Eur. H.R. Rep. at ¶ 34.",
            "34",
        ),
        (
            "JAN TARN, PIERS OF THE NORTH (1999).",
            "See TARN, supra note 1Error! Bookmark not defined., at 17–20.",
            "17-20",
        ),
        ("TIM WU, THE QUAY SWITCH 12 (1999).", "WU, supra note 1, at 13.", "13"),
        (
            "Quay Safety: Hearing Before the S. Comm. on Ports, 93d Cong. 4 (1973).",
            "Quay Safety, supra note 1, at 5.",
            "5",
        ),
    ],
)
def test_the_work_is_found_again(first: str, again: str, place: str) -> None:
    (_, _, key, _), (_, form, found, locator) = resolved(first, again)
    assert (form, found, locator) == ("short", key, place)
    assert len(works(first, again)) == 1


def test_a_name_before_no_given_name_is_no_double_one() -> None:
    assert not is_double_family("Pérez Soto", "")


@pytest.mark.parametrize("note", ["Kelp Tarn, , 12 (1999).", "See Moss Wrack, ."])
def test_a_comma_without_a_name_behind_it_is_read(note: str) -> None:
    assert segments(note)[-1].span.end == len(note)


def test_the_number_of_a_paper_stands_for_it_in_its_note() -> None:
    first = "See Quay Party, ‘Guidelines on Piers’ (WP999rev.01, adopted 3 October 2017) 20."
    (_, _, key, _), (_, form, found, locator) = resolved(first, "WP999 (n 1) 21.")
    assert (form, found, locator) == ("short", key, "21")
    assert resolved(first, "Tarn (n 1) 21.")[1][2] is None


def test_what_follows_a_full_stop_and_has_an_author_is_no_title() -> None:
    note = "Ada Kelp, Piers, 12 QUAY L. REV. 3 (1999). Bo Tarn and others have shown that this is wrong, 33 U.S.C. § 1."
    assert "Piers" in {work.fields["title"] for work in works(note)}


@pytest.mark.parametrize("place", ["3E1.1, cmt. n.3", "3E1.1 cmt. n.3", "3E1.1 cmt. b"])
def test_a_comment_has_its_note(place: str) -> None:
    assert resolved(f"U.S. Sentencing Guidelines Manual § {place} (U.S. Sentencing Comm’n 2018).")[0][3] == place
