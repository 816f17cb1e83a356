"""Accents beside their letters, and letters read for digits, are read as what was printed."""

import pytest

from briefkit.harvest.marks.marked import read_marks


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("Orr, *K¨aufer und Kr¨uge* (M¨unchen: Moss, 1990)", "Orr, Käufer und Krüge (München: Moss, 1990)"),
        ("Orr, Ku¨sten und Ba¨ume (Mu¨nchen)", "Orr, Küsten und Bäume (München)"),
        ("Franc¸ois Colle`re, L’e´tude (Lie`ge)", "François Collère, L’étude (Liège)"),
        ("the Pilots´ House, a Cafe´", "the Pilots´ House, a Café"),
        ("Fran¸cois Coll´ere", "François Collére"),
        ("the code `a` and 12´ N", "the code `a` and 12´ N"),
    ],
)
def test_accents_beside_their_letters_are_joined(raw: str, read: str) -> None:
    assert read_marks(raw).text == read


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("Ibid., p. l7", "Ibid., p. 17"),
        ("Orr, Ports, pp. I2-I5", "Orr, Ports, pp. 12-15"),
        ("Orr, Ports, pp. 1oo-1O5.", "Orr, Ports, pp. 100-105."),
        ("Orr, Ports, 1o4.", "Orr, Ports, 104."),
        ("Orr, Ports (Hull: Moss, l984), 5l.", "Orr, Ports (Hull: Moss, 1984), 51."),
        ("Zbid., 7; !bid., 8", "Ibid., 7; Ibid., 8"),
        ("Route I5, art. 1o of 1 May, the 2o ed.", "Route I5, art. 1o of 1 May, the 2o ed."),
        ("https://quay.org/p/l7", "https://quay.org/p/l7"),
    ],
)
def test_letters_read_for_digits_are_digits(raw: str, read: str) -> None:
    assert read_marks(raw).text == read
