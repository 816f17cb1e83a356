"""Notes that go on at the foot of the next page, in copies that keep the page breaks and nothing else of the layout."""

import pytest
from tests.support.documents import Reader

from briefkit.readers.lines.continuing import glued_body

BODY = "The ferry was late again and nobody told the islands."
NOTE = "Ada Orr, Ferries and Their Pilots: A History of the Crossing from Riga (Riga: Daugava, 1933), 12."
REST = "and the harbour master, who was asked in the spring of the same year; see Bea Cole, Nets, 8."


def page(number: int, over: str = "", notes: str = "") -> str:
    """A page of text that calls a note and a letter more, what stands over its first label, its notes."""
    lines = "\n".join([BODY] * 9)
    return f"{lines}\nThe pilots disagreed.{number}\n{over}{notes or f'{number}. {NOTE}'}\n"


OPEN = f"2. {NOTE[:-1]}, as all the pilots say"


@pytest.mark.parametrize("gap", ["", "\n\n"])
def test_a_rest_over_the_first_label_goes_on_with_the_last_note(read: Reader, gap: str) -> None:
    pages = [page(1), page(2, notes=OPEN), page(3, f"{gap}{REST}\n"), page(4), page(5)]
    raws = {each.number: each.raw for each in read("x.txt", "\f".join(pages)).notes}
    assert raws[2] == f"{OPEN[3:]} {REST}"
    assert raws[3] == NOTE


def test_text_over_the_first_label_stays_text(read: Reader) -> None:
    pages = [page(1), page(2, notes=OPEN), page(3), page(4), page(5)]
    raws = {each.number: each.raw for each in read("x.txt", "\f".join(pages)).notes}
    assert raws[2] == OPEN[3:]


def test_a_note_that_ends_does_not_go_on(read: Reader) -> None:
    pages = [page(1), page(2), page(3, "\n\nthe islands heard of it in the spring, and said so at once.\n"), page(4)]
    assert {each.raw for each in read("x.txt", "\f".join(pages)).notes} == {NOTE}


def test_ordinals_are_no_text_stuck_to_a_note() -> None:
    note = "Orr v. Cole, 549 F.2d 1158, 1160 (8th Cir. 1977), and the cases that are cited there at length."
    assert glued_body(note, "The pilots who") is None
    assert glued_body(
        "Orr, Ferries (Riga, 1933)argued with the master of the harbour all the spring.", "The pilots who"
    )


def test_the_trace_of_a_raised_label_parts_no_note(read: Reader) -> None:
    traced = "   {} Ada Orr, Ferries and Their Pilots: A History of the Crossing, FERRY PAPERS\n\n(Mar. 11, 2021), 12."
    pages = [page(at, notes=traced.format(at)) for at in range(1, 8)]
    raws = {each.raw for each in read("x.txt", "\f".join(pages)).notes}
    assert raws == {"Ada Orr, Ferries and Their Pilots: A History of the Crossing, FERRY PAPERS (Mar. 11, 2021), 12."}
