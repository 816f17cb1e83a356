"""Makes of web pages: labels of two numbers, notes named as calls, page numbers, tables out of order."""

import pytest
from tests.support.documents import Reader


def _linked(label: str, text: str, at: int) -> tuple[str, str]:
    """A call and its note that lead to each other."""
    call = f'<a id="FN{at}"></a><a href="#F{at}" class="fnanchor">[{label}]</a>'
    note = f'<p><a id="F{at}"></a><a href="#FN{at}"><span class="label">[{label}]</span></a> {text}</p>'
    return call, note


@pytest.mark.parametrize("labels", [("1:1", "2:1", "2:2"), ("12a", "12b", "13"), ("3-1", "3-2", "4-1")])
def test_labels_of_two_parts_call_notes(read: Reader, labels: tuple[str, ...]) -> None:
    pairs = [_linked(label, f"Orr, <i>Ports</i>, {at}.", at) for at, label in enumerate(labels, 1)]
    body = "".join(f"<p>Salt was dear{call} and wool cheap.</p>" for call, _ in pairs)
    notes = "".join(note for _, note in pairs)
    document = read("x.html", f"<html><body>{body}<h3>FOOTNOTES:</h3>{notes}</body></html>")
    assert [(note.number, note.label, note.raw) for note in document.notes] == [
        (at, label, f"Orr, *Ports*, {at}.") for at, label in enumerate(labels, 1)
    ]
    assert all(note.call is not None for note in document.notes)


def test_items_that_have_the_names_of_calls_are_notes(read: Reader) -> None:
    calls = "".join(f'<p>Tar {at}<sup><a href="#ftnt_ref{at}">{at}</a></sup>.</p>' for at in (1, 2, 4))
    items = "".join(f'<li><p><a name="ftnt_ref{at}"></a> Orr, {at}.</p></li>' for at in range(1, 5))
    notes = read("x.html", f"<html><body>{calls}<ol>{items}</ol></body></html>").notes
    assert [(note.number, note.raw, note.call is None) for note in notes] == [
        (1, "Orr, 1.", False),
        (2, "Orr, 2.", False),
        (3, "Orr, 3.", True),
        (4, "Orr, 4.", False),
    ]


def test_calls_that_lead_up_to_calls_are_no_notes(read: Reader) -> None:
    text = '<p>Tar<sup><a href="#n1" id="ref1">1</a></sup>.</p>'
    notes = '<h2>Notes</h2><p id="n1"><a href="#ref1">1</a> Orr, 7.</p>'
    assert [note.raw for note in read("x.html", f"<html><body>{text}{notes}</body></html>").notes] == ["Orr, 7."]


def test_the_entry_of_a_table_of_contents_calls_no_note(read: Reader) -> None:
    body = '<p><a href="#NOTES">Footnotes</a></p><p>Tar.</p><a name="NOTES"></a><h2>Footnotes</h2>'
    assert not read("x.html", f"<html><body>{body}</body></html>").notes


def test_arrows_that_lead_to_another_file_are_no_words(read: Reader) -> None:
    item = '<li id="note-{0}"><p>Orr, {0}. <a href="chapter.xhtml#noteref-{0}" role="doc-backlink">↩</a></p></li>'
    items = "".join(item.format(at) for at in range(1, 5))
    page = f'<html><body><section id="endnotes"><h2>Endnotes</h2><ol>{items}</ol></section></body></html>'
    assert [note.raw for note in read("x.xhtml", page).notes] == ["Orr, 1.", "Orr, 2.", "Orr, 3.", "Orr, 4."]


def test_numbers_of_printed_pages_call_nothing(read: Reader) -> None:
    pages = "".join(
        f'<p>The salt <span class="pagenum"><a id="Page_{at}">[{at}]</a></span>was dear.</p>' for at in range(1, 9)
    )
    call, note = _linked("A", "Orr, <i>Ports</i>, 7.", 1)
    document = read("x.html", f"<html><body>{pages}<p>Tar{call}.</p>{note}</body></html>")
    assert [each.label for each in document.notes] == ["A"]
    assert [finding.code for finding in document.findings] == ["F121"]
    assert "[3]" not in document.source.text


@pytest.mark.parametrize(
    "table",
    [
        "<table><td>Salt was dear.</td></table>",
        "<table><tr><table><font><tr><td>Salt was dear.</td></tr></font></table></tr></table>",
        "<table><tr><div>Salt was dear.</div><td>Tar</td></tr></table>",
    ],
)
def test_no_words_of_a_table_are_lost(read: Reader, table: str) -> None:
    assert "Salt was dear." in read("x.html", f"<html><body>{table}</body></html>").source.text


def test_the_word_note_before_a_label_is_no_part_of_a_note(read: Reader) -> None:
    text = '<p>Tar<a href="#Note1"><sup>Note 1</sup></a><a name="Back1"></a>.</p>'
    note = '<ul><li><a name="Note1"><b>Note 1</b></a>: on this, see Orr, 7. <a href="#Back1">Back to text</a></li></ul>'
    notes = read("x.html", f"<html><body>{text}{note}</body></html>").notes
    assert [(each.label, each.raw) for each in notes] == [("1", "on this, see Orr, 7.")]


def test_a_link_that_folds_a_note_up_is_no_word_of_it(read: Reader) -> None:
    more = '<a href="#" class="more">Show More</a>'
    notes = "".join(
        f'<li id="n{at}"><a href="#r{at}">{at}.</a> Bea Cole, Nets {at} (1990).{more}</li>' for at in (1, 2, 3)
    )
    calls = " ".join(f'word<sup><a id="r{at}" href="#n{at}">{at}</a></sup>' for at in (1, 2, 3))
    document = read("x.html", f"<html><body><p>{calls}</p><ol>{notes}</ol></body></html>")
    assert [note.raw for note in document.notes] == [f"Bea Cole, Nets {at} (1990)." for at in (1, 2, 3)]
