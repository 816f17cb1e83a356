"""Papers of series, resolutions, treaties, acts of the Union and editions, as notes of policy papers have them."""

import pytest
from tests.support.notes import full


@pytest.mark.parametrize(
    ("paper", "kind", "number"),
    [
        ("Special Report 45", "Special Report", "45"),
        ("Report 45", "Report", "45"),
        ("HBO Report HR-1234", "HBO Report", "HR-1234"),
        ("Working Paper 2009-12", "Working Paper", "2009-12"),
    ],
)
def test_papers_are_counted_by_number(paper: str, kind: str, number: str) -> None:
    for note in (
        f"Jane Marlow, “Tidal Outlook,” {paper} (Santa Monica, CA: Harbour Foundation, 2009), 12.",
        f"Jane Marlow, *Tidal Outlook*, {paper} (Leeds: Harbour Institute, 2009), p. 12.",
    ):
        read = full(note).fields
        assert (read.get("type"), read.get("number"), read.get("volume")) == (kind, number, None)


def test_the_number_of_a_paper_is_no_volume_of_a_journal_named_no() -> None:
    read = full("Marlow, J. (2009) *Tidal Outlook*, Special Report no. 45, pp. 12–14.")
    assert read.fields == {
        "author": "Marlow, J.",
        "date": "2009",
        "number": "45",
        "title": "Tidal Outlook",
        "type": "Special Report",
    }
    assert read.locator
    assert read.locator.value == "12-14"


@pytest.mark.parametrize("day", ["May 2009", "May 12, 2009", "12 May 2009"])
def test_the_place_stands_behind_the_day_of_a_united_nations_paper(day: str) -> None:
    read = full(f"UN Security Council, “Report on Quays,” U.N. Doc. A/60/123, {day}, para. 4.")
    assert read.locator
    assert read.locator.value == "4"


@pytest.mark.parametrize(
    "note",
    ["UNSC Res 1973, S/RES/1973 (2009), para 4.", "UN Security Council Resolution 1973, S/RES/1973 (2009), para. 4."],
)
def test_the_number_of_a_resolution_is_not_its_year(note: str) -> None:
    assert full(note).fields["date"] == "2009"


@pytest.mark.parametrize(
    ("note", "date", "place"),
    [
        ("Convention on the Law of Quays, 12 May 1969, art. 4.", "1969-05-12", "4"),
        ("Geneva Protocol on Quays, May 12, 1969, Article 4.", "1969-05-12", "4"),
        ("Convention on the Law of Quays (1969) 1155 UNTS 331, Art. 4(1).", "1969", "4(1)"),
    ],
)
def test_treaties_have_a_date_before_the_article(note: str, date: str, place: str) -> None:
    read = full(note)
    assert read.type == "legal"
    assert read.fields["date"] == date
    assert read.locator
    assert read.locator.value == place


@pytest.mark.parametrize(
    "journal", [" (OJ L 123, 12.5.2009, p. 12)", ", OJ L 123/12, 12.5.2009", ", OJ L 123, 12.5.2009, p. 12"]
)
def test_the_article_stands_behind_the_official_journal(journal: str) -> None:
    read = full(f"Council Directive 2009/28/EC{journal}, art. 4.")
    assert (read.fields["date"], read.fields["pages"]) == ("2009-05-12", "12")
    assert read.locator
    assert read.locator.value == "4"


@pytest.mark.parametrize("imprint", ["(London, Quay Press, 2009)", "(London: Quay Press, 2009)", "(Quay Press, 2009)"])
@pytest.mark.parametrize(
    ("edition", "number"),
    [(", 3rd ed.", "3"), (" (2nd edn)", "2"), (", second edition", "2"), (", revised edition", "revised")],
)
def test_editions_are_no_part_of_titles_without_marks(imprint: str, edition: str, number: str) -> None:
    read = full(f"Jane Marlow, The Price of Grain{edition} {imprint}, p. 12.")
    assert (read.fields["title"], read.fields["edition"]) == ("The Price of Grain", number)
    assert read.fields["publisher"] == "Quay Press"


def test_a_media_note_says_who_gave_it() -> None:
    read = full("U.S. Department of Quays, “Statement on Piers,” media note, 12 May 2009, https://example.org/a.")
    assert (read.fields["author"], read.fields["title"]) == ("{U.S. Department of Quays}", "Statement on Piers")


@pytest.mark.parametrize("place", ["2nd rev. ed., Quay Press, Leeds, 2009", "second edition, Leeds: Quay Press, 2009"])
@pytest.mark.parametrize("title", ["The Price of Grain", "*The Price of Grain*"])
def test_an_edition_may_stand_between_commas(title: str, place: str) -> None:
    read = full(f"Jane Marlow, {title}, {place}, p. 12.")
    assert (read.fields["title"], read.fields["publisher"]) == ("The Price of Grain", "Quay Press")
    assert read.fields["edition"] in ("2", "2nd rev.")


@pytest.mark.parametrize("maker", ["translated by Ada Whitby", "transl. by Ada Whitby", "tr. Ada Whitby"])
def test_translators_are_no_part_of_titles_without_marks(maker: str) -> None:
    read = full(f"Marlow, J., The Price of Grain, {maker} (Leeds, Quay Press, 2009), p. 12.")
    assert (read.fields["title"], read.fields["translator"]) == ("The Price of Grain", "Whitby, Ada")


def test_letters_stand_for_a_resolution() -> None:
    read = full("See UNSCR 1973 (2009), para. 4.")
    assert (read.fields["number"], read.fields["date"]) == ("1973", "2009")


@pytest.mark.parametrize("handle", ["(@jmarlow)", "[@jmarlow]"])
def test_the_name_of_an_account_is_no_part_of_a_name(handle: str) -> None:
    assert full(f"Jane Marlow {handle}, “Piers are safe,” Twitter, May 12, 2009.").fields["author"] == "Marlow, Jane"
