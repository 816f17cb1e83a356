"""Notes that run over: split behind words, with nothing lost."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.papers import NOTE_CSS, maker_of, page_of

from briefkit.rendering.pdf.printing import print_pdf
from briefkit.rendering.pdf.split import LINES_A_PART, split_note

SMALL = '@page { size: A6; margin: 12mm } body { font: 10pt/13pt "DejaVu Serif" }.footnote { text-align: justify }'


def squeezed(element: Element) -> str:
    return "".join("".join(element.itertext()).split())


def paper_with(words: int, before: int = 80) -> tuple[str, str]:
    maker = maker_of(words)
    text = f"<em>{maker.words(words // 2)}</em> {maker.words(words // 2)} end"
    body = f"<p>{maker.words(before)}{maker.note(text)} {maker.words(200)}{maker.note('second')}</p>"
    return body, text


@given(
    st.lists(st.integers(1, 60), min_size=1, max_size=30),
    st.text(alphabet="ab ,.-é", min_size=1, max_size=300),
)
def test_no_letter_is_lost_wherever_lines_end(lengths: list[int], text: str) -> None:
    note = Element("span", {"class": "footnote", "id": "fn1"})
    note.text, note.tail = text[: len(text) // 2], "tail"
    inner = ElementTree.SubElement(note, "em")
    inner.text, inner.tail = text[len(text) // 2 :], ". "
    parent = Element("p")
    parent.append(note)
    whole = squeezed(parent)
    ends = [sum(lengths[: index + 1]) for index in range(len(lengths))]
    split_note(note, parent, ends)
    assert squeezed(parent) == whole
    assert all(part.get("id") for part in parent)
    assert len({part.get("id") for part in parent}) == len(parent)


def test_words_are_never_cut() -> None:
    note = ElementTree.fromstring('<span class="footnote" id="fn1">alpha <i>beta gamma</i> delta</span>')
    parent = Element("p")
    parent.append(note)
    assert split_note(note, parent, [2, 4, 6, 8, 11, 13, 15, 16, 17, 19])
    words = [word for part in parent for word in "".join(part.itertext()).split()]
    assert words == ["alpha", "beta", "gamma", "delta"]
    assert len(parent) > 1


@pytest.mark.parametrize("words", [150, 400, 1200])
def test_a_note_longer_than_the_room_runs_over(words: int) -> None:
    body, _ = paper_with(words)
    printed = print_pdf(page_of(body, SMALL + NOTE_CSS))
    first, second = printed.notes
    assert not printed.faults.lose_text
    assert printed.faults.misordered == ()
    assert first.page == first.call_page
    assert first.last_page > first.page
    assert second.page >= first.last_page
    assert printed.faults.tall == (first,)


def test_a_short_note_stays_in_one_piece() -> None:
    body, _ = paper_with(10)
    printed = print_pdf(page_of(body, SMALL + NOTE_CSS))
    assert printed.layouts == 1
    assert printed.notes[0].share < LINES_A_PART / 20


def test_a_long_note_of_the_first_heading_runs_over() -> None:
    maker = maker_of(5)
    body = f"<h1>Head{maker.note(maker.words(400))}</h1><p>{maker.words(60)}</p>"
    printed = print_pdf(page_of(body, SMALL + NOTE_CSS))
    assert not printed.faults.lose_text
    assert printed.notes[0].page == 1
