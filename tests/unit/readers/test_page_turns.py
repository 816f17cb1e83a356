"""Copies that lost their page breaks but kept running heads and folios, and text that follows the notes of a page."""

from tests.support.documents import Reader

TEXT = "The ferry sailed late in the year {0}, and the pilots were asleep while the town was\n"


def page(at: int, end: str) -> str:
    return (
        "".join(TEXT.format(1900 + 20 * at + row) for row in range(18))
        + f"waiting {'rather ' * at}on the quay.{at}\n\n"
        f"{at} Ada Orr, Ferries at Work, a History of the Boats of the North and of"
        f" Their Pilots (Hull:\nMoss, 1990), which has little to say of what the town of the year {at} {end}\n\n"
        f"{100 + at}                     HARBOUR LAW JOURNAL                       [Vol. 9:1\n\n"
    )


def test_a_note_goes_on_behind_a_running_head(read: Reader) -> None:
    rest = "its harbour master and of all the others who were there in that year, ibid. at 9.\n"
    text = "".join(page(at, "had asked of" if at == 2 else "had wanted.") for at in range(1, 7))
    notes = read("x.txt", text.replace("quay.3\n\n", f"quay.3\n\n{rest}")).notes
    assert [note.number for note in notes] == list(range(1, 7))
    assert notes[1].raw.endswith("ibid. at 9.")
    assert not any("JOURNAL" in note.raw for note in notes)


def test_text_that_calls_the_next_note_is_no_rest_of_a_note(read: Reader) -> None:
    text = (
        "Salt was dear.1 Wool was not.2\n\n"
        "—————— 1 Roe v. Poe, 410 U.S. 113 (1973). 2 Jane Roe, Ports of the North 44 (2001), of the\n\n"
        "The second page goes on with the text and says more.3 Nobody noticed.4\n\n"
        "—————— 3 Id. at 51. 4 Poe v. Doe, 12 F.3d 45 (9th Cir. 1994).\n"
    )
    assert read("x.txt", text).notes[1].raw == "Jane Roe, Ports of the North 44 (2001), of the"


def test_a_page_at_the_end_of_a_note_is_no_folio(read: Reader) -> None:
    body = " ".join(f"Salt was dear again.{at}" for at in range(1, 7))
    board = "Harbour Board, Report on the Quays, 14 July 2004, HC 8,"
    notes = "\n".join(f"{at} {board}\npage {40 + at}." for at in range(1, 7))
    found = read("x.txt", f"{body}\n\n{notes}\n").notes
    assert [note.raw[-8:] for note in found] == [f"page {40 + at}." for at in range(1, 7)]
