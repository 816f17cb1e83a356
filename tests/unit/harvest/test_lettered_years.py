"""Years with a letter tell works of one author and year apart; names with a year stand in rows and behind colons."""

import pytest
from tests.support.notes import resolved

NORTH = "Smith, J. (2009a). Ports of the North. *Harbour Review*, 3(1), 4–20."
SOUTH = "Smith, J. (2009b). Ports of the South. *Harbour Review*, 3(2), 24–40."


@pytest.mark.parametrize(
    ("short", "place"),
    [
        ("Smith 2009b, 26.", "26"),
        ("Smith (2009b), p. 6.", "6"),
        ("As Smith (2009b: 30) says, this is so.", "30"),
        ("Smith 2009b, op. cit., p. 31.", "31"),
    ],
)
def test_the_letter_says_which(short: str, place: str) -> None:
    first, second, third = resolved(NORTH, SOUTH, short)
    assert third[2:] == (second[2], place)
    assert first[2] != second[2]


def test_a_short_form_of_the_earlier_letter() -> None:
    assert resolved(NORTH, SOUTH, "Smith (2009a), p. 6.")[2][2] == resolved(NORTH, SOUTH)[0][2]


@pytest.mark.parametrize(
    ("note", "places"),
    [
        ("See, for example, Minden 2014 and Price 2015, 12.", [None, "12"]),
        ("Binge 2002–3, 243–66 (esp. 244).", ["243-66"]),
        ("Leith 2002, 7:184b.", ["184b"]),
        ("Nagel 2019, 267 (with n. 1337).", ["267"]),
        ("Plant 2011, who discusses the coins.", [None]),
        ("Harbour Museum, inv. B 3501: Hamp and Simon 1981, 125–26, figs. 195–96.", ["125-26, figs. 195-96"]),
        ("Tarento: Kray and Himer 1966, 315, no. 313, plate 107.", ["315, no. 313, plate 107"]),
        ("Prick 1968, plate 4.4.", ["plate 4.4"]),
    ],
)
def test_names_and_a_year(note: str, places: list[str | None]) -> None:
    manner = [
        f"{name} 200{number}, {number}." for number, name in enumerate(("Rowe", "Poole", "Dowe", "Cooper", "Lowe"), 1)
    ]
    assert [row[3] for row in resolved(*manner, note) if row[0] > len(manner)] == places
