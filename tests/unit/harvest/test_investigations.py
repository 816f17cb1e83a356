"""Notes of investigations: broadcasts, news without marks around their titles, messages, manuals, names in brackets."""

import pytest
from tests.support.notes import full, resolved, works


@pytest.mark.parametrize(
    ("note", "title", "where", "date"),
    [
        (
            "Ada Nkemelu News Conference, Quayville, Norland, C-SPAN (July 7, 2016).",
            "Ada Nkemelu News Conference, Quayville, Norland",
            "C-SPAN",
            "2016-07-07",
        ),
        (
            "Face the Harbour Interview with Ada Nkemelu, NBC (Dec. 2, 2015) (Nkemelu: “The tolls will fall”).",
            "Face the Harbour Interview with Ada Nkemelu",
            "NBC",
            "2015-12-02",
        ),
        (
            "Gulls on the Pier: Intrusion into the Toll Office, Quaywatch (June 5, 2016) (post moved since).",
            "Gulls on the Pier: Intrusion into the Toll Office",
            "Quaywatch",
            "2016-06-05",
        ),
        (
            "2016 Quay Vote Fast Facts, CNN (first published Oct. 2, 2017; updated Mar. 1, 2019).",
            "2016 Quay Vote Fast Facts",
            "CNN",
            "2017-10-02",
        ),
    ],
)
def test_what_is_held_or_broadcast_has_no_author(note: str, title: str, where: str, date: str) -> None:
    fields = full(note).fields
    assert "author" not in fields
    assert (fields["title"], fields["journaltitle"], fields["date"]) == (title, where, date)


@pytest.mark.parametrize(
    ("note", "title", "where"),
    [
        (
            "Ida Brandt, Tolls: The Pilot’s Burden, Tarn Review (Apr. 4, 2016).",
            "Tolls: The Pilot’s Burden",
            "Tarn Review",
        ),
        (
            "Ida Brandt et al., These Papers Say Quays Sink, Quayfeed (Jan. 1, 2017).",
            "These Papers Say Quays Sink",
            "Quayfeed",
        ),
        (
            "Ida Brandt, Pilots say “we will not pay,” New York Times (Dec. 9, 2016).",
            "Pilots say “we will not pay”",
            "New York Times",
        ),
        (
            "Ida Brandt, Tolls fall in the north, Washington Post, Opinions (July 8, 2016).",
            "Tolls fall in the north",
            "Washington Post",
        ),
    ],
)
def test_a_day_in_the_bracket_shows_where_a_piece_appeared(note: str, title: str, where: str) -> None:
    reading = full(note)
    assert reading.people[0].get("family") == "Brandt"
    assert (reading.type, reading.fields["title"], reading.fields["journaltitle"]) == ("article", title, where)


@pytest.mark.parametrize(
    "note",
    [
        "Ida Brandt, Ports, Piers, and Quays (Jan. 10, 2017).",
        "Ida Brandt, Tolls in Crisis, Working Paper (Jan. 27, 2017).",
    ],
)
def test_the_end_of_a_title_is_no_site(note: str) -> None:
    assert "journaltitle" not in full(note).fields


def test_a_place_before_the_bracket_is_no_title() -> None:
    reading = full("Office of the Director of Quays, Norland’s Campaign on the Tolls, at 1 (Jan. 6, 2017).")
    assert reading.people == ({"literal": "Office of the Director of Quays"},)
    assert reading.fields["title"] == "Norland’s Campaign on the Tolls"
    assert reading.locator is not None
    assert reading.locator.value == "1"


def test_messages_by_their_day_in_figures() -> None:
    note = "9/25/16 Email, Brandt to Nkemelu & Doe; TQ01_000123 (2/15/17 Draft Memorandum to file from the Mayor)."
    memo, email = works(note)
    assert (email.fields["author"], email.fields["date"], email.fields["title"]) == (
        "Brandt",
        "2016-09-25",
        "Email to Nkemelu & Doe",
    )
    assert (memo.fields["title"], resolved(note)[1][3]) == ("Draft Memorandum to file from the Mayor", "TQ01_000123")


def test_what_a_remark_quotes_of_a_message_is_no_title() -> None:
    (work,) = works("See 1/11/17 Email, Brandt to Doe (“He asked whether the tolls might fall.”).")
    assert work.fields["title"] == "Email to Doe"


def test_a_memorandum_may_name_its_author_behind_the_day() -> None:
    assert [one[2] for one in resolved("Brandt 2/14/17 Memorandum, at 1.", "2/14/17 Brandt Memorandum, at 2.")] == [
        "brandt20172",
        "brandt20172",
    ]


def test_written_answers_of_a_person_with_an_initial() -> None:
    note = (
        "She said that the tolls “did not rise.” Written Responses of Ada B. Nkemelu (Nov. 20, 2018), at 17 (Part (g))."
    )
    (work,) = works(note)
    assert (work.fields["author"], resolved(note)[0][3]) == ("Nkemelu, Ada B.", "17")


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        ("Roe v. Poe, 51 F.2d 79 (5th Cir. 1975); see also Harbour Manual § 9-11.130.", "Harbour Manual", "9-11.130"),
        (
            "Roe v. Poe, 51 F.2d 79 (5th Cir. 1975); Manual for Quay Litigation § 21.6 (4th ed. 2004).",
            "Manual for Quay Litigation",
            "21.6",
        ),
    ],
)
def test_manuals_are_cited_by_section(note: str, title: str, place: str) -> None:
    cited = resolved(note)
    assert cited[1][3] == place
    assert title in [work.fields["title"] for work in works(note)]


def test_a_bracket_behind_the_year_is_a_name_for_later() -> None:
    opinion = "A Mayor’s Amenability to Suit, 24 Op. H.L.C. 222, 230 (2000) (HLC Op.)."
    first, *later = resolved(opinion, "HLC Op. at 257–258 (citation omitted).", "HLC Op. at 259 & n.38.")
    assert [one[2] for one in later] == [first[2], first[2]]
    assert [one[3] for one in later] == ["257-258", "259 & n.38"]


def test_messages_of_one_day_are_told_apart_by_the_hour() -> None:
    first, second = (
        "11/3/15 Email, Brandt to Doe (9:14 a.m.).",
        "11/3/15 Email, Brandt to Doe (12:14 p.m.) (“Tolls rise.”).",
    )
    keys = [one[2] for one in resolved(first, second, first)]
    assert keys[0] == keys[2] != keys[1]


def test_who_wrote_to_whom_in_a_network() -> None:
    (work,) = works("10/3/16 Twitter DMs, @brandt & @quaynews.")
    assert (work.fields["author"], work.fields["date"]) == ("{@brandt} and {@quaynews}", "2016-10-03")


def test_what_follows_a_remark_behind_the_day_is_no_periodical() -> None:
    note = "Ida Brandt, Tolls Fall Again, VICE (June 19, 2019). For more on quays and cranes, see Norby."
    (work,) = works(note)
    assert work.fields["journaltitle"] == "VICE"


def test_a_post_has_who_wrote_it_and_the_site() -> None:
    reading = full("Ada Brandt (@abrandt), Twitter (May 3, 2017, 10:22 AM), https://twitter.com/abrandt/status/12.")
    assert (reading.people, reading.fields["organization"]) == (({"given": "Ada", "family": "Brandt"},), "Twitter")
    assert (reading.fields["date"], reading.fields["url"][-2:]) == ("2017-05-03", "12")


def test_an_event_may_have_an_address() -> None:
    reading = full("Ada Brandt News Conference, Quayville, Norland, C-SPAN (Feb. 15, 2016), https://c-span.org/x.")
    assert (reading.people, reading.fields["title"]) == ((), "Ada Brandt News Conference, Quayville, Norland")
    assert reading.fields["url"] == "https://c-span.org/x"


def test_stamps_and_remarks_around_messages() -> None:
    cited = resolved(
        "11/18/15 Email, Brandt to Doe (translated).", "C00008187 (6/17/16 email, Doe to Brandt (3:35 p.m.))."
    )
    assert [one[3] for one in cited] == [None, "C00008187"]
