"""New pages that an author asks for, in print and in Word."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from pypdf import PdfReader
from tests.support.briefs import set_texts

from briefkit.rendering.docx.xml import each, find, text_of
from briefkit.rendering.outputs import Writer


@pytest.mark.parametrize(
    "written",
    ["\\newpage", "\\pagebreak", "::: {.page-break}\n:::", '<div style="page-break-after: always;"></div>'],
)
def test_text_goes_on_on_a_new_page(written: str) -> None:
    writer = Writer(set_texts(f"First words.\n\n{written}\n\nLast words.\n\n{written}\n"))
    pages = [page.extract_text() for page in PdfReader(BytesIO(writer.write("pdf").data)).pages]
    assert len(pages) == 2
    assert "First words." in pages[0]
    assert "Last words." in pages[1]
    with ZipFile(BytesIO(writer.write("docx").data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    broken = [text_of(p) for p in each(root, "p") if find(p, "pPr/pageBreakBefore") is not None]
    assert broken == ["Last words."]
    assert not any("newpage" in text for text in pages)
