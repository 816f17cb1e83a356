"""Numbered lists and bullets as they were written, in the text and in its notes."""

from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

import pytest
from pypdf import PdfReader
from tests.support.briefs import set_texts

from briefkit.rendering.html.lists import count_from_start, write_markers
from briefkit.rendering.outputs import Writer

TEXT = """The clause.[^one] The rest.[^two]

(i) first of them
(ii) second of them

Text.

C) third letter
D) fourth letter

Text.

8. eighth number
9. ninth number

[^one]: Points:

    - alpha
    - beta

[^two]: Parts:

    (c) gamma
    (d) delta
"""


@pytest.fixture(scope="module")
def writer() -> Writer:
    return Writer(set_texts(TEXT))


def test_kind_brackets_and_start_are_printed(writer: Writer) -> None:
    pages = PdfReader(BytesIO(writer.write("pdf").data)).pages
    printed = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "(i) (ii) C) D) 8. 9." in printed  # markers are painted after the text they stand before
    assert all(line in printed for line in ("• alpha", "• beta", "(c) gamma", "(d) delta"))


def test_a_screen_is_told_the_same(writer: Writer) -> None:
    html = writer.write("html").data.decode()
    assert '<ol type="i" class="lower-roman two-brackets">' in html
    assert '<ol start="3" type="A" class="upper-alpha one-bracket">' in html
    assert '<span class="item">•\u00a0alpha</span>' in html
    assert '<span class="item">(c)\u00a0gamma</span>' in html
    assert "list-brackets" not in html


def listing(attributes: str, items: int, tag: str = "ol") -> Element:
    return fromstring(f"<{tag} {attributes}>{'<li>x</li>' * items}</{tag}>")


@pytest.mark.parametrize(
    ("attributes", "marks"),
    [
        ("", ["1.", "2."]),
        ('type="a" start="26"', ["z.", "aa."]),
        ('type="I" start="9" class="one-bracket"', ["IX)", "X)"]),
        ('start="0"', ["0.", "1."]),
    ],
)
def test_numbers_are_written_as_lists_print_them(attributes: str, marks: list[str]) -> None:
    root = listing(attributes, 2)
    write_markers(root)
    assert [item.text for item in root] == [f"{mark}\u00a0x" for mark in marks]


def test_boxes_need_no_bullets() -> None:
    root = listing('class="task-list"', 1, "ul")
    write_markers(root)
    assert root[0].text == "x"


def test_the_printer_counts_from_the_start() -> None:
    root = fromstring('<main><ol start="5"><li>x</li></ol><ol><li>y</li></ol></main>')
    count_from_start(root)
    assert [element.get("style") for element in root] == ["counter-reset: list-item 4", None]
