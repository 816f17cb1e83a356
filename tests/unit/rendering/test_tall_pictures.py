"""A picture is never higher than most of a page, in print as in Word."""

from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree
from PIL import Image
from pypdfium2 import raw
from tests.support.briefs import assembled, house_style

from briefkit.rendering.compose import set_brief
from briefkit.rendering.docx.xml import each, paragraph_style
from briefkit.rendering.outputs import Writer
from briefkit.text import Location

_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"


def tall(_path: PurePosixPath, _place: Location) -> bytes:
    data = BytesIO()
    Image.new("RGB", (300, 3000), "navy").save(data, "PNG")
    return data.getvalue()


@pytest.fixture(scope="module", params=["![Caption](a.png)", "![Caption](a.png){width=100%}", "A ![alt](a.png)"])
def writer(request: pytest.FixtureRequest) -> Writer:
    return Writer(set_brief(assembled(f"Text.\n\n{request.param}\n"), house_style(), tall))


def test_in_print(writer: Writer) -> None:
    page = writer.brief.style.page
    boxes = [
        picture.get_bounds()
        for sheet in pypdfium2.PdfDocument(writer.write("pdf").data)
        for picture in sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
    ]
    ((left, bottom, right, top),) = boxes
    assert bottom >= page.bottom
    assert top - bottom == pytest.approx(page.picture_height, abs=1)
    assert (top - bottom) / (right - left) == pytest.approx(10, rel=0.01)


def test_in_word(writer: Writer) -> None:
    with ZipFile(BytesIO(writer.write("docx").data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    ((width, height),) = [(int(one.get("cx", "0")), int(one.get("cy", "0"))) for one in root.iter(_EXTENT)]
    assert height / 12700 == pytest.approx(writer.brief.style.page.picture_height, abs=1)
    assert height / width == pytest.approx(10, rel=0.01)


def test_a_caption_stands_above_its_picture_in_word() -> None:
    text = "Text.\n\n![Caption](a.png)\n\nSource: here.\n\nMore.\n"
    data = Writer(set_brief(assembled(text), house_style(), tall)).write("docx").data
    with ZipFile(BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    names = [paragraph_style(paragraph) for paragraph in each(root, "p")]
    at = names.index("ImageCaption")
    assert names[at : at + 3] == ["ImageCaption", "CaptionedFigure", "Source"]
