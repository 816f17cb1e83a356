"""Official documents are one work by their number, however a note prints it; and what belongs to which of them."""

import pytest
from tests.support.notes import full, harvested, resolved, segments, works

from briefkit.harvest.official.law_numbers import document_key, year_of_act

ACT = "Directive (EU) 2018/2001 of the European Parliament and of the Council of 11 December 2018 on the use of tides."


@pytest.mark.parametrize(
    ("first", "later", "place"),
    [
        (ACT, "Article 20a of Directive (EU) 2018/2001 as amended.", "20a"),
        (ACT, "Directive 2018/2001, recital 4.", "recital 4"),
        ("Council Directive 95/46/EC of 4 May 1995 on piers.", "Article 7 of Directive 95/46/EC.", "7"),
        ("COM(2023) 376 final.", "COM/2023/376 final, p. 4.", "4"),
        ("Report of the Board on piers, A/HRC/39/62 (2018).", "A/HRC/39/62, para. 18.", "18"),
        ("Rights Committee, general comment No. 23 (1994) on piers.", "general comment No. 23, para. 7.", "7"),
        ("Human Rights Council resolution 33/25.", "Resolution 33/25, para. 2.", "2"),
        ("Improving Piers (M-13-02) available at: https://x.example/m.pdf.", "See OMB M-13-02, p. 3.", "3"),
        ("Public Law 113-235.", "The Piers Act, 2015 (P.L. 113-235), includes a sum for piers.", None),
    ],
)
def test_a_number_is_one_work(first: str, later: str, place: str | None) -> None:
    (one, *_), (other, *_) = ([row for row in resolved(first, later) if row[0] == note] for note in (1, 2))
    assert (one[2], other[3]) == (other[2], place)


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Directive (EU) 2018/2001.", "Directive (EU) 2018/2002."),
        ("Regulation (EU) 2018/1999.", "Directive (EU) 2018/1999."),
        ("COM(2023) 376 final.", "SWD(2023) 376 final."),
        ("A/HRC/39/62.", "A/HRC/39/63."),
        ("Rights Committee, general comment No. 23.", "Pier Committee, general comment No. 23."),
        ("Presentation by Jane Roe at the pier seminar.", "Presentation by John Poe at the pier seminar."),
    ],
)
def test_two_numbers_are_two_works(first: str, later: str) -> None:
    assert len(works(first, later)) == 2


def test_the_whole_title_is_taken_from_whichever_note_has_it() -> None:
    (work,) = works("Directive (EU) 2018/2001.", f"{ACT[:-1]}, OJ L 328, 21.12.2018, p. 82.")
    assert work.fields["title"].endswith("on the use of tides")
    assert (work.fields["volume"], work.fields["pages"]) == ("328", "82")


@pytest.mark.parametrize(
    ("number", "year"),
    [("2018/2001", "2018"), ("95/46/EC", "1995"), ("1/2003", "2003"), ("139/2004", "2004"), ("17/62", "1962")],
)
def test_the_year_of_an_act_stands_first_or_last_in_its_number(number: str, year: str) -> None:
    assert year_of_act(number) == year


def test_a_slip_in_the_order_of_a_number_is_the_same_act() -> None:
    right, turned = ({"title": f"Regulation (EU) {number}"} for number in ("2018/1999", "1999/2018"))
    assert document_key("legislation", right) == document_key("legislation", turned) != ""


def test_the_name_of_an_act_is_its_name_later() -> None:
    rows = resolved("Regulation (EU) 2021/1119 (‘European Quay Law’).", "European Quay Law, Article 5.")
    assert [row[3] for row in rows] == [None, "5"]
    assert len({row[2] for row in rows}) == 1


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        ("Article 3 of Regulation (EU) 2018/1999, and Article 5 of Directive (EU) 2023/1791.", 2),
        ("Directive (EU) 2001/2018 on tides, as amended by Directive (EU) 2023/2413.", 2),
        ("Directive 2009/28/EC and Directive 2009/72/EC.", 2),
        (
            "Regulation (EU) 2018/841 of 30 May 2018 amending Regulation (EU) No 525/2013 and Decision No 529/2013/EU.",
            1,
        ),
        ("A/HRC/48/30, para. 3, and A/HRC/51/28.", 2),
        ("See Article 3 and Article 5 of Directive 2009/28/EC.", 1),
    ],
)
def test_documents_of_one_sentence_are_told_apart(note: str, cited: int) -> None:
    assert sum(segment.cites for segment in segments(note)) == cited


@pytest.mark.parametrize(
    "remark",
    [
        "Norland did not make a submission.",
        "The resolution was adopted by 12 votes to 3.",
        "The Regulation applies from 1 January 2020.",
        "Member States were to transpose the directive by 2021.",
        "Articles 3 and 4.",
        "See Annex II.",
        "The Security Council has 15 members.",
        "Interviews were held in Old Port and New Port.",
    ],
)
def test_what_names_no_document_cites_nothing(remark: str) -> None:
    assert not works(remark)


def test_an_address_behind_a_remark_is_that_of_the_work_before() -> None:
    note = "*Piers Act*, SA 2015, c 19; Royal Assent December 10, 2015. Amended twice. <https://law.example/piers>"
    (work,) = [work for work in harvested(note).works if work.places]
    assert (work.fields["title"], work.fields["url"]) == ("Piers Act", "https://law.example/piers")


def test_two_works_before_an_address_leave_it_alone() -> None:
    found = works("Piers Act 1998, s 2; Ferry Act 1999, s 3. Both were amended. <https://law.example/acts>")
    assert len(found) == 3


def test_the_body_of_a_general_comment_may_hold_commas() -> None:
    reference = full("Committee on Trade, Piers and Cultural Rights, general comment No. 26 (2022), para. 16.")
    assert reference.people == ({"literal": "Committee on Trade, Piers and Cultural Rights"},)
