"""Notes that end in a link back to their mark."""

import pytest
from tests.support.documents import Reader

STEPS = "1. Close the bar.\n2. Light the lamp.\n3. Call the pilot.\n4. Ring the bell.\n\n"
CALLS = "The quay was old,[[1]](#footnote-1) the pier new,[[2]](#footnote-2) the light out.[[3]](#footnote-3)\n\n"
NOTES = ("Ada Orr, *Quays*, 12.", "Ibid., 14.", "Bea Cole, *Lights*, 9.")


def test_a_list_without_links_back_is_none_of_the_notes(read: Reader) -> None:
    said = [f"Ada Orr, *Quays of the {name}*, 12." for name in ("Bay", "Bar", "Sound", "Delta", "Fjord", "Strait")]
    calls = [f"The quay of the town was old and nobody mended it.[[{at}]](#footnote-{at})" for at in range(1, 7)]
    body = f"{' '.join(calls[:5])}\n\n{STEPS}{calls[5]}\n\n"
    listed = "\n".join(f"{at}. {note} [↑](#footnote-ref-{at + 8})" for at, note in enumerate(said, start=1))
    notes = read("x.md", f"{body}{listed}\n").notes
    assert [(note.number, note.raw) for note in notes] == list(enumerate(said, start=1))


@pytest.mark.parametrize("back", ["↩︎", " ↩", "[↩︎](#fnref{0})"])
def test_notes_that_lost_their_numbers_are_told_by_the_links_at_their_ends(read: Reader, back: str) -> None:
    marks = CALLS.replace("[[", "").replace("]]", "").replace("(#footnote-1)", "")
    listed = "\n\n".join(f"{note}{back.format(at)}" for at, note in enumerate(NOTES, start=1))
    notes = read("x.md", f"{marks}\nThe last words of the text.\n\n{listed}\n").notes
    assert [(note.number, note.raw) for note in notes] == list(enumerate(NOTES, start=1))


def test_the_links_say_which_note_a_copy_left_out(read: Reader) -> None:
    listed = "\n\n".join(f"{note}[↩](#fnref{at})" for at, note in zip((1, 2, 4), NOTES, strict=True))
    assert [note.label for note in read("x.md", f"{CALLS}{listed}\n").notes] == ["1", "2", "4"]


def test_a_tag_that_is_broken_across_lines_is_one(read: Reader) -> None:
    listed = "\n\n".join(
        f'<div id="s{at}">\n\n<a href="#s{at}anc" id="s{at}sym"\nclass="sym">{at}</a> {note}\n\n</div>'
        for at, note in enumerate(NOTES, start=1)
    )
    calls = "".join(f'The quay.<a href="#s{at}sym" id="s{at}anc"\nclass="anc"><sup>{at}</sup></a> ' for at in (1, 2, 3))
    notes = read("x.md", f"{calls}\n\n{listed}\n").notes
    assert [(note.number, note.raw) for note in notes] == list(enumerate(NOTES, start=1))
