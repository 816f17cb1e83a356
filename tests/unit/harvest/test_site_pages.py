"""Undated pages of a body's site, without marks around their titles."""

import pytest
from tests.support.notes import full

END = "https://quays.example.org/a [https://perma.cc/AJA9-XS46] (last visited July 21, 2021)."


@pytest.mark.parametrize(
    ("head", "title", "site"),
    [
        ("Stretch Codes, New Bldgs. Inst.", "Stretch Codes", "New Bldgs. Inst."),
        ("About the Harbor Program, Dep't of Ports", "About the Harbor Program", "Dep't of Ports"),
        ("Who We Are, Am. Civ. Liberties Union", "Who We Are", "Am. Civ. Liberties Union"),
    ],
)
def test_the_title_stands_before_the_body(head: str, title: str, site: str) -> None:
    """Two capitalised words before a body are a title, and no name."""
    reference = full(f"{head}, {END}")
    assert (reference.fields["title"], reference.fields["organization"]) == (title, site)
    assert "author" not in reference.fields


def test_a_body_before_a_title_has_written_it() -> None:
    fields = full(f"U.S. Dep't of Ports, How Quays Work, {END}").fields
    assert (fields["author"], fields["title"]) == ("{U.S. Dep't of Ports}", "How Quays Work")


def test_the_number_of_an_object_is_no_site() -> None:
    fields = full("Glazed tile, undated, Paris, Musée du Quai, AD 4426, https://quays.example.org/a.").fields
    assert (fields["title"], fields["number"]) == ("Glazed tile", "AD 4426")
    assert "organization" not in fields
