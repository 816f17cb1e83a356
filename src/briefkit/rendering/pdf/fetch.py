"""The door between WeasyPrint and the world: data URLs and packaged files get in, nothing else.

What is asked for and refused is kept, with the reason, so that it can be said. A picture is looked at before
it is handed on: one that would fill the memory (a small file that declares a huge canvas, an SVG whose
entities or `<use>` elements multiply) is refused too.
"""

import warnings
from collections.abc import Mapping
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from PIL import Image
from weasyprint.urls import URLFetcher, URLFetcherResponse

from briefkit.rendering.drawing_check import RefusedUrl, check_drawing, check_svg

MAX_PIXELS = 40_000_000  # a full A4 page at 600 dpi is 35 million
MAX_BYTES = 64 * 1024 * 1024
_RASTER_FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
_SVG = "{http://www.w3.org/2000/svg}svg"


class GuardedFetcher(URLFetcher):  # type: ignore[misc]
    """Serves data URLs and the given files; keeps what it refused, in `refused`."""

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        """Serve these files by their address."""
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self._files = dict(files or {})
        self.refused: dict[str, str] = {}

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """The content of an address; `RefusedUrl` where it is not served."""
        try:
            return self._serve(url, headers)
        except Exception as error:
            self.refuse(url, str(error) if isinstance(error, RefusedUrl) else "cannot be read")
            raise

    def refuse(self, url: str, reason: str) -> None:
        """Keep what was asked for in vain; of a data URL only its beginning."""
        self.refused.setdefault(url if len(url) <= 120 else url[:117] + "…", reason)

    def _serve(self, url: str, headers: Any) -> URLFetcherResponse:
        if url in self._files:
            return URLFetcherResponse(url, self._files[url])
        if not url[:5].lower() == "data:":
            raise RefusedUrl("only pictures of the project and files of the style are read")
        if len(url) > MAX_BYTES * 4 // 3:
            raise RefusedUrl(f"is larger than {MAX_BYTES // 1024 // 1024} MB")
        response = super().fetch(url, headers)
        data = response.read()
        kind = response.content_type
        if kind.startswith("image/") or looks_like_picture(data):
            check_picture(data)
        return URLFetcherResponse(url, data, {"Content-Type": kind})


def looks_like_picture(data: bytes) -> bool:
    """Tell whether something that does not call itself a picture could be taken for one."""
    try:
        _raster_size(data, None)
    except RefusedUrl:
        return True
    except Exception:
        return _is_markup(data)
    return True


def check_picture(data: bytes) -> None:
    """Raise `RefusedUrl` for a picture that is none, or that would take more room than there is."""
    if _is_markup(data):
        check_svg(data)
        return
    try:
        width, height = _raster_size(data, _RASTER_FORMATS)
    except RefusedUrl:
        raise
    except Exception:  # Pillow raises many things on what is no picture
        raise RefusedUrl("is no PNG, JPEG, GIF, WebP or SVG picture") from None
    if width * height > MAX_PIXELS:
        raise RefusedUrl(f"has {width} × {height} pixels, more than {MAX_PIXELS // 1_000_000} million")


def _raster_size(data: bytes, formats: tuple[str, ...] | None) -> tuple[int, int]:
    """The size that a picture declares, read from its head; Pillow's own limits count too."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(data), formats=formats) as picture:
                return picture.size
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise RefusedUrl("has too many pixels") from None


def _is_markup(data: bytes) -> bool:
    return data[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def check_inline_drawings(root: ElementTree.Element, fetcher: GuardedFetcher) -> None:
    """Take drawings that multiply themselves out of a page, and keep that they were refused."""
    parents = {child: parent for parent in root.iter() for child in parent}
    for drawing in [element for element in root.iter(_SVG) if element in parents]:
        try:
            check_drawing(drawing)
        except RefusedUrl as error:
            fetcher.refuse("<svg>", str(error))
            tail = drawing.tail
            drawing.clear()
            drawing.tail = tail
