"""Word's own things: tracked changes, comments, text boxes, content controls, fields, symbols, equations."""

import pytest
from tests.support.documents import Reader, docx, note, run
from tests.support.word import (
    PNG,
    RAISED,
    call,
    cell,
    comments,
    field,
    media,
    paragraph,
    picture,
    row,
    starred,
    styles,
    table,
    text,
    text_box,
)

from briefkit.harvest.document import Document

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def codes(document: Document) -> list[str]:
    return sorted({each.code for each in document.findings} - {"F107"})


def messages(document: Document, code: str) -> list[str]:
    return sorted(each.message for each in document.findings if each.code == code)


def inserted(*content: str) -> str:
    return f'<w:ins w:id="1">{"".join(content)}</w:ins>'


def deleted(words: str) -> str:
    return f'<w:del w:id="2"><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def test_changes_are_read_as_accepted_and_counted_in_notes_too(read: Reader) -> None:
    moved = f"<w:moveFrom>{run('moved ')}</w:moveFrom>"
    arrived = f"<w:moveTo>{run('moved ')}</w:moveTo>"
    body = paragraph(run("The "), inserted(run("new ")), deleted("old "), moved, run("text "), arrived, call(1))
    document = read("x.docx", docx(body, note(1, deleted("Roe, ") + inserted(run("Orr, ")) + run("5."))))
    assert document.source.text == "The new text moved [^1]\n\n[^1]: Orr, 5.\n"
    assert messages(document, "F111") == [
        "2 tracked deletions were accepted: “old”, “Roe,”",
        "2 tracked insertions were accepted: “new”, “Orr,”",
        "a tracked move was accepted: “moved”",
    ]


def test_paragraphs_whose_parting_was_deleted_are_one(read: Reader) -> None:
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    body = text("One ", properties=gone) + text("and the same.") + text("Two.")
    assert read("x.docx", docx(body)).source.text == "One and the same.\n\nTwo.\n"


def test_a_deleted_row_and_a_deleted_note_are_gone(read: Reader) -> None:
    lost = f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{cell(text('old'))}{cell(text('row'))}</w:tr>"
    dropped = f'<w:del w:id="3">{call(2)}</w:del>'
    body = paragraph(run("A."), call(1), dropped) + table(row("a", "b"), lost)
    document = read("x.docx", docx(body, note(1, run("One.")) + note(2, run("Two."))))
    assert "old" not in document.source.text
    assert [(each.raw, each.call) for each in document.notes] == [("One.", 2), ("Two.", None)]


def test_comments_are_quoted_with_what_they_are_on(read: Reader) -> None:
    start, end = ('<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>')
    mark = '<w:r><w:commentReference w:id="0"/></w:r>'
    body = paragraph(run("We "), start, run("doubt"), end, mark, run(" it."))
    document = read("x.docx", docx(body, more=comments(("A. Editor", "Say why."))))
    assert document.source.text == "We doubt it.\n"
    assert messages(document, "F112") == ["a comment of `A. Editor` on “doubt” was left out: “Say why.”"]


def test_a_text_box_is_read_once_with_its_notes(read: Reader) -> None:
    body = paragraph(run("Before."), text_box(paragraph(run("In the box."), call(1)))) + text("After.")
    document = read("x.docx", docx(body, note(1, run("Boxed."))))
    assert document.source.text == "Before.\n\nIn the box.[^1]\n\nAfter.\n\n[^1]: Boxed.\n"
    assert messages(document, "F113") == ["a text box stands after its paragraph: “In the box.”"]


def test_a_picture_in_alternate_content_is_shown_once(read: Reader) -> None:
    body = paragraph(text_box(paragraph(picture(alt="A"))))
    document = read("x.docx", docx(body, more=media()))
    assert document.source.text.count("![") == 1
    assert document.pictures == {"media/image1.png": PNG}


def test_content_controls_hold_text_and_prompts_do_not(read: Reader) -> None:
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here')}</w:sdtContent></w:sdt>"
    inner = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('held')}</w:sdtContent></w:sdt>"
    outer = f"<w:sdt><w:sdtContent>{paragraph(run('Text '), inner, prompt, run('.'))}</w:sdtContent></w:sdt>"
    contents = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    made = f"<w:sdt>{contents}<w:sdtContent>{text('Aims 1')}</w:sdtContent></w:sdt>"
    assert read("x.docx", docx(made + outer)).source.text == "Text held.\n"


def test_hidden_text_is_left_out_and_told(read: Reader) -> None:
    document = read("x.docx", docx(paragraph(run("Seen"), run(" and not", "<w:vanish/>"), run("."))))
    assert document.source.text == "Seen.\n"
    assert messages(document, "F117") == ["hidden text was left out: “and not”"]


@pytest.mark.parametrize(
    ("xml", "written"),
    [
        ('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', "α"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F082"/></w:r>', "②"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf0b3</w:t></w:r>', "≥"),
        ("<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t></w:r>", "coop"),
        ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>", "co-op"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a b"),
        (field("SYMBOL 97 \\f Symbol"), "α"),
        (field("PAGE", "7") + run("x"), "x"),
        (field('XE "index"') + run("x"), "x"),
        (field("IF 1 = 1 ", field("QUOTE ", "shown")), "shown"),
        ('<w:fldSimple w:instr=" DOCPROPERTY Title ">' + run("Ports") + "</w:fldSimple>", "Ports"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase>"
            + run("漢")
            + "</w:rubyBase></w:ruby></w:r>",
            "漢",
        ),
    ],
)
def test_letters_of_every_make_are_read(read: Reader, xml: str, written: str) -> None:
    assert read("x.docx", docx(paragraph(xml))).source.text == f"{written}\n"


def test_a_symbol_that_is_not_known_is_told(read: Reader) -> None:
    document = read("x.docx", docx(paragraph('<w:r><w:sym w:font="House Dingbats" w:char="F041"/></w:r>')))
    assert document.source.text == "\ufffd\n"
    assert messages(document, "F118") == ["a letter of a symbol font is not known: “House Dingbats F041”"]


def m(name: str, *content: str) -> str:
    return f"<m:{name}>{''.join(content)}</m:{name}>"


def letters(words: str) -> str:
    return m("r", m("t", words))


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        (m("sSup", m("e", letters("x")), m("sup", letters("2"))), "x^2^"),
        (m("f", m("num", letters("a+b")), m("den", letters("c"))), "(a+b)/c"),
        (m("rad", m("deg"), m("e", letters("x"))), "√x"),
        (m("d", m("e", letters("x")), m("e", letters("y"))), "(x|y)"),
        (m("nary", m("naryPr", '<m:chr m:val="∑"/>'), m("sub", letters("i")), m("e", letters("x"))), "∑~i~ x"),
        (m("m", m("mr", m("e", letters("a")), m("e", letters("b"))), m("mr", m("e", letters("c")))), "a, b; c"),
    ],
)
def test_an_equation_is_written_in_one_line_and_told(read: Reader, formula: str, written: str) -> None:
    body = paragraph(run("Let "), f"<m:oMath {M}>{formula}</m:oMath>", run(" be."))
    document = read("x.docx", docx(body))
    assert document.source.text == f"Let {written} be.\n"
    assert codes(document) == ["F114"]


def test_charts_and_embedded_files_are_told(read: Reader) -> None:
    chart = '<w:r><w:drawing><c:chart xmlns:c="urn:c" r:id="rId9"/></w:drawing></w:r>'
    file = '<w:r><w:object><o:OLEObject xmlns:o="urn:o" ProgID="Excel.Sheet.12"/></w:object></w:r>'
    document = read("x.docx", docx(paragraph(run("A"), chart, file)))
    assert messages(document, "F115") == ["2 embedded objects were left out: “chart”, “Excel.Sheet.12”"]


def test_calls_that_a_raised_comma_parts_stand_next_to_each_other(read: Reader) -> None:
    body = paragraph(run("Two"), call(1), run(", ", RAISED), call(2), run("."))
    document = read("x.docx", docx(body, note(1, run("One.")) + note(2, run("Two."))))
    assert document.source.text.startswith("Two[^1][^2].")


def test_foot_and_endnotes_tables_and_stars_keep_their_calls(read: Reader) -> None:
    rows = row(cell(paragraph(run("Cell"), call(2))), "x")
    body = paragraph(run("Name"), starred(1, "†"), call(1, "endnote")) + table(rows)
    ends = note(1, run("End."), "endnote")
    document = read("x.docx", docx(body, note(1, run("† A fellow.")) + note(2, run("In a table.")), ends))
    assert [(each.label, each.raw) for each in (*document.starred, *document.notes)] == [
        ("†", "A fellow."),
        ("1", "End."),
        ("2", "In a table."),
    ]
    text_ = document.source.text
    assert [text_[each.call or 0 :][:4] for each in (*document.starred, *document.notes)] == ["[^†]", "[^1]", "[^2]"]


def test_a_note_of_several_paragraphs_is_one(read: Reader) -> None:
    more = "<w:p><w:r><w:tab/></w:r><w:r><w:t>Second.</w:t></w:r></w:p>"
    notes = note(1, run("First.")).replace("</w:footnote>", f"{more}</w:footnote>")
    document = read("x.docx", docx(paragraph(run("a"), call(1)), notes))
    assert document.source.text == "a[^1]\n\n[^1]: First.\n\n    Second.\n"
    assert document.notes[0].raw == "First. Second."
    assert document.source[document.notes[0].spans[0]] == "First.\n\n    Second."


def test_typed_notes_are_found_in_escaped_text(read: Reader) -> None:
    body = paragraph(run("It cost $5."), run("1", RAISED)) + text("Notes", "Heading1")
    body += text("1. Orr, “[Ports]”, 5, https://example.org/a_b.")
    document = read("x.docx", docx(body))
    (only,) = document.notes
    assert only.raw == "Orr, “[Ports]”, 5, https://example.org/a_b."
    assert document.source.text[only.call or 0 :].startswith("<sup>1</sup>")
    assert document.source[only.spans[0]] == "Orr, “\\[Ports\\]”, 5, https://example.org/a_b."
    assert document.source.text.startswith("It cost \\$5.")


def test_running_heads_and_section_breaks_are_no_text(read: Reader) -> None:
    head = '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p/></w:hdr>'
    broken = text("One.", properties="<w:sectPr/>") + text("Two.") + "<w:sectPr/>"
    assert read("x.docx", docx(broken, more={"word/header1.xml": head})).source.text == "One.\n\nTwo.\n"


def test_a_damaged_part_that_is_not_the_text_is_told(read: Reader) -> None:
    document = read("x.docx", docx(text("Text."), more={"word/styles.xml": "<w:styles"}))
    assert document.source.text == "Text.\n"
    assert messages(document, "F122") == ["a damaged part of the file was not read: “word/styles.xml”"]


def test_styles_in_a_circle_end(read: Reader) -> None:
    circle = styles(
        more="".join(
            f'<w:style w:type="paragraph" w:styleId="{own}"><w:name w:val="{own}"/>'
            f'<w:basedOn w:val="{other}"/></w:style>'
            for own, other in (("A", "B"), ("B", "A"))
        )
    )
    assert read("x.docx", docx(text("Text.", "A"), more=circle)).source.text == "Text.\n"
