"""The mends of WeasyPrint's footnotes, one smallest case each, and a word when upstream has mended it."""

import logging
from contextlib import nullcontext

import pytest
import weasyprint
from tests.support.papers import tree_of
from weasyprint import layout
from weasyprint.layout import block, page

from briefkit.rendering.pdf.fetch import GuardedFetcher
from briefkit.rendering.pdf.model import NoteFaults
from briefkit.rendering.pdf.notes import NoteLayout, read_notes
from briefkit.rendering.pdf.printing import _TreeHtml
from briefkit.rendering.pdf.weasyprint import is_known, mended_footnotes, source_hashes

# Letters of 10 px on pages of 10 lines, so that the arithmetic can be done by hand.
SQUARES = """
@page { size: 100px; margin: 0; @footnote { margin: 0 } }
html { font: 10px/1 "DejaVu Sans Mono" } body, p, div { margin: 0 } p { orphans: 2; widows: 2 }
td, th { padding: 0 } table { border-spacing: 0 }
.footnote { float: footnote; footnote-policy: line }
.footnote::footnote-call, .footnote::footnote-marker { content: none }
"""


def note(number: int, lines: int = 1) -> str:
    text = "<br/>".join("n" * lines)
    call = f'<a class="note-call" href="#fn{number}">{number}</a>'
    return f'{call}<span class="footnote" id="fn{number}">{text}</span>'


CASES = {
    "a line kept by pushing notes away keeps its own": (
        "<div>" + "x<br/>" * 6 + f"</div><p>a{note(1)}{note(2)}<br/>b{note(3)}<br/>c<br/>d</p>",
        "",
    ),
    "a named page does not end the footnote area": (
        "<div>" + "x<br/>" * 8 + f'</div><div>y{note(1)}</div><div style="page: b">b{note(2)}{note(3)}</div>',
        ".footnote { footnote-policy: auto }",
    ),
    "a table that moves takes the notes of its head along": (
        f"<div>x<br/>x<br/>x<br/>x<br/>x</div><table><thead><tr><th>h{note(1, 2)}</th></tr></thead></table>"
        f"<p>b{note(2)}<br/>a<br/>c<br/>c</p>",
        ".footnote { footnote-policy: auto }",
    ),
    "pages of notes only are not dropped when pages are made again": (
        f'<p class="entry">x</p><h1>h{note(1, 2)}</h1><p>c<br/>a{note(2)}<br/>a{note(3, 2)}</p><p id="end">e</p>',
        '.entry::after { content: "\\A\\A" target-counter("#end", page); white-space: pre }'
        "h1 { break-after: avoid; margin: 0; font-size: 10px } .footnote { footnote-policy: auto }",
    ),
    "a float that breaks keeps its notes": (
        "<div>" + "x<br/>" * 7 + f'</div><div style="float: right">a{note(1)}<br/>b{note(2)}<br/>c{note(3)}'
        f"<br/>d</div><p>a{note(4)}<br/>a<br/>a</p>",
        "",
    ),
}


def lay_out(body: str, css: str, mended: bool) -> NoteLayout:
    root = tree_of(body)
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    with mended_footnotes() if mended else nullcontext(False):
        document = _TreeHtml(root, GuardedFetcher()).render(stylesheets=[weasyprint.CSS(string=SQUARES + css)])
    return read_notes(document, root)


def faulty(faults: NoteFaults) -> list[str]:
    return [*faults.missing, *faults.doubled, *faults.misordered]


def test_this_weasyprint_is_the_known_one() -> None:
    assert is_known(), f"WeasyPrint changed: look at the new functions, then write down {source_hashes()}"


@pytest.mark.parametrize("name", CASES)
def test_no_note_is_lost(name: str) -> None:
    faults = lay_out(*CASES[name], mended=True).faults
    assert faulty(faults) == []


@pytest.mark.parametrize("name", CASES)
def test_upstream_still_loses_it(name: str) -> None:
    faults = lay_out(*CASES[name], mended=False).faults
    assert faulty(faults), f"WeasyPrint {weasyprint.__version__} sets this right by itself: drop the mend"


def test_everything_is_as_before_afterwards() -> None:
    before = (layout.make_all_pages, page.make_page, page.block_level_layout, block._linebox_layout)
    with mended_footnotes():
        assert page.make_page is not before[1]
    assert before == (layout.make_all_pages, page.make_page, page.block_level_layout, block._linebox_layout)
    assert weasyprint.document.LayoutContext is layout.LayoutContext


def test_everything_is_as_before_after_an_error() -> None:
    before = page.make_page
    with pytest.raises(ZeroDivisionError), mended_footnotes():
        raise ZeroDivisionError
    assert page.make_page is before


def test_an_unknown_weasyprint_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.rendering.pdf.weasyprint.is_known", lambda: False)
    before = page.make_page
    with mended_footnotes() as mended:
        assert not mended
        assert page.make_page is before


def test_a_note_is_laid_out_about_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def lines_laid_out(notes: int) -> int:
        counted = 0
        original = block.iter_line_boxes

        def counting(*args: object, **options: object) -> object:
            nonlocal counted
            counted += 1
            return original(*args, **options)

        with monkeypatch.context() as patch:
            patch.setattr(block, "iter_line_boxes", counting)
            body = "<p>" + " ".join(f"a{note(number)}" for number in range(1, notes + 1)) + "</p>"
            lay_out(body, "@page { size: 800px 2000px }", mended=True)
        return counted

    few, many = lines_laid_out(20), lines_laid_out(80)
    assert many < 5 * few
