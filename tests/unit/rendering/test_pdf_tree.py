"""The tree that the printer gets."""

from xml.etree import ElementTree

import pytest
from tests.support.papers import tree_of

from briefkit.rendering.pdf.tree import collapse_space, heading_text, prepare_tree, undescribed_pictures


def test_the_tree_of_the_caller_stays_as_it_is() -> None:
    root = tree_of("<h1>A<script>x</script></h1>")
    before = ElementTree.tostring(root)
    prepare_tree(root, "ur")
    assert ElementTree.tostring(root) == before


def test_what_acts_goes_and_the_text_around_it_stays() -> None:
    root = prepare_tree(tree_of('<p>a<script>x</script>b<b>c</b><link href="x"/>d</p><style>p{}</style>e'), "en")
    assert "".join(root.itertext()).removeprefix("x") == "abcde"  # "x" is the title of the page
    assert {element.tag for element in root.iter()} == {"html", "head", "title", "body", "p", "b"}


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("<span> a\n  b </span>", "a b "),
        ("<span>a\n<i>\n b</i>  c</span>", "a b c"),
        ("<span>a\u00a0 b<br/> c</span>", "a\u00a0 bc"),
        ("<span>a <pre>x\n y</pre></span>", "a x\n y"),
        ('<span>a <span class="code">x\n y</span></span>', "a x\n y"),
        ("<span><b> </b>a</span>", "a"),
    ],
)
def test_space_in_notes_is_collapsed(note: str, expected: str) -> None:
    element = ElementTree.fromstring(note)
    collapse_space(element)
    assert "".join(element.itertext()) == expected


def test_the_words_of_a_heading_are_without_its_notes() -> None:
    heading = ElementTree.fromstring(
        '<h2>A <em>river</em>\n<a class="note-call" href="#fn1">1</a><span class="footnote">note</span><br/>runs</h2>'
    )
    assert heading_text(heading) == "A river runs"


def test_pictures_without_alternative_text_are_named() -> None:
    root = tree_of('<img src="data:,x" id="fig"/><img src="data:,y"/><img alt="" src="data:,z"/>')
    assert undescribed_pictures(root) == ("fig", "data:,y")
