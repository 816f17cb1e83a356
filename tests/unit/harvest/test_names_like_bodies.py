"""Family names that are words of bodies or of sentences too."""

import pytest

from briefkit.harvest.names.people import read_people
from briefkit.harvest.works.matching import people_fit, same_person


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Edward Said", ["Said"]),
        ("Said Amir Roe", ["Roe"]),
        ("Robert Service", ["Service"]),
        ("W. Roe and R. Chambers", ["Roe", "Chambers"]),
        ("Jane S. Cloud", ["Cloud"]),
    ],
)
def test_persons_may_bear_words_of_bodies(text: str, families: list[str]) -> None:
    people = read_people(text, loose=False)
    assert people is not None
    assert [name.get("family") for name in people.names] == families


@pytest.mark.parametrize("text", ["Harbour Service", "Quay Press", "Crown Court", "U. Press", "Freedom House"])
def test_bodies_stay_bodies(text: str) -> None:
    people = read_people(text)
    assert people is None or "family" not in people.names[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S. Harbour Department", "United States Harbour Department"),
        ("UK Harbour Office", "Harbour Office (United Kingdom)"),
        ("United Nations Harbour Programme", "U.N. Harbour Programme"),
        ("EU Agency for Harbours", "European Union Agency for Harbours"),
    ],
)
def test_bodies_are_one_however_their_state_is_written(one: str, other: str) -> None:
    assert same_person({"literal": one}, {"literal": other})
    assert not same_person({"literal": one}, {"literal": other.replace("Harbour", "Railway")})


def test_a_part_of_a_long_name_is_the_same_person() -> None:
    full = [{"given": "Mirza Abu Talib", "family": "Rahvi"}]
    assert people_fit([{"given": "Abu", "family": "Talib"}], full)
    assert not people_fit([{"given": "Abu", "family": "Hasan"}], full)
