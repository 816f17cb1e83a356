"""Tables on the printed page: what belongs to a table does not part from it."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.support.briefs import set_texts

from briefkit.rendering.outputs import Writer

SOURCE = "A long line on the sources of the table, which takes more than one line of the page. " * 4


@pytest.mark.parametrize("before", [10, 11, 12])
def test_the_source_of_a_long_table_stands_below_one_of_its_rows(before: int) -> None:
    lines = "\n\n".join("A line of text." for _ in range(before))
    rows = "".join(f"| Row {number} | {number} |\n" for number in range(26))
    brief = set_texts(f"{lines}\n\n| A | B |\n|---|--:|\n{rows}\n: Table {{#tbl-a}}\n\nSource: {SOURCE}\n")
    pages = [page.extract_text() for page in PdfReader(BytesIO(Writer(brief).write("pdf").data)).pages]
    (last,) = (page for page in pages if "Source:" in page)
    assert "Row 25" in last
    assert last.count("takes more than") == 4
