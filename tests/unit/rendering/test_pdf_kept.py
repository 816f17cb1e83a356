"""Lines that are kept give the same pages, whatever of the paper changed, and nothing else is taken for them."""

import inspect
import json
import re
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from tests.support.papers import NOTE_CSS, page_of, random_paper
from weasyprint.text import fonts, line_break

from briefkit.rendering.pdf import kept as pdf_kept
from briefkit.rendering.pdf import note_area as pdf_note_area
from briefkit.rendering.pdf.kept import TEXT_VALUES, KeptLines, keeping, kept_lines
from briefkit.rendering.pdf.model import PrintPage
from briefkit.rendering.pdf.printing import print_pdf

TEXT = """<h1>Heading</h1><p style="hyphens: auto; text-align: justify; width: 4cm">Incomprehensibilities of the
internationalisation <u>under lines</u> and <b>bold</b> words, fi ffl office; one more line of them, and a last.</p>
<p lang="ar" style="direction: rtl">مرحبا بالعالم 123 abc</p><p style="letter-spacing: 2pt">Spaced out</p>
<p style="width: 2cm; white-space: nowrap; overflow: hidden; text-overflow: ellipsis">One line that is cut</p>"""


@pytest.mark.parametrize("seed", range(6))
def test_a_paper_printed_again_from_its_lines_is_the_same_file(seed: int) -> None:
    page = random_paper(seed)
    first = print_pdf(deepcopy(page))
    again = print_pdf(deepcopy(page), lines=first.lines)
    assert len(first.lines) > 1000
    assert again == first
    assert again.lines == b""  # nothing new to keep


@pytest.mark.parametrize("seed", range(3))
def test_another_paper_printed_from_the_lines_of_one_is_as_without_them(seed: int) -> None:
    lines = print_pdf(random_paper(seed)).lines
    assert print_pdf(random_paper(seed + 1), lines=lines) == print_pdf(random_paper(seed + 1))


def _heights(lines: bytes) -> dict[str, list[float]]:
    """Of all that is kept, what was measured of notes: five numbers each."""
    kept = json.loads(lines)["lines"]
    return {
        key: line for key, line in kept.items() if len(line) == 5 and all(isinstance(one, int | float) for one in line)
    }


def test_heights_of_notes_are_measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    page = random_paper(1)
    first = print_pdf(deepcopy(page))
    assert len(_heights(first.lines)) >= len(first.notes) > 3
    monkeypatch.setattr(pdf_note_area, "measured", lambda _: pytest.fail("measured again"))
    assert print_pdf(deepcopy(page), lines=first.lines) == first


def test_kept_heights_that_are_wrong_do_no_harm() -> None:
    page = random_paper(2)
    first = print_pdf(deepcopy(page))
    kept = json.loads(first.lines)
    for height in _heights(first.lines):
        kept["lines"][height][0] += 7
    again = print_pdf(deepcopy(page), lines=json.dumps(kept).encode())
    assert replace(again, lines=first.lines) == first


def test_odd_text_printed_again_from_its_lines_is_the_same_file() -> None:
    first = print_pdf(page_of(TEXT, NOTE_CSS))
    assert print_pdf(page_of(TEXT, NOTE_CSS), lines=first.lines) == first


def test_lines_of_other_fonts_or_style_sheets_are_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = print_pdf(page_of("<p>Some text.</p>", NOTE_CSS)).lines
    other = print_pdf(page_of("<p>Some text.</p>", NOTE_CSS + "p { color: red }"), lines=lines)
    assert json.loads(other.lines)["fonts"] != json.loads(lines)["fonts"]
    assert json.loads(other.lines)["lines"].keys().isdisjoint(json.loads(lines)["lines"])


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"fonts": "x", "lines": 3}', b"\xff"])
def test_what_cannot_be_read_is_nothing(data: bytes) -> None:
    assert KeptLines.from_bytes(data, "x").find("a") is None


def test_a_paper_with_too_many_lines_keeps_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_kept, "MOST_BYTES", 10)
    assert print_pdf(page_of("<p>Some text.</p>")).lines == b""


def test_lines_are_in_use_inside_only() -> None:
    lines = KeptLines()
    with keeping(lines):
        assert kept_lines() is lines
    assert kept_lines() is None


def test_every_value_that_pango_is_told_of_is_part_of_a_lines_key() -> None:
    functions: list[Any] = [
        line_break.Layout,
        line_break.create_layout,
        line_break.split_first_line,
        line_break.first_line_metrics,
        line_break.line_size,
        fonts.get_font_description,
    ]
    asked = {name for one in functions for name in re.findall(r"style\['(\w+)'\]", inspect.getsource(one))}
    assert "hyphens" in asked
    assert asked <= set(TEXT_VALUES)


def test_a_style_with_a_value_that_has_no_name_keeps_no_lines() -> None:
    page = PrintPage(page_of("<p>Some text.</p>").root, ("p { hyphenate-limit-zone: calc(1px + 2%) }",), "en", "x")
    first = print_pdf(page)
    assert print_pdf(page, lines=first.lines).data == first.data
