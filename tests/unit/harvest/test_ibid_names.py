"""Names behind Ibid. say which work is meant."""

import pytest
from tests.support.notes import resolved

FIRST = "L Feijen, “The Care of Quays in Europe” (2008) 27(4) Harbour Quarterly 1, 63."
SECOND = "U Wernes, “Quays: Whose Perspective?” (Quay Press 2009), 2."


@pytest.mark.parametrize(
    ("note", "form", "key", "place"),
    [
        ("Ibid, WERNES, 3-6.", "ibid", "wernes2009quays", "3-6"),
        ("Ibid, FEIJEN, 67.", "short", "feijen2008care", "67"),
        ("Ibid, Feijen.", "short", "feijen2008care", None),
        ("Ibid., London, p. 7.", "ibid", "wernes2009quays", "7"),
        ("Ibid., Appendix, 7.", "ibid", "wernes2009quays", None),
    ],
)
def test_the_name_says_whose_work_it_is(note: str, form: str, key: str, place: str | None) -> None:
    """A name of a work cited before turns Ibid. to it; any other word does not."""
    assert resolved(FIRST, SECOND, note)[2] == (3, form, key, place)


def test_letters_of_a_convention_are_a_name_too() -> None:
    """`Ibid, CRQ, Article 37` means the convention two notes before."""
    first = "Convention on the Rights of the Quay (adopted 20 November 1989, entered into force 2 May 1990), Article 3."
    found = resolved(first, SECOND, "Ibid, CRQ, Article 37.")
    assert found[2] == (3, "short", found[0][2], "37")
