from xml.etree.ElementTree import Element, fromstring, tostring

import pytest

from briefkit.rendering.html.notes import lift_notes, move_notes
from briefkit.rendering.html.tree import has_class, parents_of

BLOCKS = {
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "table",
    "tr",
    "td",
    "th",
    "dl",
    "dt",
    "dd",
    "h2",
    "hr",
}


def call(number: int) -> str:
    return f'<a href="#fn{number}" class="footnote-ref" id="fnref{number}" role="doc-noteref"><sup>{number}</sup></a>'


def moved(text: str, *notes: str) -> Element:
    """A text with its end notes as pandoc writes them, after `move_notes`."""
    items = "".join(
        f'<li id="fn{number}">{note}<a href="#fnref{number}" class="footnote-back">↩︎</a></li>'
        for number, note in enumerate(notes, 1)
    )
    section = f'<section id="footnotes" class="footnotes" role="doc-endnotes"><hr /><ol>{items}</ol></section>'
    root = fromstring(f"<body>{text}{section}</body>")
    assert move_notes(root) == len(notes)
    return root


def notes_of(root: Element) -> list[Element]:
    return [element for element in root.iter() if has_class(element, "footnote")]


def test_a_note_stands_directly_after_its_call() -> None:
    root = moved(f"<p>Text{call(1)} goes on.</p>", "<p>A <em>note</em>.</p>")

    assert tostring(root, encoding="unicode") == (
        '<body><p>Text<a class="note-call" id="fnref1" href="#fn1" role="doc-noteref">1</a>'
        '<span class="footnote" id="fn1" role="doc-footnote">'
        '<a class="note-back" href="#fnref1" role="doc-backlink">1</a> A <em>note</em>.</span>'
        " goes on.</p></body>"
    )


def test_a_call_right_after_another_is_marked() -> None:
    root = moved(f"<p>One{call(1)}{call(2)} and {call(3)}</p>", "<p>a</p>", "<p>b</p>", "<p>c</p>")

    calls = [element for element in root.iter("a") if has_class(element, "note-call")]
    assert [has_class(element, "next") for element in calls] == [False, True, False]


@pytest.mark.parametrize(
    "place",
    [
        "<ul><li>item {}</li></ul>",
        "<table><caption>c {}</caption><tbody><tr><td>x</td></tr></tbody></table>",
        "<table><tbody><tr><td>x {}</td></tr></tbody></table>",
        "<blockquote><p>quoted {}</p></blockquote>",
        "<h2>Heading {}</h2>",
        '<div class="recommendation"><p><em>do {}</em></p></div>',
    ],
)
def test_notes_of_every_place_come_to_their_call(place: str) -> None:
    root = moved(place.format(call(1)), "<p>The note.</p>")

    (note,) = notes_of(root)
    siblings = list(parents_of(root)[note])
    assert has_class(siblings[siblings.index(note) - 1], "note-call")


@pytest.mark.parametrize(
    ("blocks", "classes"),
    [
        ("<p>One.</p><p>Two.</p>", ["para"]),
        ("<p>One.</p><blockquote><p>Q.</p></blockquote>", ["quote", "para"]),
        ("<p>One.</p><ul><li>a</li><li><p>b</p></li></ul>", ["list", "item", "item", "para"]),
        ("<p>One.</p><pre><code>x = 1</code></pre>", ["code"]),
        (
            "<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>",
            ["list", "item", "item"],
        ),
        ("<dl><dt>T</dt><dd>D</dd></dl>", ["list", "term", "item"]),
        ("<p>One.</p><hr /><h2>H</h2>", ["para"]),
    ],
)
def test_blocks_in_a_note_become_spans(blocks: str, classes: list[str]) -> None:
    words = "".join(fromstring(f"<b>{blocks}</b>").itertext())
    (note,) = notes_of(moved(f"<p>Text{call(1)}</p>", blocks))

    assert not BLOCKS & {element.tag for element in note.iter()}
    spans = [element.get("class") for element in note.iter("span")][1:]
    assert [name for name in spans if name != "cell"] == classes
    assert "".join("".join(note.itertext()).split()).replace("•", "") == "1" + "".join(words.split())


def test_an_ordered_list_in_a_note_keeps_its_numbers() -> None:
    (note,) = notes_of(moved(f"<p>x{call(1)}</p>", '<p>Three:</p><ol start="3"><li>c</li><li><p>d</p></li></ol>'))

    assert "3.\u00a0c" in "".join(note.itertext())
    assert "4.\u00a0d" in "".join(note.itertext())


def test_a_call_without_its_note_is_left_alone() -> None:
    root = moved(f"<p>Text{call(1)}{call(7)}</p>", "<p>One.</p>")

    assert [element.get("href") for element in root.iter("a") if has_class(element, "footnote-ref")] == ["#fn7"]


def test_a_text_without_notes() -> None:
    root = fromstring("<body><p>Nothing.</p></body>")

    assert move_notes(root) == 0
    assert tostring(root, encoding="unicode") == "<body><p>Nothing.</p></body>"


def test_notes_lifted_out_of_a_table_keep_their_order_and_the_text_around() -> None:
    root = moved(
        f"<div><table><tbody><tr><td>a{call(1)} b</td><td>c{call(2)}</td></tr></tbody></table>after</div>",
        "<p>One.</p>",
        "<p>Two.</p>",
    )
    holder = root[0]
    lift_notes(holder, holder[0], Element("div", {"class": "table-notes"}))

    assert [note.get("id") for note in holder[1]] == ["fn1", "fn2"]
    assert "".join(holder[0].itertext()) == "a1 bc2"
    assert holder[1].tail == "after"
