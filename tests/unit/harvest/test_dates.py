import pytest

from briefkit.harvest.words.dates import find_date, find_full_date, find_year


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("October 4, 2012", "2012-10-04"),
        ("4 October 2012", "2012-10-04"),
        ("4th of October, 2012", "2012-10-04"),
        ("Oct. 4 2012", "2012-10-04"),
        ("Sept. 24, 2012", "2012-09-24"),
        ("(February, 2003)", "2003-02"),
        ("July-August 1999", "1999-07/1999-08"),
        ("Jan./Feb. 2009", "2009-01/2009-02"),
        ("June 13-15, 2012", "2012-06-13/2012-06-15"),
        ("Summer 1897", "1897-22"),
        ("Autumn, 1970", "1970-23"),
        ("2012-09-24", "2012-09-24"),
        ("24/09/2012", "2012-09-24"),
        ("09/24/2012", "2012-09-24"),
        ("[1896?]", "1896?"),
        ("c. 1850", "1850~"),
        ("1999-2001", "1999/2001"),
        ("2012a", "2012"),
    ],
)
def test_dates_in_every_order(text: str, value: str) -> None:
    date = find_date(text)
    assert date is not None
    assert date.value == value


@pytest.mark.parametrize("text", ["no. 2", "Vol. 12", "page 1999x", "First Monday"])
def test_what_is_no_full_date(text: str) -> None:
    assert find_full_date(text) is None


def test_a_number_longer_than_a_year_is_none() -> None:
    assert find_year("idUSKBN16R229 20125 119") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("16. Januar 1998", "1998-01-16"),
        ("le 1er août 2003", "2003-08-01"),
        ("3 de mayo de 2005", "2005-05-03"),
        ("5 marzo 2010", "2010-03-05"),
        ("15 de março de 2012", "2012-03-15"),
        ("März 2010", "2010-03"),
        ("févr. 2012", "2012-02"),
        ("mai-juin 1999", "1999-05/1999-06"),
        ("13–15 juin 2012", "2012-06-13/2012-06-15"),
        ("10(12) 1952-1962, December 1992", "1992-12"),
    ],
)
def test_months_of_other_languages_and_pages_that_look_like_years(text: str, value: str) -> None:
    found = find_full_date(text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["Maimonides 2004", "Martha 1999", "Decimal 2001", "Junius 1771"])
def test_what_begins_as_a_month_is_none(text: str) -> None:
    assert find_full_date(text) is None
