"""Every shortcut leaves the pages as they are, and stays away where it does not know what it shortens."""

import gc
import inspect
import re
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
import weasyprint
from tests.support.papers import NOTE_CSS, page_of, random_paper
from weasyprint import html
from weasyprint.css import ComputedStyle
from weasyprint.layout import background, inline, percent
from weasyprint.text import line_break

from briefkit.rendering.pdf import printing as pdf
from briefkit.rendering.pdf import speed_guard as pdf_speed_guard
from briefkit.rendering.pdf.model import PrintPage
from briefkit.rendering.pdf.printing import print_pdf
from briefkit.rendering.pdf.speed import SHORTCUTS, agent_sheets, quick_printing
from briefkit.rendering.pdf.speed_guard import Shortcut, is_in_known_file, source_hash, taken
from briefkit.rendering.pdf.speed_sharing import Twin, memory_of

# What is remembered in one paper must not be seen in another: letters of other fonts, ligatures, ellipses,
# right-to-left text, small capitals, hyphens, markers, spacing, pictures, hidden and coloured boxes.
ODD = """<h1 id="a">Heading</h1>
<p id="b" style="text-decoration: underline">Under <b>lines</b> and <s>struck</s> text, fi ffl office.</p>
<p style="font-variant-caps: small-caps">Small Caps</p> <p style="letter-spacing: 2pt; word-spacing: 1em">Spaced out</p>
<p lang="ar" dir="rtl" style="direction: rtl">مرحبا بالعالم 123 abc</p> <p>日本語 and \U0001f600 and \ufffd</p>
<p style="width: 3cm; white-space: nowrap; overflow: hidden; text-overflow: ellipsis">One line that is cut</p>
<p style="width: 2cm; hyphens: auto; text-align: justify">Incomprehensibilities internationalisation</p>
<p style="width: 2cm; overflow-wrap: anywhere">Unbreakableunbreakableunbreakable so&#xad;ft</p>
<ul><li id="c">one</li><li id="d">two<ol><li>inner</li></ol></li></ul>
<ul style="list-style-position: inside"><li>inside</li><li id="e">too</li></ul>
<div style="background: #eee; border-radius: 4pt; padding: 5%">Round</div><div style="visibility: hidden">no</div>
<div style="margin-inline-start: 2em; padding-block: 3pt">Logical</div> <div style="margin: 0 calc(1em + 3%)">Sum</div>
<table style="border-collapse: collapse"><tr><td id="f" style="border: 3px solid">a</td><td>b</td></tr></table>
<table><thead><tr><th>x</th></tr></thead><tr><td style="width: 40%">y<sup>2</sup></td><td>tab&#9;tab</td></tr></table>
<div style="display: flex"><p id="g">one</p><p id="h">two</p></div>
<div style="display: grid; grid-template-columns: 1fr 2fr"><p>one</p><p id="i">two</p></div>
<p><a href="#a">to the top</a> <a href="https://example.org" id="j">out</a></p><pre>  a\tb\n   c</pre>"""


def made_of(page: PrintPage, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], list[bytes]]:
    """All boxes of a page's layout with their texts and sizes, page by page; and all that is in the file."""
    documents = []
    render = pdf._render

    def keep(*arguments: Any) -> Any:
        documents.append(render(*arguments))
        return documents[-1]

    with monkeypatch.context() as patch:
        patch.setattr(pdf, "_render", keep)
        data = print_pdf(page).data
    document, _ = documents[-1]
    return [boxes_of(page_) for page_ in document.pages], content_of(data)


def boxes_of(page: Any) -> list[tuple[Any, ...]]:
    return [
        (type(box).__name__, box.element_tag, getattr(box, "text", None), *(getattr(box, name, None) for name in PLACE))
        for box in page._page_box.descendants(placeholders=True)
    ]


PLACE = ("position_x", "position_y", "width", "height", "margin_left", "padding_top", "border_left_width")


def content_of(data: bytes) -> list[bytes]:
    """What is in a file, unpacked: every letter that is painted, tags, fonts; not where it is in the file."""
    body = re.sub(rb"/Length \d+", b"", data[: data.rindex(b" 0 obj\n")])  # the last: what is where
    parts = re.split(rb"stream\n(.*?)\nendstream", body, flags=re.DOTALL)
    return [zlib.decompress(part) if part[:1] == b"\x78" else part for part in parts]


def slow_and_quick(page: PrintPage, monkeypatch: pytest.MonkeyPatch, shortcuts: Any = SHORTCUTS) -> Iterator[Any]:
    for some in ((), shortcuts):
        with monkeypatch.context() as patch:
            patch.setattr(pdf, "quick_printing", lambda some=some: quick_printing(some))
            if not some:
                patch.setattr(pdf, "agent_sheets", lambda: None)
            yield made_of(page, monkeypatch)


def test_all_shortcuts_are_known_here_by_their_file_and_by_their_source(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = [place for one in SHORTCUTS for place in ((one.owner, one.name), *(other[:2] for other in one.leans_on))]
    assert [name for owner, name in wanted if not is_in_known_file(owner, name)] == []
    monkeypatch.setattr(pdf_speed_guard, "KNOWN_FILES", {})
    assert [shortcut.name for shortcut in SHORTCUTS if not shortcut.is_known] == []


@pytest.mark.parametrize("seed", range(12))
def test_pages_with_and_without_shortcuts_are_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, quick = slow_and_quick(random_paper(seed), monkeypatch)
    assert len(quick[0]) == len(slow[0]) > 1
    assert quick == slow


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 200))
def test_hundreds_of_pages_are_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, quick = slow_and_quick(random_paper(seed), monkeypatch)
    assert quick == slow


@pytest.mark.parametrize("shortcut", SHORTCUTS, ids=lambda shortcut: shortcut.name)
def test_each_shortcut_alone_leaves_odd_pages_as_they_are(shortcut: Shortcut, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, quick = slow_and_quick(page_of(ODD, NOTE_CSS), monkeypatch, (shortcut,))
    assert quick == slow


def test_all_shortcuts_together_leave_odd_pages_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    slow, quick = slow_and_quick(page_of(ODD, NOTE_CSS), monkeypatch)
    assert quick == slow


def test_what_one_paper_made_it_remember_is_not_seen_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    first = print_pdf(page_of(ODD, NOTE_CSS)).data
    print_pdf(random_paper(5))
    assert print_pdf(page_of(ODD, NOTE_CSS)).data == first


def test_a_function_that_is_not_the_known_one_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    def newer(style: Any) -> Any:
        return line_break.strut(style)  # pragma: no cover - never called

    monkeypatch.setattr(line_break, "strut", newer)
    source_hash.cache_clear()
    try:
        with quick_printing():
            assert line_break.strut is newer
            assert line_break.split_first_line.__module__ != "weasyprint.text.line_break"
    finally:
        source_hash.cache_clear()


def test_a_shortcut_stays_away_where_what_it_leans_on_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_speed_guard, "KNOWN_FILES", {})
    known = source_hash(percent, "percentage")
    good = Shortcut(percent, "percentage", known, lambda slow: lambda *_: 7)
    assert good.is_known
    with taken([good]):
        assert percent.percentage(None, None, None) == 7
    other = Shortcut(
        percent, "percentage", known, lambda slow: lambda *_: 7, leans_on=((percent, "adjust_box_sizing", "other"),)
    )
    with taken([other]):
        assert percent.percentage(None, None, None) is None


def test_nothing_stays_changed_also_where_something_fails() -> None:
    places = [(place, one.name) for one in SHORTCUTS for place in (one.owner, *one.users)]
    before = [inspect.getattr_static(place, name) for place, name in places]

    def fail() -> None:
        with quick_printing():
            assert inspect.getattr_static(ComputedStyle, "__missing__") is not before[0]
            assert not gc.isenabled()
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert [inspect.getattr_static(place, name) for place, name in places] == before
    assert gc.isenabled()


def test_users_of_a_function_hold_it_under_its_name() -> None:
    for one in SHORTCUTS:
        original = inspect.getattr_static(one.owner, one.name)
        assert all(getattr(user, one.name) is original for user in one.users), one.name
    assert inline.strut is line_break.strut
    assert background.resolve_radii_percentages is percent.resolve_radii_percentages


def style_of(markup: str, selector: str) -> Any:
    with quick_printing():
        document = weasyprint.HTML(string=markup).render()
    boxes = [box for page in document.pages for box in page._page_box.descendants()]
    return next(box.style for box in boxes if box.element is not None and box.element.get("id") == selector)


def test_elements_that_differ_in_their_id_share_a_style_and_keep_their_anchors() -> None:
    first, second = (style_of('<p id="a">x</p><p id="b">y</p>', name) for name in "ab")
    assert (first["anchor"], second["anchor"]) == ("a", "b")
    assert isinstance(second, Twin)
    assert not isinstance(first, Twin)


def test_a_twin_that_is_changed_is_no_twin_any_more() -> None:
    twin = style_of('<p id="a">x</p><p id="b">y</p>', "b")
    copy = twin.copy()
    copy["float"] = "none"
    assert memory_of(copy) is memory_of(twin) is memory_of(twin.base)
    assert copy.anonymous_style is twin.base.anonymous_style
    copy["font_size"] = 3
    assert memory_of(copy) is not memory_of(twin)
    assert copy.anonymous_style["font_size"] == 3
    assert copy.copy().anonymous_style["font_size"] == 3
    assert twin.anonymous_style["font_size"] == twin["font_size"] == twin.base["font_size"] != 3


def test_the_narrowed_style_sheet_is_left_alone_where_it_is_not_as_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "UA", html.UA.replace("\n::marker {", "\n::marker{"))
    assert agent_sheets.__wrapped__() is None
