"""Years of other printings, series and first appearances, in brackets beside the year that counts."""

import pytest
from tests.support.notes import full


@pytest.mark.parametrize(
    ("note", "date"),
    [
        ("Ada Moss, *Tides*, New York: Quay Press, 1995 (1872), p. 128.", "1995"),
        ("Ada Moss, The Tides of Leeds, Tokyo, 1992 (original, 1937), p. 3.", "1992"),
        ("Ada Moss, *Tides*, Wien, 1996 (Wiener Hafenhefte 18), p. 7.", "1996"),
        ("Ada Moss, Le Maree, Roma, Porto Editore, 2013 [Die Gezeiten, Stuttgart: Hafen, 2014].", "2013"),
        ("Ada Moss, “Of Tides” (1933), in *The Port*, ed. Jan Roe (London: Quay, 1994), 327.", "1994"),
        ("Ada Moss, “Of Tides” (1925), trans. Jan Roe, *Harbour*, no. 93 (2000): 72.", "2000"),
    ],
)
def test_the_printing_in_hand_gives_the_date(note: str, date: str) -> None:
    assert full(note).fields["date"] == date


def test_a_year_in_brackets_alone_is_the_date() -> None:
    assert full("Ada Moss, “Of Tides” (1925) *Harbour Quarterly* 72.").fields["date"] == "1925"
