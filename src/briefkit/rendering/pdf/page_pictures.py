"""The pages of a PDF as pictures, for a preview that scrolls like a page of the browser."""

from functools import lru_cache
from io import BytesIO
from threading import Lock
from typing import Final

SCALE: Final = 1.5  # pixels a point: a page of A4 is 893 pixels wide
_ONE_AT_A_TIME = Lock()  # PDFium is not made for several threads


def page_sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page, in pixels of its picture."""
    import pypdfium2  # only the preview pays for it

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sizes = [document.get_page_size(index) for index in range(len(document))]
        finally:
            document.close()
    return [(round(width * SCALE), round(height * SCALE)) for width, height in sizes]


@lru_cache(64)
def page_picture(pdf: bytes, number: int) -> bytes:
    """A page (from 1) as PNG.

    Raises:
        IndexError: where there is no such page.
    """
    return draw_page(pdf, number, SCALE)


def draw_page(pdf: bytes, number: int, scale: float) -> bytes:
    """A page (from 1) as PNG, with so many dots to a point; `IndexError` where there is no such page."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            if not 1 <= number <= len(document):
                raise IndexError(number)
            picture = document[number - 1].render(scale=scale).to_pil()
        finally:
            document.close()
    stream = BytesIO()
    picture.save(stream, "PNG", compress_level=1)
    return stream.getvalue()
