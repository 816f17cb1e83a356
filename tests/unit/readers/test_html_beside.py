"""Notes of web pages that no link leads to: those behind their calls, those behind a label that stands alone."""

import pytest
from tests.support.documents import Reader

from briefkit.harvest.document import Document

CALLED = "Lamps burn oil.[^1] They smoke,[^2] or so it seems."
NOTES = [("1", "Dora Ems, *Lamps*, 4."), ("2", "Ems, 5.")]

TOOLTIP = (
    '<sup class="pop" data-k="{n}"><a href="javascript:void(0)" role="button" aria-describedby="t-{n}">{n}</a></sup>'
    '<span id="t-{n}" role="tooltip" class="pop__text" data-k="{n}">{text}</span>'
)
BUTTON = (
    '<button class="opens"><i>{n}</i>\n<i class="hidden icon"></i></button>\n<cite class="footnote footnote-{n}">'
    '<span class="words"><span class="count">{n}</span> {text}</span> <button><i>...</i><i>Close</i></button></cite>'
)
RAISED = '<sup>{n}</sup><span class="fn-content">{text}</span>'
STYLED = '<span style="vertical-align: super">[{n}]</span> <small role="note">{n}. {text}</small>'
TARGET = '<sup><a href="#" data-target="#x{n}">{n}</a></sup><span hidden id="x{n}" class="endnote-body">{text}</span>'


def read_page(read: Reader, content: str) -> Document:
    return read("lamps.html", f"<html><body><h1>Lamps</h1>{content}</body></html>")


def notes_of(document: Document) -> list[tuple[str, str]]:
    return [(note.label, note.raw) for note in document.notes]


def sentences(form: str) -> str:
    first = form.format(n=1, text="Dora Ems, <em>Lamps</em>, 4.")
    return f"<p>Lamps burn oil.{first} They smoke,{form.format(n=2, text='Ems, 5.')} or so it seems.</p>"


@pytest.mark.parametrize("form", [TOOLTIP, BUTTON, RAISED, TARGET], ids=["tooltip", "button", "raised", "target"])
def test_a_note_behind_its_call_is_taken_out_of_the_text(read: Reader, form: str) -> None:
    document = read_page(read, sentences(form))
    text = document.source.text
    assert notes_of(document) == NOTES
    assert " ".join(text[: text.index("seems.") + 6].split()).endswith(CALLED)
    assert text.count("Ems, 5.") == 1  # in the note alone
    assert [text[note.call or 0 :][:4] for note in document.notes] == ["[^1]", "[^2]"]


def test_a_note_may_repeat_its_number_as_letters(read: Reader) -> None:
    document = read_page(read, sentences(STYLED))
    assert notes_of(document) == NOTES
    assert CALLED in document.source.text


def test_a_description_elsewhere_on_the_page_is_the_note_that_names_it(read: Reader) -> None:
    call = '<sup tabindex="0" aria-details="d{n}">{n}</sup>'
    page = f"<p>Lamps burn oil.{call.format(n=1)} They smoke,{call.format(n=2)} or so it seems.</p>"
    page += '<div role="note" id="d2">Ems, 5.</div><div role="note" id="d1">Dora Ems, <i>Lamps</i>, 4.</div>'
    document = read_page(read, page)
    assert notes_of(document) == NOTES
    assert CALLED in document.source.text


def test_what_many_calls_name_is_no_note(read: Reader) -> None:
    call = '<sup><a href="#f{n}" id="r{n}" aria-describedby="all">{n}</a></sup>'
    items = (
        '<li id="f1">Dora Ems, <i>Lamps</i>, 4. <a href="#r1">↩</a></li><li id="f2">Ems, 5. <a href="#r2">↩</a></li>'
    )
    page = f"<p>Lamps burn oil.{call.format(n=1)} They smoke,{call.format(n=2)} or so it seems.</p>"
    document = read_page(read, f'{page}<p id="all" class="footnote-hint">These are the notes.</p><ol>{items}</ol>')
    assert notes_of(document) == NOTES


@pytest.mark.parametrize(
    "page",
    [
        "<p>Ten m<sup>2</sup><span class='unit'>of glass</span> each.</p>",
        "<p>Ten m<sup>2</sup> of <span class='footnotes-off'>glass</span> each.</p>",
        "<p>Press <button>2</button><span class='label'>for glass</span> now.</p>",
        "<p>Press <button>i</button><span role='tooltip'>glass or oil</span> now.</p>",
        "<p>Said <button aria-describedby=t>3</button> times.</p><div role=tooltip id=t>three, of glass</div>",
    ],
)
def test_a_raised_number_before_other_words_calls_nothing(read: Reader, page: str) -> None:
    document = read_page(read, page)
    assert not document.notes
    assert "glass" in document.source.text


LINKED = (
    "<p>Lamps burn oil.<sup id=c1><a href='#k1'>1</a></sup> They smoke,<sup id=c2><a href='#k2'>2</a></sup> "
    "or so it seems.</p>"
)
WRAPPED = (
    "<h2>Notes</h2><div><div><div class=no><span id=k1><a href='#c1'>1</a></span></div><div class=is><p>Dora Ems, "
    "<i>Lamps</i>, 4.</p></div></div><div><div class=no><span id=k2><a href='#c2'>2</a></span></div>"
    "<div>Ems, 5.</div></div></div>"
)
FLAT = (
    "<div><p id=k1><a href='#c1'>1</a></p><p>Dora Ems, <i>Lamps</i>, 4.</p>"
    "<p id=k2><a href='#c2'>2</a></p><p>Ems, 5.</p></div>"
)


@pytest.mark.parametrize("listed", [WRAPPED, FLAT], ids=["wrapped", "flat"])
def test_the_text_behind_a_label_that_stands_alone_is_the_note(read: Reader, listed: str) -> None:
    document = read_page(read, f"{LINKED}{listed}<h2>Thanks</h2><p>To all.</p>")
    assert notes_of(document) == NOTES
    assert CALLED in document.source.text
    assert document.source.text.count("Ems, 5.") == 1


def test_text_behind_the_last_label_of_a_flat_list_is_one_block(read: Reader) -> None:
    document = read_page(read, f"{LINKED}{FLAT.removesuffix('</div>')}<p>The author thanks all.</p></div>")
    assert notes_of(document) == NOTES
    assert "The author thanks all." in document.source.text


def test_a_note_of_several_blocks_goes_on_to_the_next_label(read: Reader) -> None:
    listed = WRAPPED.replace("4.</p>", "4.</p><p>It burned in 1902.</p>")
    assert notes_of(read_page(read, LINKED + listed))[0][1].endswith("It burned in 1902.")


def test_the_label_of_a_note_is_no_call_of_what_stands_behind_it(read: Reader) -> None:
    page = """<html><body><p>Salt<a class="footnote-anchor" id="footnote-anchor-1"
    href="https://x.example/p/abc#footnote-1">1</a> and wool<a class="footnote-anchor" id="footnote-anchor-2" href="https://x.example/p/abc#footnote-2">2</a>.</p>
    <div class="footnote"><a id="footnote-1" class="footnote-number"
    href="https://x.example/p/abc#footnote-anchor-1">1</a>
    <div class="footnote-content"><p>Orr, <em>Ports</em>, 7.</p></div></div>
    <div class="footnote"><a id="footnote-2" class="footnote-number"
    href="https://x.example/p/abc#footnote-anchor-2">2</a>
    <div class="footnote-content"><p>Ibid., 8.</p><p>It rained.</p></div></div></body></html>"""
    notes = read("x.html", page).notes
    assert [(note.number, note.raw) for note in notes] == [(1, "Orr, *Ports*, 7."), (2, "Ibid., 8. It rained.")]
