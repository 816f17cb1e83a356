"""What the printer may read: data URLs and packaged files; bombs and everything else are refused."""

import base64
import struct
import zlib
from xml.etree import ElementTree

import pytest

from briefkit.rendering.drawing_check import RefusedUrl
from briefkit.rendering.pdf.fetch import GuardedFetcher, check_inline_drawings, check_picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    row = b"\0" + b"\x80" * min(width, 4)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(row * min(height, 4)))
        + chunk(b"IEND", b"")
    )


def data_url(content: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def test_a_picture_in_a_data_url_is_served() -> None:
    fetcher = GuardedFetcher()
    response = fetcher.fetch(data_url(png(4, 4)))
    assert response.read() == png(4, 4)
    assert fetcher.refused == {}


def test_a_packaged_file_is_served() -> None:
    fetcher = GuardedFetcher({"brief:fonts/x.otf": b"font"})
    assert fetcher.fetch("brief:fonts/x.otf").read() == b"font"


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:9/x.png",
        "https://example.org/",
        "ftp://x/y",
        "brief:other",
        "x.png",
        "FILE:///etc/passwd",
    ],
)
def test_everything_else_is_refused_and_kept(url: str) -> None:
    fetcher = GuardedFetcher({"brief:fonts/x.otf": b"font"})
    with pytest.raises(RefusedUrl):
        fetcher.fetch(url)
    assert list(fetcher.refused) == [url]


@pytest.mark.parametrize("kind", ["image/png", "text/css", "image/svg+xml", "application/octet-stream"])
def test_a_huge_canvas_is_refused_whatever_it_calls_itself(kind: str) -> None:
    fetcher = GuardedFetcher()
    for size in ((60_000, 60_000), (10_000, 10_000)):
        with pytest.raises(RefusedUrl):
            fetcher.fetch(data_url(png(*size), kind))


ENTITIES = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + SVG.format(
    "<text>&b;</text>"
)
OUTSIDE = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SVG.format("<text>&x;</text>")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("drawing", [ENTITIES, OUTSIDE])
def test_entities_of_its_own_are_refused(drawing: str, encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?>{drawing}'.encode(encoding)
    with pytest.raises(RefusedUrl, match="entities"):
        check_picture(data)


def doubling(times: int) -> str:
    levels = "".join(
        f'<g id="g{level}"><use xlink:href="#g{level - 1}"/><use href="#g{level - 1}"/></g>'
        for level in range(1, times + 1)
    )
    return SVG.format(f'<g id="g0"><rect width="1" height="1"/></g>{levels}')


def test_a_drawing_that_multiplies_itself_is_refused() -> None:
    check_picture(doubling(5).encode())
    with pytest.raises(RefusedUrl, match="elements"):
        check_picture(doubling(40).encode())


def test_a_drawing_in_a_circle_is_refused() -> None:
    with pytest.raises(RefusedUrl, match="itself"):
        check_picture(SVG.format('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>').encode())


def test_the_drawings_of_plotting_programs_pass() -> None:
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    check_picture(('<?xml version="1.0"?>' + doctype + SVG.format("<rect width='2' height='2'/>")).encode())


def test_a_bomb_in_the_page_is_emptied_and_the_text_after_it_stays() -> None:
    root = ElementTree.fromstring(f"<p>{doubling(40)} after</p>")
    fetcher = GuardedFetcher()
    check_inline_drawings(root, fetcher)
    assert not list(root[0])
    assert root[0].tail == " after"
    assert "<svg>" in fetcher.refused


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(RefusedUrl, match="no PNG"):
        check_picture(b"not a picture")
