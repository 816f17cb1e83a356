"""Fonts whose codes are not those of the letters."""

from briefkit.readers.pdf.runs import Page, Run
from briefkit.readers.pdf.shifted import unshifted

TEXT = "Ferries and Their Pilots A History of the Crossing from Riga to the Northern Islands in Winter"


def read(text: str) -> str:
    return unshifted([Page(300, 400, (Run(text, 0, 100, 300, 10, font="serif"),))])[0].runs[0].text


def moved(text: str, by: int) -> str:
    return "".join(chr(ord(letter) - by) if letter != " " else letter for letter in text)


def test_letters_that_are_moved_stand_where_they_belong() -> None:
    assert read(moved(TEXT, 29)) == TEXT
    assert read(moved(TEXT, 24)) == TEXT


def test_other_letters_stay_as_they_are() -> None:
    for text in (TEXT, TEXT.upper(), moved(TEXT, 29)[:20], "0.12 14.7 1933 " * 9, "Паромы и их лоцманы " * 9):
        assert read(text) == text
