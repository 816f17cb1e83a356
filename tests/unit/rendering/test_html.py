import re
from collections import Counter
from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from tests.support.pages import FIRST, PAGE, body, marked_page
from tests.support.styles import BULLETIN, house_style

from briefkit.rendering.html.page import PageAuthor, PageInput, print_root, screen_page
from briefkit.rendering.html.tree import has_class, parse_document, text_of

STYLES = ["plain", "ipri"]


def by_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if has_class(element, name)]


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def shape(root: Element) -> list[tuple[str, str | None]]:
    return [(element.tag, element.get("id")) for element in root.iter()]


@pytest.mark.parametrize("name", STYLES)
def test_every_note_is_there_once_in_order_after_its_call(name: str) -> None:
    style = house_style(name)
    for root in (print_root(PAGE, style), parse_document(screen_page(PAGE, style))):
        numbered = [note.get("id") for note in by_class(root, "footnote") if not has_class(note, "star")]
        calls = [call.get("href") for call in by_class(root, "note-call") if not has_class(call, "star")]
        assert numbered == [f"fn{number}" for number in range(1, 11)]
        assert calls == [f"#fn{number}" for number in range(1, 11)]


@pytest.mark.parametrize("name", STYLES)
def test_the_file_reads_back_as_it_was_meant(name: str) -> None:
    """A paragraph in a paragraph, say, would come back as two: what a browser builds is what was written."""
    blocks = "<p>One.</p><blockquote><p>Two.</p></blockquote><ul><li>three</li></ul><pre>four</pre>"
    text = screen_page(replace(PAGE, body=body(blocks)), house_style(name))

    first = parse_document(text)
    second = parse_document("<!DOCTYPE html>" + tostring(first, encoding="unicode", method="html"))
    assert shape(first) == shape(second)
    (note,) = [note for note in by_class(first, "footnote") if note.get("id") == "fn1"]
    assert words(note) == "1 One.Two.• threefour"


def test_the_file_needs_nothing_else() -> None:
    for name in STYLES:
        text = screen_page(PAGE, house_style(name))
        assert "<script" not in text
        assert "<link" not in text
        assert "@import" not in text
        assert re.findall(r'(?:src|url\()=?"?(?!data:)[\w./:]+', text) == []


def test_what_the_file_says_of_itself() -> None:
    root = parse_document(screen_page(PAGE, house_style("plain")))

    named = {meta.get("name"): meta.get("content") for meta in root.iter("meta")}
    assert root.get("lang") == "en-GB"
    assert words(next(root.iter("title"))) == "Metering the Commons"
    assert named["author"] == "Sana Qureshi"
    assert named["description"] == "What it says & why."
    assert named["keywords"] == "Water, R & D"
    assert named["viewport"] == "width=device-width, initial-scale=1"


def test_roles_and_landmarks() -> None:
    root = parse_document(screen_page(marked_page(), house_style("plain")))

    roles = {element.get("role") for element in root.iter()}
    assert {"doc-noteref", "doc-footnote", "doc-backlink", "doc-title", "doc-toc", "doc-abstract"} <= roles
    assert [len(list(root.iter(tag))) for tag in ("main", "header", "nav")] == [1, 1, 1]
    skip = next(root.iter("a"))
    assert skip.get("href") == f"#{next(root.iter('main')).get('id')}"


def test_the_title_stands_outside_the_outline() -> None:
    root = print_root(PAGE, house_style("ipri"))

    assert [text_of(heading) for heading in root.iter("h1")] == [
        "Introduction",
        "Recommendations",
        "Conclusion",
    ]
    (title,) = by_class(root, "title")
    assert (title.tag, title.get("role")) == ("p", "doc-title")


def test_links_of_a_file_lead_somewhere() -> None:
    root = parse_document(screen_page(marked_page(), house_style("ipri")))

    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = {(link.get("href") or "")[1:] for link in root.iter("a") if (link.get("href") or "").startswith("#")}
    assert targets <= set(ids)


def test_tables_scroll_in_their_own_box_and_leave_their_notes_outside() -> None:
    root = parse_document(screen_page(PAGE, house_style("plain")))

    (box,) = by_class(root, "scroll")
    assert by_class(box, "footnote") == []
    assert box.get("tabindex") == "0"
    assert (box.get("aria-label") or "").startswith("Table 1. Wells")
    (notes,) = by_class(root, "table-notes")
    assert [note.get("id") for note in notes] == ["fn6", "fn7"]


def test_only_notes_of_tables_are_shown_at_once_below() -> None:
    page_body = body()
    page_body.insert(2, fromstring("<table><tbody><tr><td>a table without caption</td></tr></tbody></table>"))
    root = parse_document(screen_page(replace(PAGE, body=page_body), house_style("plain")))

    assert [note.get("id") for note in by_class(root, "below")] == ["fn6", "fn7"]


def test_no_word_is_lost_or_doubled() -> None:
    style = house_style("ipri")
    given = Counter("".join(words(body()).replace("1. ", "1.").replace("2. ", "2.").split()))
    for root in (print_root(PAGE, style), parse_document(screen_page(PAGE, style))):
        main = next(root.iter("main"))
        for back in by_class(main, "note-back"):
            back.text = ""
        assert Counter(letter for letter in words(main) if letter not in " \u00a0\u2060\u200b") == given


def test_margins_print_what_the_attributes_say() -> None:
    root = print_root(replace(marked_page(), authors=(PageAuthor("A"), PageAuthor("B"))), house_style("ipri"))

    (page_body,) = by_class(root, "strings")
    assert page_body.get("data-short") == "Commons"
    assert page_body.get("data-author") == "A and B"
    assert page_body.get("data-foot") == "IPRI Journal  ■  Summer 2026"
    assert page_body.get("data-marking") == "OFFICIAL – DRAFT 21 November 2026"


def test_stars_of_authors() -> None:
    authors = (
        PageAuthor("A", note="<p>One.</p>"),
        PageAuthor("B"),
        PageAuthor("C", note="<p>Two.</p><p>More.</p>"),
    )
    root = print_root(replace(PAGE, authors=authors), house_style("ipri"))

    notes = [note for note in by_class(root, "footnote") if has_class(note, "star")]
    assert [note.get("id") for note in notes] == ["fn-author-1", "fn-author-3"]
    assert [words(note) for note in notes] == ["* One.", "** Two.More."]


def test_the_spaces_of_print_are_in_print_only() -> None:
    style = house_style("ipri")
    printed = tostring(print_root(PAGE, style), encoding="unicode")

    assert "14\u00a0August" in printed
    for letter in "\u2060\u200b":
        assert letter in printed
        assert letter not in screen_page(PAGE, style)


def test_the_drop_cap_keeps_the_text_in_order() -> None:
    root = print_root(PAGE, house_style("ipri"))

    (paragraph,) = by_class(root, "drop")
    assert paragraph.get("data-letter") == "I"
    assert (paragraph.text, paragraph[0].text) == (None, "I")
    assert words(paragraph).replace("\u00a0", " ").startswith(FIRST[:60])
    assert by_class(print_root(PAGE, house_style("plain")), "drop") == []


@pytest.mark.parametrize("beginning", ["“Nobody", "1947 was", "<em>In</em>"])
def test_no_drop_cap_before_a_quotation_mark_or_digit(beginning: str) -> None:
    page_body = body()
    paragraph = page_body[1]
    first, *rest = beginning.split("<em>")
    paragraph.text = first + (paragraph.text or "")
    if rest:
        paragraph.text, emphasis = "", Element("em")
        emphasis.text, emphasis.tail = "In", FIRST[2:]
        paragraph.insert(0, emphasis)

    assert by_class(print_root(replace(PAGE, body=page_body), house_style("ipri")), "drop") == []


def test_the_body_that_was_given_is_left_as_it_was() -> None:
    page_body = body()
    before = tostring(page_body)
    page = replace(PAGE, body=page_body)
    print_root(page, house_style("ipri"))
    screen_page(page, house_style("ipri"))

    assert tostring(page_body) == before


def test_the_same_page_gives_the_same_bytes() -> None:
    style = house_style("ipri")

    assert screen_page(PAGE, style) == screen_page(PAGE, style)
    assert tostring(print_root(PAGE, style)) == tostring(print_root(PAGE, style))


def test_plain_text_of_the_front_matter_is_no_markup() -> None:
    page = replace(PAGE, authors=(PageAuthor("<b>A & B</b>", "<i>x</i>"),), keywords=("<script>",), marking="<u>")
    root = parse_document(screen_page(page, house_style("plain")))

    assert not {"script", "u", "i"} & {element.tag for element in root.iter()}
    (author,) = by_class(root, "author")
    assert words(author).startswith("<b>A & B</b>")


def test_a_page_with_nothing_but_a_title() -> None:
    page = PageInput(title="T", plain_title="T", body=Element("body"))
    for name in STYLES:
        root = print_root(page, house_style(name))
        assert by_class(root, "abstract") == []
        assert by_class(root, "contents") == []
        assert "<h1" not in screen_page(page, house_style(name))


def test_a_third_style_sets_the_same_page() -> None:
    text = screen_page(marked_page(), house_style("bulletin", BULLETIN))

    assert "--accent: #7a1f1f" in text
    assert "Contents" in text


def test_the_logo_of_a_style_is_in_the_file() -> None:
    files = {
        "style.yaml": "extends: plain\noptions: {logo: a.svg, logo-text: Our & sign}\n",
        "a.svg": "<svg/>",
    }
    root = parse_document(screen_page(PAGE, house_style("mine", {"mine": files})))

    (logo,) = by_class(root, "logo")
    assert logo.get("src") == "data:image/svg+xml;base64,PHN2Zy8+"
    assert logo.get("alt") == "Our & sign"
