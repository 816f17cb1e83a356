"""Dates of biblatex in CSL."""

from typing import Any

import pytest

from briefkit.bibliography.dates import csl_date, parse_date


def parts(*points: list[int], **more: Any) -> dict[str, Any]:
    return {"date-parts": list(points), **more}


TABLE = [
    ("", None),
    ("2004", parts([2004])),
    ("2012-09", parts([2012, 9])),
    ("2012-09-24", parts([2012, 9, 24])),
    ("2004-05-12T10:00:00Z", parts([2004, 5, 12])),
    ("2010/2012", parts([2010], [2012])),
    ("2012-09-24/2012-10-01", parts([2012, 9, 24], [2012, 10, 1])),
    ("1945~", parts([1945], circa=True)),
    ("2012?", {"literal": "2012?"}),
    ("2012-05?", parts([2012, 5], circa=True)),
    ("1945%/1950", parts([1945], [1950], circa=True)),
    ("2013-21", parts([2013, 21])),
    ("19XX", parts([1900], [1999])),
    ("199X", parts([1990], [1999])),
    ("1999-XX", parts([1999])),
    ("2003/..", {"literal": "2003–"}),
    ("2003-05/", {"literal": "2003-05–"}),
    ("../2003", {"literal": "–2003"}),
    ("-0044", parts([-45])),
    ("0000", parts([-1])),
    ("2012-02-29", parts([2012, 2, 29])),
    ("2013-02-29", {"literal": "2013-02-29"}),
    ("2012-13", {"literal": "2012-13"}),
    ("2012-21-03", {"literal": "2012-21-03"}),
    ("24 September 2012", {"literal": "24 September 2012"}),
    ("in press", {"literal": "in press"}),
    ("2012/in press", {"literal": "2012/in press"}),
    ("../..", {"literal": "../.."}),
    ("/", {"literal": "/"}),
    ("２０１２", {"literal": "２０１２"}),
]


@pytest.mark.parametrize(("value", "expected"), TABLE)
def test_dates(value: str, expected: dict[str, Any] | None) -> None:
    assert csl_date(value) == expected


def test_open_ends_are_none() -> None:
    found = parse_date("2003/..")
    assert found is not None
    assert found.is_range
    assert found.end is None
    assert found.start is not None
    assert found.start.parts == (2003,)
    assert parse_date("soon") is None
