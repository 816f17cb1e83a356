"""Not one note lost, each on the page of its call: over random papers and the hard cases."""

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
from tests.support.papers import NOTE_CSS, PaperMaker, maker_of, page_of, random_paper

from briefkit.rendering.pdf import printing as pdf
from briefkit.rendering.pdf.model import NoteFaults, PrintedPdf
from briefkit.rendering.pdf.printing import print_pdf
from briefkit.rendering.pdf.weasyprint import mended_footnotes

CSS = (
    "@page { size: A5; margin: 15mm; @footnote { border-top: .5pt solid; padding-top: 3pt } }"
    'body { font: 10pt/13pt "DejaVu Serif" } p { margin: 0 0 6pt; orphans: 2; widows: 2 }' + NOTE_CSS
)
SOUND = NoteFaults()


def maker() -> PaperMaker:
    return maker_of(7)


def printed(body: str, css: str = "") -> PrintedPdf:
    return print_pdf(page_of(body, CSS + css))


def pages_of(result: PrintedPdf) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(result.data)).pages]


@pytest.mark.parametrize("seed", range(12))
def test_random_papers(seed: int) -> None:
    faults = print_pdf(random_paper(seed)).faults
    assert replace(faults, tall=()) == SOUND


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12, 60))
def test_more_random_papers(seed: int) -> None:
    faults = print_pdf(random_paper(seed)).faults
    assert replace(faults, tall=()) == SOUND


@pytest.mark.parametrize("seed", [2, 5])
def test_summed_heights_give_the_same_pages_as_laying_out_all_notes_again(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = print_pdf(random_paper(seed))
    monkeypatch.setattr(pdf, "mended_footnotes", lambda summing=False: mended_footnotes(False))
    assert print_pdf(random_paper(seed)).data == quick.data


def test_the_words_of_each_note_are_on_its_page() -> None:
    make = maker()
    body = "".join(f"<p>{make.words(40)}{make.note(f'unique{number}')}</p>" for number in range(1, 31))
    result = printed(body)
    pages = pages_of(result)
    for note in result.notes:
        assert f"unique{note.number}" in pages[note.page - 1]
    assert sum(page.count("unique") for page in pages) == 30


def test_240_dense_notes() -> None:
    make = maker()
    result = printed("<p>" + "".join(f"{make.words(3)}{make.note()} " for _ in range(240)) + "</p>")
    assert (result.faults, len(result.notes)) == (SOUND, 240)


def test_a_paper_of_notes_only() -> None:
    make = maker()
    assert printed("".join(f"<p>{make.note()}</p>" for _ in range(60))).faults == SOUND


def test_a_repeated_header_row_does_not_double_its_notes() -> None:
    make = maker()
    head = f"<thead><tr><th>a{make.note()}</th><th>b{make.note()}</th></tr></thead>"
    rows = "".join(f"<tr><td>{make.words(9)}{make.note()}</td><td>{make.words(4)}</td></tr>" for _ in range(50))
    body = f'<p class="pages">x</p><table>{head}<tbody>{rows}</tbody></table>'
    result = printed(body, ".pages::after { content: counter(pages) }")
    assert result.faults == SOUND
    assert result.pages > 3


@pytest.mark.parametrize("display", ["flex", "grid"])
def test_notes_side_by_side(display: str) -> None:
    make = maker()
    sides = "".join(
        f'<p>{make.words(40)}{make.note()}</p><div class="sides"><div>{make.words(30)}{make.note()}</div>'
        f"<div>{make.words(30)}{make.note()}</div></div>"
        for _ in range(12)
    )
    css = f".sides {{ display: {display}; grid-template-columns: 1fr 1fr }}"
    assert printed(sides, css).faults == SOUND


def test_columns_and_named_pages() -> None:
    make = maker()
    columns = "".join(f"<p>{make.words(40)}{make.note()}</p>" for _ in range(20))
    annex = "".join(f"<p>{make.words(60)}{make.note()}</p>" for _ in range(4))
    body = f'<div style="columns: 2">{columns}</div><div style="page: annex">{annex}</div>'
    assert printed(body, "@page annex { margin: 25mm }").faults == SOUND


def test_pages_laid_out_twice_for_a_table_of_contents() -> None:
    make = maker()
    entries = "".join(f'<p><a class="entry" href="#h{part}">x</a></p>' for part in range(9))
    parts = "".join(
        f'<h1 id="h{part}">{make.words(3)}</h1>'
        + "".join(f"<p>{make.words(60)}{make.note(make.words(20))}</p>" for _ in range(4))
        for part in range(9)
    )
    css = ".entry::after { content: target-counter(attr(href), page) }@page { @top-right { content: counter(pages) } }"
    assert printed(entries + parts, css).faults == SOUND


def test_notes_in_last_lines() -> None:
    make = maker()
    body = "".join(f"<p>{make.words(37)}{make.note(make.words(30))}</p>" for _ in range(40))
    assert printed(body).faults == SOUND


def test_more_notes_at_one_place_than_a_page_holds_are_reported_with_both_pages() -> None:
    make = maker()
    body = f"<p>{make.words(100)}</p><p>here{''.join(make.note(make.words(20)) for _ in range(40))} on</p>"
    faults = printed(body).faults
    assert not faults.lose_text
    assert faults.misordered == ()
    assert faults.away
    assert all(note.page > note.call_page > 0 and note.number.isdigit() for note in faults.away)


def test_a_note_that_is_nowhere_is_missing() -> None:
    make = maker()
    body = f'<p>a{make.note()}</p><div style="position: absolute">b{make.note()}</div><p hidden="">c{make.note()}</p>'
    assert printed(body, "[hidden] { display: none }").faults.missing == ("fn2", "fn3")


def test_a_float_that_would_lose_its_end_is_moved() -> None:
    squares = (
        '@page { size: 100px; margin: 0; @footnote { margin: 0 } } html { font: 10px/1 "DejaVu Sans Mono" }'
        "body, p, div { margin: 0 } .footnote { float: footnote; footnote-policy: line }"
        ".footnote::footnote-call, .footnote::footnote-marker { content: none }"
    )

    one, two, three, four = (
        f'<a class="note-call" href="#fn{number}">{number}</a><span class="footnote" id="fn{number}">n</span>'
        for number in range(1, 5)
    )
    side = f'<div style="float: right">a{one}<br/>b{two}<br/>c{three}<br/>d</div>'
    body = f"<div>x<br/>x</div>{side}<p>a{four}<br/>a<br/>a</p>"
    result = print_pdf(page_of(body, squares))
    assert result.faults.missing == ()


def test_a_newline_in_a_note_breaks_no_line() -> None:
    words = "one\ntwo\n   three\n<i>four\n</i> five"
    result = printed(f'<p>a<a class="note-call" href="#fn1">1</a><span class="footnote" id="fn1">{words}</span></p>')
    assert "one two three four five" in pages_of(result)[0]


def test_the_plain_layout_of_an_unknown_weasyprint_is_checked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.rendering.pdf.weasyprint.is_known", lambda: False)
    result = print_pdf(random_paper(1))
    assert not result.mended
    assert len(result.notes) > 10
