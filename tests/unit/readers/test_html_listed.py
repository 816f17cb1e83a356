"""Notes of pages whose links were taken out: a list that is called one, raised numbers in the text."""

import pytest
from tests.support.documents import Reader


def _page(name: str, calls: str, items: str) -> str:
    return f'<html><body><p>Salt{calls}.</p><section class="{name}"><ol>{items}</ol></section></body></html>'


_ITEMS = "<li><p>Orr, <i>Ports</i>, 7.</p></li><li><p>A word more.</p></li>"


@pytest.mark.parametrize("name", ["footnotes", "footnotes-list", "endnotes"])
def test_items_that_raised_numbers_count_through_are_notes(read: Reader, name: str) -> None:
    notes = read("x.html", _page(name, "<sup>1</sup> and wool<sup>2</sup>", _ITEMS)).notes
    assert [(note.number, note.raw) for note in notes] == [(1, "Orr, *Ports*, 7."), (2, "A word more.")]
    assert all(note.call is not None for note in notes)


@pytest.mark.parametrize(
    ("name", "calls"),
    [("footnotes", ""), ("footnotes", " of 12 m<sup>2</sup>"), ("steps", "<sup>1</sup> and<sup>2</sup>")],
)
def test_other_lists_are_none(read: Reader, name: str, calls: str) -> None:
    assert not read("x.html", _page(name, calls, "<li>Look at the quay.</li><li>Call the mason.</li>")).notes


def test_paragraphs_among_notes_that_no_link_calls_are_notes_too(read: Reader) -> None:
    text = "".join(f'<p>Salt<a href="#n{i}" name="ref{i}"><sup>{i}</sup></a>.</p>' for i in (1, 2, 3))
    notes = "".join(
        f'<p class="footnote"><a href="#ref{i}" name="n{i}">{i}</a>. Orr, <i>Ports</i>, {i}{i}.</p>'
        for i in range(1, 6)
    )
    other = '<p class="about"><a href="#top">1</a>. On this page.</p>'
    found = read("x.html", f"<html><body>{text}<div>{notes}{other}</div></body></html>").notes
    assert [(note.number, note.raw) for note in found] == [(i, f"Orr, *Ports*, {i}{i}.") for i in range(1, 6)]
    assert [note.call is None for note in found] == [False, False, False, True, True]
