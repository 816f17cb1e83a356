"""What a Word file consists of, as pandoc's Markdown: headings, lists, tables, quotations, figures, title block."""

from collections.abc import Mapping

import pytest
from tests.support.documents import Reader, archive, docx, hyperlinks, note, run
from tests.support.word import (
    BOLD,
    ITALIC,
    RAISED,
    based,
    bookmarked,
    call,
    cell,
    field,
    item,
    lists,
    media,
    paragraph,
    picture,
    row,
    starred,
    styles,
    table,
    text,
)

from briefkit.readers.files.pictures import MAX_PICTURE


def body(read: Reader, content: str, more: Mapping[str, str | bytes] | None = None, notes: str = "") -> str:
    """The text of a file with this body."""
    return read("x.docx", docx(content, notes, more=more)).source.text


def test_headings_come_by_name_by_level_and_by_the_style_they_are_based_on(read: Reader) -> None:
    part = styles(
        ("berschrift1", "heading 1"),
        ("Titre2", "Titre 2"),
        more=based("Own", "House Heading", "berschrift1")
        + based("Deep", "Deep", "", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    )
    content = text("One", "berschrift1") + text("Two", "Own") + text("Three", "Titre2") + text("Four", "Deep")
    content += text("Five", properties='<w:outlineLvl w:val="3"/>')
    content += text("Six", "berschrift1", properties='<w:outlineLvl w:val="9"/>')
    assert body(read, content, part) == "# One\n\n# Two\n\n## Three\n\n### Four\n\n#### Five\n\nSix\n"


def test_a_numbered_heading_has_its_words_and_a_finding(read: Reader) -> None:
    place = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    document = read("x.docx", docx(text("Aims", "Heading1", place), more=lists("decimal")))
    assert document.source.text == "# Aims\n"
    assert "F120" in [each.code for each in document.findings]


def test_emphasis_is_what_differs_from_the_paragraph(read: Reader) -> None:
    part = styles(more=based("Q", "Quote", "", "<w:rPr><w:i/></w:rPr>"))
    content = paragraph(run("All "), run("Dawn", ITALIC), run(" said.", '<w:i w:val="0"/>'), style="Q")
    assert body(read, content, part) == "> All Dawn *said.*\n"


def test_looks_are_written_as_pandoc_reads_them(read: Reader) -> None:
    content = paragraph(
        run("a "),
        run("b", BOLD),
        run(" c ", ITALIC + BOLD),
        run("x"),
        run("2", RAISED),
        run(" H"),
        run("2", '<w:vertAlign w:val="subscript"/>'),
        run("O "),
        run("Nato", "<w:smallCaps/>"),
        run(" gone", "<w:strike/>"),
    )
    notes = note(9, run("n"))
    assert body(read, content + paragraph(call(9)), notes=notes).startswith(
        "a **b *c*** x^2^ H~2~O [Nato]{.smallcaps} ~~gone~~\n"
    )


def test_letters_that_are_markup_to_pandoc_are_escaped_in_the_text_and_not_in_the_note(read: Reader) -> None:
    words = "5 * 3 [sic] @roe $5 ~x^ a_b _c # `q` | < y"
    document = read("x.docx", docx(paragraph(run(words.replace("<", "&lt;")), call(1)), note(1, run("$5 [a_b] *"))))
    assert document.source.text.startswith(
        "5 \\* 3 \\[sic\\] \\@roe \\$5 \\~x\\^ a_b \\_c # \\`q\\` | \\< y[^1]\n\n[^1]: \\$5 \\[a_b\\] \\*"
    )
    assert document.notes[0].raw == "$5 [a_b] *"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("1986. A year", "1986\\. A year"),
        ("(a) said he", "(a\\) said he"),
        ("- no item", "\\- no item"),
        ("# no heading", "\\# no heading"),
        (": no definition", "\\: no definition"),
        ("Table: no caption", "Table\\: no caption"),
        ("---", "\\-\\-\\-"),
        ("::: no division", "\\::: no division"),
        ("> no quotation", "\\> no quotation"),
        ("| no table", "\\| no table"),
    ],
)
def test_a_paragraph_is_one_whatever_it_begins_with(read: Reader, words: str, written: str) -> None:
    assert body(read, text(words)) == f"{written}\n"


def test_lists_have_their_depth_numbers_and_starts(read: Reader) -> None:
    content = item("one") + item("two") + item("deeper", 2, 1) + item("three") + text("Between.")
    content += item("four") + item("anew", 3) + item("letters", 4)
    part = lists("decimal", "bullet", overrides={3: 1})
    part["word/numbering.xml"] = part["word/numbering.xml"].replace(
        "<w:num ",
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/>'
        '<w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>'
        "<w:num ",
        1,
    )
    assert body(read, content, part).split("\n\n") == [
        "1.  one\n2.  two\n    -   deeper\n3.  three",
        "Between.",
        "4.  four",
        "<!-- -->",
        "1.  anew",
        "<!-- -->",
        "(c) letters\n",
    ]


def test_typed_bullets_and_numbers_are_lists_where_they_cannot_be_notes(read: Reader) -> None:
    content = text("• one") + text("•  two") + text("1. First.") + text("2. Second.") + text("3. Third.")
    typed = "-   one\n-   two\n\n1.  First.\n2.  Second.\n3.  Third.\n"
    assert body(read, paragraph(run("A."), call(1)) + content, notes=note(1, run("N."))).startswith(
        f"A.[^1]\n\n{typed}"
    )
    assert body(read, content) == "-   one\n-   two\n\n1\\. First.\n\n2\\. Second.\n\n3\\. Third.\n"


def test_a_paragraph_indented_under_an_item_goes_on_with_it(read: Reader) -> None:
    more = text("Goes on.", "ListParagraph", '<w:ind w:left="720"/>')
    content = item("One.") + more + item("Two.")
    assert body(read, content, lists("decimal")) == "1.  One.\n\n    Goes on.\n\n2.  Two.\n"


def test_quotations_are_known_by_style_or_by_indents_on_both_sides(read: Reader) -> None:
    inner = text("Set in.", properties='<w:ind w:left="720" w:right="720"/>')
    content = text("He said:") + text("First.", "Quote") + text("Second.", "Quote") + text("Then:") + inner
    assert body(read, content, styles(("Quote", "Quote"))) == (
        "He said:\n\n> First.\n>\n> Second.\n\nThen:\n\n> Set in.\n"
    )


def test_a_simple_table_has_pipes_its_head_and_its_caption(read: Reader) -> None:
    label = field("SEQ Table \\* ARABIC", "3")
    caption = paragraph(bookmarked("_Ref1", run("Table "), label), run(": Trade in $"), style="Caption")
    reference = paragraph(run("See "), field("REF _Ref1 \\h", "Table 3"), run("."))
    rows = row("Year", "Value", head=True) + row("2002", "1|0")
    written = body(read, reference + caption + table(rows), styles(("Caption", "caption")))
    assert written == (
        "See [](#Ref1).\n\n| Year | Value |\n|------|-------|\n| 2002 | 1\\|0 |\n\n: Trade in \\$ {#Ref1}\n"
    )


@pytest.mark.parametrize("words", ["Tables:", "Table 1 shows that trade fell.", "Tablets"])
def test_a_sentence_above_a_table_is_no_caption(read: Reader, words: str) -> None:
    assert body(read, text(words) + table(row("a", "b"))).startswith(f"{words}\n\n|  |  |\n")


def test_a_table_with_lists_and_paragraphs_is_a_grid_with_calls_in_it(read: Reader) -> None:
    content = table(row("Head", cell(item("one") + item("two"))), row(cell(text("A.") + paragraph(call(1))), "x"))
    written = body(read, content, lists("bullet"), note(1, run("In a cell.")))
    assert "| Head" in written
    assert "| -   one" in written
    assert "+---" in written
    assert written.index("[^1]") < written.index("[^1]: In a cell.")


def test_merged_cells_keep_their_text_and_are_told(read: Reader) -> None:
    wide = cell(text("Both"), '<w:gridSpan w:val="2"/>')
    tall = cell(text("Down"), '<w:vMerge w:val="restart"/>')
    rows = row(wide) + row(tall, "b") + row(cell("<w:p/>", "<w:vMerge/>"), "c")
    document = read("x.docx", docx(table(rows)))
    assert [line for line in document.source.text.split("\n") if line.startswith("| ")] == [
        *("|  |  |", "| Both |  |", "| Down | b |", "|  | c |"),
    ]
    assert "F116" in [each.code for each in document.findings]


def test_tables_in_tables_lose_no_word(read: Reader) -> None:
    inner = text("innermost")
    for depth in range(30):
        inner = table(row(cell(text(f"l{depth}") + inner + "<w:p/>"), f"r{depth}"))
    words = body(read, inner).split()
    assert {f"{side}{depth}" for depth in range(30) for side in "lr"} | {"innermost"} <= set(words)


def test_pictures_are_taken_with_captions_and_ids(read: Reader) -> None:
    content = paragraph(bookmarked("fig-map", picture(alt="A map of roads")))
    content += text("Figure 2. The “Roads”", "Caption")
    document = read("x.docx", docx(content, more={**media(), **styles(("Caption", "caption"))}))
    assert document.source.text == ('![The “Roads”](media/image1.png){#fig-map alt="A map of roads" width=63%}\n')
    assert list(document.pictures) == ["media/image1.png"]


def test_a_picture_that_cannot_be_printed_is_told_and_kept(read: Reader) -> None:
    emf = b"\x01\x00\x00\x00" + b"\0" * 40
    document = read("x.docx", docx(paragraph(picture()), more=media("media/image1.emf", emf)))
    assert "image1" not in document.source.text
    assert document.pictures == {"media/image1.emf": emf}
    assert [each.message for each in document.findings if each.code == "F119"] == [
        "a picture was left out: “media/image1.emf: format emf”"
    ]


def test_a_picture_that_is_too_large_is_not_taken(read: Reader) -> None:
    parts = media(data=b"\x89PNG\r\n\x1a\n" + bytes(MAX_PICTURE))
    stored = archive({"word/document.xml": _document(paragraph(picture()))})
    document = read("x.docx", _with_stored(stored, parts))
    assert not document.pictures
    assert "F119" in [each.code for each in document.findings]


def _document(content: str) -> str:
    w, r = "wordprocessingml/2006/main", "officeDocument/2006/relationships"
    space = "http://schemas.openxmlformats.org"
    return f'<w:document xmlns:w="{space}/{w}" xmlns:r="{space}/{r}"><w:body>{content}</w:body></w:document>'


def _with_stored(data: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """The file with parts that are not compressed, so that they are no bomb."""
    import zipfile
    from io import BytesIO

    out = BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_STORED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def test_the_title_block_goes_to_the_metadata(read: Reader) -> None:
    content = text("Ports", "Title") + text("A View", "Subtitle")
    content += paragraph(run("Ada Orr"), starred(1), style="Author") + text("Ben Lisle", "Author")
    content += text("Abstract", "AbstractTitle") + paragraph(run("On "), run("ports", ITALIC), style="Abstract")
    content += paragraph(run("Keywords:", BOLD), run(" sea, wool."), style="KeyWords")
    content += text("Aims", "Heading1") + text("Text.") + text("Part Two", "Title")
    names = [("Author", "Author"), ("AbstractTitle", "Abstract Title"), ("Abstract", "Abstract")]
    part = styles(
        ("Title", "Title"), ("Subtitle", "Subtitle"), ("Heading1", "heading 1"), *names, ("KeyWords", "Keywords")
    )
    document = read("x.docx", docx(content, note(1, run("A fellow.")), more=part))
    assert document.source.text == "# Aims\n\nText.\n\n# Part Two\n\n[^*]: A fellow.\n"
    assert document.metadata == {
        "title": "Ports",
        "subtitle": "A View",
        "author": "Ada Orr and Ben Lisle",
        "abstract": "On *ports*",
        "keywords": "sea, wool",
    }
    assert [(each.label, each.raw, each.call) for each in document.starred] == [("*", "A fellow.", None)]


def test_a_numbered_note_of_the_title_keeps_its_number(read: Reader) -> None:
    content = paragraph(run("Ports"), call(2), style="Title") + paragraph(run("Text."), call(1))
    document = read("x.docx", docx(content, note(1, run("Orr, 5.")) + note(2, run("With thanks."))))
    assert [(each.label, each.raw, each.call is None) for each in document.notes] == [
        ("1", "With thanks.", True),
        ("2", "Orr, 5.", False),
    ]
    assert document.source.text.startswith("Text.[^2]\n")


def test_what_is_made_anew_is_left_out(read: Reader) -> None:
    contents = paragraph(*field('TOC \\o "1-2"', "Aims 1").split("</w:r>")[:0], style="TOC1")
    begin, end = field('TOC \\o "1-2"', run("Aims\t1")).rsplit("<w:r>", 1)
    content = paragraph(begin) + text("Means 2") + paragraph(f"<w:r>{end}") + text("Means 2", "TOC2")
    content += contents + text("Text.")
    document = read("x.docx", docx(content, more=styles(("TOC1", "toc 1"), ("TOC2", "toc 2"))))
    assert document.source.text == "Text.\n"
    assert "F124" in [each.code for each in document.findings]


def test_links_lead_where_they_led(read: Reader) -> None:
    outside = f'<w:hyperlink r:id="rId1">{run("the act")}</w:hyperlink>'
    bare = f'<w:hyperlink r:id="rId2">{run("https://example.org/a_b")}</w:hyperlink>'
    inside = f'<w:hyperlink w:anchor="aims">{run("above")}</w:hyperlink>'
    dead = f'<w:hyperlink w:anchor="gone">{run("nowhere")}</w:hyperlink>'
    heading = paragraph(bookmarked("aims", run("Aims")), style="Heading1")
    rels = hyperlinks({"rId1": "https://example.org/x (y)", "rId2": "https://example.org/a_b"})
    content = heading + paragraph(outside, run(", "), bare, run(", "), inside, run(", "), dead, run("."))
    assert body(read, content, {"word/_rels/document.xml.rels": rels}) == (
        "# Aims {#aims}\n\n[the act](https://example.org/x%20%28y%29), <https://example.org/a_b>, "
        "[above](#aims), nowhere.\n"
    )


def test_a_line_break_a_drop_cap_and_a_rule(read: Reader) -> None:
    drop = paragraph(run("I"), properties='<w:framePr w:dropCap="drop"/>')
    rule = paragraph(properties='<w:pBdr><w:bottom w:val="single"/></w:pBdr>')
    content = drop + paragraph(run("n short"), "<w:r><w:br/></w:r>", run("- so.")) + rule + text("End.")
    assert body(read, content) == "In short\\\n\\- so.\n\n---\n\nEnd.\n"
