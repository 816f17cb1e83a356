"""A table keeps its words and numbers whole as long as there is any way to do it; else it is told."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from pypdf import PdfReader
from tests.support.briefs import house_style, set_texts

from briefkit.rendering.docx import wide_tables
from briefkit.rendering.docx.xml import each, get
from briefkit.rendering.outputs import Output, Writer

NUMBER = "1,234.5"


def wide(columns: int, cell: str = NUMBER) -> str:
    head = " | ".join(str(2000 + number) for number in range(columns))
    rows = "".join(f"| {name} | {' | '.join([cell] * columns)} |\n" for name in ("Afghanistan", "Pakistan"))
    return f"| Country | {head} |\n|---|{'--:|' * columns}\n{rows}\n: The same each year {{#tbl-a}}\n"


def printed(text: str, style: str = "ipri") -> tuple[Output, str]:
    output = Writer(set_texts(text, style=house_style(style))).write("pdf")
    return output, "\n".join(page.extract_text() for page in PdfReader(BytesIO(output.data)).pages)


@pytest.mark.parametrize("style", ["ipri", "plain"])
@pytest.mark.parametrize("columns", [3, 10, 12])
def test_numbers_stay_whole(columns: int, style: str) -> None:
    output, text = printed(wide(columns), style)
    assert text.count(NUMBER) == 2 * columns
    assert "Afghanistan" in text
    assert output.findings == ()


def test_what_cannot_fit_is_told_at_its_caption() -> None:
    output, _ = printed(f"Text.\n\n{wide(24)}")
    (finding,) = output.findings
    assert finding.code == "P211"
    assert str(finding.location) == "briefs/x/s1.md:8:3"
    assert "The same each year” is 88 mm too wide" in finding.message


def test_an_address_is_broken_and_nothing_else() -> None:
    output, text = printed(f"| Word | Address |\n|---|---|\n| Fourteen | {'abcdefghij' * 30} |\n")
    assert "Fourteen" in text
    assert output.findings == ()


def widths(text: str) -> list[float]:
    with ZipFile(BytesIO(Writer(set_texts(text)).write("docx").data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return [int(get(column, "w")) / 20 for column in each(root, "gridCol")]


def test_word_gets_columns_as_wide_as_their_words() -> None:
    first, *others = widths(wide(9))
    measure = house_style().page.measure
    assert first > others[0] * 1.3
    assert first + sum(others) == pytest.approx(measure, abs=1)
    name, *numbers = widths(wide(2))
    assert name > numbers[0] * 1.3  # as in print: what is left is shared by what each holds
    assert name + sum(numbers) == pytest.approx(measure, abs=1)


def test_bold_heads_of_columns_in_word_keep_their_words_whole() -> None:
    long = "many words that make this line of the table longer than any line of a terminal would be"
    year, _, head = widths(f"| Year | What | Responsible |\n|---|---|---|\n| 1946 | {long} | 3 |\n")
    assert head > 2 * year
    assert head > 55  # points: the word in bold letters and its gap


def test_columns_that_fit_without_the_room_for_another_font_break_no_text() -> None:
    texts = [60.0, 40.0, 95.0]  # points, with that room
    columns = wide_tables._Columns(words=[30.0, 30.0, 40.0], texts=texts)
    widths = wide_tables._widths(columns, [0.0, 9.0, 9.0], 1.0, measure=208.0)
    assert sum(texts) + 18 > 208 == pytest.approx(sum(widths))
    assert all(width >= text / 1.06 + gap for width, text, gap in zip(widths, texts, (0, 9, 9), strict=True))
