"""Vector pictures drawn for Word."""

import base64
from typing import Any

from briefkit.rendering.docx.pictures import draw_vector

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="96" height="48">{}</svg>'


def image(svg: str, *pairs: list[str]) -> dict[str, Any]:
    url = "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
    return {"t": "Image", "c": [["", [], list(pairs)], [], [url, ""]]}


def drawn(picture: dict[str, Any]) -> tuple[bytes, list[list[str]]]:
    new = draw_vector(picture)
    assert new is not None
    triple, _alternative, (url, _title) = new[0]["c"]
    return base64.b64decode(url.partition(",")[2]), triple[2]


def test_a_vector_becomes_a_png_at_its_own_size() -> None:
    png, pairs = drawn(image(SVG.format('<rect width="96" height="48" fill="red"/>')))
    assert png.startswith(b"\x89PNG")
    assert pairs == [["width", "1.000in"]]


def test_a_width_that_was_given_stays() -> None:
    assert drawn(image(SVG.format(""), ["width", "50%"]))[1] == [["width", "50%"]]


def test_a_vector_brings_in_no_file_of_its_own(tmp_path: Any) -> None:
    red, _pairs = drawn(image(SVG.format('<rect width="96" height="48" fill="red"/>')))
    (tmp_path / "secret.png").write_bytes(red)
    for name in ("href", "x:href"):
        inner = f'<image {name}="{tmp_path}/secret.png" width="96" height="48"/>'
        assert drawn(image(SVG.format(inner)))[0] == drawn(image(SVG.format("")))[0]


def test_what_cannot_be_drawn_is_left_to_pandoc() -> None:
    assert draw_vector(image("<svg")) is None
    assert draw_vector({"t": "Image", "c": [["", [], []], [], ["data:image/png;base64,AAAA", ""]]}) is None


def test_text_is_drawn_where_its_font_is_missing() -> None:
    inner = '<text x="5" y="30" font-family="{}">Words</text>'
    empty = drawn(image(SVG.format("")))[0]
    for fonts in ("No Such Font, sans-serif", "No Such Font, serif"):
        assert drawn(image(SVG.format(inner.format(fonts))))[0] != empty
