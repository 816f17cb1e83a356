"""Lone numbers of a page foot that stand out of their places."""

import pytest
from tests.support.documents import Reader

_BODY = "The ferry was late again and nobody on the quay\nknew why it was so.\n"
_NOTES = [
    "Orr v. Cole, 4 U.S. 210 (1990).",
    "Id. at 212 (“The master of a ferry is bound to wait for\nthe mail”).",
    "See Bea Verne, Quays of the North 45–46 (2004).",
    "Verne, supra note 3, at 60.",
]


def _page(first: int, foot: str) -> str:
    numbers = {letter: f"\n{first + at}\n" for at, letter in enumerate("abcd")}
    calls = "".join(f"The court agreed with it in the end.{first + at} " for at in range(4)).strip()
    for letter, number in numbers.items():
        foot = foot.replace(f"<{letter}>", number)
    for at, note in enumerate(_NOTES):
        foot = foot.replace(f"[{at}]", note)
    return f"{_BODY * 4}{calls}\n\n{foot}\n"


@pytest.mark.parametrize(
    "foot",
    [
        "<a>\n[0]\n[1]<b>\n<c>[2]\n<d>[3]",  # the second number behind its note
        "<a>\n[0]\n[1]\n[2]<b><c>\n[3]<d>",  # all but the first behind
        "<a>\n[0]\n\n<b><c>\n[1]\n[2]\n<d>[3]",  # two one under the other
        "<a>\n[0]\n[1]\n<c>[2]<b>\n\n<d>[3]",  # behind the next note
        "<a>\n[0]\n\n[1]<b>\n<c>[2]\n\n[3]<d>",  # the last behind the last
    ],
)
def test_numbers_out_of_their_places_are_put_to_their_notes(read: Reader, foot: str) -> None:
    document = read("x.txt", "\f".join(_page(first, foot) for first in (1, 5, 9, 13)))
    assert [note.number for note in document.notes] == [*range(1, 17)]
    assert [note.raw for note in document.notes] == [" ".join(note.split()) for note in _NOTES] * 4


def test_a_report_goes_on_in_the_next_line(read: Reader) -> None:
    foot = "<a>\n[0]\nSee the brief of the ferrymen at 7, Orr, 603\nU.S. 593 (No. 23-9).<b><c>\n[2]\n\n<d>\n[3]"
    document = read("x.txt", "\f".join(_page(first, foot) for first in (1, 5, 9, 13)))
    expected = [_NOTES[0], "See the brief of the ferrymen at 7, Orr, 603 U.S. 593 (No. 23-9).", *_NOTES[2:]]
    assert [note.raw for note in document.notes] == expected * 4
