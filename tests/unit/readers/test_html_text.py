"""The text of web pages as pandoc's Markdown: what is text, what is not, what a page consists of."""

import base64

import pytest
from tests.support.documents import Reader

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
LONG = "The port was deepened in stages, and the road to it was widened twice. " * 6


def body(read: Reader, content: str) -> str:
    return read("x.html", f"<html><body>{content}</body></html>").source.text


@pytest.mark.parametrize(
    ("page", "written"),
    [
        ("<h2>Aims <em>and</em> ends</h2><p>a", "## Aims *and* ends\n\na\n"),
        ("<p>5 * 3 [sic] $4 <b>b<i>c</i></b> x<sup>2</sup>", "5 \\* 3 \\[sic\\] \\$4 **b*c*** x^2^\n"),
        ("<p>1986. A year<p>- no item", "1986\\. A year\n\n\\- no item\n"),
        ("<ul><li>one<li>two<ol start=3><li>deep</ol></ul>", "-   one\n-   two\n    3.  deep\n"),
        ("<ul><li>one</li><ul><li>deep</li></ul><li>two</li></ul>", "-   one\n    -   deep\n-   two\n"),
        ("<ol type=a><li><p>one</p><p>more</p></ol>", "a.  one\n\n    more\n"),
        ("<blockquote><p>one<p>two</blockquote>", "> one\n>\n> two\n"),
        ("<p class=MsoQuote>one<p class=MsoQuote>two", "> one\n>\n> two\n"),
        ("<p>one<br>two<br><br>three", "one\\\ntwo\n\nthree\n"),
        ("<dl><dt>term<dd>meaning</dl>", "**term**\n\nmeaning\n"),
        ("<p>a<hr><p>b", "a\n\n---\n\nb\n"),
        ("<pre>x *y\n  z</pre>", "```\nx *y\n  z\n```\n"),
        ("<p>see <a href='https://a.org/b_(c)'>this</a>, <a href='https://a.org/'>https://a.org/</a>", 
         "see [this](https://a.org/b_%28c%29), <https://a.org/>\n"),
        ("<figure><img src=m.png alt=Map><figcaption>Roads</figcaption></figure>", '![Roads](m.png){alt="Map"}\n'),
        ("<table><caption>Trade</caption><tr><th>Year<th>Value<tr><td>2002<td>1|0</table>",
         "| Year | Value |\n|------|-------|\n| 2002 | 1\\|0 |\n\n: Trade\n"),
        ("<table><tr><td><h2>Aims</h2><p>Text.</table>", "## Aims\n\nText.\n"),
        ('<p><cite>"Old Gates." <i>The Dawn</i>. 2008.</cite> and <cite>Gates</cite>',
         '"Old Gates." *The Dawn*. 2008. and *Gates*\n'),
        ("<p>E = <span class='math inline'>mc^2</span>", "E = mc\\^2\n"),
        ("<p><math><mi>x</mi><annotation encoding='application/x-tex'>x_1</annotation></math>", "x_1\n"),
    ],
)  # fmt: skip
def test_pages_are_written_as_pandoc_reads_them(read: Reader, page: str, written: str) -> None:
    assert body(read, page) == written


def test_the_article_is_the_text(read: Reader) -> None:
    page = f"""<nav>Home About</nav><div class="cookie-banner">We use cookies</div><header><p>The Site</p></header>
    <article><header><h1>Ports</h1></header><p>{LONG}</p><aside class="related"><p>Read also</p></aside>
    <div class="share-buttons">Share</div></article><footer><p>Imprint</p></footer>"""
    document = read("x.html", f"<html><body>{page}</body></html>")
    assert document.source.text == f"# Ports\n\n{LONG.strip()}\n"
    assert "F121" in [each.code for each in document.findings]


@pytest.mark.parametrize(
    "names", ["elementor-widget elementor-widget-text-editor", "post has-sidebar comments-open", "wp-block-columns"]
)
def test_names_that_page_builders_give_do_not_drop_text(read: Reader, names: str) -> None:
    page = "".join(f'<div class="{names}"><p>Part {at}.</p></div>' for at in range(9))
    assert body(read, page) == "\n\n".join(f"Part {at}." for at in range(9)) + "\n"


@pytest.mark.parametrize("names", ["site-nav", "cookie-banner", "share-buttons", "related-posts", "widget sidebar"])
def test_what_says_that_it_is_no_text_is_left_out(read: Reader, names: str) -> None:
    assert body(read, f'<p>{LONG}</p><div class="{names}"><p>By-work</p></div>') == f"{LONG.strip()}\n"


def test_notes_are_never_dropped_with_what_is_around_the_text(read: Reader) -> None:
    page = f"""<article><p>{LONG}<a href="#fn1" id="r1">1</a></p></article>
    <footer><hr><h2>Notes</h2><ol><li id="fn1">Orr, <i>Ports</i>, 5. <a href="#r1">↩</a></li></ol></footer>"""
    document = read("x.html", f"<html><body>{page}</body></html>")
    assert [each.raw for each in document.notes] == ["Orr, *Ports*, 5."]
    assert document.source.text == f"{LONG.strip()} [^1]\n\n[^1]: Orr, *Ports*, 5.\n"


def test_what_a_page_hides_is_told(read: Reader) -> None:
    document = read("x.html", "<html><body><p>Seen.</p><div style='display: none'>Unseen</div></body></html>")
    assert document.source.text == "Seen.\n"
    assert "F117" in [each.code for each in document.findings]


def test_lists_of_a_word_export_are_lists(read: Reader) -> None:
    def item(level: int, mark: str, words: str) -> str:
        ignored = f"<span style='mso-list:Ignore'>{mark}<span>&nbsp;&nbsp; </span></span>"
        return f"<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level{level} lfo1'>{ignored}{words}</p>"

    page = item(1, "1.", "one") + item(2, "·", "deep") + item(1, "2.", "two") + "<p>Text.</p>"
    assert body(read, page) == "1.  one\n    -   deep\n2.  two\n\nText.\n"


def test_pictures_in_the_page_itself_are_taken(read: Reader) -> None:
    page = f"<p>a <img alt=Map src='data:image/png;base64,{base64.b64encode(PNG).decode()}'></p>"
    document = read("x.html", f"<html><body>{page}</body></html>")
    assert document.source.text == "a ![Map](media/picture-1.png)\n"
    assert document.pictures == {"media/picture-1.png": PNG}


def test_videos_and_frames_are_told(read: Reader) -> None:
    document = read("x.html", "<html><body><p>a<iframe src='https://a.org/v'></iframe></p></body></html>")
    assert [each.message for each in document.findings if each.code == "F115"] == [
        "an embedded object was left out: “https://a.org/v”"
    ]
