"""The structure of the file: notes, references, headings; and veraPDF's word on the whole."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from tests.support import verapdf
from tests.support.papers import NOTE_CSS, maker_of, page_of, random_paper

from briefkit.rendering.pdf.printing import print_pdf

CSS = '@page { size: A5 } body { font: 10pt "DejaVu Serif" }' + NOTE_CSS
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs="


def structure_root(data: bytes) -> Any:
    root: Any = pypdf.PdfReader(BytesIO(data)).trailer["/Root"]
    return root["/StructTreeRoot"]


def structure(data: bytes) -> list[tuple[str, str]]:
    """Each structure element's kind with its parent's, in reading order."""
    found: list[tuple[str, str]] = []

    def walk(element: Any, parent: str) -> None:
        element = element.get_object()
        kind = str(element.get("/S", ""))
        if element.get("/Type") == "/StructElem":
            found.append((kind, parent))
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if hasattr(kid, "get_object") and isinstance(kid.get_object(), dict):
                walk(kid, kind)

    walk(structure_root(data), "")
    return found


def test_notes_are_notes_and_their_calls_references() -> None:
    make = maker_of(1)
    body = "<h1>A</h1>" + "".join(f"<p>{make.words(60)}{make.note(make.words(9))}</p>" for _ in range(12))
    result = print_pdf(page_of(body, CSS))
    found = structure(result.data)
    assert result.tags_mended
    assert result.pages > 1
    assert sum(kind == "/Note" for kind, _ in found) == 12
    assert found.count(("/Link", "/Reference")) == 12
    assert ("/Link", "/Note") in found  # the way back


def test_the_parts_of_a_long_note_are_notes_with_their_own_ids() -> None:
    make = maker_of(1)
    result = print_pdf(page_of(f"<h1>A</h1><p>a{make.note(make.words(900))}</p>", CSS))
    names = structure_root(result.data)["/IDTree"]["/Kids"][0].get_object()["/Names"][::2]
    assert len(names) > 3
    assert names == sorted(set(names))


def test_heading_levels_have_no_gaps() -> None:
    result = print_pdf(page_of("<h2>A</h2><h4>B</h4><h2>C</h2><h6>D</h6>", CSS))
    levels = [kind for kind, _ in structure(result.data) if kind.startswith("/H")]
    assert levels == ["/H1", "/H2", "/H2", "/H3"]


HARD = {
    "loose list": "<ul><li><p>a</p><p>b</p></li><li><p>c</p><ol><li>d</li><li>e</li></ol></li></ul>",
    "first heading h3": "<h3>A</h3><p>a</p>",
    "skipped level": "<h4>B</h4>",
    "ragged table": "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>",
    "spans": '<table><tr><th colspan="2">a</th></tr><tr><td rowspan="2">b</td><td>c</td></tr>'
    "<tr><td>d</td></tr></table>",
    "definitions": "<dl><dt>a</dt><dd><p>b</p></dd></dl>",
    "decoration": f'<p>a<img alt="" src="{PIXEL}"/></p>',
    "picture": f'<figure><img alt="A" src="{PIXEL}"/><figcaption>Figure 1.</figcaption></figure>',
    "quotation": "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>",
    "outer link": '<p><a href="https://example.org/">example</a></p>',
    "plain list without marks": '<ul style="list-style: none"><li>a<div>b</div></li></ul>',
    "empty": "<h2></h2><p></p>",
}


@pytest.mark.java
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    pages = {name: page_of(body if "heading" in name else f"<h1>A</h1>{body}", CSS) for name, body in HARD.items()}
    pages |= {f"random {seed}": random_paper(seed) for seed in (0, 4)}
    paths = []
    for name, page in pages.items():
        paths.append(tmp_path / f"{name.replace(' ', '-')}.pdf")
        paths[-1].write_bytes(print_pdf(page).data)
    assert verapdf.failures(paths) == []


@pytest.mark.java
def test_verapdf_finds_a_picture_without_alternative_text(tmp_path: Path) -> None:
    result = print_pdf(page_of(f'<h1>A</h1><img id="fig" src="{PIXEL}"/>', CSS))
    (tmp_path / "x.pdf").write_bytes(result.data)
    assert result.undescribed == ("fig",)
    assert verapdf.failures([tmp_path / "x.pdf"])
