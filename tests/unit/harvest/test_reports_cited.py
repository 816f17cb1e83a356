"""Reports and papers of offices: addresses behind semicolons, papers by year and word, names with a year alone."""

import pytest
from tests.support.notes import harvested, resolved

GUIDE = "Port Center, GUIDELINES FOR ACCESS AND RETENTION, March 22, 2012, https://port.example/guide."
SHORT = (
    "Jo Hold, U.S. Dep’t of Harbours, Pier Procedures under Section 702 of the Act of 1978 4 (2011)"
    " [hereinafter 2011 PIER PROCEDURES]."
)
BOOK = "Edwards, Roe & Binns, *Legal Frameworks for Piers* (Leeds: Quay Press, 2021), 4."


def test_an_address_behind_a_semicolon_belongs_to_the_work_before_it() -> None:
    note = (
        "Rishi Sun, Sea Cables: Insecure, (London: Policy House, 2017): 5-7; https://house.example/Cables.pdf "
        "Accessed February 26, 2021; and Nadia Roe, “Protecting Cables,” Quay News, (July 1, 2020): 1-3; "
        "https:// www.quaynews.example/protecting/ Accessed March 11, 2021."
    )
    harvest = harvested(note)
    found = {work.key: (work.fields.get("url"), work.fields.get("urldate")) for work in harvest.works if work.places}
    assert found == {
        "sun2017sea": ("https://house.example/Cables.pdf", "2021-02-26"),
        "roe2020protecting": ("https://www.quaynews.example/protecting/", "2021-03-11"),
    }


def test_several_addresses_behind_each_other_stay_apart() -> None:
    works = [one for one in resolved("https://one.example/; https://two.example/a; https://three.example/")]
    assert len(works) == 3


@pytest.mark.parametrize(
    ("note", "again", "key", "place"),
    [
        (GUIDE, "2012 Guidelines at 9.", "portcenter2012guidelines", "9"),
        (SHORT, "2011 Pier Procedures at 6.", "hold2011pier", "6"),
        (SHORT, "2011 PIER PROCEDURES, *supra* note 1, § II.", "hold2011pier", "II"),
        (BOOK, "Edwards, Roe & Binns (2021)", "edwards2021legal", None),
        (
            "Maier, A., Daniel, J., & Lam, O. (2017). *Community piers*. Leeds: Quay Press.",
            "Maier, A., Daniel, J., & Lam, O. (2017).",
            "maier2017community",
            None,
        ),
        (
            "2 DAVID S. ROE & J. POE, NATIONAL PIERS § 8:31 (2d ed. 2012).",
            "Roe & Poe § 8:33.",
            "roe2012national",
            "8:33",
        ),
    ],
)
def test_what_was_given_in_full_is_known_again(note: str, again: str, key: str, place: str | None) -> None:
    assert resolved(note, again, "*Id.*")[1:] == [(2, "short", key, place), (3, "ibid", key, None)]


def test_a_paper_of_another_year_is_not_meant() -> None:
    assert resolved(GUIDE, "2010 Guidelines at 9.")[1:] != [(2, "short", "portcenter2012guidelines", "9")]
