"""Dates as the languages of papers write them."""

import pytest

from briefkit.rendering.readable_dates import readable_date


@pytest.mark.parametrize(
    ("value", "lang", "printed"),
    [
        ("2014-06", "en-GB", "June 2014"),
        ("2014-06-03", "en-US", "3 June 2014"),
        ("2014-06", "fr-FR", "juin 2014"),
        ("2014-05-01", "fr", "1er mai 2014"),
        ("2014-06-03", "de-DE", "3. Juni 2014"),
        ("2014-01", "de-AT", "Jänner 2014"),
        ("2014-06-03", "es", "3 de junio de 2014"),
        ("2014-06-03", "ur", "3 جون 2014"),
        ("2014-06", "fi", "2014-06"),
        ("2014-13", "en-GB", "2014-13"),
        ("2014-00", "en-GB", "2014-00"),
        ("within a year", "en-GB", "within a year"),
    ],
)
def test_dates_are_readable_where_they_are_dates(value: str, lang: str, printed: str) -> None:
    assert readable_date(value, lang) == printed
