"""Imprints that no bracket and no year marks, and chapters and periodicals with theirs."""

import pytest
from tests.support.notes import full, harvested


@pytest.mark.parametrize(
    ("note", "house", "place"),
    [
        ("Ada Moss, *Tides and Castes*, Quay-A, Madras, pp. 14, 84.", "Quay-A", "Madras"),
        ("Ada Moss, *Tides*, 3rd revised edition, Reed & Poe, London, p. 146.", "Reed & Poe", "London"),
        ("Ada Moss, *Tides for Change*, Quay Publication, Harbour Street, Madurai-10.", "Quay Publication", "Madurai"),
        ("Ada Moss, *They Sail*, Publ. by Quay Sahitya, p. 24.", "Quay Sahitya", None),
        (
            'A. MOSS, "Of Tides", in J. ROE (ed), Ports, Oxford, Quay Publishing, 2014, 295-322.',
            "Quay Publishing",
            "Oxford",
        ),
    ],
)
def test_house_and_place(note: str, house: str, place: str | None) -> None:
    fields = full(note).fields
    assert (fields.get("publisher"), fields.get("location")) == (house, place)


def test_without_a_known_town_nothing_is_an_undated_imprint() -> None:
    assert "publisher" not in harvested("Ada Moss, *Tides*, Winter Sea, Summer Sea, p. 14.").works[-1].fields


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        (
            'A. MOSS, "Of Tides", 39 (2010) Journal of Harbour Economy, 56-86, at 60.',
            {"journaltitle": "Journal of Harbour Economy", "volume": "39", "pages": "56-86", "date": "2010"},
        ),
        (
            "Ada Moss, ‘Of Tides’, in *Contemporary Harbour Problems*, 32 (2005): 16-20.",
            {"journaltitle": "Contemporary Harbour Problems", "volume": "32", "pages": "16-20"},
        ),
        ("Ada Moss, “Ways of Piers”, *Harbour and Society*, March 1985.", {"journaltitle": "Harbour and Society"}),
    ],
)
def test_periodicals(note: str, fields: dict[str, str]) -> None:
    assert fields.items() <= full(note).fields.items()
