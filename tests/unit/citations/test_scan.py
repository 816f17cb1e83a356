"""The scanner finds what pandoc finds: the same keys, in the same order, in the same groups."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.citations.scan import reading_order, scan_citations
from briefkit.rendering.ast import walk
from briefkit.rendering.reading import read_tree
from briefkit.text import ExpandedText, SourceText


def by_pandoc(text: str) -> list[list[str]]:
    tree = read_tree(ExpandedText.of(SourceText(PurePosixPath("a.md"), text)))
    return [[part["citationId"] for part in e["c"][0]] for e in walk(tree.blocks) if e["t"] == "Cite"]


def by_scan(text: str) -> list[list[str]]:
    return [[cite.citekey for cite in citation.cites] for citation in reading_order(scan_citations(text))]


TEXTS = [
    "[@a; b]",
    "@smith [see @doe, p. 3; @x]",
    "[see @a](http://x.y) [@b]{.c}",
    "> [@q]\n> more @r.",
    "[@a\n\n@b]",
    "a -@b c-@d e@f",
    "@{a_b}, @http://x.y/z",
    "www.x.org/@y http://a.b/@c me@x.org <me@y.org>",
    "[x]: http://a/@b\n\n[x] @c",
    "<span title='@a'>@b</span>",
    "^[note @x]\n\nand [^1]\n\n[^1]: @z\n    [@more]\n\n    [@again]\n\n[@after]",
    "@a's and @b. @c: @d-- @e, p. 4",
    "@a_b__ and *@c*",
    '"@a" (@b) —@c',
    "    @code\n\nx",
    "- a\n\n    @para\n",
    "A[^a] then [@b].[^c]\n\n[^c]: See [@d; @e].\n[^a]: [@f, 5, quoted in @g, 7].\n",
    "[^unused]: @a\n\ntext @b",
    "x [@a, 5; cited in @b, 6--7; both in @c]",
    "| a | [@b] |\n|---|---|\n| @c | d |\n\n: Caption @e {#tbl-x}\n",
    '![Alt @a](x.png){#f alt="@b"}',
    '::: {.recommendation #r to="a@b @c"}\nText. [@d]\n:::',
    "`@a` ``@b ` `` ~~~\n\n```\n@c\n```\n\n<!-- @d --> @e",
    "# Heading @a {#h}\n\n@b",
    "[@a] [@b][^1]\n\n[^1]: x",
    "text\\@a \\[@b\\]",
    "@doe <!-- @hidden --> [@smith2010, p. 4]",
    "see @roe2004 [p. 4] and @doe [pp. 3, 5; and 7]",
]


@pytest.mark.parametrize("text", TEXTS)
def test_finds_what_pandoc_finds(text: str) -> None:
    assert by_scan(text) == by_pandoc(text)


PIECES = st.sampled_from(
    ["[@smith2010, p. 4]", "@doe", "word", "`@code`", "me@x.org", "http://a.b/@c", "*it*", "\n\n", "\n> q", "\n- i",
     "^[note @x]", "[@a; see @b]", "[-@c, chap. 3; @d, 5, quoted in @e, 7]", "\\@x", "(@y)", "[^1]", "]", "$5", "“q”",
     "\n\n# H @h\n\n", "@z [p. 3]", "<!-- @hidden -->", "[link @l](http://x.org/@m)", "<b>", "\n\n    @indented\n\n",
     "- item\n\n    @held\n\n", "\n\n```\n@fenced\n```\n\n", "@p [@q]", "a@b", "--@r", "@s,", ";", "@{t}", "*@u*"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=16).map(" ".join), st.sampled_from(["", "\n\n[^1]: a note [@n1]\n", "\n\n[^1]: @n2"]))
def test_finds_what_pandoc_finds_in_any_text(text: str, note: str) -> None:
    whole = text + note
    assert by_scan(whole) == by_pandoc(whole)


def test_cites_know_their_places_locators_and_words() -> None:
    text = "So [see @roe2004, pp. 4--5, emphasis added; -@doe, chap. 2]."
    citation = scan_citations(text).citations[0]
    assert text[citation.span.start : citation.span.end] == text[3:-1]
    first, second = citation.cites
    assert (first.citekey, first.prefix, first.locator and first.locator.value) == ("roe2004", "see", "4–5")
    assert text[second.span.start : second.span.end] == "-@doe"
    assert second.locator is not None
    assert second.locator.label == "chapter"


def test_notes_are_numbered_in_the_order_of_their_calls() -> None:
    text = "A [@a].[^b] C^[inline @c] D[^b]\n\n[^b]: written\n[^d]: never called\n"
    scan = scan_citations(text)
    assert [text[call.span.start : call.span.end] for call in scan.numbered] == ["[@a]", "[^b]", "^[inline @c]", "[^b]"]
    assert [note.label for note in scan.definitions] == ["b", "d"]
