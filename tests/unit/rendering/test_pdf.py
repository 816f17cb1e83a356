"""The file that comes out: what it says of itself, its outline, its links, its fonts, its bytes."""

import base64
import gc
import time
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from dataclasses import replace
from io import BytesIO
from typing import Any

import pydyf
import pypdf
import pytest
from tests.support.papers import NOTE_CSS, page_of, random_paper

from briefkit import __version__
from briefkit.findings import BriefError
from briefkit.rendering.pdf import printing as pdf
from briefkit.rendering.pdf.model import PrintedPdf, PrintPage
from briefkit.rendering.pdf.printing import Press, print_pdf
from briefkit.rendering.pdf.speed import agent_sheets, quick_printing

CSS = '@page { size: A5 } body { font: 10pt "DejaVu Serif" }' + NOTE_CSS
NOTE = (
    '<a class="note-call" id="fnref1" href="#fn1">1</a><span class="footnote" id="fn1">'
    '<a class="note-back" href="#fnref1">1</a> See <i>there</i>.</span>'
)


def reader(page: Any) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(print_pdf(page).data))


def test_it_says_what_it_is() -> None:
    page = page_of("<h1>A</h1>", CSS, title="A River, Metered", authors=("A. Author", "B. Other"), subject="Water")
    file = reader(replace(page, keywords=("water", "law, common"), created="2026-11-21"))
    metadata: Any = file.metadata
    root: Any = file.trailer["/Root"]
    assert metadata.title == "A River, Metered"
    assert metadata.author == "A. Author, B. Other"
    assert metadata.subject == "Water"
    assert metadata["/Keywords"] == "water, law, common"
    assert metadata.creator == f"briefkit {__version__}"
    assert metadata["/CreationDate"] == "D:20261121"
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]


def test_it_has_no_date_unless_one_is_given() -> None:
    metadata = reader(page_of("<h1>A</h1>", CSS)).metadata
    assert metadata is not None
    assert "/CreationDate" not in metadata


def test_the_same_page_gives_the_same_bytes() -> None:
    first = print_pdf(random_paper(3)).data
    time.sleep(1.1)
    assert print_pdf(random_paper(3)).data == first


def outline(items: Any) -> list[Any]:
    return [outline(item) if isinstance(item, list) else item.title for item in items]


def test_the_outline_has_the_headings_by_level_without_notes_and_title() -> None:
    body = f'<p class="title" role="doc-title">T</p><h1>One <em>more</em>{NOTE}</h1><h2>Sub</h2><h1>Two</h1>'
    assert outline(reader(page_of(body, CSS)).outline) == ["One more", ["Sub"], "Two"]


def test_links_lead_to_the_note_and_back() -> None:
    file = reader(page_of(f"<h1>A</h1><p>Text{NOTE}</p>", CSS))
    annotations: Any = file.pages[0]["/Annots"]
    targets = [annotation.get_object()["/Dest"] for annotation in annotations]
    assert sorted(targets) == ["fn1", "fnref1"]
    assert {"fn1", "fnref1"} <= set(file.named_destinations)


def test_fonts_that_are_not_here_are_named() -> None:
    stack = ("No Such Face", "DejaVu Serif", "serif")
    css = f"body {{ font-family: {', '.join(repr(family) for family in stack)} }}"
    result = print_pdf(page_of("<p>Text</p>", css, fonts=(stack, ("Unused Face", "DejaVu Sans"))))
    assert result.missing_fonts == ("No Such Face",)
    assert result.fonts == ("DejaVu Serif",)
    assert result.fallbacks == ()


def test_a_font_nobody_named_is_a_fallback_with_its_letters() -> None:
    css = "body { font-family: 'DejaVu Serif' } i { font-family: 'DejaVu Sans' }"
    result = print_pdf(page_of("<p>Text <i>zyx</i></p>", css, fonts=(("DejaVu Serif",),)))
    assert [(font.name, font.letters) for font in result.fallbacks] == [("DejaVu Sans", "xyz")]


def test_a_packaged_font_is_used(project_root: Any) -> None:
    font = (project_root / "src/briefkit/fonts/texgyreheros-regular.otf").read_bytes()
    css = (
        "@font-face { font-family: 'House Face'; src: url('brief:fonts/house.otf') }body { font-family: 'House Face' }"
    )
    result = print_pdf(page_of("<p>Text</p>", css, files={"brief:fonts/house.otf": font}, fonts=(("House Face",),)))
    assert result.missing_fonts == ()
    assert result.fallbacks == ()
    assert result.refused == ()


def test_what_was_refused_is_said_and_the_rest_is_printed() -> None:
    body = '<p>Text<img src="file:///etc/passwd" alt="x"/><img src="https://example.org/a.png" alt="y"/></p>'
    css = CSS + "@import url(https://example.org/a.css); p { background: url(file:///etc/hosts) }"
    result = print_pdf(page_of(body, css))
    assert {"file:///etc/passwd", "https://example.org/a.png", "file:///etc/hosts"} <= {
        url for url, _ in result.refused
    }
    assert "Text" in pypdf.PdfReader(BytesIO(result.data)).pages[0].extract_text()


def svg_url(inside: str) -> str:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{inside}</svg>'
    return f"data:image/svg+xml;base64,{base64.b64encode(drawing.encode()).decode()}"


def test_a_drawing_reads_no_file() -> None:
    url = svg_url('<image href="file:///etc/passwd" width="5" height="5"/>')
    result = print_pdf(page_of(f'<p><img alt="x" src="{url}"/></p>'))
    assert result.refused[0][0] == "file:///etc/passwd"


def test_a_drawing_that_cannot_be_drawn_is_said() -> None:
    url = svg_url("<style>@import url(file:///etc/hosts);</style>")
    result = print_pdf(page_of(f'<p>Text<img alt="x" src="{url}"/></p>'))
    assert any("cannot be drawn" in why or "only pictures" in why for _, why in result.refused)


def test_where_the_mended_layout_stumbles_the_plain_one_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(summing: bool = True) -> Any:
        raise AssertionError("never seen before")

    monkeypatch.setattr(pdf, "mended_footnotes", stumble)
    result = print_pdf(page_of(f"<h1>A</h1><p>Text{NOTE}</p>", CSS))
    assert not result.mended
    assert result.faults.missing == ()


def test_pages_that_cannot_be_laid_out_are_an_error_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> Any:
        raise AssertionError("never seen before")

    monkeypatch.setattr(pdf, "_render", stumble)
    with pytest.raises(BriefError, match="never seen before"):
        print_pdf(page_of("<p>Text</p>", CSS))


def test_the_style_sheet_of_the_browser_is_as_known() -> None:
    assert agent_sheets() is not None


def test_nothing_stays_changed_after_quick_printing() -> None:
    before, collecting = pydyf.PDF.page_references, gc.isenabled()
    with quick_printing():
        assert not gc.isenabled()
    assert pydyf.PDF.page_references is before
    assert gc.isenabled() == collecting


def test_two_papers_at_once_are_as_one_after_the_other() -> None:
    pages = [random_paper(seed) for seed in (3, 8)]
    alone = [print_pdf(page).data for page in pages]
    with ThreadPoolExecutor(2) as pool:
        assert [printed.data for printed in pool.map(print_pdf, pages)] == alone


def test_pages_on_one_press_are_as_on_a_new_one() -> None:
    def fresh(page: PrintPage) -> PrintedPdf:
        return print_pdf(page, Press(page.sheets))

    first, second = page_of('<p>One <img src="https://example.org/x.png" alt="x"/></p>'), page_of("<p>Two, fi ffl</p>")
    alone = [fresh(deepcopy(first)), fresh(deepcopy(second))]
    assert alone[0].refused
    assert not alone[1].refused
    press = Press(first.sheets)
    press.warm_up("en-GB")
    for _ in range(2):
        assert [print_pdf(deepcopy(first), press), print_pdf(deepcopy(second), press)] == alone
        assert [print_pdf(deepcopy(first)), print_pdf(deepcopy(second))] == alone
