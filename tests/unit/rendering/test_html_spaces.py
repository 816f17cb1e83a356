from xml.etree.ElementTree import fromstring, tostring

import pytest

from briefkit.rendering.html.spaces import (
    HARD,
    JOINER,
    break_urls,
    join_calls,
    mark_urls,
    tie_end_mark,
    tie_spaces,
)


def tied(html: str, lang: str = "en-GB") -> str:
    root = fromstring(f"<main>{html}</main>")
    tie_spaces(root, lang)
    return tostring(root, encoding="unicode")[6:-7]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 14 August 2012 it", f"on 14{HARD}August 2012 it"),
        ("see p. 12 and pp. 130 there", f"see p.{HARD}12 and pp.{HARD}130 there"),
        ("vol. 3, no. 2, art. 7 there", f"vol.{HARD}3, no.{HARD}2, art.{HARD}7 there"),
        ("as Table 1 shows", f"as Table{HARD}1 shows"),
        ("was 2 per cent of all", f"was 2{HARD}per cent of all"),
        ("1,100 km long", f"1,100{HARD}km long"),
        ("pp. 41–47 here", f"pp.{HARD}41–{JOINER}47 here"),
        ("a free-standing no. of it", "a free-standing no. of it"),
        ("https://x.example/p. 12/14 August", f"https://x.example/p. 12/14{HARD}August"),
    ],
)
def test_what_belongs_together_is_tied(text: str, expected: str) -> None:
    assert tied(f"<i>{text}</i>") == f"<i>{expected}</i>"


def test_other_languages_keep_only_what_holds_in_all() -> None:
    assert tied("<i>am 14 August, 12–14, p. 3</i>", "de") == f"<i>am 14 August, 12–{JOINER}14, p. 3</i>"


def test_listings_are_left_alone() -> None:
    assert tied("<pre>p. 12</pre><code>14 August</code>") == "<pre>p. 12</pre><code>14 August</code>"


@pytest.mark.parametrize(
    ("paragraph", "ending"),
    [
        ("<p>A paragraph that is long enough to have two lines in it.</p>", f"in{HARD}it.</p>"),
        ("<p>A paragraph that is long enough to have several consequences.</p>", "several consequences.</p>"),
        ("<p>Quite short, is it.</p>", "short, is it.</p>"),
        (
            '<p>A paragraph with its note at the very end of it.<a class="note-call">1</a>'
            '<span class="footnote">a note of it</span></p>',
            f'of{HARD}it.<a class="note-call">1</a><span class="footnote">a note of it</span></p>',
        ),
    ],
)
def test_a_short_last_word_is_tied_to_the_one_before(paragraph: str, ending: str) -> None:
    assert tied(paragraph).endswith(ending)


def test_the_last_locator_of_a_note_is_tied() -> None:
    note = '<span class="footnote">Osmani, “Pumps, Prices and Politics,” in <i>Basin Studies</i>, 211.</span>'

    assert tied(note).endswith(f",{HARD}211.</span>")


def test_a_call_never_begins_a_line() -> None:
    root = fromstring('<p>Text<a class="note-call">12</a></p>')
    join_calls(root)

    assert root[0].text == f"{JOINER}12"


def test_the_end_mark_is_tied_to_the_last_word() -> None:
    root = fromstring('<p>The end. <span class="end-mark">■</span></p>')
    tie_end_mark(root)

    assert root.text == f"The end.{JOINER}{HARD}{JOINER}"


def test_addresses_are_marked_links_and_bare_ones_alike() -> None:
    root = fromstring(
        '<p>At https://a.example/x, and (https://b.example). <a href="https://c.example">https://c.example</a>'
        ' <a href="https://d.example">words</a></p>'
    )
    words = "".join(root.itertext())
    mark_urls(root)

    assert ["".join(element.itertext()) for element in root.iter() if "url" in (element.get("class") or "")] == [
        "https://a.example/x",
        "https://b.example",
        "https://c.example",
    ]
    assert "".join(root.itertext()) == words


def test_addresses_break_after_a_slash_only() -> None:
    root = fromstring('<p><span class="url">https://a.example/b-c/d?e=1</span> f/g-h</p>')
    break_urls(root)

    assert root[0].text == f"https://{JOINER}a.example/\u200bb-{JOINER}c/\u200bd?{JOINER}e=1"
    assert root[0].tail == " f/g-h"
