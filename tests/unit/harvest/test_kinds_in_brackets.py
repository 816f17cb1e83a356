"""Kinds of papers in brackets, places in decimals, and the names for later of Canadian notes."""

import pytest
from tests.support.notes import full, resolved


@pytest.mark.parametrize(
    ("bracket", "said"),
    [
        ("(Discussion Paper, 2012)", {"type": "Discussion Paper", "date": "2012"}),
        ("(Inquiry Report No 45, 3 March 2012)", {"type": "Inquiry Report", "number": "45", "date": "2012-03-03"}),
        (
            "(Research Paper No 12/34, Faculty of Law, Quay University, 3 March 2012)",
            {"type": "Research Paper", "number": "12/34", "institution": "Faculty of Law, Quay University"},
        ),
        ("(HC 2008–09, 151-I)", {"number": "HC 151-I", "date": "2008"}),
        ("(NZLC R123, 2012)", {"number": "NZLC R123", "date": "2012"}),
        ("(ETS No 185, 2001)", {"number": "ETS No 185", "date": "2001"}),
    ],
)
def test_what_kind_of_paper_a_bracket_names(bracket: str, said: dict[str, str]) -> None:
    reading = full(f"Harbour Commission, *Safer Piers* {bracket} 12.")
    assert reading.type == "report"
    assert said.items() <= reading.fields.items()
    assert "publisher" not in reading.fields


def test_a_page_of_the_web_and_a_newspaper_online() -> None:
    page = full("‘Pier Safety’, *Harbour Authority* (Web Page, 3 March 2012) <https://harbour.example.org/safety>.")
    assert (page.type, page.fields["organization"], "publisher" in page.fields) == (
        "online",
        "Harbour Authority",
        False,
    )
    news = full("Ada Thornby “Piers Close” *The New Zealand Herald* (online ed, Auckland, 3 March 2012).")
    assert (news.fields["journaltitle"], news.fields["location"]) == ("The New Zealand Herald", "Auckland")


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Law Commission *Pier Law* (NZLC R123, 2012) at [3.4].", "3.4"),
        ("Law Commission, *Pier Law* (Report No 12, 2012) 12–15 [3.4].", "12-15, [3.4]"),
        ("Ada Thornby, *Pier Law* (Federation Press, 2010) 45 [3.120].", "45 [3.120]"),
        ("Ada Thornby, *Pier Law* (Federation Press, 2010) 45 [my translation].", "45"),
    ],
)
def test_paragraphs_that_are_counted_by_chapters(note: str, place: str) -> None:
    assert resolved(note)[0][3] == place


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "Ada Thornby, *The Law of Piers*, 3rd ed (Toronto: Quay Law, 2010) at 45 [Thornby, *Piers*].",
            "Thornby, *Piers*, *supra* note 1 at 46.",
        ),
        (
            "Ada Thornby, “The Law of Piers” (2009) 47:3 Harbour LJ 345 at 350 [Thornby, “Piers”].",
            "Thornby, “Piers”, *supra* note 1 at 352.",
        ),
        (
            "*Reference re Pier Act*, 2012 SCC 34 at para 45, [2012] 2 SCR 123 [*Harbour Reference*].",
            "*Harbour Reference*, *supra* note 1 at para 46.",
        ),
        (
            "*Quay v Thornby*, [1999] 2 SCR 123 at 130, 12 DLR (4th) 45 [*Quay* cited to SCR].",
            "*Quay*, *supra* note 1 at 131.",
        ),
    ],
)
def test_the_name_for_later_in_square_brackets(first: str, later: str) -> None:
    reading = full(first)
    assert "series" not in reading.fields
    assert "[" not in "".join(reading.fields.values())
    one, other = resolved(first, later)
    assert one[2] == other[2]


def test_the_day_of_reading_is_no_name_for_later() -> None:
    reading = full("Ada Thornby, *The Piers*, Quay News, https://quay.example.org/906384 [Accessed 28 Dec. 2018].")
    assert (reading.fields["urldate"], reading.aliases) == ("2018-12-28", ())
