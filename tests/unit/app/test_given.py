"""`--set NAME=VALUE`: what is said of a document by hand."""

import pytest

from briefkit.app.given import given_fields
from briefkit.findings import BriefError


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ("date=2013-05", {"date": "2013-05"}),
        ("date=4 May 2013", {"date": "2013-05-04"}),
        ("Date = May 2013", {"date": "2013-05"}),
        ("date=", {"date": ""}),
        ("author=Roe, Jane = Smith", {"author": "Roe, Jane = Smith"}),
        ("affiliation=Institute", {"affiliation": "Institute"}),
    ],
)
def test_values_are_taken_as_libraries_have_them(pair: str, expected: dict[str, str]) -> None:
    assert given_fields([pair]) == expected


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        ("date", "is not NAME=VALUE"),
        ("=2013", "is not NAME=VALUE"),
        ("date=soon", "that is no date"),
        ("date=2013-13", "that is no date"),
        ("autor=Roe", "no work has a field `autor`"),
    ],
)
def test_what_nobody_would_find_again_is_refused(pair: str, told: str) -> None:
    with pytest.raises(BriefError, match=told):
        given_fields([pair])


def test_a_slip_of_the_finger_is_named() -> None:
    with pytest.raises(BriefError) as stopped:
        given_fields(["autor=Roe"])
    assert stopped.value.hint == "did you mean `author`?"
