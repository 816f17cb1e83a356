"""Judgments as British reports and inquiries cite them: applications by number, and the place before the case."""

import pytest
from tests.support.notes import full, resolved


@pytest.mark.parametrize(
    ("note", "said", "place"),
    [
        (
            "Application 12345/93, *Thornby v Tarnland* (1998) 29 EHRR 1 at para 70.",
            {"title": "Thornby v Tarnland", "number": "12345/93", "volume": "29", "date": "1998"},
            "70",
        ),
        (
            "Applications 8384/78, 8406/78, *Quill and Wren v Norland* 18 DR 187 (1979).",
            {"title": "Quill and Wren v Norland", "number": "8384/78, 8406/78", "journaltitle": "DR"},
            None,
        ),
        ("Application 33400/96, [2003] ECHR 359, para 12.", {"number": "33400/96", "date": "2003"}, "12"),
        ("(1994) 19 EHRR 34, ECtHR.", {"journaltitle": "EHRR", "pages": "34", "volume": "19"}, None),
        ("paras 82 and 87, *Quill v Wren Ltd* [2008] EWHC 1777 (QB).", {"title": "Quill v Wren Ltd"}, "82 and 87"),
        ("See paras 82, 87, *Quill v Wren Ltd* [2008] EWHC 1777.", {"title": "Quill v Wren Ltd"}, "82, 87"),
        ("*Pier Board & Ors –v– Quill* [2011] EWHC 3185 (QB).", {"title": "Pier Board & Ors –v– Quill"}, None),
    ],
)
def test_judgments_have_number_reporter_and_place(note: str, said: dict[str, str], place: str | None) -> None:
    read = full(note)
    assert said.items() <= read.fields.items()
    assert (read.locator.value if read.locator else None) == place


def test_a_page_before_ibid_is_its_place() -> None:
    read = resolved("*Quill v Wren Ltd* [2008] EWHC 1777 (QB).", "page 4-5, *ibid*.", "Paragraph 12, ibid.")
    assert [row[3] for row in read] == [None, "4-5", "12"]
    assert len({row[2] for row in read}) == 1


def test_a_company_with_a_number_is_still_a_second_case() -> None:
    read = resolved("*Roe v Wren* [2012] UKSC 3 at 82 and 3Q Ltd v Pier Ltd [2008] EWHC 1777 (QB).")
    assert len({row[2] for row in read}) == 2
