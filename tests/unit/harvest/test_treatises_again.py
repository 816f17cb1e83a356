"""Editions of treatises, volumes before names, rulings again, papers by their kind, and what is no title or name."""

import pytest
from tests.support.notes import full, resolved, segments, works

TREATISE = "2 John H. Kelp, Evidence 33 (3d ed. 1940)."
MEMORANDUM = "Memorandum from Jan Kelp, Assistant Master, to Ada Tarn, Counsel to the Harbour Board (Aug. 1, 2002)."
RELEASE = "Press Release, U.S. Dep’t of Harbours, Tarn Pleads Guilty (July 1, 2012), http://www.harbours.example/tarn."
RULING = "Rev. Rul. 99-997, 1999-1 C.B. 361."


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("2 John H. Kelp, Evidence § 33 (3d ed. 1940).", {"edition": "3", "date": "1940", "volume": "2"}),
        (
            "2 William Kelp, Pleas of the Quay 33 (Ada Tarn ed., 6th ed. 1787).",
            {"edition": "6", "date": "1787", "editor": "Tarn, Ada"},
        ),
        ("2 William Kelp, Pleas of the Quay 33 (1787).", {"date": "1787", "title": "Pleas of the Quay"}),
        (
            "Press Release No. 12-34, SEC, SEC Charges Tarn (July 1, 2012), http://www.sec.example/12-34.htm.",
            {"author": "{SEC}", "number": "12-34", "type": "Press Release", "title": "SEC Charges Tarn"},
        ),
        (
            "Press Release No. 2012-34, U.S. Quay & Pier Comm’n, Commission Charges Tarn (July 1, 2012).",
            {"author": "{U.S. Quay & Pier Comm’n}", "number": "2012-34", "date": "2012-07-01"},
        ),
        (
            "Company Press Release, Kelp Corp., Kelp Buys Tarn (July 1, 2012).",
            {"author": "{Kelp Corp.}", "title": "Kelp Buys Tarn"},
        ),
    ],
)
def test_what_a_bracket_and_a_head_say(note: str, said: dict[str, str]) -> None:
    fields = full(note).fields
    assert {name: fields.get(name) for name in said} == said
    assert "edition" in said or "edition" not in fields


@pytest.mark.parametrize(
    ("first", "again", "place"),
    [
        (TREATISE, "2 KELP, supra note 1, at 35.", "35"),
        (TREATISE, "2 KELP, supra note 1.", None),
        ("4 Jan Kelp & Ada Tarn, Harbour Law § 12 (3d ed. 2002).", "4 KELP & TARN, supra note 1, § 13.", "13"),
        (TREATISE, "3 KELP, supra note 1, at 35.", "3:35"),
        (TREATISE, "2A KELP, supra note 1, § 35.", "35"),
        ("Jan Kelp, 12 Angry Ports (1999).", "12 ANGRY PORTS, supra note 1, at 3.", "3"),
        ("Jan Kelp, 12 Ports (1999).", "12 PORTS, supra note 1, at 3.", "3"),
        (RULING, "Rev. Rul. 99-997, 1999-1 C.B. at 362.", "362"),
        (RULING, "1999-1 C.B. at 362 (holding that piers sink).", "362"),
        ("Rev. Proc. 2011-914, 2011-4 I.R.B. 330.", "Rev. Proc. 2011-914, 2011-4 I.R.B. at 331.", "331"),
        (MEMORANDUM, "Kelp Memorandum, supra note 1.", None),
        (MEMORANDUM, "Kelp Memo, supra note 1, at 3.", "3"),
        (RELEASE, "DOH Press Release, supra note 1.", None),
        ("Hans Kelp, Hafenbau in Kiel, Berlin 1999, S. 12.", "Kelp, Hafenbau (wie Anm. 1), S. 44.", "44"),
        ("Hans Kelp, Hafenbau in Kiel, Berlin 1999, S. 12.", "Vgl. Kelp (wie oben Anm. 1), S. 44.", "44"),
    ],
)
def test_the_work_is_found_again(first: str, again: str, place: str | None) -> None:
    (_, _, key, _), (number, form, found, locator) = resolved(first, again)
    assert (number, form, found, locator) == (2, "short", key, place)
    assert key is not None
    assert len(works(first, again)) == 1


@pytest.mark.parametrize(("again", "place"), [("§ 34.", "34"), ("at 36.", "36")])
def test_of_two_volumes_the_one_that_is_named(again: str, place: str) -> None:
    first = "1 John H. Kelp, Evidence § 5 (3d ed. 1940); 2 John H. Kelp, Evidence § 33 (3d ed. 1940)."
    _, second, found = resolved(first, f"See 2 KELP, supra note 1, {again}")
    assert found == (2, "short", second[2], place)


def test_a_ruling_behind_the_page_is_not_meant() -> None:
    assert resolved(RULING, "1999-1 C.B. at 35.")[1] == (2, "short", None, "35")


def test_the_page_says_which_ruling_of_a_volume() -> None:
    first, other = resolved(RULING, "Rev. Rul. 99-998, 1999-1 C.B. 432.", "1999-1 C.B. at 364.")[::2]
    assert first[2] == other[2]


@pytest.mark.parametrize(
    "first",
    [
        "Letter from Ada Tarn, Clerk, to Jan Kelp, Counsel (May 3, 2001); Letter from Jan Kelp, Counsel, to Ada Tarn,"
        " Clerk (May 4, 2001).",
        "Letter from Jan Kelp, Counsel, to Ada Tarn, Clerk (May 4, 2001); Jan Kelp, *Piers* (1999).",
    ],
)
def test_who_wrote_the_letter_is_meant(first: str) -> None:
    *given, again = resolved(first, "Kelp Letter, supra note 1.")
    assert again[2] in {key for _, _, key, _ in given}
    assert str(again[2]).startswith("kelp2001letter")


def test_a_paper_of_another_is_not_meant() -> None:
    (other,) = (one for one in resolved(MEMORANDUM, "Wrack Memorandum, supra note 1.") if one[0] == 2)
    assert other[2] is None


@pytest.mark.parametrize(
    "note",
    [
        "In the '60s the workers' movement ('the Movement') grew.",
        "In the ‘60s the workers' movement ('the Movement') grew.",
    ],
)
def test_the_apostrophe_of_a_decade_opens_nothing(note: str) -> None:
    assert not any(segment.cites for segment in segments(note))


def test_a_title_may_begin_with_a_decade() -> None:
    assert full("Ada Tarn, '90s Piers', *Harbour Review* 12 (1999): 3.").fields["title"] == "90s Piers"


@pytest.mark.parametrize("note", ["Jane Kelp, June 12, 1911, 3.", "Hartford Kelp, June 12, 1911."])
def test_a_name_is_a_newspaper_by_its_town_and_page_only(note: str) -> None:
    assert full(note).fields.get("entrysubtype") != "newspaper"
