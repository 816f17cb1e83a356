"""Books and papers whose titles stand in quotation marks, headlines, and days behind a full stop."""

import pytest
from tests.support.notes import full, works


@pytest.mark.parametrize(
    ("imprint", "house", "town"),
    [
        ("Oxford University Press, 2009, p. 12", "Oxford University Press", None),
        ("Quay Press, London, 2009, p. 12", "Quay Press", "London"),
        ("London, Quay Press, 2009, p. 12", "Quay Press", "London"),
        ("Quay Press (London), 2009, p. 12", "Quay Press", "London"),
        ("Penguin Books, New Delhi, 2009, p. 12", "Penguin Books", "New Delhi"),
    ],
)
def test_a_house_and_a_year_make_a_book_of_a_quoted_title(imprint: str, house: str, town: str | None) -> None:
    reference = full(f"Jane Marlow, “The Price of Harbour Grain”, {imprint}.")
    assert reference.type == "book"
    assert reference.fields["publisher"] == house
    assert reference.fields.get("location") == town
    assert reference.locator is not None
    assert reference.locator.value == "12"


@pytest.mark.parametrize("paper", ["Associated Press", "Detroit Free Press", "Press Trust of India"])
def test_an_agency_is_no_house(paper: str) -> None:
    fields = full(f"Jane Marlow, “Harbour Strikes”, {paper}, 2009.").fields
    assert fields["journaltitle"] == paper
    assert "publisher" not in fields


@pytest.mark.parametrize(
    "note",
    [
        "Jane Marlow, “Harbour Outlook,” Working Paper 45 (Quay House, 2009), pp. 12–14.",
        "Quay Agency, “Harbour Outlook,” 12 May 2009, pp. 12–14.",
        "Jane Marlow, “Harbour Outlook” (London: Quay Press, 2009), pp. 12–14.",
    ],
)
def test_pages_of_a_paper_are_a_place_in_it(note: str) -> None:
    reference = full(note)
    assert reference.locator is not None
    assert reference.locator.value == "12-14"
    assert "pages" not in reference.fields


def test_pages_from_the_first_on_are_those_of_the_whole_paper() -> None:
    reference = full("Jane Marlow, “Harbour Outlook,” Working Paper 45 (Quay House, 2009), pp. 1–14.")
    assert reference.locator is None
    assert reference.fields["pages"] == "1-14"


@pytest.mark.parametrize(
    "day",
    ["May 12, 2009, https://example.org/a", "12 May 2009", "May 12, 2009 <https://example.org/a> accessed 3 June 2010"],
)
def test_a_day_behind_a_full_stop_is_that_of_the_newspaper(day: str) -> None:
    (work,) = works(f"Jane Marlow, “Harbour Strike Spreads,” *The Guardian*. {day}.")
    assert (work.fields["date"], work.fields["journaltitle"]) == ("2009-05-12", "The Guardian")


@pytest.mark.parametrize("paper", ["The Guardian", "*The Quayside Mercury*"])
def test_a_headline_with_to_is_no_letter(paper: str) -> None:
    (work,) = works(f"Harbour Strike Spreads to North, {paper}, May 2009, https://example.org/a.")
    assert not work.fields["title"].startswith("Letter")


def test_an_institute_is_no_journal_for_its_research() -> None:
    reference = full("Jane Marlow, “Harbour Strikes”, Quay Research Institute, London, 2009, p. 12.")
    assert (reference.type, reference.fields["institution"]) == ("report", "Quay Research Institute")
