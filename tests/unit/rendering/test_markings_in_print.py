"""Marking and embargo on the printed page: on lines of their own, whatever stands in head and foot."""

from typing import Any

import pypdfium2
import pytest
from tests.support.briefs import house_style, set_texts

from briefkit.assembly.model import Author
from briefkit.rendering.outputs import Writer

MARKING = "Official – Sensitive – For the Eyes of the Steering Committee and of Its Advisers Only, Not to Be Copied"
TITLE = "A Title That Is Rather Long for the Head of a Page"
TEXT = "\n\n".join(["A paragraph of some words that go on over the lines of a page. " * 8] * 12)


def pages(style: str, **manifest: Any) -> list[list[str]]:
    """The lines of each page."""
    brief = set_texts(
        TEXT, style=house_style(style), title=TITLE, authors=(Author("A. Long-Named Author"),), **manifest
    )
    data = Writer(brief).write("pdf").data
    return [
        page.get_textpage().get_text_bounded().replace("\r", "").split("\n") for page in pypdfium2.PdfDocument(data)
    ]


@pytest.mark.parametrize("style", ["ipri", "plain"])
def test_a_long_marking_touches_neither_head_nor_folio(style: str) -> None:
    for lines in pages(style, marking=MARKING):
        marked = [line for line in lines if "Sensitive" in line]
        assert len(marked) == 2
        assert all(line.startswith("Official") for line in marked)
        assert not any(TITLE in line or "Author" in line for line in marked)


def test_an_embargo_stands_on_page_one() -> None:
    first, *later = pages("ipri", embargo="1 May 2027, 06.00 PKT", marking="Official")
    assert first.count("Official – Embargoed until 1 May 2027, 06.00 PKT") == 2
    assert later
    assert all(lines.count("Official") == 2 and not any("Embargoed" in line for line in lines) for lines in later)


def test_an_embargo_that_is_a_sentence_stays_one() -> None:
    (first, *_) = pages("plain", embargo="Not for publication before 1 May 2027")
    assert first.count("Not for publication before 1 May 2027") == 2
