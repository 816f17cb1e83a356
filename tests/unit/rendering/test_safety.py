"""What a section may not bring to the page: scripts, addresses that run, nesting without end."""

from pathlib import PurePosixPath
from typing import Any

import pytest

from briefkit.rendering.ast import Element, attr, link, para, span, words
from briefkit.rendering.safety import depth_of, make_safe
from briefkit.text import ExpandedText, SourceText

TEXT = ExpandedText.of(SourceText(PurePosixPath("s.md"), "one\n[x](javascript:alert(1))\n"))


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", " JavaScript:alert(1)", "vbscript:x", "data:text/html,x", "file:///x"]
)
def test_link_that_runs_something_becomes_its_text(target: str) -> None:
    blocks = [para([link(target, words("x"))])]
    (finding,) = make_safe(blocks, TEXT)
    assert blocks == [para([span(words("x"))])]
    assert finding.code == "J206"


def test_link_is_told_at_its_line() -> None:
    (finding,) = make_safe([link("javascript:alert(1)", words("x"))], TEXT)
    assert str(finding.location) == "s.md:2:5"


@pytest.mark.parametrize(
    "target", ["https://example.org/a:b", "mailto:a@b.org", "#rec-1", "other.html", "a/b:c", "doi:10.1/x", ""]
)
def test_ordinary_links_are_left_alone(target: str) -> None:
    blocks = [para([link(target, words("x"))])]
    assert list(make_safe(blocks, TEXT)) == []
    assert blocks == [para([link(target, words("x"))])]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("onclick", "x()"),
        ("ONLOAD", "x()"),
        ("src", "https://example.org"),
        ("style", "background: url(https://example.org)"),
        ("style", "background: u\\72l(x)"),
        ("style", "@import 'x'"),
    ],
)
def test_attributes_that_run_or_fetch_are_taken_out(name: str, value: str) -> None:
    element: Element = {"t": "Span", "c": [attr("a", ["b"], [("to", "us"), (name, value)]), []]}
    assert list(make_safe([element], TEXT)) == []
    assert element["c"][0] == ["a", ["b"], [["to", "us"]]]


def test_harmless_style_is_kept() -> None:
    element: Element = {"t": "Span", "c": [attr(pairs=[("style", "color: red")]), []]}
    list(make_safe([element], TEXT))
    assert element["c"][0][2] == [["style", "color: red"]]


@pytest.mark.parametrize(("value", "depth"), [([], 1), ([[], {"a": []}], 3), ({"a": "text"}, 1)])
def test_depth_counts_lists_and_mappings(value: Any, depth: int) -> None:
    assert depth_of(value) == depth


def test_depth_is_counted_without_recursion() -> None:
    value: list[Any] = []
    for _ in range(100_000):
        value = [value]
    assert depth_of(value) == 100_001
    while value:  # taken apart by hand: freeing it at once would recurse
        value = value.pop()
