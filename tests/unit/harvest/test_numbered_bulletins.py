"""Bulletins by their number: periodicals where a date in brackets and pages follow, else papers of a series."""

import pytest
from tests.support.notes import full

PIECE = "Jane Roe, “Free Quays,” *Harbour Bulletin*"


@pytest.mark.parametrize("behind", [", no. 7 (1938): 29–32.", " no. 7 (December 1938–January 1939): 29–32."])
def test_a_bulletin_with_number_date_and_pages_is_a_periodical(behind: str) -> None:
    reference = full(PIECE + behind)
    assert reference.type == "article"
    fields = reference.fields
    assert (fields["journaltitle"], fields["number"], fields["pages"]) == ("Harbour Bulletin", "7", "29-32")


def test_a_bulletin_with_town_and_year_is_a_paper() -> None:
    assert full(f"{PIECE}, no. 7 (Leeds, 1938), 4.").type == "report"


def test_a_decision_in_a_double_number_of_the_official_bulletin() -> None:
    fields = full("AGCM 13 April 1995, No. 2955 (PI447), Boll. 15–16/1995 (*Il porto*).").fields
    assert (fields["title"], fields["number"]) == ("Il porto", "2955")
